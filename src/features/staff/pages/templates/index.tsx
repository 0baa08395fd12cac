import { OnlyFor } from '@/shared/desk/only-for';
import { Templates } from '../../templates/templates';

export default function TemplatesPage() {
  return (
    <OnlyFor role="planner" page="templates" title="设施的模板">
      <Templates />
    </OnlyFor>
  );
}
