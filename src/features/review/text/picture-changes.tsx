import { View } from '@tarojs/components';
import { MediaPicture } from '@/shared/media/media-picture';
import { MediaVideo } from '@/shared/media/media-video';
import { mediaUrl } from '@/shared/media/url';
import { useMedia, type MediaView } from '@/shared/media/use-media';
import { viewPictures } from '@/shared/platform/view-pictures';
import { FailedNote } from '@/shared/ui/failed-note';
import { Tag, type TagKind } from '@/shared/ui/tag';
import type { TextDifference } from './opened-text';
import './text.scss';

type Change = TextDifference['pictures'][number];

const tags: Record<Change['change'], { kind: TagKind; words: string }> = {
  same: { kind: 'off', words: '没变' },
  added: { kind: 'done', words: '新加的' },
  removed: { kind: 'bad', words: '拿掉了' },
  moved: { kind: 'sent', words: '挪了位置' },
  caption: { kind: 'doing', words: '说明改了' },
  covered: { kind: 'doing', words: '涂黑了' },
};

/** One picture small, to be opened large; a video as it plays. */
function Small({ view, label }: { view: MediaView | undefined; label: string }) {
  if (!view) return <View className="ui-sub">已经不在了</View>;
  if (view.kind === 'video') return <MediaVideo media={view} label={label} />;
  return (
    <MediaPicture
      media={view}
      label={label}
      size="thumb"
      onPress={() => viewPictures([{ url: mediaUrl(view.large ?? ''), label }], 0)}
    />
  );
}

/** The pictures of a text as they came, went and changed, each to be seen. */
export function PictureChanges({ pictures }: { pictures: readonly Change[] }) {
  const ids = pictures.flatMap(({ id, coveredFrom }) => [
    id,
    ...(coveredFrom ? [coveredFrom] : []),
  ]);
  const { views, known, failure, fetching, refetch } = useMedia(ids);
  if (pictures.length === 0) return null;
  return (
    <View>
      {failure && !known && (
        <FailedNote title="照片没打开" failure={failure} busy={fetching} onRetry={refetch} />
      )}
      {pictures.map(({ id, caption, change, was, coveredFrom }) => (
        <View key={id} className="rvt__pictured">
          {known && (
            <View className="rvt__smalls">
              {coveredFrom !== undefined && (
                <View className="rvt__small">
                  <Small view={views.get(coveredFrom)} label="涂黑以前" />
                  <View className="ui-mini">以前</View>
                </View>
              )}
              <View className="rvt__small">
                <Small view={views.get(id)} label={caption || '没写说明'} />
                {coveredFrom !== undefined && <View className="ui-mini">现在</View>}
              </View>
            </View>
          )}
          <View className="rvt__said">
            <Tag kind={tags[change].kind}>{tags[change].words}</Tag>
            <View>
              {caption || '没写说明'}
              {was !== undefined && <View className="ui-sub">原来写的：{was || '没写说明'}</View>}
            </View>
          </View>
        </View>
      ))}
    </View>
  );
}
