import { Log } from '../../audit/log';
import { OnlyFor } from '@/shared/desk/only-for';

export default function AuditPage() {
  return (
    <OnlyFor role="admin" page="audit" title="操作记录">
      <Log />
    </OnlyFor>
  );
}
