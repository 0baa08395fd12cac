import type * as mediabunny from 'mediabunny';
import { refuseMedia } from './refuse';
import { refuseUnlessMp4 } from './sniff';

export interface MadeVideo {
  video: Buffer;
  width: number;
  height: number;
  durationMs: number;
}

type Kit = typeof mediabunny;
type Source = InstanceType<Kit['EncodedVideoPacketSource'] | Kit['EncodedAudioPacketSource']>;

/** Copies the frames of a track as they are, from an instant on, seconds. */
async function copy(
  kit: Kit,
  track: mediabunny.InputVideoTrack | mediabunny.InputAudioTrack,
  to: Source,
  from: number,
): Promise<void> {
  const decoderConfig = (await track.getDecoderConfig()) ?? undefined;
  const meta = decoderConfig && { decoderConfig: decoderConfig as never };
  for await (const packet of new kit.EncodedPacketSink(track).packets())
    await to.add(packet.clone({ timestamp: packet.timestamp - from }), meta);
  to.close();
}

async function rewrite(kit: Kit, bytes: Buffer): Promise<MadeVideo> {
  const input = new kit.Input({ formats: [kit.MP4], source: new kit.BufferSource(bytes) });
  try {
    const track = await input.getPrimaryVideoTrack();
    const sound = await input.getPrimaryAudioTrack();
    if (!track) throw refuseMedia('not_a_video');
    if (track.codec !== 'avc' || (sound && sound.codec !== 'aac')) throw refuseMedia('not_h264');
    const target = new kit.BufferTarget();
    const format = new kit.Mp4OutputFormat({ fastStart: 'in-memory' });
    const output = new kit.Output({ format, target });
    const frames = new kit.EncodedVideoPacketSource('avc');
    const heard = new kit.EncodedAudioPacketSource('aac');
    // How it is held is all that is said of a track: its name and language stay behind.
    output.addVideoTrack(frames, { rotation: track.rotation });
    if (sound) output.addAudioTrack(heard);
    const starts = await Promise.all(
      [track, ...(sound ? [sound] : [])].map((each) => each.getFirstTimestamp()),
    );
    const from = Math.min(0, ...starts);
    await output.start();
    await Promise.all([copy(kit, track, frames, from), sound && copy(kit, sound, heard, from)]);
    await output.finalize();
    const { displayWidth: width, displayHeight: height } = track;
    const durationMs = Math.round((await input.computeDuration()) * 1000);
    if (!target.buffer || !(width > 0 && height > 0 && durationMs > 0))
      throw refuseMedia('not_a_video');
    return { video: Buffer.from(target.buffer), width, height, durationMs };
  } finally {
    input.dispose();
  }
}

/**
 * Writes an MP4 anew around the same frames and sound: of the file that came only they are copied, so where and
 * when it was taken, its maker's own boxes and tracks of anything else stay behind. @throws Refusal
 */
export async function makeVideo(bytes: Buffer): Promise<MadeVideo> {
  refuseUnlessMp4(bytes);
  const kit = await import('mediabunny');
  try {
    return await rewrite(kit, bytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw refuseMedia('not_a_video');
  }
}
