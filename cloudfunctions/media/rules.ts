/** What may be sent, and what is said of what may not. The app asks the same before it sends. */

export type MediaKind = 'picture' | 'video';

/** How many pieces a form takes. */
export const most: Record<MediaKind, number> = { picture: 9, video: 1 };

const megabyte = 1_000_000;
/** Bytes a piece may have. */
export const mostBytes: Record<MediaKind, number> = {
  picture: 20 * megabyte,
  video: 50 * megabyte,
};

/** Pixels that are decoded at most: more is a mistake or a bomb. */
export const mostPixels = 50 * megabyte;

/** Sides of the renditions, px. */
export const largeSide = 1600;
export const thumbSide = 480;

const hour = 3_600_000;
/** After this, what was sent and stands nowhere is taken away: a draft on a device is kept as long; ms. */
export const keepLoose = 7 * 24 * hour;
/** After this, bytes that no row knows are taken away, ms. */
export const keepStray = 24 * hour;
/** After this, what never arrived is taken away, ms. */
export const keepUnfinished = 2 * hour;
/** Originals are kept so long after their picture became public, for corrections; days. */
export const keepOriginalDays = 30;
/** And never longer than this after they came; days. */
export const longestOriginalDays = 180;

export type MediaReason =
  | 'too_many'
  | 'too_large'
  | 'empty'
  | 'not_a_picture'
  | 'svg'
  | 'heic'
  | 'animated'
  | 'too_many_pixels'
  | 'broken'
  | 'two_in_one'
  | 'not_a_video'
  | 'not_mp4'
  | 'not_h264'
  | 'odd_video'
  | 'busy'
  | 'being_sent'
  | 'expired'
  | 'in_use'
  | 'gone'
  | 'no_store';

export const mediaSentences: Record<MediaReason, string> = {
  too_many: '够多了：照片最多 9 张，视频最多 1 段。先删掉不要的，再传这个。',
  too_large: '太大了：一张照片最多 20 MB，一段视频最多 50 MB。在手机里压一下，或者剪短点再传。',
  empty: '这个文件是空的，换一个再传。',
  not_a_picture: '这个不是照片。要 JPG、PNG 或者 WebP，换一张再传。',
  svg: '这是矢量图，放不了。截个图，传截出来的那张。',
  heic: '这是苹果的 HEIC 照片，好多手机打不开。在设置的“相机”里选“兼容性最佳”再拍，或者截个图传。',
  animated: '会动的图放不了，截一张不动的再传。',
  too_many_pixels: '这张照片的尺寸太大了，最多 5000 万像素。缩小一点再传。',
  broken: '这张照片坏了，或者没有存完整，打不开。换一张再传。',
  two_in_one: '这张照片后面还藏着别的东西，放不了。截个图，传截出来的那张。',
  not_a_video: '这个不是视频，或者坏了打不开。要 MP4 的，换一段再传。',
  not_mp4: '视频要 MP4 的。用微信发给自己再存下来，就是 MP4 了。',
  not_h264:
    '这段视频的编码好多手机放不出来。在设置的“相机”里选“兼容性最佳”再拍，或者用微信发给自己再存下来。',
  odd_video:
    '这段视频太长，或者存法特别，放不了。剪到十分钟以内，或者用微信发给自己再存下来，传那一段。',
  busy: '这会儿传的人多，排不过来。你选的还在，过半分钟点“再传一次”。',
  being_sent: '这一个正在传，或者上一回还没断干净。过几分钟再点“再传一次”。',
  expired: '等太久了，这一回不算。点“再传一次”就行。',
  in_use: '这一张已经用上了，这里删不了。要换，在用它的那一页换。',
  gone: '有一张照片或视频已经不在了，回上一步看一下，重新选一张。',
  no_store: '这里还没开通传照片和视频，先交文字，照片线下给工作人员。',
};

/** A rectangle to be blacked out, in parts of the picture: 0 is its left or upper side, 1 the other. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Areas that one picture takes. */
export const mostAreas = 30;

/** An area on pixels, grown to whole ones so that nothing at its sides is left; undefined when it is none. */
export function pixelsOf(area: Area, width: number, height: number) {
  const left = Math.max(0, Math.floor(area.x * width));
  const top = Math.max(0, Math.floor(area.y * height));
  const right = Math.min(width, Math.ceil((area.x + area.width) * width));
  const bottom = Math.min(height, Math.ceil((area.y + area.height) * height));
  if (right <= left || bottom <= top) return undefined;
  return { left, top, width: right - left, height: bottom - top };
}
