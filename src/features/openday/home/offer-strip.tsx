import { Text, View } from '@tarojs/components';
import { go } from '@/routes';
import { DateBlock } from '@/shared/ui/date-block';
import { Icon } from '@/shared/ui/icon';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { answerWords, type Entry } from '../waiting/entry';
import './next-visit.scss';

/** Seats that wait for an answer: before everything else on the page. */
export function OfferStrip({ offer }: { offer: Entry }) {
  return (
    <Press className="home-next" role="link" onPress={() => go('waiting', { id: offer.id })}>
      <DateBlock at={offer.startsAt} />
      <View className="ui-grow">
        <View className="home-next__tag">
          <Tag kind="doing">轮到你了</Tag>
        </View>
        <View className="ui-b">{offer.facilityName}</View>
        <View className="ui-sub">有位子给你留着，{answerWords(offer)}</View>
      </View>
      <View className="home-next__tk">
        <Text>去回话</Text>
        <Icon name="forward" size={16} weight={2} />
      </View>
    </Press>
  );
}
