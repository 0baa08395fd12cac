/** Puts the cursor into an entry, or the keyboard's focus on a choice, and brings it into view. */
export function focusField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  const target = field.matches('input, textarea, [tabindex]')
    ? field
    : field.querySelector<HTMLElement>('[tabindex="0"]');
  target?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}

/** Back to the head of the page that is shown. */
export function toTop(): void {
  document.querySelectorAll<HTMLElement>('.taro_page').forEach((page) => {
    if (page.clientHeight > 0) page.scrollTop = 0;
  });
}
