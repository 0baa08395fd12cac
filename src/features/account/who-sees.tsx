import { Text, View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Icon } from '@/shared/ui/icon';
import { whoSees } from './notice';
import './who-sees.scss';

function Cell({ sight }: { sight: string }) {
  const hidden = sight === '看不到';
  return (
    <View className={hidden ? 'who-sees__c who-sees__c--no' : 'who-sees__c'}>
      {hidden && <Icon name="eyeOff" size={16} className="who-sees__i" />}
      <Text>{sight}</Text>
    </View>
  );
}

/** Who can see what, as a table of words. */
export function WhoSees() {
  return (
    <View>
      <View className="who-sees__r who-sees__r--head" {...a11y({ hidden: true })}>
        <View className="who-sees__w" />
        <View className="who-sees__c">名字</View>
        <View className="who-sees__c">手机</View>
        <View className="who-sees__c">街镇</View>
      </View>
      {whoSees.map(({ who, name, phone, area }) => (
        <View
          key={who}
          className="who-sees__r"
          {...a11y({
            role: 'img',
            label: `${who}：名字${name}，手机${phone}，街镇${area}`,
          })}
        >
          <View className="who-sees__w">{who}</View>
          <Cell sight={name} />
          <Cell sight={phone} />
          <Cell sight={area} />
        </View>
      ))}
      <View className="ui-sub who-sees__foot">“要登记”：先写明为什么看，看过的都留记录。</View>
    </View>
  );
}
