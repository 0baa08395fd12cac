import { useQuery } from '@tanstack/react-query';
import { pathTo, useRouteParams } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { Screen } from '@/shared/ui/screen';
import { FeedbackForm } from '../../after/feedback-form';
import { Said } from '../../after/said';
import { NotOpen } from '../../not-open';

/** After a visit: a rating, what was learnt, a question; later the answer. */
export default function FeedbackPage() {
  const { id = '' } = useRouteParams('feedback');
  const { data: visit, error, refetch } = useQuery(api.openday.myFeedback.queryOptions({ id }));
  if (!visit)
    return (
      <Screen title="看得怎么样" paper>
        <NotOpen
          title="这一页没有打开"
          then={pathTo('feedback', { id })}
          body="登录了才晓得你去过哪里。"
          query={{ failure: error ? failureOf(error) : undefined, refetch }}
        />
      </Screen>
    );
  return visit.refusal ? <Said visit={visit} /> : <FeedbackForm visit={visit} />;
}
