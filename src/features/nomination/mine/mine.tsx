import { View } from '@tarojs/components';
import { go, pathTo } from '@/routes';
import { client, type Replies } from '@/shared/api/client';
import { usePages } from '@/shared/api/use-pages';
import { useElder } from '@/shared/elder';
import { Failed } from '@/shared/list/failed';
import { More } from '@/shared/list/more';
import { SignInFirst } from '@/shared/list/sign-in-first';
import { Button } from '@/shared/ui/button';
import { EmptyState } from '@/shared/ui/empty-state';
import { Row } from '@/shared/ui/row';
import { Section } from '@/shared/ui/section';
import { Skeleton } from '@/shared/ui/skeleton';
import { Tag } from '@/shared/ui/tag';
import { workKinds } from '@cloud/nomination/rules';
import type { NominationStatus } from '@cloud/nomination/rules/moves';
import { consentStateWords, statusWords } from '@cloud/nomination/rules/words';
import { AboutMe } from './about-me';
import { statusTags } from './tags';

/** Nobody waits for the nominee's word any more. */
const over: ReadonlySet<NominationStatus> = new Set(['unqualified', 'withdrawn', 'struck']);

type Page = Replies['nomination']['mine'];

/** What one nominated, and what is told of oneself. */
export function Mine() {
  const list = usePages<NonNullable<Page['next']>, Page>({
    queryKey: ['my-nominations'],
    ask: (cursor) => client.nomination.mine.query(cursor ? { cursor } : {}),
  });
  const elder = useElder((state) => state.elder);
  const { pages, failure, refetch, more } = list;
  const code = failure?.code;
  const nominations = pages?.flatMap((page) => page.nominations);
  if (!nominations)
    return code === 'sign_in' || code === 'consent_needed' ? (
      <SignInFirst code={code} then={pathTo('myNominations')} body="登录了才看得到你推荐的。" />
    ) : failure ? (
      <Failed title="你推荐的没有打开" query={{ failure, refetch }} />
    ) : (
      <Skeleton kind="lines" />
    );
  return (
    <>
      <AboutMe />
      <Section>
        {nominations.length === 0 && (
          <EmptyState
            title="还没推荐过"
            body="身边有肯做事的人，说给我们听。"
            actions={
              <Button kind="pri" onPress={() => go('nominate')}>
                推荐一位
              </Button>
            }
          />
        )}
        {nominations.map((each, place) => {
          const tag = <Tag kind={statusTags[each.status]}>{statusWords[each.status]}</Tag>;
          return (
            <Row
              key={each.id}
              first={place === 0}
              title={each.title ?? '已经删掉的推荐'}
              sub={
                <>
                  <View>
                    {[each.name, workKinds[each.kind], each.areaName].filter(Boolean).join(' · ')}
                  </View>
                  {each.consent && !over.has(each.status) && (
                    <View>{consentStateWords[each.consent]}</View>
                  )}
                  {elder && tag}
                </>
              }
              trailing={!elder && tag}
              onPress={() => go('myNomination', { id: each.id })}
            />
          );
        })}
        {more && <More more={more} />}
      </Section>
      <Section gap>
        <Row first icon="board" title="我提的异议" onPress={() => go('myObjections')} />
      </Section>
    </>
  );
}
