import type { Column, ListName, ListSpec } from './list.ts';
import type { ListQuery } from './list-query.ts';

export const exportFormats = ['csv', 'xlsx'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const isExportFormat = (text: string): text is ExportFormat => (exportFormats as readonly string[]).includes(text);

/** Most rows of one file: a workbook is packed in memory while other requests wait, so it is held shorter. */
export const MOST_ROWS: Readonly<Record<ExportFormat, number>> = { csv: 20_000, xlsx: 5_000 };

/** A value in a file: words stay words, numbers stay numbers, a moment is civil time in Almaty. */
export type FileCell =
  | { readonly as: 'words'; readonly text: string }
  /** Money in hundredths, exact. */
  | { readonly as: 'money'; readonly hundredths: bigint }
  | { readonly as: 'count'; readonly count: bigint }
  | { readonly as: 'day'; readonly day: string }
  | { readonly as: 'moment'; readonly day: string; readonly time: string }
  | { readonly as: 'nothing' };

export type ExportRefusal = 'reason-missing' | 'too-long' | 'too-many';

/** The columns that were chosen, in their order. */
export const columnsOf = (spec: ListSpec, query: ListQuery): Column[] =>
  spec.columns.filter((column) => query.columns.includes(column.key));

/** Whether the file says something about persons: then a reason is asked for and they are told. */
export const isPersonal = (columns: readonly Column[]): boolean => columns.some((column) => column.personal);

export const fileName = (list: ListName, day: string, format: ExportFormat): string => `smart-ustaz-${list}-${day}.${format}`;
