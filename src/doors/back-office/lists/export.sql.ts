import type { Tx } from '#platform/database.ts';
import type { ExportFormat } from './export.ts';
import type { ListName } from './list.ts';

export type NewExport = {
  readonly staffId: string;
  readonly list: ListName;
  readonly format: ExportFormat;
  readonly query: string;
  readonly columns: readonly string[];
  readonly reason: string | null;
  readonly rows: number;
  readonly now: Date;
};

export async function insertExport(tx: Tx, one: NewExport): Promise<string> {
  const made = await tx
    .insertInto('back_office.export')
    .values({
      staff_id: one.staffId,
      list: one.list,
      format: one.format,
      query: one.query,
      columns: one.columns.join(','),
      reason: one.reason,
      row_count: one.rows,
      at: one.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}
