import { locales, type Locale } from '../src/ground/kernel/locale.ts';

/**
 * What can be wrong between the languages of one set of messages: a line that is missing, empty, or left in another
 * language; a value one language leaves out; a number without its plural form; letters of two scripts in one word.
 */
export function faultsOf(texts: Readonly<Record<Locale, unknown>>, isCount: IsCount = () => true): string[] {
  return inParallel(texts, '', isCount);
}

/** Whether the one value of a phrase is a count: the type in the file knows, the running phrase does not. `no` is a number that counts nothing. */
type IsCount = (key: string) => boolean;
export const countsIn =
  (code: string): IsCount =>
  (key) =>
    new RegExp(`\\b${key}: \\((?!no:)\\w+: number\\)`).test(code);

function inParallel(texts: Readonly<Record<Locale, unknown>>, path: string, isCount: IsCount): string[] {
  const kinds = new Set(locales.map((locale) => typeof texts[locale]));
  if (kinds.size > 1)
    return ['ru', 'en', 'kk'].flatMap((locale) => (texts[locale as Locale] === undefined ? [`${locale}${path} is missing`] : []));
  if (kinds.has('string')) return ofLines(texts as Record<Locale, string>, path);
  if (kinds.has('function')) return ofPhrases(texts as Record<Locale, Phrase>, path, isCount);
  if (!kinds.has('object') || texts.kk === null) return [];
  const groups = texts as Record<Locale, Record<string, unknown>>;
  const keys = new Set(locales.flatMap((locale) => Object.keys(groups[locale])));
  return [...keys].flatMap((key) => inParallel({ kk: groups.kk[key], ru: groups.ru[key], en: groups.en[key] }, `${path}.${key}`, isCount));
}

function ofLines(texts: Readonly<Record<Locale, string>>, path: string): string[] {
  const empty = locales.flatMap((locale) => (texts[locale].trim() === '' ? [`${locale}${path} is empty`] : []));
  return [...empty, ...leftOver(texts, path), ...locales.flatMap((locale) => ofScript(texts[locale], locale + path))];
}

/** Kazakh letters that Russian does not have, or Cyrillic in English, betray a line that nobody translated. */
const KAZAKH = /[әғқңөұүһіӘҒҚҢӨҰҮҺІ]/;
function leftOver({ kk, ru, en }: Readonly<Record<Locale, string>>, path: string): string[] {
  const same = (text: string, locale: Locale): string[] =>
    text === kk && KAZAKH.test(text) ? [`${locale}${path} is the Kazakh line`] : [];
  return [...same(ru, 'ru'), ...same(en, 'en')];
}

function ofScript(text: string, where: string): string[] {
  const mixed = mixedWords(text).map((word) => `${where} mixes scripts: ${word}`);
  return /[\u0524\u0525]/.test(text) ? [...mixed, `${where} has ԥ for ә`] : mixed;
}

/** Words with letters of both alphabets; parts of a word with a hyphen may differ. */
export const mixedWords = (text: string): string[] =>
  [...text.matchAll(/[\p{L}]+/gu)]
    .map(([word]) => word)
    .filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word));

type Phrase = (...values: unknown[]) => unknown;

function ofPhrases(phrases: Readonly<Record<Locale, Phrase>>, path: string, isCount: IsCount): string[] {
  const used = Object.fromEntries(locales.map((locale) => [locale, usedValues(phrases[locale])])) as Record<Locale, Set<number>>;
  const all = new Set(locales.flatMap((locale) => [...used[locale]]));
  const names = locales.map((locale) => parametersOf(phrases[locale])).toSorted((a, b) => b.length - a.length)[0]!;
  const leftOut = locales.flatMap((locale) =>
    [...all].filter((at) => !used[locale].has(at)).map((at) => `${locale}${path} leaves out ${names[at]}`),
  );
  const counted = isCount(path.split('.').at(-1) ?? '') ? locales.flatMap((locale) => ofNumber(phrases[locale], locale, path)) : [];
  return [...leftOut, ...counted];
}

/** The positions of parameters that the body names; patterns (`{ a, b }`) count as one. */
function usedValues(phrase: Phrase): Set<number> {
  const body = bodyOf(phrase);
  return new Set(
    parametersOf(phrase).flatMap((parameter, at) => {
      const names = parameter.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];
      return names.some((name) => new RegExp(`(?<![\\w$.])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'u').test(body)) ? [at] : [];
    }),
  );
}

const headOf = (phrase: Phrase): string => /^\s*(?:async\s*)?\(([^]*?)\)\s*=>|^\s*([\w$]+)\s*=>/.exec(phrase.toString())?.[0] ?? '';
const bodyOf = (phrase: Phrase): string => phrase.toString().slice(headOf(phrase).length);

/** Parameters of an arrow function as they are written. */
function parametersOf(phrase: Phrase): string[] {
  const inside = headOf(phrase)
    .replace(/=>\s*$/, '')
    .trim()
    .replace(/^\(|\)$/g, '');
  const parts: string[] = [];
  let depth = 0;
  for (const piece of inside.split(/([,{}()[\]])/)) {
    if (/^[{([]$/.test(piece)) depth += 1;
    if (/^[})\]]$/.test(piece)) depth -= 1;
    if (piece === ',' && depth === 0) parts.push('');
    else parts.splice(-1, 1, (parts.at(-1) ?? '') + piece);
  }
  return (parts.length === 0 ? [] : parts).map((one) => one.trim()).filter(Boolean);
}

/** A phrase of one count is said with 1, 2 and 5. */
function ofNumber(phrase: Phrase, locale: Locale, path: string): string[] {
  if (phrase.length !== 1) return [];
  const [one, two, five] = [1, 2, 5].map((count) => said(phrase, count));
  if (!one || !two || !five) return [];
  if (locale === 'kk') return PLURAL.test(five) ? [`kk${path} puts a plural after a number: ${five.trim()}`] : [];
  // Two words: 'академических часа' changes in the second only. Words cut short do not change.
  const word = (text: string): string => /^\d+[\s\u00a0]+(\p{L}+(?:[\s\u00a0]\p{L}+)?)(?![\p{L}.])/u.exec(text)?.[1] ?? '';
  if (word(five) === '' || UNCHANGED.test(word(five))) return [];
  // After 'about' and 'at most' Russian has two forms, elsewhere three.
  const same = new Set([word(one), word(two), word(five)]).size === 1;
  return same ? [`${locale}${path} says the same word after 1, 2 and 5: ${five.trim()}`] : [];
}

/** From the number on; null where the phrase takes no number. */
function said(phrase: Phrase, count: number): string | null {
  try {
    const text = phrase(count);
    return typeof text === 'string' ? (new RegExp(`(?<![\\d.,-])${count}(?![\\d.,%]|[\\s\\u00a0]%)[^]*`).exec(text)?.[0] ?? null) : null;
  } catch {
    return null;
  }
}

const PLURAL = /^\d+[\s\u00a0]+\p{L}*(?:лар|лер|дар|дер|тар|тер)(?![\p{L}])/u;
/** Words that never change, and what is said of a number rather than counted by it. */
const UNCHANGED = /^(?:КБ|МБ|ч|мин|min|дн|of|from|and|or|to|из|с|и|или|по|в|на|до|will)(?![\p{L}])/iu;

/** Endings of cases: a name or a number before them would need another one each time. Whole words after a hyphen are no endings. */
const ENDING =
  /\$\{[^}]*\}-?(?:ға|ге|қа|ке|на|не|да|де|та|те|дан|ден|тан|тен|нан|нен|ның|нің|дың|дің|тың|тің|ны|ні|ды|ді|ты|ті|мен|бен|пен|ы|і|сы|сі|шы|ші|нда|нде|лар|лер|дар|дер|тар|тер)(?![\p{L}])/gu;

export const gluedSuffixes = (code: string): string[] => [...code.matchAll(ENDING)].map(([found]) => found);

/** Russian addresses the reader as «вы», with a capital only where a sentence begins. */
const CAPITAL_YOU = /(?<=[\p{L},;)»}\d] )(?:Вы|Вас|Вами?|Ваш(?:а|е|и|ему|его|ей|у|ими?|их|ем)?)(?!\p{L})/gu;

export const capitalYous = (code: string): string[] => [...code.matchAll(CAPITAL_YOU)].map(([found]) => found);
