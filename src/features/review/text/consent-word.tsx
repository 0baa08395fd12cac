import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { MediaList } from '@/shared/media/media-list';
import { Note } from '@/shared/ui/note';
import { adultAge, portraits } from '@cloud/nomination/rules/consent';

/** How the nominee agreed, for whoever reviews their story: on paper there is a scan to look at. */
export function ConsentWord({ id }: { id: string }) {
  const { data } = useQuery({ ...api.nomination.word.queryOptions({ id }), retry: false });
  if (!data) return null;
  const { onPaper, adult, portrait, scan } = data;
  return (
    <View className="rvt__part">
      <Note icon="document" title="本人授权">
        <View>{onPaper ? '本人在纸上签的字，同事核对过原件。' : '本人用自己的手机号点的头。'}</View>
        {adult === false && <View>没满 {adultAge} 岁，监护人一起同意的。</View>}
        {portrait && <View>{portraits[portrait]}。</View>}
      </Note>
      {scan.length > 0 && (
        <MediaList listed={scan.map((each) => ({ id: each, caption: '签好字的纸' }))} />
      )}
    </View>
  );
}
