import { useState } from 'react';
import { client } from '@/shared/api/client';
import { useTap } from '@/shared/api/use-tap';
import { readDraft, writeDraft } from '@/shared/platform/drafts';
import { removeStored } from '@/shared/platform/storage';
import { renewDesk } from '../desk/use-desk';
import type { OpenedText } from '../text/opened-text';

export type OpenedDraft = NonNullable<OpenedText['draft']>;
type Content = Pick<OpenedDraft, 'title' | 'body' | 'media' | 'fields'>;

interface Kept extends Content {
  /** Revision of the draft it was written on. */
  seen: number;
}

const contentOf = ({ title, body, media, fields }: Content): Content => ({
  title,
  body,
  media,
  fields,
});

/**
 * A text being edited: every change is on the device before the next, and goes once it is saved. When a
 * colleague saved meanwhile (`clash`), what was typed stays until the editor says which one goes on.
 */
export function useEdit(publicationId: string, draft: OpenedDraft) {
  const place = `draft:publication:${publicationId}`;
  const [kept, setKept] = useState<Kept | undefined>(() => readDraft<Kept>(place));
  const text: Kept = kept ?? { ...contentOf(draft), seen: draft.revision };
  const keep = (next: Kept) => {
    setKept(next);
    writeDraft(place, next);
  };
  const drop = () => {
    setKept(undefined);
    removeStored(place);
  };
  const save = useTap(client.review.saveDraft.mutate, {
    done: () => {
      drop();
      void renewDesk(publicationId);
    },
    failed: ({ code }) => {
      if (code === 'conflict') void renewDesk(publicationId);
    },
  });
  return {
    text,
    content: contentOf(text),
    changed: kept !== undefined,
    clash: kept !== undefined && kept.seen !== draft.revision,
    busy: save.busy,
    failure: save.failure?.code === 'conflict' ? undefined : save.failure,
    change: (part: Partial<Content>) => keep({ ...text, ...part }),
    save: () => save.run({ publicationId, ...text }),
    /** Goes on with what was typed here, over what the colleague saved. */
    takeMine: () => keep({ ...text, seen: draft.revision }),
    takeTheirs: drop,
  };
}
