import { useReducer } from 'react';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { nominationRefusals } from '@cloud/nomination/rules';
import { Rewrite } from '../nominate/rewrite';
import { Clash } from './clash';
import { renewEntries, useEntry } from './use-entries';

const title = '改推荐';

/** What the desk wrote down for somebody, or whoever nominated left to it, to be put right. */
export function Entered({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useEntry(id);
  const [turn, again] = useReducer((turns: number) => turns + 1, 0);
  const text = data?.canSave ? data.text : null;
  if (data && text)
    return (
      <Rewrite
        key={turn}
        entry={{ ...data, text }}
        title={title}
        intro={
          data.status === 'submitted' && data.consent === 'asked'
            ? '本人还没点头，可以改。改了以后，先前发的链接要重新发。'
            : '改了以后，资格要重新审核；本人点过头的，要请他看了再点一次。'
        }
        act="改好了"
        call={client.nomination.saveEntered.mutate}
        digest={data.digest ?? ''}
        failed={({ reason }) => {
          if (reason === 'changed') void refetch();
        }}
        onSaved={() => {
          void refetch();
          void renewEntries();
        }}
        then="entry"
      >
        {(kept) =>
          kept.draft.digest !== data.digest && (
            <Clash
              theirs={{ ...data, text }}
              kept={kept}
              onTheirs={() => {
                kept.drop();
                again();
              }}
            />
          )
        }
      </Rewrite>
    );
  return (
    <Screen title={title} wide paper strip={<OfflineBar />}>
      {data ? (
        <EmptyState title="这一份改不了了" body={nominationRefusals.decided} />
      ) : (
        <NotThere
          title="这一份没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
    </Screen>
  );
}
