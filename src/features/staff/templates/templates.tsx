import { View } from '@tarojs/components';
import { useState } from 'react';
import { useRouteParams } from '@/routes';
import { toTop } from '@/shared/platform/focus';
import { EmptyState } from '@/shared/ui/empty-state';
import { FailedState } from '@/shared/ui/failed-state';
import { Screen } from '@/shared/ui/screen';
import { Skeleton } from '@/shared/ui/skeleton';
import { SavedBar } from '@/shared/desk/saved-bar';
import { FacilityList } from './facility-list';
import { TemplateForm } from './template-form';
import { useTemplates } from './use-templates';
import './templates.scss';

/** Facilities at the left, the template of the chosen one at the right; one after the other on a phone. */
export function Templates() {
  const { facility: asked } = useRouteParams('templates');
  const list = useTemplates();
  const [chosen, setChosen] = useState(asked);
  const { failure, savedAt } = list;
  const facilities = list.pages?.flatMap((page) => page.facilities);
  const facility = facilities?.find(({ id }) => id === chosen);
  const strip = <SavedBar savedAt={savedAt} />;
  const choose = (id: string | undefined) => {
    setChosen(id);
    toTop();
  };
  if (!facilities)
    return (
      <Screen title="设施的模板" wide paper strip={strip}>
        {failure ? (
          <FailedState
            title="模板没有打开"
            body={failure.message}
            code={failure.id}
            busy={list.fetching}
            onRetry={() => void list.refetch()}
          />
        ) : (
          <Skeleton kind="lines" />
        )}
      </Screen>
    );
  return (
    <Screen
      title="设施的模板"
      wide
      strip={strip}
      side={
        <View className={facility ? 'tpl-list tpl-list--chosen' : 'tpl-list'}>
          <FacilityList
            facilities={facilities}
            chosen={chosen}
            more={list.more}
            onChoose={choose}
          />
        </View>
      }
    >
      {facility ? (
        <TemplateForm
          key={facility.id}
          facility={facility}
          stale={savedAt !== undefined}
          onBack={() => choose(undefined)}
        />
      ) : (
        <View className="tpl-none">
          <EmptyState plain title="选一个设施" body="看它平常怎样开，改了存下就行。" />
        </View>
      )}
    </Screen>
  );
}
