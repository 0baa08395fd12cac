import { View } from '@tarojs/components';
import { useMemo } from 'react';
import { encode } from 'uqr';
import { Picture } from '../platform/picture';
import './qr.scss';

const QUIET_ZONE = 2;
const INK = '#16302E';

function qrImage(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const cells = data
    .map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
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
