import { useTap } from '@/shared/api/use-tap';
import type { SavedTo } from '@/shared/platform/save-file';
import { Note } from '@/shared/ui/note';
import { Row } from '@/shared/ui/row';
import { toast } from '@/shared/ui/toast-store';
import { exportMyData } from './export';

const told: Record<SavedTo, string> = {
  file: '导出来了，自己收好',
  clipboard: '文件存不了，内容复制好了，粘贴到别处存起来',
  nowhere: '这台手机不让存，换一台试试',
};

export function ExportRow() {
  const take = useTap(exportMyData, {
    done: (to) => toast(told[to], to === 'nowhere' ? 'warn' : 'ok'),
  });
  return (
    <>
      <Row
        first
        icon="save"
        title="导出我的资料"
        sub={
          take.busy ? '正在收拢，等一下' : '称呼、预约、想去的、说过的话、同意记录，合成一个文件'
        }
        onPress={() => take.busy || take.run()}
      />
      {take.failure && (
        <Note kind="bad" live>
          没导出来。{take.failure.message}
        </Note>
      )}
    </>
  );
}
