import { go, pathTo, replace } from '@/routes';
import { client, queryClient } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { ownSources } from '@cloud/nomination/rules';
import { useNominationDraft } from './draft';
import { Form } from './form';

const own = (source: string): source is (typeof ownSources)[number] =>
  ownSources.some((each) => each === source);

/** A resident tells of somebody; whoever is not signed in goes there first and comes back to what was typed. */
export function Nominate({ campaignId }: { campaignId: string }) {
  const kept = useNominationDraft('own');
  const then = pathTo('nominate');
  const { run, busy, failure } = useTap(client.nomination.nominate.mutate, {
    done: ({ id }) => {
      kept.drop();
      void queryClient.invalidateQueries({ queryKey: ['my-nominations'] });
      replace('myNomination', { id });
    },
    failed: ({ code }) => {
      if (code === 'sign_in') go('signIn', { then });
      if (code === 'consent_needed') go('consent', { then });
    },
  });
  return (
    <Form
      title="推荐一位"
      intro="说说他做了些啥子。交上来先看资格，再请本人点头，编辑改通顺、三位审核看过，才登出来。"
      act="交上去"
      ways={ownSources}
      kept={kept}
      busy={busy}
      failure={failure}
      onSend={({ source, ...rest }) => own(source) && run({ campaignId, source, ...rest })}
    />
  );
}
