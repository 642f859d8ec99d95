import type { Db, Tx } from '#platform/database.ts';
import type { SealedColumn } from '#platform/sealed-columns.ts';
import type { Vault } from '#platform/vault.ts';

export type WordsKind = 'evidence' | 'warning' | 'answer' | 'suspension' | 'appeal' | 'decision';
export type Words = {
  readonly no: number;
  readonly kind: WordsKind;
  readonly author: 'staff' | 'person' | 'system';
  readonly authorId: string | null;
  /** Where the fact can be looked up. */
  readonly reference: string | null;
  readonly text: string;
  readonly at: Date;
};

/** Behind the case's lock, so that numbers run on; returns the number. */
export async function addWords(tx: Tx, vault: Vault, caseId: string, words: Omit<Words, 'no'>): Promise<number> {
  const last = await tx
    .selectFrom('conduct.words')
    .select('no')
    .where('case_id', '=', caseId)
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst();
  const no = (last?.no ?? 0) + 1;
  await tx
    .insertInto('conduct.words')
    .values({
      case_id: caseId,
      no,
      kind: words.kind,
      author: words.author,
      author_id: words.authorId,
      reference: words.reference,
      text_sealed: vault.seal(words.text, place(caseId, no)),
      at: words.at,
    })
    .execute();
  return no;
}

export async function wordsOf(db: Db, vault: Vault, caseId: string): Promise<Words[]> {
  const rows = await db
    .selectFrom('conduct.words')
    .select(['no', 'kind', 'author', 'author_id', 'reference', 'text_sealed', 'at'])
    .where('case_id', '=', caseId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({
    no: row.no,
    kind: row.kind as WordsKind,
    author: row.author as Words['author'],
    authorId: row.author_id,
    reference: row.reference,
    text: vault.open(row.text_sealed, place(caseId, row.no)),
    at: row.at,
  }));
}

const place = (caseId: string, no: string | number): string => `conduct.words ${caseId} ${no}`;

export const sealedWordsColumns: readonly SealedColumn[] = [
  { table: 'conduct.words', column: 'text_sealed', key: ['case_id', 'no'], context: (caseId = '', no = '') => place(caseId, no) },
];
