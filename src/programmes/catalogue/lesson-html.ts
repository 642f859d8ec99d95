import { isMediaId, type MediaId } from '#media';

/** A lesson's page part cut where addresses of media go, so that giving it to a reader is one join. */
export type ParsedLesson = {
  readonly title: string;
  readonly size: number;
  readonly parts: readonly (string | { readonly medium: MediaId })[];
};

export function parsedLesson(title: string, html: string): ParsedLesson {
  const parts = html.split(/(?<=(?:src|href|poster)=")media:([A-Za-z0-9_-]{24})(?=")/);
  return { title, size: html.length, parts: parts.map((part, at) => (at % 2 === 1 && isMediaId(part) ? { medium: part } : part)) };
}

/** The lesson's sanitised HTML with every medium's address as this reader may open it. */
export function lessonHtml(lesson: ParsedLesson, address: (medium: MediaId) => string): string {
  return lesson.parts.map((part) => (typeof part === 'string' ? part : address(part.medium))).join('');
}
