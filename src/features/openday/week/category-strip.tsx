import { View } from '@tarojs/components';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { Press } from '@/shared/ui/press';
import type { Category } from '@cloud/openday/rules';
import './category-strip.scss';

/** The four kinds that every open week has to cover (guidelines of 2017), in few words. */
const shown = [
  ['monitoring', '监测'],
  ['sewage', '污水'],
  ['garbage', '垃圾'],
  ['hazardous', '危废电废'],
] as const satisfies readonly (readonly [Category, string])[];

/** A kind in as few words as fit under its picture. */
export const shortWords = (category: Category): string =>
  shown.find(([one]) => one === category)?.[1] ?? '';

interface CategoryStripProps {
  chosen: Category | undefined;
  onChoose: (category: Category | undefined) => void;
}

/** The four kinds of facility; pressing the chosen one again shows all. */
export function CategoryStrip({ chosen, onChoose }: CategoryStripProps) {
  return (
    <View className="cats" {...a11y({ role: 'group', label: '按类别看' })}>
      {shown.map(([category, words]) => {
        const on = category === chosen;
        return (
          <Press
            key={category}
            className={on ? 'cats__one cats__one--on' : 'cats__one'}
            role="checkbox"
            checked={on}
            label={`只看${words}`}
            onPress={() => onChoose(on ? undefined : category)}
          >
            <Picture className="cats__pic" src={facilityPicture(category).src} label="" />
            <View className="cats__t">{words}</View>
          </Press>
        );
      })}
    </View>
  );
}
