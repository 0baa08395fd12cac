import { View } from '@tarojs/components';
import { go } from '@/routes';
import type { Replies } from '@/shared/api/client';
import { facilityPicture } from '@/shared/art/facility-pictures';
import { useElder } from '@/shared/elder';
import { placeWords } from '@/shared/place-words';
import { Picture } from '@/shared/platform/picture';
import { dateWords, elderMomentWords, momentWords } from '@/shared/time/words';
import { Row } from '@/shared/ui/row';
import { categories } from '@cloud/openday/rules';
import './facility-row.scss';

export type Listed = Replies['openday']['facilities']['facilities'][number];

function stateWords({ status, nextStartsAt }: Listed, elder: boolean): string {
  if (status === 'suspended') return '暂停开放';
  if (status === 'revoked') return '不再对外开放';
  if (nextStartsAt === null) return '还没有开放安排';
  return elder
    ? `${dateWords(nextStartsAt)} ${elderMomentWords(nextStartsAt)}`
    : `最近 ${momentWords(nextStartsAt)}`;
}

export function FacilityRow({ facility, first }: { facility: Listed; first: boolean }) {
  const elder = useElder((state) => state.elder);
  const { id, name, category, areaName } = facility;
  const where = [placeWords(areaName), categories[category]].filter(Boolean).join(' · ');
  const state = stateWords(facility, elder);
  const only = [
    facility.residentsOnly && '只接待片区里的人',
    facility.idRequired && '要登记身份证',
  ].filter(Boolean);
  return (
    <Row
      first={first}
      strong
      picture={
        !elder && (
          <Picture className="fac-thumb" src={facilityPicture(category).src} label="" lazy />
        )
      }
      title={name}
      sub={
        <>
          {!elder && <View>{where}</View>}
          <View>{state}</View>
          {!elder && only.length > 0 && <View>{only.join('，')}</View>}
        </>
      }
      onPress={() => go('facility', { id })}
    />
  );
}
