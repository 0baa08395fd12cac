import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { Tag } from '@/shared/ui/tag';
import { seatsLeft } from '@cloud/openday/rules';
import { AutoChoice } from '../waiting/auto-choice';
import { LineRules } from '../waiting/line-rules';
import type { DraftActs } from './draft';

export type LineSession = Parameters<typeof seatsLeft>[0] & { waiting: number };

/** Why there is no seat now, in words. */
export function lineWords(session: LineSession, size: number): string {
  const left = seatsLeft(session);
  if (session.waiting > 0) return `约满了，前面有 ${session.waiting} 家在排队。`;
  if (left > 0 && left < size)
    return `只剩 ${left} 个位，不够你们 ${size} 个人。少去几个能直接约，不然就一起排队。`;
  return '约满了，还没有人排队，你排第一。';
}

/** That people will stand in line, how that works, and what they may choose. */
export function LinePart({ session, acts }: { session: LineSession; acts: DraftActs }) {
  const size = acts.draft.visitors.length;
  return (
    <Section gap>
      <Head title="这一场要排队" aside={<Tag kind="queue">排队</Tag>} />
      <View className="ui-b">{lineWords(session, size)}</View>
      <LineRules size={size} />
      <AutoChoice auto={acts.draft.auto} onChange={(auto) => acts.change({ auto })} />
    </Section>
  );
}
