import { useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api } from '@/shared/api/client';
import { failureOf } from '@/shared/api/failure';
import { NotThere } from '@/shared/desk/not-there';
import { serverNow } from '@/shared/time/clock';
import { savedWords } from '@/shared/time/words';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Note } from '@/shared/ui/note';
import { Difference } from '../text/difference';
import type { OpenedDraft, useEdit } from './use-edit';
import '../text/text.scss';

interface ClashProps {
  publicationId: string;
  draft: OpenedDraft;
  edit: ReturnType<typeof useEdit>;
}

/** A colleague saved meanwhile: both texts beside each other, and which one goes on. */
export function Clash({ publicationId, draft, edit }: ClashProps) {
  const { data, error, isFetching, refetch } = useQuery({
    ...api.review.compareDraft.queryOptions({ publicationId, ...edit.content }),
    gcTime: 0,
  });
  const askTheirs = async () => {
    const yes = await confirm({
      title: '用同事存的那一份？',
      body: '你在这台设备上写的、还没存的，就不要了。',
      act: '用同事那份',
      signal: true,
    });
    if (yes) edit.takeTheirs();
  };
  return (
    <View>
      <Note kind="bad" live title="同事刚存过这一篇">
        {draft.savedBy} {savedWords(draft.savedAt, serverNow())}
        存的。你写的还在：划掉的是同事那份里的，画线的是你写的。要合起来，先用你这份，再把同事改的补上。
      </Note>
      {data ? (
        <Difference difference={data} />
      ) : (
        <NotThere
          title="没有比出来"
          failure={error ? failureOf(error) : undefined}
          busy={isFetching}
          onRetry={refetch}
        />
      )}
      <View className="rvt__acts">
        <Button kind="pri" className="rvt__act" onPress={edit.takeMine}>
          用我这份
        </Button>
        <Button className="rvt__act" onPress={() => void askTheirs()}>
          用同事那份
        </Button>
      </View>
    </View>
  );
}
