import { View } from '@tarojs/components';
import { go } from '@/routes';
import { useMe } from '@/shared/api/use-me';
import { pickMedia } from '@/shared/platform/pick-media';
import type { PickedMedia } from '@/shared/platform/picked-media';
import { Button } from '@/shared/ui/button';
import { Field } from '@/shared/ui/field';
import { toast } from '@/shared/ui/toast-store';
import { mediaSentences, most } from '@cloud/media/rules';
import { MediaTile } from './media-tile';
import { addPicked } from './send';
import type { MediaDraft } from './use-media-draft';
import './media-field.scss';

interface MediaFieldProps {
  id: string;
  label: string;
  draft: MediaDraft;
  error?: string | undefined;
  hint?: string | undefined;
  /** A paper is shown, which has to be there: pictures alone, and nothing is said of them. */
  paper?: boolean;
  /** Blacking out areas of a picture, for those who may. */
  onCover?: ((id: string) => void) | undefined;
}

const told =
  '照片最多 9 张，每张 20 MB 以内；视频一段，50 MB 以内。拍的地点、时间这些会自动去掉。传着可以去看别的页。';

/** Up to nine pictures and a video: chosen, sent while one goes on, put in order, and told about. */
export function MediaField(props: MediaFieldProps) {
  const { id, label, draft, error, hint = told, paper = false, onCover } = props;
  const { where, pieces, views } = draft;
  const { me, waiting, unanswered, refetch } = useMe();
  const room = (kind: PickedMedia['kind']) =>
    most[kind] -
    pieces.filter((piece) => (views.get(piece.id ?? '')?.kind ?? piece.kind) === kind).length;
  const pick = async (kind: PickedMedia['kind']) => {
    // Whoever has not signed in comes back to the form as they left it.
    if (!me && !waiting && !unanswered && !(await refetch()).data?.me) return go('signIn', {});
    const over = addPicked(where, await pickMedia([kind], room(kind)));
    if (over > 0) toast(mediaSentences.too_many, 'warn');
  };
  const full = (kind: PickedMedia['kind']) =>
    room(kind) > 0 ? undefined : kind === 'picture' ? '照片够 9 张了' : '视频有一段了';
  return (
    <Field
      id={id}
      label={label}
      group="group"
      aside={pieces.length > 0 ? `${pieces.length} 个` : paper ? undefined : '选填'}
      hint={hint}
      error={error}
    >
      {pieces.map((piece, index) => (
        <MediaTile
          key={piece.key}
          fieldId={id}
          where={where}
          piece={piece}
          place={index}
          count={pieces.length}
          view={views.get(piece.id ?? '')}
          paper={paper}
          onCover={onCover}
        />
      ))}
      <View className="media-field__acts">
        <View className="media-field__act">
          <Button
            block
            icon="camera"
            offReason={full('picture')}
            onPress={() => void pick('picture')}
          >
            {paper ? '拍照、选照片' : '选照片'}
          </Button>
        </View>
        {!paper && (
          <View className="media-field__act">
            <Button
              block
              icon="upload"
              offReason={full('video')}
              onPress={() => void pick('video')}
            >
              选视频
            </Button>
          </View>
        )}
      </View>
    </Field>
  );
}
