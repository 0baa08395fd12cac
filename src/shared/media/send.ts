import { replyIn } from '@/shared/api/arrival';
import { client } from '@/shared/api/client';
import { failureOf, CallFailure } from '@/shared/api/failure';
import { newKey } from '@/shared/api/use-tap';
import type { PickedMedia } from '@/shared/platform/picked-media';
import { sendFile, type Sending } from '@/shared/platform/send-file';
import { mediaSentences, most, mostBytes, type MediaReason } from '@cloud/media/rules';
import { piecesOf, setPiece, setPieces } from './chosen';
import { formOf, type MediaFor, type Piece } from './piece';
import { mediaUrl } from './url';

const sending = new Map<string, Sending>();
/** One after another: a phone's way up is narrow, and the first should be there soon. */
let line: Promise<void> = Promise.resolve();

const pieceOf = (where: MediaFor, key: string) =>
  piecesOf(formOf(where)).find((piece) => piece.key === key);

const ticketFor = (where: MediaFor, { kind, key }: Piece, bytes: number) =>
  'draft' in where
    ? client.media.ticket.mutate({ form: where.draft, kind, bytes }, { context: { key } })
    : client.media.ticketFor.mutate(
        { publicationId: where.publicationId, kind, bytes },
        { context: { key } },
      );

/** Sends one piece. @throws what came in the way */
async function bring(where: MediaFor, piece: Piece, picked: PickedMedia): Promise<void> {
  const form = formOf(where);
  const { key } = piece;
  const { id, to } = await ticketFor(where, piece, picked.bytes);
  if (!pieceOf(where, key)) return takeAway(id);
  setPiece(form, key, { id });
  if (to !== null) {
    const sent = sendFile(mediaUrl(to), picked.file, (percent) => setPiece(form, key, { percent }));
    sending.set(key, sent);
    const reply = replyIn(
      await sent.answer.catch(() => {
        throw new CallFailure({
          code: 'offline',
          message: '网断了，没传上去。有网了点“再传一次”。',
        });
      }),
    );
    if (!reply.ok) throw new CallFailure(reply.error);
  }
  setPiece(form, key, { ready: true, percent: 100 });
}

const mayDoLater: readonly (string | undefined)[] = ['too_many', 'expired'] satisfies MediaReason[];

/** Whether the file itself is what was refused. */
const isFinal = ({ code, reason }: CallFailure) =>
  code === 'refused' && !mayDoLater.includes(reason);

async function send(where: MediaFor, key: string): Promise<void> {
  const piece = pieceOf(where, key);
  if (!piece?.picked || piece.ready) return;
  try {
    await bring(where, piece, piece.picked);
  } catch (error) {
    const failure = failureOf(error);
    // What will never do is not kept to be sent again.
    const part = {
      failure: failure.message,
      percent: 0,
      ...(isFinal(failure) && { picked: null }),
    };
    if (pieceOf(where, key)) setPiece(formOf(where), key, part);
  } finally {
    sending.delete(key);
  }
}

const queue = (where: MediaFor, key: string): void => {
  line = line.then(() => send(where, key));
};

/** What is against a file before it is sent. */
const against = ({ kind, bytes }: PickedMedia): string | null =>
  bytes > mostBytes[kind] ? mediaSentences.too_large : null;

/** Adds what was chosen, as far as there is room, and begins to send it. @returns how many found none */
export function addPicked(where: MediaFor, picked: readonly PickedMedia[]): number {
  const form = formOf(where);
  let over = 0;
  for (const each of picked) {
    const same = piecesOf(form).filter(({ kind }) => kind === each.kind).length;
    if (same >= most[each.kind]) {
      over += 1;
      continue;
    }
    const key = newKey();
    const failure = against(each);
    const piece = { key, kind: each.kind, caption: '', id: null, ready: false, percent: 0 };
    const kept = failure === null ? each : null;
    setPieces(form, (pieces) => [...pieces, { ...piece, failure, picked: kept }]);
    if (failure === null) queue(where, key);
  }
  return over;
}

export function sendAgain(where: MediaFor, key: string): void {
  setPiece(formOf(where), key, { failure: null, percent: 0 });
  queue(where, key);
}

/** The host is told too; what it does not hear, or what a saved text still lists, it sorts out itself. */
const takeAway = (id: string): Promise<void> =>
  client.media.remove.mutate({ id }, { context: { key: newKey() } }).then(
    () => undefined,
    () => undefined,
  );

/** Takes a piece out of its form: one on its way is broken off. */
export function removePiece(where: MediaFor, key: string): void {
  const piece = pieceOf(where, key);
  setPieces(formOf(where), (pieces) => pieces.filter((each) => each.key !== key));
  sending.get(key)?.cancel();
  if (piece?.id) void takeAway(piece.id);
}
