import { View } from '@tarojs/components';
import { useState } from 'react';
import { client, type Replies } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { CoverSheet } from '@/shared/media/cover-sheet';
import { MediaField } from '@/shared/media/media-field';
import { useMediaDraft } from '@/shared/media/use-media-draft';
import { Button } from '@/shared/ui/button';
import { Head } from '@/shared/ui/head';
import { Note } from '@/shared/ui/note';
import { Section } from '@/shared/ui/section';
import { toast } from '@/shared/ui/toast-store';
import './of-text.scss';

type Draft = NonNullable<Replies['review']['open']['draft']>;

interface ArrangeProps {
  publicationId: string;
  draft: Draft;
  onSaved: () => void;
}

/** An editor's work on the pictures of a draft; the words of it stay as they are. */
export function Arrange({ publicationId, draft, onSaved }: ArrangeProps) {
  // Whoever saves meanwhile does not take what is being arranged here away: saving will say so.
  const [seen] = useState(draft);
  const { revision, title, body, fields } = seen;
  const pictures = useMediaDraft({ publicationId, revision }, seen.media);
  const { listed, problem, swap, views } = pictures;
  const [covering, setCovering] = useState<string>();
  const open = covering === undefined ? undefined : views.get(covering);
  const save = useTap(client.review.saveDraft.mutate, {
    done: () => {
      pictures.drop();
      toast('存好了');
      onSaved();
    },
  });
  const same = JSON.stringify(listed) === JSON.stringify(seen.media);
  const offReason = problem ?? (same ? '没改，改了再存' : undefined);
  return (
    <Section className="of-text">
      <Head title={title} />
      <View className="of-text__field">
        <MediaField id="pictures" label="照片和视频" draft={pictures} onCover={setCovering} />
      </View>
      {save.failure && (
        <Note kind="bad" live>
          {save.failure.message}
          {save.failure.code === 'conflict' && (
            <Button
              small
              onPress={() => {
                pictures.drop();
                onSaved();
              }}
            >
              打开最新的
            </Button>
          )}
        </Note>
      )}
      <Button
        kind="pri"
        block
        busy={save.busy}
        busyWords="正在存"
        offReason={offReason}
        onPress={() =>
          save.run({ publicationId, seen: revision, title, body, fields, media: listed })
        }
      >
        存到草稿
      </Button>
      {open && (
        <CoverSheet
          publicationId={publicationId}
          media={open}
          onClose={() => setCovering(undefined)}
          onDone={(id) => {
            swap(open.id, id);
            setCovering(undefined);
            toast('涂好了，存到草稿才算数');
          }}
        />
      )}
    </Section>
  );
}
