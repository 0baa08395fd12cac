import { Section } from '@/shared/ui/section';
import { InboxList, ShelfList } from './lists';
import { QuietNote } from './quiet-note';
import { useStanding, useView } from './use-desk';
import { Views } from './views';

/** The desk's lists; `current` is the text that is open beside them. */
export function ChosenList({ current }: { current?: string }) {
  const { view } = useView();
  const { data } = useStanding();
  return (
    <Section className="rvd">
      <QuietNote quiet={data?.quiet ?? null} />
      <Views />
      {view === 'toDo' || view === 'known' ? (
        <ShelfList key={view} view={view} current={current} />
      ) : (
        <InboxList key={view} view={view} current={current} />
      )}
    </Section>
  );
}
