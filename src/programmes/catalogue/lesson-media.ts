import type { TaughtLocale } from '#kernel/locale.ts';
import type { BlockMeta, Trouble } from './lesson-blocks.ts';
import { audioHtml, paperHtml, videoHtml, type LessonMedium } from './lesson-parts.ts';

type Find = (path: string) => LessonMedium | null;

/**
 * `::: video media/a.mp4 poster=media/a.jpg captions=media/a.kk.vtt,media/a.ru.vtt`, `::: audio media/a.kk.m4a
 * transcript=media/a.kk.txt` and `::: file media/a.pdf`.
 */
export function blockHtml(
  kind: 'video' | 'audio' | 'file',
  block: BlockMeta,
  language: TaughtLocale,
  find: Find,
  trouble: Trouble,
): string {
  if (block.title === '') trouble(block.line, `the block «${kind}» has no title on the line below it`);
  const made = { video, audio, file: paper }[kind];
  return made(block, language, find, trouble) ?? '';
}

function paper(block: BlockMeta, language: TaughtLocale, find: Find, trouble: Trouble): string | null {
  if (block.words.length !== 1) return (trouble(block.line, 'the block «file» names one file'), null);
  const medium = named(block.words[0]!, ['paper', 'picture'], block.line, find, trouble);
  return medium ? paperHtml(block.title, medium, language) : null;
}

function video(block: BlockMeta, language: TaughtLocale, find: Find, trouble: Trouble): string | null {
  const [path, ...options] = block.words;
  const known = settings(options, ['poster', 'captions'], 'a video', block.line, trouble);
  const medium = named(path ?? '', ['video'], block.line, find, trouble);
  const poster = known.has('poster') ? named(known.get('poster')!, ['picture'], block.line, find, trouble) : null;
  const captions = (known.get('captions') ?? '').split(',').filter(Boolean);
  if (!captions.some((one) => one.endsWith(`.${language}.vtt`))) {
    trouble(block.line, `the video has no captions in this lesson's language (.${language}.vtt)`);
  }
  const tracks = captions.flatMap((one) => {
    const spoken = /\.(kk|ru|en)\.vtt$/.exec(one)?.[1] as TaughtLocale | undefined;
    if (!spoken) trouble(block.line, `the captions ${one} must end in .kk.vtt, .ru.vtt or .en.vtt`);
    const found = named(one, ['captions'], block.line, find, trouble);
    return spoken && found ? [{ language: spoken, medium: found }] : [];
  });
  return medium ? videoHtml({ title: block.title, video: medium, poster, captions: tracks }, language) : null;
}

/** A sound is for who can hear; its words stand under it, all of them, in the lesson's language. */
function audio(block: BlockMeta, language: TaughtLocale, find: Find, trouble: Trouble): string | null {
  const [path, ...options] = block.words;
  const known = settings(options, ['transcript'], 'a sound', block.line, trouble);
  const medium = named(path ?? '', ['audio'], block.line, find, trouble);
  const words = known.get('transcript') ?? '';
  if (!words.endsWith(`.${language}.txt`) && !words.endsWith(`.${language}.vtt`)) {
    trouble(block.line, `the sound has no transcript in this lesson's language (transcript=media/….${language}.txt or .vtt)`);
    return null;
  }
  const transcript = named(words, ['paper', 'captions'], block.line, find, trouble);
  return medium && transcript ? audioHtml({ title: block.title, audio: medium, transcript: transcript.transcript }, language) : null;
}

function settings(
  options: readonly string[],
  names: readonly string[],
  of: string,
  line: number,
  trouble: Trouble,
): ReadonlyMap<string, string> {
  const known = new Map(options.map((option) => [option.split('=')[0]!, option.slice(option.indexOf('=') + 1)] as const));
  for (const name of known.keys()) if (!names.includes(name)) trouble(line, `there is no setting «${name}» of ${of}`);
  return known;
}

function named(path: string, families: readonly string[], line: number, find: Find, trouble: Trouble): LessonMedium | null {
  const medium = /^media\/[^/]+$/.test(path) ? find(path) : null;
  if (!medium) return (trouble(line, `there is no usable file ${path || '(none named)'}`), null);
  if (!families.includes(medium.family)) return (trouble(line, `${path} is ${medium.type}, not ${families.join(' or ')}`), null);
  return medium;
}
