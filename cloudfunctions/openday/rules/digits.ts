/** What was typed with its full-width digits, as a Chinese keyboard writes them, as plain ones. */
export const plainDigits = (typed: string) =>
  typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
