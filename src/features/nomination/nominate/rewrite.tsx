import type { ReactNode } from 'react';
import { replace } from '@/routes';
import type { client, Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { useNominationDraft } from './draft';
import { Form } from './form';

type Told = Pick<Replies['nomination']['one'], 'id' | 'source' | 'kind' | 'areaId' | 'text'>;

/** What was told of somebody and is still there. */
export type StillTold = Told & { text: NonNullable<Told['text']> };

interface RewriteProps {
  entry: StillTold;
  title: string;
  intro: string;
  act: string;
  call: typeof client.nomination.save.mutate;
  /** What was shown of it is not so any more. */
  onSaved: (id: string) => void;
  /** The page of the entry. */
  then: 'myNomination' | 'entry';
  children?: ReactNode;
}

/** Putting right what was told of somebody, by whoever told it or by the desk. */
export function Rewrite(props: RewriteProps) {
  const { entry, title, intro, act, call, onSaved, then, children } = props;
  const { id, source, kind, areaId, text } = entry;
  const { media, ...told } = text;
  const kept = useNominationDraft(id, { source, kind, areaId, ...told }, media);
  const { run, busy, failure } = useTap(call, {
    done: () => {
      kept.drop();
      onSaved(id);
      replace(then, { id });
    },
  });
  return (
    <Form
      title={title}
      intro={intro}
      act={act}
      ways={[source]}
      kept={kept}
      busy={busy}
      failure={failure}
      onSend={({ source: _, ...rest }) => run({ id, ...rest })}
    >
      {children}
    </Form>
  );
}
