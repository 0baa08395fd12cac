import { GateDoor } from '../../gate/gate-door';
import { OnlyFor } from '@/shared/desk/only-for';

export default function GatePage() {
  return (
    <OnlyFor role="guide" page="gate" title="到场签到">
      <GateDoor />
    </OnlyFor>
  );
}
