import type { TaughtLocale } from '#kernel/locale.ts';
import { sizeText } from '#kernel/size-text.ts';
import type { Medium } from '#media';

/** A medium a lesson names, with what its place on the page needs. */
export type LessonMedium = Medium & {
  readonly width: number | null;
  readonly height: number | null;
  readonly transcript: readonly string[];
  /** How long a sound is; null: it is none, or does not say. */
  readonly seconds: number | null;
};

export type Video = {
  readonly title: string;
  readonly video: LessonMedium;
  readonly poster: LessonMedium | null;
  readonly captions: readonly { readonly language: TaughtLocale; readonly medium: LessonMedium }[];
};

/** A film that loads nothing until asked, with captions, its words as text, and its weight told before the tap. */
export function videoHtml(part: Video, language: TaughtLocale): string {
  const t = WORDS[language];
  const tracks = part.captions.map(
    (one) =>
      `<track kind="captions" src="${address(one.medium)}" srclang="${one.language}" label="${LANGUAGES[one.language]}"${one.language === language ? ' default' : ''}>`,
  );
  const words = part.captions.find((one) => one.language === language)?.medium.transcript ?? [];
  const poster = part.poster ? ` poster="${address(part.poster)}"` : '';
  return (
    `<figure class="video"><video controls playsinline preload="none"${poster} data-video="${part.video.id}" aria-label="${escaped(part.title)}">` +
    `<source src="${address(part.video)}" type="${part.video.type}">${tracks.join('')}</video>` +
    `<figcaption>${escaped(part.title)}</figcaption></figure>` +
    `<p class="media-links"><a href="${address(part.video)}" download="${escaped(part.video.name)}">${DOWNLOAD}${t.video}, ${sizeText(part.video.size, language)}</a></p>` +
    `${transcriptHtml(words, language)}\n`
  );
}

export type Audio = { readonly title: string; readonly audio: LessonMedium; readonly transcript: readonly string[] };

/** A sound of which length and weight are told before anything loads; `data-video` is by which its place is kept, as of a film. */
export function audioHtml({ title, audio, transcript }: Audio, language: TaughtLocale): string {
  const t = WORDS[language];
  const about = [audio.seconds === null ? null : lengthText(audio.seconds, language), sizeText(audio.size, language)]
    .filter(Boolean)
    .join(', ');
  return (
    `<figure class="audio"><figcaption>${escaped(title)} <small>${about}</small></figcaption>` +
    `<audio controls preload="none" data-video="${audio.id}" aria-label="${escaped(title)}">` +
    `<source src="${address(audio)}" type="${audio.type}"></audio></figure>` +
    `<p class="media-links"><a href="${address(audio)}" download="${escaped(audio.name)}">${DOWNLOAD}${t.audio}, ${sizeText(audio.size, language)}</a></p>` +
    `${transcriptHtml(transcript, language)}\n`
  );
}

const transcriptHtml = (words: readonly string[], language: TaughtLocale): string =>
  `<details class="fold transcript"><summary><b>${WORDS[language].transcript}</b></summary>${words.map((line) => `<p>${escaped(line)}</p>`).join('')}</details>`;

/** `3 мин 05 с` */
function lengthText(seconds: number, language: TaughtLocale): string {
  const { minutes, seconds: unit } = WORDS[language];
  const [whole, rest] = [Math.floor(seconds / 60), Math.round(seconds) % 60];
  return [whole > 0 ? `${whole}\u00a0${minutes}` : null, `${rest}\u00a0${unit}`].filter(Boolean).join(' ');
}

export function paperHtml(title: string, paper: LessonMedium, language: TaughtLocale): string {
  const kind = paper.name.split('.').at(-1)!.toUpperCase();
  return `<p class="media-links"><a href="${address(paper)}" download="${escaped(paper.name)}">${DOWNLOAD}${escaped(title)}, ${kind}, ${sizeText(paper.size, language)}</a></p>\n`;
}

export function pictureHtml(picture: LessonMedium, alt: string, caption: string | null): string {
  const place = picture.width && picture.height ? ` width="${picture.width}" height="${picture.height}"` : '';
  const image = `<img src="${address(picture)}" alt="${escaped(alt)}"${place} loading="lazy" decoding="async">`;
  return caption ? `<figure>${image}<figcaption>${escaped(caption)}</figcaption></figure>` : image;
}

export const calloutOpen = (): string => `<div class="callout sun">${PENCIL}<div>\n`;
export const calloutClose = (): string => '</div></div>\n';

/** Wide tables scroll in a box that the keyboard can reach; the page never does. */
export const tableOpen = (language: TaughtLocale, caption: string | null): string =>
  `<div class="table-box" role="group" tabindex="0" aria-label="${escaped(caption ?? WORDS[language].table)}"><table>\n`;
export const tableClose = (): string => '</table></div>\n';

const address = (medium: LessonMedium): string => `media:${medium.id}`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const LANGUAGES: Record<TaughtLocale, string> = { kk: 'Қазақша', ru: 'Русский', en: 'English' };
type LessonWords = Readonly<Record<'transcript' | 'video' | 'audio' | 'table' | 'formula' | 'minutes' | 'seconds', string>>;
export const wordsOf = (language: TaughtLocale): LessonWords => WORDS[language];
const WORDS = {
  kk: {
    transcript: 'Мәтіндік нұсқасы',
    video: 'Бейнені жүктеп алу',
    audio: 'Дыбысты жүктеп алу',
    table: 'Кесте',
    formula: 'Формула',
    minutes: 'мин',
    seconds: 'с',
  },
  ru: {
    transcript: 'Текстовая версия',
    video: 'Скачать видео',
    audio: 'Скачать звук',
    table: 'Таблица',
    formula: 'Формула',
    minutes: 'мин',
    seconds: 'с',
  },
  en: {
    transcript: 'Text version',
    video: 'Download the video',
    audio: 'Download the sound',
    table: 'Table',
    formula: 'Formula',
    minutes: 'min',
    seconds: 's',
  },
} satisfies Record<TaughtLocale, LessonWords>;

// Lucide outlines (design.md, Icons).
const icon = (paths: string): string => `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${paths}</svg>`;
const DOWNLOAD = icon(
  '<path d="M12 15V3"></path><path d="M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4"></path><path d="m7 10 5 5 5-5"></path>',
);
const PENCIL = icon(
  '<path d="M21.174 6.812a1 1 0 0 0-3.986-3.987L3.842 16.174a2 2 0 0 0-.5.83l-1.321 4.352a.5.5 0 0 0 .623.622l4.353-1.32a2 2 0 0 0 .83-.497z"></path><path d="m15 5 4 4"></path>',
);
