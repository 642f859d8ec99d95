import { ok, refuse, type Result } from '#kernel/result.ts';
import type { ListName } from './list.ts';

/** A question kept under a name. */
export type View = {
  readonly id: string;
  readonly list: ListName;
  readonly name: string;
  readonly query: string;
  /** Seen by all of staff; changed by whoever made it only. */
  readonly shared: boolean;
  readonly own: boolean;
  /** The list opens with it, for this member of staff. */
  readonly isDefault: boolean;
};

export const LONGEST_NAME = 60;
/** Own views of one list: a menu longer than this is none. */
export const MOST_VIEWS = 20;

export type NameFault = 'name-missing' | 'name-long';
export type SaveFault = NameFault | 'name-taken' | 'too-many';

export function parseViewName(text: string): Result<string, NameFault> {
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') return refuse('name-missing');
  return name.length > LONGEST_NAME ? refuse('name-long') : ok(name);
}
