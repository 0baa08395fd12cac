import { useQuery } from '@tanstack/react-query';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Press } from '@/shared/ui/press';
import { Difference } from './difference';
import type { OpenedVersion } from './opened-text';
import { Whole } from './whole';
import './text.scss';

const ways = { compared: '对照', whole: '只看这一稿' } as const;
type Way = keyof typeof ways;

/** What changed since the version that was read before. */
function Compared({
  publicationId,
  from,
  to,
}: {
  publicationId: string;
  from: { number: number; isPublic: boolean };
  to: number;
}) {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.review.compare.queryOptions({ publicationId, from: from.number, to }),
    gcTime: 0,
  });
  if (!data)
    return (
      <NotThere
        title="没有比出来"
        failure={error ? failureOf(error) : undefined}
        busy={isFetching}
        onRetry={refetch}
      />
    );
  return (
    <View>
      <View className="ui-sub rvt__hint">
        {from.isPublic ? '公开的' : ''}第 {from.number} 稿 → 第 {to} 稿，
        {data.places === 0 ? '一个字没改' : `改了 ${data.places} 处`}
      </View>
      <Difference difference={data} />
    </View>
  );
}

/** The version that is in review: its text with marks, or what changed in it. */
export function Reading({
  publicationId,
  version,
}: {
  publicationId: string;
  version: OpenedVersion;
}) {
  const { before } = version;
  const [way, setWay] = useState<Way>(before ? 'compared' : 'whole');
  const { count } = version.marks;
  if (version.shreddedAt) return <EmptyState plain title="文字已经按规定删了" />;
  return (
    <View>
      {before && (
        <View className="rvt__ways" {...a11y({ role: 'radiogroup', label: '怎么看' })}>
          {(Object.keys(ways) as Way[]).map((each) => (
            <Press
              key={each}
              role="radio"
              checked={each === way}
              className={each === way ? 'rvt__way rvt__way--on' : 'rvt__way'}
              onPress={() => setWay(each)}
            >
              <Text>{ways[each]}</Text>
            </Press>
          ))}
        </View>
      )}
      <View className="ui-sub rvt__hint">
        {count === 0
          ? '机器没看出什么，还是要一字一句看。'
          : `机器标了 ${count} 处，对不对由你定。`}
        {count > 0 && way === 'compared' && (
          <Button small kind="text" onPress={() => setWay('whole')}>
            看标在哪里
          </Button>
        )}
      </View>
      {before && way === 'compared' ? (
        <Compared publicationId={publicationId} from={before} to={version.number} />
      ) : (
        <Whole content={version} marks={version.marks} />
      )}
    </View>
  );
}
