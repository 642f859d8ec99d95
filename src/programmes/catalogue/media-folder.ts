import { captionsFault, parseMedium, pictureSize, refusalText, soundLength, transcriptOf } from '#media';
import type { ContentFiles, Faults } from './content-fault.ts';
import type { LessonMedium } from './lesson-parts.ts';
import type { ProgrammeDraft } from './programme.ts';

/** A programme's `media/`: looked into once, and asked for by its lessons. */
export type MediaFolder = {
  /** Notes the use; a medium of a preview lesson is free for all to see. */
  find(path: string, free: boolean): LessonMedium | null;
  used(): ProgrammeDraft['media'];
  checkForgotten(found: Faults): void;
};

export function mediaFolder(files: ContentFiles, folder: string, found: Faults): MediaFolder {
  const paths = [...files.keys()].filter((file) => file.startsWith(`${folder}/media/`));
  const held = new Map(paths.map((file) => [file, lookInto(file, files.get(file)!, found)] as const));
  const uses = new Map<string, boolean>();
  return {
    find(path, free) {
      const file = `${folder}/${path}`;
      if (held.has(file)) uses.set(file, free || (uses.get(file) ?? false));
      return held.get(file) ?? null;
    },
    used: () =>
      [...uses].flatMap(([path, free]) => {
        const medium = held.get(path);
        return medium
          ? [{ id: medium.id, name: medium.name, type: medium.type, family: medium.family, size: medium.size, path, free }]
          : [];
      }),
    checkForgotten(into) {
      for (const file of paths) if (!uses.has(file)) into.add(file, 1, 'is not used by any lesson');
    },
  };
}

function lookInto(file: string, bytes: Uint8Array, found: Faults): LessonMedium | null {
  const medium = parseMedium(file.split('/').at(-1)!, bytes);
  if (!medium.ok) return (found.add(file, 1, refusalText(medium.refusal)), null);
  const captions = medium.value.family === 'captions' ? Buffer.from(bytes).toString('utf8') : null;
  const fault = captions === null ? null : captionsFault(captions);
  if (fault) found.add(file, fault.line, fault.reason);
  const size = pictureSize(medium.value.type, bytes);
  return {
    ...medium.value,
    width: size?.width ?? null,
    height: size?.height ?? null,
    transcript: captions !== null ? transcriptOf(captions) : medium.value.type === 'text/plain' ? paragraphs(bytes) : [],
    seconds: soundLength(medium.value.type, bytes),
  };
}

/** A text to read along: paragraphs parted by empty lines. */
const paragraphs = (bytes: Uint8Array): string[] =>
  Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n\s*\r?\n/)
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
