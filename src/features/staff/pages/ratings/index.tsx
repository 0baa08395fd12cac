import { Ratings } from '../../ratings/ratings';
import { OnlyFor } from '@/shared/desk/only-for';

export default function RatingsPage() {
  return (
    <OnlyFor role="planner" page="ratings" title="参观后的评价">
      <Ratings />
    </OnlyFor>
  );
}
