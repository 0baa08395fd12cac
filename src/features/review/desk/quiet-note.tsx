import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { dateWords } from '@/shared/time/words';
import { Tag, type TagKind } from '@/shared/ui/tag';
import type { Freshness } from '@cloud/review/rules';
import './desk.scss';

const tags: Record<Freshness, { kind: TagKind; words: string }> = {
  fresh: { kind: 'done', words: '刚发过' },
  yellow: { kind: 'wait', words: '该发了' },
  orange: { kind: 'doing', words: '一周没发' },
  red: { kind: 'late', words: '两周没发' },
};

/** How long nothing was published, as the district's inspection counts it. */
export function QuietNote({ quiet }: { quiet: Replies['review']['standing']['quiet'] }) {
  if (!quiet) return null;
  const { kind, words } = tags[quiet.level];
  return (
    <View className="rvd__quiet">
      <Tag kind={kind}>{!quiet.ever && quiet.level === 'fresh' ? '还没发过' : words}</Tag>
      <View className="ui-sub rvd__since">
        {!quiet.ever
          ? `一篇都还没发过，最早的一篇 ${dateWords(quiet.at)} 就来了`
          : quiet.days === 0
            ? '今天发过新的'
            : `上次发是 ${dateWords(quiet.at)}，过了 ${quiet.days} 天`}
      </View>
    </View>
  );
}
