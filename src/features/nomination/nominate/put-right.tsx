import { View } from '@tarojs/components';
import { replace } from '@/routes';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { returnReasons, type ReturnReason } from '@cloud/nomination/rules';
import { useNominationDraft, type NominationDraft } from './draft';
import { Form } from './form';

type One = Replies['nomination']['one'];

/** What was sent back, to be put right and handed in again. */
export function PutRight({ entry }: { entry: One & { text: NonNullable<One['text']> } }) {
  const { id, source, kind, areaId, text, reason, note } = entry;
  const { media, ...told } = text;
  const from: NominationDraft = { source, kind, areaId, ...told };
  const kept = useNominationDraft(id, from, media);
  const { run, busy, failure } = useTap(client.nomination.save.mutate, {
    done: () => {
      kept.drop();
      void queryClient.invalidateQueries({ queryKey: ['my-nominations'] });
      void queryClient.invalidateQueries(api.nomination.one.queryFilter({ id }));
      replace('myNomination', { id });
    },
  });
  return (
    <Form
      title={reason ? '补一补' : '改一改'}
      intro={
        reason
          ? `要补的：${returnReasons[reason as ReturnReason]}。补好再交一次。`
          : '本人还没点头，可以改。改了以后，先前发的链接要重新发。'
      }
      act={reason ? '补好了，再交一次' : '改好了'}
      ways={[source]}
      kept={kept}
      busy={busy}
      failure={failure}
      onSend={({ source: _, ...rest }) => run({ id, ...rest })}
    >
      {note && <View className="ui-b">{note}</View>}
    </Form>
  );
}
