import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { useElder } from '@/shared/elder';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Bookable } from './bookable';
import { Foot } from './foot';
import { Hero } from './hero';
import { useLine } from '../waiting/use-line';
import { NextVisit } from './next-visit';
import { OfferStrip } from './offer-strip';
import './standard-home.scss';

type Home = Replies['openday']['home'];

export function StandardHome({ home, known }: { home: Home; known: boolean }) {
  const setElder = useElder((state) => state.setElder);
  const { offer } = useLine(known);
  return (
    <View className="home-std">
      {offer && <OfferStrip offer={offer} />}
      <View className={offer ? 'home-std__below' : ''}>
        <Hero week={home.openWeek} />
      </View>
      {known && home.next && <NextVisit next={home.next} />}
      <Bookable sessions={home.bookable} />
      <Section gap>
        <Row
          first
          strong
          icon="bigType"
          title="字太小看不清？"
          sub="换成长辈版：字大、话少、能念给你听"
          onPress={() => setElder(true)}
        />
      </Section>
      <Foot demo={home.bookable.some(({ demo }) => demo)} />
    </View>
  );
}
