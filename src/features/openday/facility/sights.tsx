import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import type { Facility } from './facility-top';
import './sights.scss';

/** What there is to see, in the order of the walk. */
export function Sights({ sights }: { sights: Facility['sights'] }) {
  if (sights.length === 0) return null;
  return (
    <Section gap>
      <Head title="你会看到" />
      {sights.map(({ title, text }, index) => (
        <View key={title} className="fac-sight">
          <View className="ui-num fac-sight__n">{index + 1}</View>
          <View className="ui-grow">
            <View className="ui-b">{title}</View>
            <View className="ui-sub">{text}</View>
          </View>
        </View>
      ))}
    </Section>
  );
}
