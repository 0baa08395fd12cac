import { openViewfinder } from './viewfinder';

/** Browsers lend the camera to secure pages only. Elsewhere the short code is typed. */
export function canScan(): boolean {
  return window.isSecureContext && typeof navigator.mediaDevices?.getUserMedia === 'function';
}

/**
 * The text of one QR code, or null when the person closed the scanner.
 * Rejects when the camera is refused or missing.
 */
export async function scanOnce(): Promise<string | null> {
  const camera = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
    audio: false,
  });
  try {
    const { readQr } = await import('./qr-reader');
    return await openViewfinder(camera, readQr);
  } finally {
    for (const track of camera.getTracks()) track.stop();
  }
}
