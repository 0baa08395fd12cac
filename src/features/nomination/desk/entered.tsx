import { replace } from '@/routes';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { NotThere } from '@/shared/desk/not-there';
import { Screen } from '@/shared/ui/screen';
import { useNominationDraft } from '../nominate/draft';
import { Form } from '../nominate/form';
import { renewEntries, useEntry, type OpenedEntry } from './use-entries';

function Rewrite({ entry }: { entry: OpenedEntry & { text: NonNullable<OpenedEntry['text']> } }) {
  const { id, source, kind, areaId, text } = entry;
  const { media, ...told } = text;
  const kept = useNominationDraft(id, { source, kind, areaId, ...told }, media);
  const { run, busy, failure } = useTap(client.nomination.saveEntered.mutate, {
    done: () => {
      kept.drop();
      void renewEntries();
      replace('entry', { id });
    },
  });
  return (
    <Form
      title="改代写的推荐"
      intro="本人还没点头，可以改。改了以后，先前发的链接要重新发。"
      act="改好了"
      ways={[source]}
      kept={kept}
      busy={busy}
      failure={failure}
      onSend={({ source: _, ...rest }) => run({ id, ...rest })}
    />
  );
}

/** What the desk wrote down for somebody, to be put right before they agree. */
export function Entered({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useEntry(id);
  if (data?.text) return <Rewrite entry={{ ...data, text: data.text }} />;
  return (
    <Screen title="改代写的推荐" wide paper>
      <NotThere
        title="这一份没有打开"
        failure={error ? failureOf(error) : undefined}
        busy={isFetching}
        onRetry={refetch}
      />
    </Screen>
  );
}
