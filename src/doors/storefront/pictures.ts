import { createHash } from 'node:crypto';
import { localPath, type Locale } from '#kernel/locale.ts';
import { xmlText } from '#kernel/xml-text.ts';
import { coverInner, markPath, type CoverSubject } from '#ui/components.ts';
import { programmeWords, type ProgrammeVersion } from '#catalogue';

/** What the preview of a shared link says: no price, as a kept picture would go on telling yesterday's. */
export type Picture = {
  readonly cover: { readonly subject: CoverSubject; readonly words: string };
  readonly above: string;
  readonly title: string;
  /** Lines at the foot. */
  readonly below: readonly string[];
};

const PICTURE = { width: 1200, height: 630 } as const;

export const programmePicture = (version: ProgrammeVersion, locale: Locale): Picture => {
  const words = programmeWords(locale);
  return {
    cover: { subject: version.subject, words: version.coverSeed },
    above: words.subjects[version.subject],
    title: version.title[locale],
    below: [words.academicHours(version.hours), words.taughtIn(version.languages)],
  };
};

export const siteWords: Readonly<Record<Locale, Omit<Picture, 'cover'>>> = {
  kk: { above: 'Smart Ustaz', title: 'Педагогтерге арналған онлайн курстар', below: ['Қазақстан'] },
  ru: { above: 'Smart Ustaz', title: 'Онлайн-курсы для педагогов', below: ['Казахстан'] },
  en: { above: 'Smart Ustaz', title: 'Online courses for teachers', below: ['Kazakhstan'] },
};

export const siteFacts = (locale: Locale): Picture => ({
  ...siteWords[locale],
  cover: { subject: 'digital', words: 'Smart Ustaz' },
});

/** Changed whenever the drawing below changes, so that no old picture is taken for the new one. */
const RECIPE = 1;

/** Part of the address: another content, another address, so a picture may be kept for ever. */
export const pictureKey = (picture: Picture): string =>
  createHash('sha256')
    .update(JSON.stringify([RECIPE, picture]))
    .digest('hex')
    .slice(0, 16);

export const pictureOf = (version: ProgrammeVersion, locale: Locale): string =>
  localPath(locale, `/pictures/programmes/${version.slug}/${pictureKey(programmePicture(version, locale))}.png`);
export const sitePicture = (locale: Locale): string => localPath(locale, `/pictures/site/${pictureKey(siteFacts(locale))}.png`);

/** Where the words stand: beside the square of cloth, with a margin. */
const TEXT = { left: 72, right: 610, top: 210, bottom: 500 } as const;
const SIZES = [64, 56, 48, 42, 36] as const;
const LEADING = 1.16;
/** The last line at the foot stands here. */
const FOOT = 572;

/** The drawing; `widthOf` measures a line of our font at 100 px. */
export async function pictureSvg(picture: Picture, widthOf: (line: string) => Promise<number>): Promise<string> {
  const { size, lines } = await fitted(picture.title, widthOf);
  const first = TEXT.top + size;
  const title = lines.map((line, at) => text(line, TEXT.left, first + at * size * LEADING, size, 600, '#17212B')).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}" font-family="Onest">`,
    '<rect width="1200" height="630" fill="#FAF7F0"/>',
    `<svg x="670" width="530" height="630" viewBox="45 0 134.6 160" preserveAspectRatio="xMidYMid slice" stroke-width=".3">${coverInner(picture.cover.subject, picture.cover.words)}</svg>`,
    `<g transform="translate(${TEXT.left} 64) scale(.5)"><rect width="120" height="120" rx="30" fill="#0B6E7F"/><path transform="translate(20 20)" fill="#fff" d="${markPath}"/></g>`,
    text('Smart Ustaz', TEXT.left + 78, 106, 30, 600, '#17212B'),
    picture.above === 'Smart Ustaz' ? '' : text(picture.above, TEXT.left, TEXT.top - 18, 26, 400, '#44515D'),
    title,
    ...picture.below.map((line, at) => text(line, TEXT.left, FOOT - (picture.below.length - 1 - at) * 36, 26, 400, '#44515D')),
    '</svg>',
  ].join('');
}

/** The largest size at which the title fits; a title that fits none is cut with a mark. */
async function fitted(title: string, widthOf: (line: string) => Promise<number>): Promise<{ size: number; lines: string[] }> {
  for (const size of SIZES) {
    const lines = await broken(title, (TEXT.right - TEXT.left) * (100 / size), widthOf);
    if (lines && lines.length * size * LEADING <= TEXT.bottom - TEXT.top) return { size, lines };
  }
  const smallest = SIZES.at(-1)!;
  const most = Math.floor((TEXT.bottom - TEXT.top) / (smallest * LEADING));
  const lines = (await broken(title, (TEXT.right - TEXT.left) * (100 / smallest), widthOf)) ?? [title];
  return { size: smallest, lines: [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''}…`] };
}

/** Words into lines; null when one word alone is too wide. */
async function broken(title: string, width: number, widthOf: (line: string) => Promise<number>): Promise<string[] | null> {
  const lines: string[] = [];
  let line = '';
  for (const word of title.split(/\s+/)) {
    if ((await widthOf(word)) > width) return null;
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && (await widthOf(longer)) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

const text = (words: string, x: number, y: number, size: number, weight: 400 | 600, fill: string): string =>
  `<text x="${x}" y="${Math.round(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}">${xmlText(words)}</text>`;
