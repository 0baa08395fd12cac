import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { TableFile } from '@cloud/_shared/table-file';
import { useTap } from '@/shared/api/use-tap';
import { a11y } from '@/shared/platform/a11y';
import { openFile } from '@/shared/platform/open-file';
import { Button } from '@/shared/ui/button';
import { Choice } from '@/shared/ui/choice';
import { Note } from '@/shared/ui/note';
import { Sheet } from '@/shared/ui/sheet';
import { toast } from '@/shared/ui/toast-store';

type Format = TableFile['format'];

const formats: Record<Format, { title: string; sub: string }> = {
  xlsx: { title: '表格文件 xlsx', sub: '用 Excel、WPS 打开' },
  csv: { title: '纯文本 csv', sub: '导到别的系统里用' },
};

interface FileSheetProps<Input extends object> {
  title: string;
  /** What to export, without its format. */
  input: Input;
  call: (
    input: Input & { format: Format },
    options: { context: { key: string } },
  ) => Promise<TableFile>;
  onClose: () => void;
  /** Why it cannot be exported yet. */
  offReason?: string | undefined;
  children?: ReactNode;
}

/** Which kind of file, and the file itself. */
export function FileSheet<Input extends object>(props: FileSheetProps<Input>) {
  const { title, input, call, onClose, offReason, children } = props;
  const [format, setFormat] = useState<Format>('xlsx');
  const take = useTap(call, {
    done: (file) =>
      void openFile(file.name, file.format, file.base64).then((opened) => {
        if (opened === 'nowhere') return toast('这台手机不让存，换一台试试', 'warn');
        toast('导出来了，记了一笔', 'ok');
        onClose();
      }),
  });
  return (
    <Sheet
      open
      onClose={onClose}
      title={title}
      footer={
        <Button
          kind="pri"
          block
          icon="save"
          busy={take.busy}
          busyWords="正在做文件，等一下"
          offReason={offReason}
          onPress={() => take.run({ ...input, format })}
        >
          导出
        </Button>
      }
    >
      {children}
      <View {...a11y({ role: 'radiogroup', label: '哪种文件' })}>
        {(Object.keys(formats) as Format[]).map((each) => (
          <Choice
            key={each}
            kind="radio"
            checked={each === format}
            onChange={() => setFormat(each)}
            title={formats[each].title}
          >
            <View className="ui-sub">{formats[each].sub}</View>
          </Choice>
        ))}
      </View>
      {take.failure && (
        <Note kind="bad" live>
          {take.failure.message}
        </Note>
      )}
    </Sheet>
  );
}
