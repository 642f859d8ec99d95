import type { SealedColumn } from '#platform/sealed-columns.ts';
import { sealedFileColumns } from './evidence-file.sql.ts';
import { sealedWordsColumns } from './words.sql.ts';

export const sealedColumns: readonly SealedColumn[] = [...sealedWordsColumns, ...sealedFileColumns];
