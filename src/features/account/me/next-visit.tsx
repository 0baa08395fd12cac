import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { go } from '@/routes';
import { api } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { clockWords, dateWords, elderMomentWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { DateBlock } from '@/shared/ui/date-block';
import './next-visit.scss';

/** The next visit, with its ticket one press away. Nothing when there is none. */
export function NextVisit() {
  const { data } = useQuery(api.openday.home.queryOptions());
  const elder = useElder((state) => state.elder);
  const next = data?.next;
  if (!next) return null;
  const show = () => go('ticket', { id: next.id });
  if (elder)
    return (
      <View className="me-next me-next--elder">
        <View>你约了参观</View>
        <View className="ui-title">
          {dateWords(next.startsAt)} {elderMomentWords(next.startsAt)}
        </View>
        <View className="me-next__where">
          {next.facilityName}，{next.partySize} 个人去
        </View>
        <Button kind="pri" block onPress={show}>
          出示入场券
        </Button>
      </View>
    );
  return (
    <View className="me-next">
      <DateBlock at={next.startsAt} />
      <View className="ui-grow">
        <View className="ui-b">{next.facilityName}</View>
        <View className="ui-sub">
          {clockWords(next.startsAt)} · {next.partySize} 人
        </View>
        <View className="ui-sub">短码 {next.code}</View>
      </View>
      <Button kind="pri" small className="me-next__go" label="出示入场券" onPress={show}>
        出示
      </Button>
    </View>
  );
}
