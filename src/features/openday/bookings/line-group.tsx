import { go } from '@/routes';
import { Head } from '@/shared/ui/head';
import { Section } from '@/shared/ui/section';
import { answerWords, rowTag, type Entry } from '../waiting/entry';
import { VisitRow } from './visit-row';

interface LineGroupProps {
  entries: readonly Entry[];
  now: number;
}

/** What is waited for, offers first. */
export function LineGroup({ entries, now }: LineGroupProps) {
  if (entries.length === 0) return null;
  return (
    <Section gap>
      <Head title="排队中" />
      {entries.map((entry, index) => (
        <VisitRow
          key={entry.id}
          visit={entry}
          tag={rowTag(entry, now)}
          first={index === 0}
          more={entry.status === 'offered' ? `位子给你留着，${answerWords(entry)}` : undefined}
          onPress={() => go('waiting', { id: entry.id })}
        />
      ))}
    </Section>
  );
}
