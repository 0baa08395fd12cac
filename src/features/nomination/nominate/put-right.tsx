import { View } from '@tarojs/components';
import { api, client, queryClient, type Replies } from '@/shared/api/client';
import { returnReasons, type ReturnReason } from '@cloud/nomination/rules';
import { Rewrite, type StillTold } from './rewrite';

type Mine = Pick<Replies['nomination']['one'], 'reason' | 'note'> & StillTold;

/** What was sent back, to be put right and handed in again; or what nobody judged yet. */
export function PutRight({ entry }: { entry: Mine }) {
  const { reason, note } = entry;
  return (
    <Rewrite
      entry={entry}
      title={reason ? '补一补' : '改一改'}
      intro={
        reason
          ? `要补的：${returnReasons[reason as ReturnReason]}。补好再交一次。`
          : '本人还没点头，可以改。改了以后，先前发的链接要重新发。'
      }
      act={reason ? '补好了，再交一次' : '改好了'}
      call={({ digest: _, ...given }, options) => client.nomination.save.mutate(given, options)}
      onSaved={(id) => {
        void queryClient.invalidateQueries({ queryKey: ['my-nominations'] });
        void queryClient.invalidateQueries(api.nomination.one.queryFilter({ id }));
      }}
      then="myNomination"
    >
      {note && <View className="ui-b">{note}</View>}
    </Rewrite>
  );
}
