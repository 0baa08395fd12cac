import { View } from '@tarojs/components';
import { Head } from '@/shared/ui/head';
import { Row } from '@/shared/ui/row';
import { Tag } from '@/shared/ui/tag';
import { categories } from '@cloud/openday/rules';
import type { PlannedWeek } from './use-plan';

type Kind = PlannedWeek['coverage'][number];

function State({ scheduled, drafts }: Kind) {
  if (scheduled > 0) return <Tag kind="done">{`公开了 ${scheduled} 场`}</Tag>;
  if (drafts > 0) return <Tag kind="wait">{`草稿 ${drafts} 场`}</Tag>;
  return <Tag kind="bad">还没有</Tag>;
}

/** What can be done about a kind that the week lacks. */
function helpWords({ scheduled, drafts, facilities, templates }: Kind): string | undefined {
  if (scheduled + drafts > 0)
    return drafts > 0 && scheduled > 0 ? `还有草稿 ${drafts} 场` : undefined;
  if (facilities === 0) return '区里没有开放的设施';
  return templates > 0 ? `${templates} 个设施有模板` : `${facilities} 个设施，自己加一场`;
}

/** The four kinds that every open week has to cover. */
export function Coverage({ plan }: { plan: PlannedWeek }) {
  const missing = plan.coverage.filter(({ scheduled, drafts }) => scheduled + drafts === 0).length;
  return (
    <View className="plan-part">
      <Head
        title="四类都要有"
        level={3}
        aside={<View className="ui-sub">{missing > 0 ? `还差 ${missing} 类` : '齐了'}</View>}
      />
      {plan.coverage.map((kind, index) => (
        <Row
          key={kind.category}
          first={index === 0}
          title={categories[kind.category]}
          sub={helpWords(kind)}
          trailing={<State {...kind} />}
        />
      ))}
    </View>
  );
}
