import { Text, View } from '@tarojs/components';
import hero from '@/shared/art/hero.svg';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { useServerNow } from '@/shared/time/clock';
import { daysUntil, weekSentence, weekSpan, type Week } from './week-words';
import './hero.scss';

/** The picture of the place, with the open week and how far off it is. */
export function Hero({ week }: { week: (Week & { reason?: string }) | undefined }) {
  return (
    <View className="home-hero">
      {week && <Countdown week={week} />}
      <Picture
        className="home-hero__pic"
        src={hero}
        label="版画：层叠的山、江边楼房，一碧一黄两条江在山脚汇流"
      />
    </View>
  );
}

function Countdown({ week }: { week: Week & { reason?: string } }) {
  const now = useServerNow(30_000);
  const days = daysUntil(week, now);
  return (
    <View className="home-hero__txt">
      <View className="ui-b">环保设施开放周</View>
      <View
        className="ui-serif home-hero__n"
        {...a11y({ role: 'heading', level: 1, label: weekSentence(week, now) })}
      >
        {days > 0 ? (
          <>
            <Text>还有</Text>
            <Text className="home-hero__num">{days}</Text>
            <Text>天</Text>
          </>
        ) : (
          <Text className="home-hero__open">正在开放</Text>
        )}
      </View>
      <View className="home-hero__d">{weekSpan(week)}</View>
      {week.reason && <View className="ui-mini">{week.reason}</View>}
    </View>
  );
}
