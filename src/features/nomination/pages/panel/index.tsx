import { useQuery } from '@tanstack/react-query';
import { go } from '@/routes';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { OnlyFor } from '@/shared/desk/only-for';
import { EmptyState } from '@/shared/ui/empty-state';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { rounds } from '@cloud/nomination/rules/panel';

/** Where a panel's people find what they judge, or keep the papers of. */
function Posts() {
  const { data, error, isFetching, refetch } = useQuery(api.nomination.posts.queryOptions());
  return (
    <Screen title="评委会" wide paper strip={<OfflineBar />}>
      {data ? (
        <Section>
          {data.map((post, place) =>
            post.role === 'secretary' ? (
              <Row
                key={`${post.campaignId}-s`}
                first={place === 0}
                icon="list"
                title={post.title}
                sub="秘书：开轮、封分、异议、揭晓"
                onPress={() => go('secretary', { campaign: post.campaignId })}
              />
            ) : post.rounds.length === 0 ? (
              <Row
                key={post.campaignId}
                first={place === 0}
                icon="clock"
                title={post.title}
                sub="还没开始打分"
              />
            ) : (
              post.rounds.map(({ round, closedAt }, nth) => (
                <Row
                  key={`${post.campaignId}-${round}`}
                  first={place === 0 && nth === 0}
                  icon="pen"
                  title={`${post.title}，${rounds[round]}`}
                  sub={closedAt ? '封分了' : '正在打分'}
                  onPress={() => go('judging', { campaign: post.campaignId, round })}
                />
              ))
            ),
          )}
          {data.length === 0 && <EmptyState plain title="没有要你评的" />}
        </Section>
      ) : (
        <NotThere
          title="评委会没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
    </Screen>
  );
}

export default function PanelPage() {
  return (
    <OnlyFor role={['panel', 'secretary']} page="panel" title="评委会">
      <Posts />
    </OnlyFor>
  );
}
