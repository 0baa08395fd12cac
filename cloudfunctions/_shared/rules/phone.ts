/** What was typed with its full-width digits, as a Chinese keyboard writes them, as plain ones. */
export const plainDigits = (typed: string) =>
  typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Digits of a number as typed: full-width digits, spaces and dashes are understood, the rest stays. */
export const plainPhone = (typed: string) =>
  plainDigits(typed)
    .replace(/^[+＋]86/, '')
    .replace(/[\s\-－—()（）]/g, '');

/**
 * What is wrong with a mobile number, in words; undefined when it is right.
 * @param missing what is said when there is none
 */
export function mobileProblem(typed: string, missing: string): string | undefined {
  const phone = plainPhone(typed);
  if (phone === '') return missing;
  if (/[^0-9]/.test(phone)) return '手机号里有不是数字的字，改一下。';
  if (phone.length < 11) return `少了 ${11 - phone.length} 位，手机号要 11 位。`;
  if (phone.length > 11) return `多了 ${phone.length - 11} 位，手机号要 11 位。`;
  if (!/^1[3-9]/.test(phone)) return '这不像手机号，查一下开头几位。';
  return undefined;
}
