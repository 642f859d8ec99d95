import type { SealedColumn } from '#platform/sealed-columns.ts';
import { bankOrderSeals } from './bank-order.sql.ts';
import { noticeSeals } from './notice.sql.ts';

export const sealedColumns: readonly SealedColumn[] = [...bankOrderSeals, ...noticeSeals];
