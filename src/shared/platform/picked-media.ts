/** A picture or a video that was chosen on this device and not sent yet. */
export interface PickedMedia {
  kind: 'picture' | 'video';
  bytes: number;
  /** An address that shows it here, as long as the app runs. */
  preview: string;
  /** What the platform sends it by. */
  file: Blob | string;
}
