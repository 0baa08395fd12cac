import { View } from '@tarojs/components';
import type { Replies } from '@/shared/api/client';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { categories } from '@cloud/openday/rules';
import './facility-top.scss';

export type Facility = Replies['openday']['facility'];

const shut = {
  suspended: '这里暂停开放，定了几时恢复会写在这里。',
  revoked: '这里不再对外开放了，看看别的设施。',
} as const;

/** The picture under the bar, what it is, and whether it is open at all. */
export function FacilityTop({ facility }: { facility: Facility }) {
  const picture = facilityPicture(facility.category);
  const where = [categories[facility.category], facility.areaName].filter(Boolean).join(' · ');
  return (
    <>
      <Picture className="fac-pic" src={picture.src} label={picture.label} />
      <Section>
        <View className="ui-sub">{where}</View>
        <View className="ui-headline" {...a11y({ role: 'heading', level: 1 })}>
          {facility.name}
        </View>
        {facility.intro && <View className="fac-intro">{facility.intro}</View>}
        {facility.status !== 'active' && (
          <View className="fac-shut">
            <Note kind="wait" icon="warn" title="现在不开放参观">
              {shut[facility.status]}
            </Note>
          </View>
        )}
      </Section>
    </>
  );
}
