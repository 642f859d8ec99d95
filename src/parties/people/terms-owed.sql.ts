import { sql } from 'kysely';
import type { AskedKind, LegalVersionId } from '#offer';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import type { AccountId } from './account.ts';
import { owedTerms, type OwedTerms, type TermsAnswer } from './terms-owed.ts';

export type Answering = { readonly accountId: AccountId; readonly sessionId: string };
/** Null: in no session, so that 'later' counts for nothing. */
export type Asking = { readonly accountId: AccountId; readonly sessionId: string | null };

/** Documents whose material change the person has not accepted: one question to the database while there is none. */
export async function termsOwed(db: Db, { accountId, sessionId }: Asking, now: Date): Promise<OwedTerms[]> {
  const behind = await acceptedBefore(db, accountId, now);
  if (behind.length === 0) return [];
  const answers = await termsAnswers(db, accountId);
  const of = (kind: AskedKind): TermsAnswer[] => answers.filter((one) => one.kind === kind);
  return owedTerms(
    behind.map((one) => ({ ...one, answers: of(one.kind) })),
    sessionId,
  );
}

/**
 * Whether any version asks to be accepted anew: looked up once in half a minute, because every own page wants to know and
 * years pass between two such versions. Good enough to lead a person half a minute later; what is paid or claimed asks
 * `termsOwed` itself.
 */
export async function isAnythingAsked(db: Db, now: Date): Promise<boolean> {
  const known = ASKED.get(db);
  const fresh = known && known.readAt <= now && now.getTime() - known.readAt.getTime() < HALF_A_MINUTE;
  const { since } = fresh ? known : await lookUp(db, now);
  return since !== null && since <= now;
}

async function lookUp(db: Db, now: Date): Promise<Asked> {
  const row = await db
    .selectFrom('offer.v_version')
    .select((one) => one.fn.min('effective_from').as('since'))
    .where('asks_again', '=', true)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  const asked = { since: row?.since ?? null, readAt: now };
  ASKED.set(db, asked);
  return asked;
}

/** The first moment from which any version, scheduled ones among them, asks. */
type Asked = { readonly since: Date | null; readonly readAt: Date };

const HALF_A_MINUTE = 30_000;
const ASKED = new WeakMap<Db, Asked>();

type Behind = { readonly kind: AskedKind; readonly accepted: number; readonly asked: number };

/** A consent that was withdrawn stands for nothing, and brings no earlier one back. */
async function acceptedBefore(db: Db, accountId: AccountId, now: Date): Promise<Behind[]> {
  const { rows } = await sql<Behind>`
    with agreed as (
      select v.kind, max(v.version_no) as no
      from people.acceptance a join offer.v_version v on v.id = a.version_id
      where a.account_id = ${accountId} group by v.kind
      union all
      (select v.kind, v.version_no
       from people.consent c join offer.v_version v on v.id = c.version_id
         left join people.consent_withdrawal w on w.consent_id = c.id
       where c.account_id = ${accountId} and w.at is null
         and not exists (select from people.consent later where later.account_id = c.account_id and later.given_at > c.given_at)
       order by v.version_no desc limit 1)
    ), asked as (
      select kind, max(version_no) as no from offer.v_version
      where asks_again and withdrawn_at is null and effective_from <= ${now} group by kind
    )
    select kind, agreed.no as accepted, asked.no as asked
    from agreed join asked using (kind) where agreed.no < asked.no
    order by array_position(array['privacy-policy', 'confidentiality-agreement', 'consent'], kind)`.execute(db);
  return rows;
}

export type GivenAnswer = TermsAnswer & {
  readonly kind: AskedKind;
  readonly versionId: LegalVersionId;
  readonly locale: Locale;
  readonly at: Date;
};

/** What the person answered to new versions besides accepting, the newest first. */
export async function termsAnswers(db: Db, accountId: AccountId): Promise<GivenAnswer[]> {
  const rows = await db
    .selectFrom('people.terms_answer as answer')
    .innerJoin('offer.v_version as version', 'version.id', 'answer.version_id')
    .select(['answer.answer', 'answer.session_id', 'answer.locale', 'answer.at', 'answer.version_id'])
    .select(['version.kind', 'version.version_no'])
    .where('answer.account_id', '=', accountId)
    .orderBy('answer.at', 'desc')
    .execute();
  return rows.map((row) => ({
    kind: row.kind as AskedKind,
    no: row.version_no!,
    versionId: row.version_id as LegalVersionId,
    answer: row.answer as TermsAnswer['answer'],
    sessionId: row.session_id,
    locale: row.locale as Locale,
    at: row.at,
  }));
}

export type NewAnswer = Answering & Pick<GivenAnswer, 'versionId' | 'answer' | 'locale' | 'at'>;

/** The same press twice in one instant is one answer. */
export async function insertTermsAnswer(tx: Tx, given: NewAnswer): Promise<void> {
  await tx
    .insertInto('people.terms_answer')
    .values({
      account_id: given.accountId,
      version_id: given.versionId,
      answer: given.answer,
      session_id: given.sessionId,
      locale: given.locale,
      at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
