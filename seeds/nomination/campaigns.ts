import { inArray } from 'drizzle-orm';
import { newId } from '../../cloudfunctions/_shared/crypto';
import type { DemoPerson } from '../../cloudfunctions/account/rules';
import type { Runtime } from '../../cloudfunctions/_shared/runtime';
import { roleGrant } from '../../cloudfunctions/_shared/tables';
import { dayOf } from '../../cloudfunctions/nomination/rules';
import type { Stage } from '../../cloudfunctions/nomination/rules/campaign';
import { campaign, campaignStage } from '../../cloudfunctions/nomination/tables';

export const shownCampaign = 'cmp_demo_shown';
export const takingCampaign = 'cmp_demo_taking';

const day = 86_400_000;
const intro = '演示内容。讲讲身边肯做事的人：巡河的、扫街的、守设备的、跑现场的。';

/** Stages by how many days from today they begin and end. */
const plans: [
  id: string,
  title: string,
  daysAgo: number,
  Partial<Record<Stage, [number, number]>>,
][] = [
  [
    shownCampaign,
    '演示：今年的最美基层环保人',
    70,
    {
      ...{ nominate: [-60, -40], qualify: [-39, -30], show: [-12, 12] },
      ...{ final: [13, 16], notice: [17, 30], result: [31, 40] },
    },
  ],
  [
    takingCampaign,
    '演示：明年的最美基层环保人',
    6,
    {
      ...{ nominate: [-6, 24], qualify: [25, 32], show: [41, 60] },
      ...{ final: [61, 66], notice: [67, 84], result: [85, 95] },
    },
  ],
];

const panel = ['neighbour', 'guide', 'planner'] as const;

/** The two campaigns of the demo, each with a panel of three and the administrator as its secretary. */
export async function seedDemoCampaigns(
  { db, now }: Runtime,
  people: Record<DemoPerson, string>,
): Promise<void> {
  const { admin } = people;
  const today = now().getTime();
  const known = await db
    .select({ id: campaign.id })
    .from(campaign)
    .where(inArray(campaign.id, [shownCampaign, takingCampaign]));
  for (const [id, title, daysAgo, stages] of plans) {
    if (known.some((each) => each.id === id)) continue;
    const at = new Date(today - daysAgo * day);
    await db.transaction(async (tx) => {
      await tx.insert(campaign).values({
        ...{ id, title, intro, createdBy: admin, createdAt: at, publishedAt: at },
        firstPlaces: null,
        finalPlaces: 3,
      });
      const days = Object.entries(stages).map(([stage, [from, to]]) => ({
        campaignId: id,
        stage,
        firstDay: dayOf(today + from * day),
        lastDay: dayOf(today + to * day),
      }));
      await tx.insert(campaignStage).values(days);
      const post = { scope: `campaign:${id}`, grantedBy: 'demo', grantedAt: at };
      const keeps = { personId: admin, role: 'secretary', title: '示例评委会秘书' } as const;
      const judges = panel.map((who, place) => ({
        ...post,
        ...{ id: newId('rol'), personId: people[who], role: 'panel' as const },
        title: `示例评委 ${place + 1} 号`,
      }));
      await tx.insert(roleGrant).values([{ id: newId('rol'), ...post, ...keeps }, ...judges]);
    });
  }
}
