import { createHash } from 'node:crypto';
import type { Db, Tx } from '#platform/database.ts';
import type { BankQuestion, Question, QuestionVersionId } from './question.ts';

/** Where a question stands: `reading-aloud/module-1/q1`. The same place keeps its versions in one line. */
export type QuestionPlace = { readonly programme: string; readonly part: string };

/** Keeps each wording once and gives the questions back with the ids of their versions, in the same order. */
export async function keepQuestions<Q extends Question>(
  tx: Tx,
  place: QuestionPlace,
  questions: readonly Q[],
  now: Date,
): Promise<(Q & { versionId: QuestionVersionId })[]> {
  const kept: (Q & { versionId: QuestionVersionId })[] = [];
  for (const question of questions) {
    const body = JSON.stringify(question);
    const questionId = await questionAt(tx, `${place.programme}/${place.part}/${question.id}`);
    kept.push({ ...question, versionId: await versionOf(tx, questionId, question.kind, body, now) });
  }
  return kept;
}

async function questionAt(tx: Tx, place: string): Promise<string> {
  await tx
    .insertInto('questions.question')
    .values({ place })
    .onConflict((conflict) => conflict.column('place').doNothing())
    .execute();
  const row = await tx.selectFrom('questions.question').select('id').where('place', '=', place).forUpdate().executeTakeFirstOrThrow();
  return row.id;
}

async function versionOf(tx: Tx, questionId: string, kind: string, body: string, now: Date): Promise<QuestionVersionId> {
  const hash = createHash('sha256').update(body).digest('hex');
  const known = await tx
    .selectFrom('questions.version')
    .select('id')
    .where('question_id', '=', questionId)
    .where('hash', '=', hash)
    .executeTakeFirst();
  if (known) return known.id as QuestionVersionId;
  const row = await tx
    .insertInto('questions.version')
    .values((build) => ({
      question_id: questionId,
      hash,
      kind,
      body,
      created_at: now,
      no: build
        .selectFrom('questions.version')
        .where('question_id', '=', questionId)
        .select((one) => one(one.fn.coalesce(one.fn.max('no'), one.val(0)), '+', 1).as('next')),
    }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as QuestionVersionId;
}

/** The wordings an attempt was asked; the order of `ids` is kept, unknown ids are left out. */
export async function questionVersions(db: Db, ids: readonly QuestionVersionId[]): Promise<BankQuestion[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('questions.version').select(['id', 'body']).where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, { ...(row.body as unknown as Question), versionId: row.id as QuestionVersionId }]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
