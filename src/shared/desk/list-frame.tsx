import type { ReactNode } from 'react';
import type { CallFailure } from '@/shared/api/failure';
import { Button } from '@/shared/ui/button';
import { Section } from '@/shared/ui/section';
import { NotThere } from './not-there';

interface ListFrameProps {
  list: {
    pages: unknown;
    failure: CallFailure | undefined;
    fetching: boolean;
    refetch: () => Promise<unknown>;
    more: { busy: boolean; load: () => void } | undefined;
  };
  children: ReactNode;
}

/** A staff list: on its way, not to be had, or its rows with the way to the next page. */
export function ListFrame({ list, children }: ListFrameProps) {
  const { pages, failure, more } = list;
  if (!pages)
    return (
      <NotThere title="没有打开" failure={failure} busy={list.fetching} onRetry={list.refetch} />
    );
  return (
    <Section>
      {children}
      {more && (
        <Button kind="quiet" block busy={more.busy} busyWords="正在取" onPress={more.load}>
          看后面的
        </Button>
      )}
    </Section>
  );
}
