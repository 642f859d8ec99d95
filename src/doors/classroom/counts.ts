/** Kazakh possessive ending of a number said aloud: 10-ы (оны), 3-і (үші), 6-сы (алтысы). */
export function ofThem(count: number): string {
  const tens = count % 100;
  const said = count % 10 !== 0 ? count % 10 : tens !== 0 ? tens : 100;
  return `${count}-${ENDINGS[count === 0 ? 0 : said]}`;
}

const ENDINGS: Record<number, string> = {
  0: 'і',
  1: 'і',
  2: 'сі',
  3: 'і',
  4: 'і',
  5: 'і',
  6: 'сы',
  7: 'сі',
  8: 'і',
  9: 'ы',
  10: 'ы',
  20: 'сы',
  30: 'ы',
  40: 'ы',
  50: 'і',
  60: 'ы',
  70: 'і',
  80: 'і',
  90: 'ы',
  100: 'і',
};
