import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { clockWords } from '@/shared/time/words';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { paperWords } from './paper-words';
import type { StandingEntry } from './queue';
import './entry-row.scss';

/** One booking as a line; pressed, it can be let in or taken back. */
export function EntryRow({
  entry,
  unsent,
  onPress,
}: {
  entry: StandingEntry;
  /** Number of the first event that was not sent yet. */
  unsent: number;
  onPress: (entry: StandingEntry) => void;
}) {
  const { code, name, partySize, minors, checkedInAt, here } = entry;
  const waits = here !== undefined && here >= unsent;
  const children = minors > 0 ? `含小孩 ${minors}` : '';
  const papers = paperWords(entry);
  return (
    <Press
      className={papers.length > 0 ? 'gate-row gate-row--papers' : 'gate-row'}
      onPress={() => onPress(entry)}
    >
      <Text className="gate-row__code" {...a11y({ role: 'img', label: [...code].join(' ') })}>
        {code}
      </Text>
      <Text className="gate-row__name">{name ?? '名字已删'}</Text>
      <View className="gate-row__party">
        <Text className="gate-row__n">{partySize} 人</Text>
        {children !== '' && <Text className="gate-row__kids">{children}</Text>}
      </View>
      <Tag kind={checkedInAt === null || waits ? 'wait' : 'done'}>
        {checkedInAt === null
          ? '没到'
          : waits
            ? `${clockWords(checkedInAt)} 待传`
            : `${clockWords(checkedInAt)} 已进`}
      </Tag>
      {papers.map((line) => (
        <View key={line} className="gate-row__paper">
          {line}
        </View>
      ))}
    </Press>
  );
}
