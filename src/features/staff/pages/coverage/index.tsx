import { useState } from 'react';
import { serverNow } from '@/shared/time/clock';
import { wallOf } from '@/shared/time/wall';
import { CoveragePage } from '../../coverage/coverage';
import { OnlyFor } from '@/shared/desk/only-for';

export default function CoverageIndex() {
  const [year, setYear] = useState(() => wallOf(serverNow()).year);
  return (
    <OnlyFor role="planner" page="coverage" title="一年四类">
      <CoveragePage key={year} year={year} onYear={setYear} />
    </OnlyFor>
  );
}
