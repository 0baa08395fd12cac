import type * as mediabunny from 'mediabunny';
import { setImmediate } from 'node:timers/promises';
import { aacRecord, avcRecord, shownUnits } from './frames';
import { refuseMedia } from './refuse';
import { refuseUnlessMp4 } from './sniff';
import { refuseOddTables } from './tables';

export interface MadeVideo {
  video: Buffer;
  width: number;
  height: number;
  durationMs: number;
}

type Kit = typeof mediabunny;
type Source = InstanceType<Kit['EncodedVideoPacketSource'] | Kit['EncodedAudioPacketSource']>;

/** Packets that are copied before others have their turn. */
const atOnce = 50;

const bytesOf = (data: AllowSharedBufferSource) =>
  ArrayBuffer.isView(data)
    ? Buffer.from(data.buffer, data.byteOffset, data.byteLength)
    : Buffer.from(data);

/** What a track says of itself, and what of each of its packets is kept. */
function keptOf(track: mediabunny.InputTrack, description: Buffer) {
  if (!track.isVideoTrack())
    return { description: aacRecord(description), part: (packet: Buffer) => packet };
  const record = avcRecord(description);
  const part = (packet: Buffer) => shownUnits(packet, record.lengthSize);
  return { description: record.description, part };
}

/** Copies the frames of a track as they are, from an instant on, seconds. */
async function copy(
  kit: Kit,
  track: mediabunny.InputVideoTrack | mediabunny.InputAudioTrack,
  to: Source,
  from: number,
): Promise<void> {
  const config = await track.getDecoderConfig();
  if (!config?.description) throw refuseMedia('not_a_video');
  const { description, part } = keptOf(track, bytesOf(config.description));
  const meta = { decoderConfig: { ...config, description } as never };
  let count = 0;
  for await (const packet of new kit.EncodedPacketSink(track).packets()) {
    const data = part(bytesOf(packet.data));
    const timestamp = packet.timestamp - from;
    if (data) await to.add(packet.clone({ data, timestamp }), meta);
    // All of it is in memory already: without this nobody else is answered until the last packet.
    if (++count % atOnce === 0) await setImmediate();
  }
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
 * when it was taken, its maker's own boxes and tracks of anything else stay behind, and of a frame only what is
 * shown. @throws Refusal
 */
export async function makeVideo(bytes: Buffer): Promise<MadeVideo> {
  refuseUnlessMp4(bytes);
  refuseOddTables(bytes);
  const kit = await import('mediabunny');
  try {
    return await rewrite(kit, bytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') throw error;
    throw refuseMedia('not_a_video');
  }
}
