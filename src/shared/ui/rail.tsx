/** The rail of wide windows exists in the browser only. */
export function Rail(_props: { current?: string | undefined }) {
  return null;
}
