import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { dateWords } from '@/shared/time/words';
import { wallOf, type Instant } from '@/shared/time/wall';
import { Glyph } from '@/shared/ui/glyph';
import { Press } from '@/shared/ui/press';
import { Tag } from '@/shared/ui/tag';
import { categories } from '@cloud/openday/rules';

type Kind = Replies['openday']['footprint']['kinds'][number];

interface PlaceProps {
  facilityId: string;
  facilityName: string;
  startsAt: Instant;
  /** What is or was on that day. */
  words: string;
}

function Place({ facilityId, facilityName, startsAt, words }: PlaceProps) {
  return (
    <Press className="foot-stop__to" role="link" onPress={() => go('facility', { id: facilityId })}>
      <View className="foot-stop__name">{facilityName}</View>
      <View className="ui-sub">
        {wallOf(startsAt).year}年{dateWords(startsAt)}
        {words}
      </View>
    </Press>
  );
}

/** A place on the bank: visited, with when and where, or not yet, with when it opens next. */
export function Stop({ kind }: { kind: Kind }) {
  const { category, visits, next } = kind;
  const been = visits.length > 0;
  return (
    <View className={been ? 'foot-stop foot-stop--been' : 'foot-stop'}>
      <View className="foot-stop__jade" {...a11y({ hidden: true })} />
      <View className="foot-stop__sand" {...a11y({ hidden: true })} />
      <View className="foot-stop__node" {...a11y({ hidden: true })}>
        <Glyph name={been ? 'done' : 'wait'} size={22} />
      </View>
      <View className="foot-stop__pic">
        <Picture className="foot-stop__img" src={facilityPicture(category).src} label="" />
      </View>
      <View className="foot-stop__body">
        <View className="ui-b" {...a11y({ role: 'heading', level: 2 })}>
          {categories[category]}
        </View>
        <View className="foot-stop__tag">
          <Tag kind={been ? 'done' : 'wait'}>{been ? '去过' : '还没去'}</Tag>
        </View>
        {visits.map((visit) => (
          <Place key={visit.facilityId} {...visit} words="去的" />
        ))}
        {!been &&
          (next ? (
            <Place {...next} words="开放" />
          ) : (
            <View className="ui-sub">下一次开放还没公布</View>
          ))}
      </View>
    </View>
  );
}
