import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { MediaList } from '@/shared/media/media-list';
import { FailedNote } from '@/shared/ui/failed-note';
import { Note } from '@/shared/ui/note';
import { Skeleton } from '@/shared/ui/skeleton';
import { adultAge, portraits } from '@cloud/nomination/rules/consent';
import './text.scss';

/** How the nominee agreed, for whoever reviews their story: on paper there is a scan to look at. */
export function ConsentWord({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.nomination.word.queryOptions({ id }),
    retry: false,
  });
  const failure = error ? failureOf(error) : undefined;
  // The head of the page says that they did not agree yet, or no more.
  if (failure?.code === 'not_found') return null;
  if (!data)
    return (
      <View className="rvt__part">
        {failure ? (
          <FailedNote
            title="本人授权没打开"
            failure={failure}
            busy={isFetching}
            onRetry={refetch}
          />
        ) : (
          <Skeleton kind="lines" rows={1} />
        )}
      </View>
    );
  const { onPaper, adult, portrait, scan } = data;
  return (
    <View className="rvt__part">
      <Note kind="ok" icon="document" title="本人授权到了">
        <View>{onPaper ? '本人在纸上签的字，同事核对过原件。' : '本人用自己的手机号点的头。'}</View>
        {adult === false && <View>没满 {adultAge} 岁，监护人一起同意的。</View>}
        {portrait && <View>{portraits[portrait]}。</View>}
      </Note>
      {scan.length > 0 && (
        <View className="rvt__scan">
          <MediaList listed={scan.map((each) => ({ id: each, caption: '签好字的纸' }))} />
        </View>
      )}
    </View>
  );
}
