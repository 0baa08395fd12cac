import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { Picture } from '@/shared/platform/picture';
import { sessionWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import './summary.scss';

export type WantedSession = Replies['openday']['session'];

interface SummaryProps {
  session: WantedSession;
  party: number;
  onChangeSession: () => void;
}

/** What is being booked, at the head of the form. */
export function Summary({ session, party, onChangeSession }: SummaryProps) {
  return (
    <View className="book-sum">
      <Picture className="book-sum__pic" src={facilityPicture(session.category).src} label="" />
      <View className="ui-grow">
        <View className="ui-b">{session.facilityName}</View>
        <View className="ui-sub">{sessionWords(session.startsAt, session.endsAt)}</View>
        <View className="ui-sub">{party} 人</View>
      </View>
      <Button kind="text" small onPress={onChangeSession}>
        改场次
      </Button>
    </View>
  );
}
