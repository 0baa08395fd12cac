import { View } from '@tarojs/components';
import type { Instant } from '../time/wall';
import { momentWords } from '../time/words';
import './talk.scss';

export interface TalkLine {
  /** Title of the post that answers; null for who asked. */
  post: string | null;
  at: Instant;
  text: string;
}

/** What was said in turn: the asker at the jade side, the answers at the sand side. */
export function Talk({ lines, asker }: { lines: readonly TalkLine[]; asker: string }) {
  return (
    <View className="ui-talk">
      {lines.map(({ post, at, text }, index) => (
        <View key={index} className={post === null ? 'ui-talk__l' : 'ui-talk__l ui-talk__l--us'}>
          <View className="ui-mini">
            {post ?? asker} · {momentWords(at)}
          </View>
          <View className="ui-talk__t">{text}</View>
        </View>
      ))}
    </View>
  );
}
