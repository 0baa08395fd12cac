import { View } from '@tarojs/components';
import { a11y } from '@/shared/platform/a11y';
import { Picture } from '@/shared/platform/picture';
import { Button } from '@/shared/ui/button';
import { confirm } from '@/shared/ui/confirm-store';
import { Field } from '@/shared/ui/field';
import { Icon } from '@/shared/ui/icon';
import { TextInput } from '@/shared/ui/text-input';
import { setPiece, setPieces } from './chosen';
import { MediaPicture } from './media-picture';
import { formOf, type MediaFor, type Piece } from './piece';
import { removePiece, sendAgain } from './send';
import type { MediaView } from './use-media';

interface MediaTileProps {
  fieldId: string;
  where: MediaFor;
  piece: Piece;
  /** Counts from 0. */
  place: number;
  count: number;
  view: MediaView | undefined;
  /** Its order and words do not count. */
  paper: boolean;
  onCover: ((id: string) => void) | undefined;
}

/** Moves a piece one place on, or back. */
function move(form: string, place: number, by: 1 | -1): void {
  setPieces(form, (pieces) => {
    const next = [...pieces];
    next.splice(place + by, 0, ...next.splice(place, 1));
    return next;
  });
}

function Face({ piece, view }: Pick<MediaTileProps, 'piece' | 'view'>) {
  if (view?.kind === 'picture')
    return <MediaPicture media={view} label="" size="thumb" ratio={1} />;
  const preview = piece.kind === 'picture' ? piece.picked?.preview : undefined;
  return (
    <View className="media-tile__blank">
      {preview === undefined ? (
        <Icon name={(view?.kind ?? piece.kind) === 'video' ? 'eye' : 'camera'} size={28} />
      ) : (
        <Picture className="media-tile__img" src={preview} label="" />
      )}
    </View>
  );
}

/** One chosen piece: how far it is, what is said of it, its place, and the way out. */
export function MediaTile(props: MediaTileProps) {
  const { fieldId, where, piece, place, count, view, paper, onCover } = props;
  const form = formOf(where);
  const { key, ready, failure, percent, picked } = piece;
  const kind = view?.kind ?? piece.kind;
  const name = `${kind === 'video' ? '视频' : '照片'}（第 ${place + 1} 个）`;
  const remove = async () => {
    const title = ready ? `删掉这个${kind === 'video' ? '视频' : '照片'}？` : '不传这个了？';
    const body = ready ? '删了要重新传。' : '';
    const act = ready ? '删掉' : '不传了';
    if (await confirm({ title, body, act, signal: ready })) removePiece(where, key);
  };
  return (
    <View className="media-tile" {...a11y({ role: 'group', label: name })}>
      <View className="media-tile__face">
        <Face piece={piece} view={view} />
      </View>
      <View className="ui-grow">
        {!ready && failure === null && (
          <View {...a11y({ role: 'status' })}>
            {percent === 0 ? '等着传' : percent < 100 ? `正在传 ${percent}%` : '传到了，正在处理'}
            <View className="media-tile__bar">
              <View className="media-tile__sent" style={{ width: `${percent}%` }} />
            </View>
          </View>
        )}
        {failure !== null && (
          <View className="media-tile__bad" {...a11y({ role: 'alert' })}>
            {failure}
          </View>
        )}
        {ready && paper && <View>{name}</View>}
        {ready && !paper && (
          <Field id={`${fieldId}-${key}`} label="一句话说明" aside={name}>
            <TextInput
              value={piece.caption}
              maxLength={60}
              placeholder="比如：在盘溪河边捞漂浮物"
              onChange={(caption) => setPiece(form, key, { caption })}
            />
          </Field>
        )}
        <View className="media-tile__acts">
          {failure !== null && picked !== null && (
            <Button small icon="sync" onPress={() => sendAgain(where, key)}>
              再传一次
            </Button>
          )}
          {ready && !paper && place > 0 && (
            <Button small kind="text" label={`${name}往前`} onPress={() => move(form, place, -1)}>
              往前
            </Button>
          )}
          {ready && !paper && place < count - 1 && (
            <Button small kind="text" label={`${name}往后`} onPress={() => move(form, place, 1)}>
              往后
            </Button>
          )}
          {ready && kind === 'picture' && onCover && piece.id !== null && (
            <Button
              small
              kind="text"
              label={`${name}涂黑`}
              onPress={() => piece.id !== null && onCover(piece.id)}
            >
              涂黑
            </Button>
          )}
          <Button
            small
            kind="text"
            label={`${name}${ready ? '删掉' : '不传了'}`}
            onPress={() => void remove()}
          >
            {ready ? '删掉' : '不传了'}
          </Button>
        </View>
      </View>
    </View>
  );
}
