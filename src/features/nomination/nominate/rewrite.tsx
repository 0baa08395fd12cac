import type { ReactNode } from 'react';
import { replace } from '@/routes';
import type { Replies } from '@/shared/api/client';
import type { CallFailure } from '@/shared/api/failure';
import { useTap } from '@/shared/api/use-tap';
import { useNominationDraft, type requestOf } from './draft';
import { Form } from './form';

type Told = Pick<Replies['nomination']['one'], 'id' | 'source' | 'kind' | 'areaId' | 'text'>;

/** What was told of somebody and is still there. */
export type StillTold = Told & { text: NonNullable<Told['text']> };

type Rewritten = Omit<NonNullable<ReturnType<typeof requestOf>>, 'source'> & { id: string };
type Kept = ReturnType<typeof useNominationDraft>;

interface RewriteProps {
  entry: StillTold;
  title: string;
  intro: string;
  act: string;
  call: (
    given: Rewritten & { digest: string },
    options: { context: { key: string } },
  ) => Promise<unknown>;
  /** Digest of what is there now, where a colleague may write at it too. */
  digest?: string;
  failed?: (failure: CallFailure) => void;
  /** What was shown of it is not so any more. */
  onSaved: (id: string) => void;
  /** The page of the entry. */
  then: 'myNomination' | 'entry';
  /** What stands above the form. */
  children?: ReactNode | ((kept: Kept) => ReactNode);
}

/** Putting right what was told of somebody, by whoever told it or by the desk. */
export function Rewrite(props: RewriteProps) {
  const { entry, title, intro, act, call, digest = '', failed, onSaved, then, children } = props;
  const { id, source, kind, areaId, text } = entry;
  const { media, ...told } = text;
  const kept = useNominationDraft(id, { source, kind, areaId, ...told, digest }, media);
  const { run, busy, failure } = useTap(call, {
    done: () => {
      kept.drop();
      onSaved(id);
      replace(then, { id });
    },
    ...(failed && { failed }),
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
      onSend={({ source: _, ...rest }) => run({ id, ...rest, digest: kept.draft.digest ?? '' })}
    >
      {typeof children === 'function' ? children(kept) : children}
    </Form>
  );
}
