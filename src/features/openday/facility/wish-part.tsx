import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { useMe } from '@/shared/api/use-me';
import { useTap } from '@/shared/api/use-tap';
import { useServerNow } from '@/shared/time/clock';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { WechatOffer } from '@/shared/ui/wechat-offer';
import { refusalAt } from '../sessions';
import './wish-part.scss';

type Facility = Replies['openday']['facility'];

/** 想去, where nothing can be booked: one tap, and one to take it back. */
export function WishPart({ facility }: { facility: Facility }) {
  const { me } = useMe();
  const now = useServerNow(30_000);
  const { id: facilityId, status, sessions, wished } = facility;
  const events = {
    done: () => void queryClient.invalidateQueries(api.openday.facility.queryFilter()),
  };
  const add = useTap(client.openday.wish.mutate, events);
  const drop = useTap(client.openday.unwish.mutate, events);
  const bookable = status === 'active' && sessions.some((one) => !refusalAt(one, 1, now));
  if (status === 'revoked' || (bookable && !wished)) return null;
  const failure = add.failure ?? drop.failure;
  const press = () =>
    me ? add.run({ facilityId }) : go('signIn', { then: pathTo('facility', { id: facilityId }) });
  return (
    <Section flush={status === 'active' && sessions.length === 0} className="wish">
      {wished ? (
        <>
          <Note kind="ok" icon="heart" title="记下了，你想去这里">
            <View>能约了，马上发消息给你。</View>
            <View className="wish__act">
              <Button small busy={drop.busy} onPress={() => drop.run({ facilityId })}>
                不想去了
              </Button>
            </View>
          </Note>
          <WechatOffer kinds={['wish']} what="能约了，微信里跟你说一声。" />
        </>
      ) : (
        <>
          <Button block icon="heart" busy={add.busy} busyWords="正在记" onPress={press}>
            想去
          </Button>
          <View className="ui-sub wish__why">点一下，能约了就发消息给你。</View>
        </>
      )}
      {failure && (
        <Note kind="bad" live>
          {failure.message}
        </Note>
      )}
    </Section>
  );
}
