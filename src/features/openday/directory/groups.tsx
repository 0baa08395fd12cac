import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { FacilityRow, type Listed } from '../week/facility-row';

/** What can be visited, soonest first, then what has no plan yet, then what is shut. */
export function Groups({ facilities }: { facilities: readonly Listed[] }) {
  const open = facilities.filter(({ status }) => status === 'active');
  const groups = [
    ['近期开放', open.filter(({ nextStartsAt }) => nextStartsAt !== null)],
    ['还没有安排', open.filter(({ nextStartsAt }) => nextStartsAt === null)],
    ['现在不开放', facilities.filter(({ status }) => status !== 'active')],
  ] as const;
  return (
    <>
      {groups
        .filter(([, all]) => all.length > 0)
        .map(([title, all]) => (
          <Section key={title} gap>
            <Head title={title} />
            {all.map((facility, index) => (
              <FacilityRow key={facility.id} facility={facility} first={index === 0} />
            ))}
          </Section>
        ))}
    </>
  );
}
