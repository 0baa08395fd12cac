import { Text, View } from '@tarojs/components';
import { useElder } from '@/shared/elder';
import { a11y } from '@/shared/platform/a11y';
import { clockWords } from '@/shared/time/words';
import { Icon } from '@/shared/ui/icon';
import './draft-bar.scss';

/** Whether what was typed would survive leaving now. */
export function DraftBar({ savedAt, kept }: { savedAt: number | null; kept: boolean }) {
  const elder = useElder((state) => state.elder);
  if (savedAt === null) return null;
  const saved = `草稿 ${clockWords(savedAt)} 存好了`;
  return (
    <View
      className={kept ? 'book-draft' : 'book-draft book-draft--lost'}
      {...a11y({ role: 'status' })}
    >
      <Icon name={kept ? 'check' : 'warn'} size={18} weight={2} className="book-draft__i" />
      <Text>
        {kept ? (elder ? saved : `${saved}，退出去也不会丢`) : '这台设备存不下草稿，填完再退出'}
      </Text>
    </View>
  );
}
