import { View } from '@tarojs/components';
import { Icon } from '@/shared/ui/icon';
import { Items } from '../house/items';
import type { Ticket } from './ticket-card';
import './keep-in-mind.scss';

/** What to keep to on the day. */
export function KeepInMind({ ticket }: { ticket: Ticket }) {
  const { ticket: token, visitingRules, notToBring, toBring, idRequired, phone } = ticket;
  return (
    <View className="tkt-mind">
      {token !== null && (
        <View className="tkt-mind__row">
          <Icon name="offline" size={22} className="tkt-mind__i" />
          <View className="ui-grow">没网也能出示：这张券已经存在手机里。</View>
        </View>
      )}
      {visitingRules.map((rule) => (
        <View key={rule} className="tkt-mind__row">
          <Icon name="info" size={22} className="tkt-mind__i" />
          <View className="ui-grow">{rule}。</View>
        </View>
      ))}
      {idRequired && (
        <View className="tkt-mind__row">
          <Icon name="document" size={22} className="tkt-mind__i" />
          <View className="ui-grow">每个人都带上身份证，进门核对后四位。</View>
        </View>
      )}
      <Items notToBring={notToBring} toBring={toBring} />
      {phone !== null && (
        <View className="tkt-mind__row">
          <Icon name="phone" size={22} className="tkt-mind__i" />
          <View className="ui-grow">有变化会打 {phone} 找你。</View>
        </View>
      )}
    </View>
  );
}
