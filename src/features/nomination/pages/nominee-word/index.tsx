import { useQuery } from '@tanstack/react-query';
import { pathTo, useRouteParams } from '@/routes';
import { client } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { newKey } from '@/shared/api/use-tap';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { OwnFrame } from '../../mine/own-frame';
import { Word } from '../../word/word';

/** Where the nominee's link leads. What it shows is kept nowhere on the device. */
export default function NomineeWordPage() {
  const { t: token = '' } = useRouteParams('nomineeWord');
  const { data, error, refetch } = useQuery({
    queryKey: ['nominee-link', token],
    queryFn: () => client.nomination.openLink.mutate({ token }, { context: { key: newKey() } }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <Screen title="本人点头" strip={<OfflineBar />}>
      <OwnFrame
        title="这个链接打不开"
        then={pathTo('nomineeWord', { t: token })}
        body="登录了再看是哪个推荐了你。"
        failure={error ? failureOf(error) : undefined}
        refetch={refetch}
      >
        {data && <Word link={data} token={token} onDone={() => void refetch()} />}
      </OwnFrame>
    </Screen>
  );
}
