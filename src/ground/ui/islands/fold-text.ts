const NEAR: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Lower case with Kazakh letters as a Russian keyboard types them, letter for letter: the length stays. */
export const foldText = (text: string): string => text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => NEAR[letter]!);

/** Where `part` stands in `text`, keyboards aside: at its beginning or at the beginning of a word; -1 if nowhere. */
export function foundAt(text: string, part: string): number {
  const [where, what] = [foldText(text), foldText(part.trim())];
  if (what === '' || where.startsWith(what)) return 0;
  const at = where.search(new RegExp(`[\\s«"(-]${what.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
  return at < 0 ? -1 : at + 1;
}
