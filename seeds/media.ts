import { Readable } from 'node:stream';
import sharp from 'sharp';
import { newId } from '../cloudfunctions/_shared/crypto';
import type { Runtime } from '../cloudfunctions/_shared/runtime';
import { begin } from '../cloudfunctions/media/queries/rows';
import { receive } from '../cloudfunctions/media/receive';

/** Width, height and sky of the drawings, in turn. */
const shapes = [
  [1600, 1200, '#e5ebe8'],
  [1200, 1500, '#f3e3c8'],
  [1500, 1500, '#d6e6e2'],
] as const;

/** A river in two colours under hills: drawn, so that nobody takes it for a photograph. */
const drawing = (turn: number) => {
  const [width, height, sky] = shapes[turn % shapes.length]!;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"
  viewBox="0 0 1600 1200" preserveAspectRatio="xMidYMid slice">
  <path fill="${sky}" d="M-400-400h2600v2000H-400z"/>
  <path fill="#9fb8b2" d="M0 520q260-220 520-60t560-120 520 100v300H0z"/>
  <path fill="#1b4c48" d="M0 640q300-160 640-40t960-60v200H0z"/>
  <path fill="#2a6f69" d="M0 760q420-90 800 0t800-30v190q-420-80-800 0T0 930z"/>
  <path fill="#a97f3c" d="M0 940q420-70 800 10t800-20v190q-420-80-800 0T0 1110z"/>
</svg>`;
};

/**
 * A drawn picture as somebody sent it, through the same door as every other. Sent again it stays one.
 * @param form what it was chosen for
 * @param turn tells one of a form's pictures from another, and how it is drawn
 */
export async function demoPicture(
  runtime: Runtime,
  ownerId: string,
  form: string,
  turn: number,
): Promise<string> {
  const row = await begin(runtime.db, {
    id: newId('med'),
    kind: 'picture',
    ownerId,
    purpose: 'nomination',
    form,
    uploadKey: `${form}-${turn}`,
    createdAt: runtime.now(),
  });
  if (row.status === 'ready') return row.id;
  const file = await sharp(Buffer.from(drawing(form.length + turn)))
    .png()
    .toBuffer();
  return (await receive(runtime, row.id, Readable.from([file]))).id;
}

/** What the demo's resident has sent and not used yet: like every such picture it goes after a day. */
export async function seedDemoMedia(runtime: Runtime, people: { resident: string }): Promise<void> {
  await demoPicture(runtime, people.resident, 'demo-pictures', 1);
}
