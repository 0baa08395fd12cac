import { useQuery } from '@tanstack/react-query';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { canPrint, printPage } from '@/shared/platform/print';
import { Button } from '@/shared/ui/button';
import { Note } from '@/shared/ui/note';
import { OfflineBar } from '@/shared/ui/offline-bar';
import { Screen } from '@/shared/ui/screen';
import { Section } from '@/shared/ui/section';
import { SignOffSheet } from './sign-off-sheet';
import './sheet.scss';

/** The sign-off sheet of one text, to be printed and filed. */
export function SheetPage({ id }: { id: string }) {
  const { data, error, isFetching, refetch } = useQuery(
    api.review.sheet.queryOptions({ publicationId: id }),
  );
  return (
    <Screen title="审签单" wide paper strip={<OfflineBar />}>
      {data ? (
        <>
          <Section className="rvs__acts screen-only">
            {canPrint ? (
              <Button kind="pri" onPress={printPage}>
                打印这张单子
              </Button>
            ) : (
              <Note>打印要在电脑上的网页版里点。</Note>
            )}
          </Section>
          <SignOffSheet sheet={data} />
        </>
      ) : (
        <NotThere
          title="审签单没有打开"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
    </Screen>
  );
}
