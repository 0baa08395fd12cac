import type { Db } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import { isArea } from '../queries/house';
import { dateOf, type Party } from '../rules';
import { idProblems } from '../rules/identity';
import { houseRefusals, type HouseRefusal } from '../rules/house';
import { refuseParty } from './refuse';

export const refuseHouse = (reason: HouseRefusal, field?: string) =>
  new Refusal('refused', houseRefusals[reason], { reason, ...(field && { field }) });

interface House {
  startsAt: Date;
  noticeId: string;
  residentsOnly: boolean;
  idRequired: boolean;
  minimumAge: number | null;
}

/** @throws Refusal for the ID numbers of a party, where they are asked for and where they are not */
export function refuseIds(visitors: Party['visitors'], house: House, now: Date): void {
  const given = visitors.findIndex(({ idNumber = '' }) => idNumber !== '');
  if (!house.idRequired && given >= 0)
    throw refuseHouse('id_not_asked', `visitors.${given}.idNumber`);
  refuseParty(
    idProblems(visitors, house, {
      today: dateOf(now.getTime()),
      visit: dateOf(house.startsAt.getTime()),
    }),
  );
}

/** @throws Refusal for the first rule of the house that is in a party's way */
export async function refuseByHouse(db: Db, party: Party, house: House, now: Date): Promise<void> {
  refuseIds(party.visitors, house, now);
  if (house.residentsOnly && !(party.areaId && (await isArea(db, party.areaId))))
    throw refuseHouse('residents_only', 'areaId');
  if (party.noticeId !== house.noticeId) throw refuseHouse('notice_changed', 'noticeId');
}
