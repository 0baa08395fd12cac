import { View } from '@tarojs/components';
import { Section } from '@/shared/ui/section';
import { AutoChoice } from '../waiting/auto-choice';
import { LineRules } from '../waiting/line-rules';
import type { DraftActs } from './draft';
import { lineWords, type LineSession } from './line-part';

/** 长辈版: whether to stand in line, on a page of its own. */
export function LineStep({ session, acts }: { session: LineSession; acts: DraftActs }) {
  const { draft, change } = acts;
  const size = draft.visitors.length;
  return (
    <Section>
      <View className="ui-title">{lineWords(session, size)}</View>
      <AutoChoice auto={draft.auto} onChange={(auto) => change({ auto })} />
      <LineRules size={size} />
    </Section>
  );
}
