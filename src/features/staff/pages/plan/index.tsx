import { useState } from 'react';
import { useRouteParams } from '@/routes';
import { OnlyFor } from '@/shared/desk/only-for';
import { Plan } from '../../plan/plan';

export default function PlanPage() {
  const { month: asked } = useRouteParams('plan');
  const [month, setMonth] = useState(asked);
  return (
    <OnlyFor role="planner" page="plan" title="排开放周">
      <Plan key={month ?? ''} month={month} onMonth={setMonth} />
    </OnlyFor>
  );
}
