export interface PickedFile {
  name: string;
  /** Base64; null when the file is too large to be read. */
  data: string | null;
}
