import { Questions } from '../../questions/questions';
import { OnlyFor } from '@/shared/desk/only-for';

export default function QuestionsPage() {
  return (
    <OnlyFor role="guide" page="questions" title="参观者问的">
      <Questions />
    </OnlyFor>
  );
}
