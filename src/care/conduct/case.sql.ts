import { almatyDay } from '#kernel/civil-date.ts';
import { contractById, type OfficialPaper } from '#contracts';
import type { Db, Tx } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import type { CaseFacts, CaseState, Delivery, WarningLetter } from './case.ts';

export type ConductCase = {
  readonly id: string;
  readonly contractId: string;
  /** Of a contract with seats: the one it stands on. */
  readonly seatNo: number | null;
  /** The customer, or the learner of the seat. */
  readonly accountId: string;
  readonly openedAt: Date;
  readonly facts: CaseFacts;
  readonly warning: { readonly fileId: string; readonly issuedAt: Date } | null;
};

/** The next case of a contract; the key lets one of two at once in. */
export async function insertCase(
  tx: Tx,
  given: { contractId: string; seatNo: number | null; accountId: string; no: number; at: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('conduct.violation')
    .values({ contract_id: given.contractId, seat_no: given.seatNo, account_id: given.accountId, no: given.no, opened_at: given.at })
    .onConflict((on) => on.columns(['contract_id', 'no']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Serialises what staff, the person and the job do with one case. */
export async function lockCase(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('conduct.violation').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
}

export async function caseById(db: Db, id: string): Promise<ConductCase | null> {
  return (await read(db, cases(db).where('violation.id', '=', id)))[0] ?? null;
}

/** The latest first. */
export const casesOfContract = (db: Db, contractId: string): Promise<ConductCase[]> =>
  read(db, cases(db).where('violation.contract_id', '=', contractId));
export const casesOfPerson = (db: Db, accountId: string): Promise<ConductCase[]> =>
  read(db, cases(db).where('violation.account_id', '=', accountId));
export const latestCases = (db: Db, most: number): Promise<ConductCase[]> => read(db, cases(db).limit(most));

/** Warned and not yet delivered: what the job looks after, some at a time in a steady order. */
export async function undeliveredCases(db: Db, after: string | null, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('conduct.warning as warning')
    .leftJoin('conduct.delivery as delivery', 'delivery.case_id', 'warning.case_id')
    .select('warning.case_id')
    .where('delivery.case_id', 'is', null)
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom('conduct.step as step')
            .select('step.no')
            .whereRef('step.case_id', '=', 'warning.case_id')
            .where('step.to_state', '=', 'closed'),
        ),
      ),
    )
    .$if(after !== null, (query) => query.where('warning.case_id', '>', after))
    .orderBy('warning.case_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.case_id);
}

const cases = (db: Db) =>
  db
    .selectFrom('conduct.violation as violation')
    .leftJoin('conduct.warning as warning', 'warning.case_id', 'violation.id')
    .leftJoin('conduct.delivery as delivery', 'delivery.case_id', 'violation.id')
    .select([
      'violation.id',
      'violation.contract_id',
      'violation.seat_no',
      'violation.account_id',
      'violation.opened_at',
      'warning.file_id',
      'warning.issued_at',
    ])
    .select(['delivery.how', 'delivery.at as delivered_at', 'delivery.answer_until'])
    .orderBy('violation.id', 'desc');
type Query = ReturnType<typeof cases>;

async function read(db: Db, query: Query): Promise<ConductCase[]> {
  const rows = await query.execute();
  return Promise.all(
    rows.map(async (row): Promise<ConductCase> => {
      const [steps, sent] = await Promise.all([caseSteps(db, row.id), sendingsOf(db, row.id)]);
      const delivery: Delivery | null =
        row.how && row.delivered_at && row.answer_until
          ? { how: row.how as Delivery['how'], at: row.delivered_at, answerUntil: row.answer_until }
          : null;
      return {
        id: row.id,
        contractId: row.contract_id,
        seatNo: row.seat_no,
        accountId: row.account_id,
        openedAt: row.opened_at,
        facts: {
          state: steps.at(-1)?.to ?? 'open',
          sendings: sent,
          delivery,
          appealUntil: steps.findLast((step) => step.to === 'suspended')?.appealUntil ?? null,
        },
        warning: row.file_id && row.issued_at ? { fileId: row.file_id, issuedAt: row.issued_at } : null,
      };
    }),
  );
}

/** Each with what became of its letter (room `messages`); only `sent` is a letter that left. */
async function sendingsOf(db: Db, caseId: string): Promise<WarningLetter[]> {
  const rows = await db
    .selectFrom('conduct.sending as sending')
    .leftJoin('messages.v_delivery as letter', 'letter.message_id', 'sending.message_id')
    .select(['sending.no', 'sending.at', 'letter.outcome', 'letter.at as tried_at'])
    .where('sending.case_id', '=', caseId)
    .orderBy('sending.no')
    .execute();
  return rows.map(({ no, at, outcome, tried_at: tried }) => ({ no, at, outcome, leftAt: outcome === 'sent' ? tried : null }));
}

export type CaseStep = { readonly no: number; readonly to: CaseState; readonly at: Date; readonly appealUntil: Date | null };
export async function caseSteps(db: Db, caseId: string): Promise<CaseStep[]> {
  const rows = await db
    .selectFrom('conduct.step')
    .select(['no', 'to_state', 'at', 'appeal_until'])
    .where('case_id', '=', caseId)
    .orderBy('no')
    .execute();
  return rows.map((row) => ({ no: row.no, to: row.to_state as CaseState, at: row.at, appealUntil: row.appeal_until }));
}

export type NewStep = {
  readonly from: CaseState | null;
  readonly to: CaseState;
  readonly wordsNo: number;
  readonly answerUntil: Date | null;
  readonly appealUntil: Date | null;
  readonly actor: { readonly kind: 'person' | 'staff' | 'system'; readonly id?: string };
  readonly at: Date;
};

/** A jump, a step out of turn and an unwarned suspension are refused by the table's own constraints. */
export async function insertStep(tx: Tx, caseId: string, no: number, step: NewStep): Promise<void> {
  await tx
    .insertInto('conduct.step')
    .values({
      case_id: caseId,
      no,
      from_state: step.from,
      to_state: step.to,
      words_no: step.wordsNo,
      answer_until: step.answerUntil,
      appeal_until: step.appealUntil,
      actor_kind: step.actor.kind,
      actor_id: step.actor.id ?? null,
      at: step.at,
    })
    .execute();
}

export async function insertWarning(tx: Tx, caseId: string, paper: { fileId: string; size: number; at: Date }): Promise<void> {
  await tx
    .insertInto('conduct.warning')
    .values({ case_id: caseId, file_id: paper.fileId, size: paper.size, issued_at: paper.at })
    .execute();
}

export async function insertSending(tx: Tx, caseId: string, sending: { no: number; messageId: string; at: Date }): Promise<void> {
  await tx
    .insertInto('conduct.sending')
    .values({ case_id: caseId, no: sending.no, message_id: sending.messageId, at: sending.at })
    .execute();
}

/** Counted by letters that did not leave: refused by the database (migration 1380). */
export async function insertDelivery(
  tx: Tx,
  caseId: string,
  delivery: Delivery,
  letter: Pick<WarningLetter, 'no' | 'at'> | null,
): Promise<void> {
  const second = { second_no: letter?.no ?? null, second_sent_at: letter?.at ?? null };
  await tx
    .insertInto('conduct.delivery')
    .values({ case_id: caseId, how: delivery.how, at: delivery.at, answer_until: delivery.answerUntil, ...second })
    .execute();
}

/** The warning whose paper has exactly these bytes, for the public check (clause 2.4). */
export async function warningByFile(db: Db, fileId: FileId): Promise<OfficialPaper | null> {
  const row = await db
    .selectFrom('conduct.warning as warning')
    .innerJoin('conduct.violation as violation', 'violation.id', 'warning.case_id')
    .select(['violation.contract_id', 'warning.issued_at'])
    .where('warning.file_id', '=', fileId)
    .executeTakeFirst();
  const contract = row && (await contractById(db, row.contract_id));
  return contract ? { kind: 'warning', number: contract.number, day: almatyDay(row.issued_at) } : null;
}
