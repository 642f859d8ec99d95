/**
 * Folding for search and comparison: a Russian keyboard types а for ә, к for қ, и for і. Also folds look-alikes
 * (Latin letters inside Cyrillic words, Latin ə, the U+0525 artefact). Never for names as shown or stored.
 */
export function folded(text: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  let out = '';
  for (const sign of lower) out += FOLDS[sign] ?? sign;
  return out.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
}

/** Alphabetical order by the Kazakh alphabet (ICU `kk`), numbers in their natural order. */
export const kazakhOrder = new Intl.Collator('kk', { numeric: true, sensitivity: 'variant' }).compare;

/** The U+0525/U+0524 letters of a PDF extractor stand for ә/Ә (kazakhstan.md 6). */
export const mendExtractor = (text: string): string => text.replaceAll('\u0525', 'ә').replaceAll('\u0524', 'Ә');

/** Latin letters that hide inside a Cyrillic word; shown to the person, never silently altered in a legal name. */
export function lookAlikes(text: string): string[] {
  return (text.match(/[\p{L}]+/gu) ?? []).filter((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word));
}

const FOLDS: Record<string, string> = {
  ә: 'а',
  ə: 'а',
  ԥ: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
  й: 'и',
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'х',
  i: 'и',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};
