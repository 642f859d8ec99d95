/** Grouping of numbers while they are typed; pure, so it is tested without a browser. */
export type DigitsKind = 'iin' | 'bin' | 'phone';

const onlyDigits = (text: string): string => text.replace(/\D/g, '');

/** `580101400007` -> `580101 400007`; more than twelve stay, for the server to name the fault. */
function twelve(digits: string): string {
  return digits.length > 6 ? `${digits.slice(0, 6)} ${digits.slice(6)}` : digits;
}

/** `77000000000` -> `+7 700 000 00 00`, as far as it is typed. */
function phone(digits: string): string {
  const parts = [digits.slice(1, 4), digits.slice(4, 7), digits.slice(7, 9), digits.slice(9)];
  return ['+7', ...parts.filter(Boolean)].join(' ');
}

/**
 * The text as it should stand in the box. A phone is grouped once it surely begins with the country:
 * `+7…`, `8 7…`, or eleven digits; `whole` (the box is left) also takes ten digits without a country.
 */
export function grouped(kind: DigitsKind, text: string, whole: boolean): string {
  const digits = onlyDigits(text);
  if (kind !== 'phone') return /^[\d\s\u00a0\-\u2010-\u2014]*$/.test(text) ? twelve(digits) : text;
  if (!/^[+\d\s().\u00a0\-\u2010-\u2014]*$/.test(text)) return text;
  if (text.trim().startsWith('+')) return digits.startsWith('7') ? phone(digits.slice(0, 11)) : text;
  if (digits.startsWith('87')) return phone(`7${digits.slice(1, 11)}`);
  if (digits.length === 11 && digits.startsWith('7')) return phone(digits);
  if (whole && digits.length === 10 && digits.startsWith('7')) return phone(`7${digits}`);
  return text;
}

/** Where the caret stands after grouping: behind the same digit as before. */
export function caretAfter(text: string, digitsBefore: number): number {
  if (digitsBefore <= 0) return 0;
  let seen = 0;
  for (let i = 0; i < text.length; i++) {
    if (/\d/.test(text[i]!) && ++seen === digitsBefore) return i + 1;
  }
  return text.length;
}
