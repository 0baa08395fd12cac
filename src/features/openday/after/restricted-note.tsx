import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api } from '@/shared/api/client';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';

/** Until when what is often full is not for the caller, why, and what is open all the same. */
export function RestrictedNote() {
  const { data } = useQuery(api.openday.myNoShows.queryOptions());
  if (!data?.restricted) return null;
  const { sentence, crowded } = data.restricted;
  return (
    <Section>
      <Note kind="wait" title="常常约满的地方，这一阵先让给别人">
        {sentence}
        {crowded.length > 0 && (
          <View className="ui-sub">约不了的：{crowded.map(({ name }) => name).join('、')}。</View>
        )}
      </Note>
    </Section>
  );
}
