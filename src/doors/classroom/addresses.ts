import type { Item } from '#catalogue';
import type { Certificate } from '#certificates';

/** Neutral addresses of this door; pages put the language before them. */
export const coursesPath = '/my/courses';
export const certificatePath = (certificate: Pick<Certificate, 'number'>): string => `/my/certificates/${certificate.number}`;
export const coursePath = (slug: string): string => `${coursesPath}/${slug}`;
export const lessonPath = (slug: string, key: string): string => `${coursePath(slug)}/lessons/${key}`;

export function examPath(slug: string, item: Pick<Item, 'kind' | 'key'>): string {
  return item.kind === 'final-test' ? `${coursePath(slug)}/test` : `${coursePath(slug)}/quizzes/${item.key}`;
}

export const itemPath = (slug: string, item: Pick<Item, 'kind' | 'key'>): string =>
  item.kind === 'lesson' ? lessonPath(slug, item.key) : examPath(slug, item);

export const attemptPath = (slug: string, attempt: string): string => `${coursePath(slug)}/attempts/${attempt}`;
export const questionPath = (slug: string, attempt: string, place: number): string => `${attemptPath(slug, attempt)}/${place}`;
export const handInPath = (slug: string, attempt: string): string => `${attemptPath(slug, attempt)}/hand-in`;
