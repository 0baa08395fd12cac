import { View } from '@tarojs/components';
import { back, replace } from '@/routes';
import { a11y } from '@/shared/platform/a11y';
import { Button } from '@/shared/ui/button';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { numberWords } from '@/shared/word-tags';
import './word-sent.scss';

/** It has arrived; the number to ask after it by. */
export function WordSent({ number }: { number: string }) {
  return (
    <Screen
      title="收到了"
      paper
      noWord
      footer={
        <Button kind="pri" block onPress={() => replace('words')}>
          看我说的话
        </Button>
      }
    >
      <Section>
        <View className="ui-sub">编号</View>
        <View
          className="ui-num word-sent__number"
          {...a11y({ role: 'img', label: `编号 ${[...number].join(' ')}` })}
        >
          {numberWords(number)}
        </View>
        <View>打电话来问，报这个编号就行。答复写在“我的 · 我说的话”里。</View>
        <View className="word-sent__back">
          <Button kind="quiet" block onPress={back}>
            回刚才那一页
          </Button>
        </View>
      </Section>
    </Screen>
  );
}
