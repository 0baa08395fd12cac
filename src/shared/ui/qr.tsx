import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { Picture } from '../platform/picture';
import './qr.scss';

const QUIET_ZONE = 2;
const INK = '#16302E';

/** Where the dark cells of a row begin, and how many follow. */
function runs(row: boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = found[found.length - 1];
    if (dark && last && last[0] + last[1] === x) last[1] += 1;
    else if (dark) found.push([x, 1]);
  });
  return found;
}

function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const cells = data
    .map((row, y) =>
      runs(row)
        .map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`)
        .join(''),
    )
    .join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="${INK}" d="${cells}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** A QR code made on the device, so it needs no network. Show the short code beside it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const src = useMemo(() => qrImage(text), [text]);
  return (
    <View className="ui-qr">
      <Picture className="ui-qr__pic" src={src} label={label} fit="contain" />
    </View>
  );
}
