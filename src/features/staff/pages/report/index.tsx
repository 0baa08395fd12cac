import { useState } from 'react';
import { useRouteParams } from '@/routes';
import { serverNow } from '@/shared/time/clock';
import { dateKey } from '@/shared/time/wall';
import { periodPattern } from '@cloud/openday/rules/report';
import { OnlyFor } from '@/shared/desk/only-for';
import { ReportPage } from '../../report/report';

export default function ReportIndex() {
  const { period: asked } = useRouteParams('report');
  const known = asked !== undefined && periodPattern.test(asked) ? asked : undefined;
  const [period, setPeriod] = useState(() => known ?? dateKey(serverNow()).slice(0, 4));
  return (
    <OnlyFor role="planner" page="report" title="参观情况">
      <ReportPage period={period} onPeriod={setPeriod} />
    </OnlyFor>
  );
}
