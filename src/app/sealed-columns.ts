import { sealedColumns as certificates } from '#certificates';
import { sealedColumns as conduct } from '#conduct';
import { sealedColumns as evidence } from '#evidence';
import { sealedColumns as learning } from '#learning';
import { sealedColumns as messages } from '#messages';
import { sealedColumns as payments } from '#payments';
import { sealedCardColumns, sealedStaffColumns } from '#people';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import { sealedRequestColumns, sealedSearchColumns } from '#support';

/** Every sealed column of the house, in the order of the rooms. */
export const sealedColumns: readonly SealedColumn[] = [
  ...messages,
  ...sealedCardColumns,
  ...sealedStaffColumns,
  ...payments,
  ...learning,
  ...certificates,
  ...sealedRequestColumns,
  ...sealedSearchColumns,
  ...conduct,
  ...evidence,
];
