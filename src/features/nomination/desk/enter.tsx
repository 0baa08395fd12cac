import { replace } from '@/routes';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { staffSources } from '@cloud/nomination/rules';
import { useNominationDraft } from '../nominate/draft';
import { Form } from '../nominate/form';
import { renewEntries } from './use-entries';

const atCounter = (source: string): source is (typeof staffSources)[number] =>
  staffSources.some((each) => each === source);

/** Written down for somebody who came to the counter or sent a letter. */
export function Enter({ campaignId }: { campaignId: string }) {
  const kept = useNominationDraft('counter');
  const { run, busy, failure } = useTap(client.nomination.enter.mutate, {
    done: ({ id }) => {
      kept.drop();
      void renewEntries();
      replace('entry', { id });
    },
  });
  return (
    <Form
      title="代写推荐"
      intro="来的人口述，照着写。写完念给他听一遍。"
      act="存下来"
      ways={staffSources}
      kept={kept}
      busy={busy}
      failure={failure}
      onSend={({ source, ...rest }) => atCounter(source) && run({ campaignId, source, ...rest })}
    />
  );
}
