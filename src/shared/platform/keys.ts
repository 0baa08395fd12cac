/** Keyboard activation exists in the browser only. */
export function pressKeys(_press: () => void): Record<string, never> {
  return {};
}
