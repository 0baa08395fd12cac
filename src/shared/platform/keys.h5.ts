/** Enter and Space press a drawn control, as they press a native one. */
export function pressKeys(press: () => void): { onKeyDown: (event: KeyboardEvent) => void } {
  return {
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget || event.repeat) return;
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        press();
      }
    },
  };
}
