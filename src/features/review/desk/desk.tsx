import { go } from '@/routes';
import { hasRole, useMe } from '@/shared/api/use-me';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Row } from '@/shared/ui/row';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { ChosenList } from './chosen-list';

/** Everything that waits to become public, in whatever domain. */
export function Desk() {
  const { me } = useMe();
  return (
    <Screen title="审稿台" wide paper strip={<OfflineBar />}>
      <ChosenList />
      {hasRole(me, 'editor') && (
        <Section flush className="rvd">
          <Row
            icon="search"
            title="校对词表"
            sub="错别字、名称写法、敏感词"
            onPress={() => go('reviewWords')}
          />
        </Section>
      )}
    </Screen>
  );
}
