import { sql } from 'kysely';
import type { Locale } from '#kernel/locale.ts';
import type { Db, Tx } from '#platform/database.ts';
import {
  applicationNumber,
  type Application,
  type ApplicationId,
  type Shown,
  type Submission,
  type SubmissionId,
  type Terms,
} from './application.ts';
import { fromRow, SHOWN, shownFrom, SUBMISSION, submissionFrom } from './application-row.sql.ts';

/** The latest application for a programme, whatever became of it: the person's own, or the one they make for a legal entity. */
export async function latestApplication(
  db: Db,
  accountId: string,
  programmeId: string,
  organisationId: string | null = null,
): Promise<Application | null> {
  const row = await wide(db)
    .where('application.account_id', '=', accountId)
    .where('application.programme_id', '=', programmeId)
    .where('application.organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .orderBy('application.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? fromRow(row) : null;
}

export async function applicationById(db: Db, id: string): Promise<Application | null> {
  const row = await wide(db).where('application.id', '=', id).executeTakeFirst();
  return row ? fromRow(row) : null;
}

/** The application that a submission belongs to, and that submission, not the latest. */
export async function submissionById(db: Db, id: string): Promise<(Submission & { applicationId: ApplicationId }) | null> {
  const row = await db
    .selectFrom('applications.submission as submission')
    .innerJoin('applications.shown as shown', 'shown.id', 'submission.shown_id')
    .select([...SUBMISSION, 'submission.application_id as application_id'])
    .where('submission.id', '=', id)
    .executeTakeFirst();
  return row ? { ...submissionFrom(row), applicationId: row.application_id as ApplicationId } : null;
}

/** Opens a draft, or finds the one that another tab opened. */
export async function insertDraft(
  tx: Tx,
  draft: { accountId: string; programmeId: string; organisationId: string | null; now: Date; expiresAt: Date },
): Promise<ApplicationId> {
  const { organisationId } = draft;
  const inserted = await tx
    .insertInto('applications.application')
    .values({
      account_id: draft.accountId,
      programme_id: draft.programmeId,
      organisation_id: organisationId,
      opened_at: draft.now,
      expires_at: draft.expiresAt,
    })
    // Either of the two keys of an open application may say that another tab was here.
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) return inserted.id as ApplicationId;
  const open = await tx
    .selectFrom('applications.application')
    .select('id')
    .where('account_id', '=', draft.accountId)
    .where('programme_id', '=', draft.programmeId)
    .where('organisation_id', organisationId === null ? 'is' : '=', organisationId)
    .where('closed_as', 'is', null)
    .executeTakeFirstOrThrow();
  return open.id as ApplicationId;
}

export async function insertShown(tx: Tx, shown: Terms & { applicationId: string; locale: Locale; at: Date }): Promise<string> {
  const row = await tx
    .insertInto('applications.shown')
    .values({
      application_id: shown.applicationId,
      programme_version_id: shown.programmeVersionId,
      price_line_id: shown.priceLineId,
      offer_version_id: shown.offerVersionId,
      policy_version_id: shown.policyVersionId,
      agreement_version_id: shown.agreementVersionId,
      locale: shown.locale,
      shown_at: shown.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The latest showing of an application, to whoever may ask for it. */
export async function latestShown(db: Db, applicationId: string): Promise<Shown | null> {
  const row = await db
    .selectFrom('applications.shown as shown')
    .select(SHOWN)
    .where('shown.application_id', '=', applicationId)
    .orderBy('shown.shown_at', 'desc')
    .orderBy('shown.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? shownFrom(row) : null;
}

/** Locks the application against a second tab for the rest of the transaction. */
export async function lockApplication(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('applications.application').select('id').where('id', '=', id).forUpdate().execute();
}

export async function insertSubmission(
  tx: Tx,
  submission: Pick<Submission, 'consentId' | 'cardVersionId' | 'seatOrder' | 'at'> & { applicationId: string; shownId: string },
): Promise<SubmissionId> {
  const row = await tx
    .insertInto('applications.submission')
    .values({
      application_id: submission.applicationId,
      no: sql`(select coalesce(max(no), 0) + 1 from applications.submission where application_id = ${submission.applicationId})`,
      shown_id: submission.shownId,
      consent_id: submission.consentId,
      card_version_id: submission.cardVersionId,
      organisation_version_id: submission.seatOrder?.organisationVersionId ?? null,
      seats: submission.seatOrder?.seats ?? null,
      submitted_at: submission.at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id as SubmissionId;
}

/** Gives the number at the first submission and keeps it ever after. */
export async function numberApplication(tx: Tx, id: string, year: string): Promise<void> {
  const { rows } = await sql<{ serial: bigint }>`select nextval('applications.number_seq') as serial`.execute(tx);
  await tx
    .updateTable('applications.application')
    .set({ number: applicationNumber(year, rows[0]!.serial) })
    .where('id', '=', id)
    .where('number', 'is', null)
    .execute();
}

/**
 * Ends the application once; false when it had ended already. Money that came before the person declined, or after the
 * application expired, still concludes: the payment was the acceptance (offer 3.4).
 */
export async function closeApplication(
  tx: Tx,
  id: string,
  as: 'declined' | 'expired' | 'concluded' | 'refused',
  at: Date,
): Promise<boolean> {
  const closed = await tx
    .updateTable('applications.application')
    .set({ closed_as: as, closed_at: at })
    .where('id', '=', id)
    .where((where) =>
      as === 'concluded'
        ? where.or([where('closed_as', 'is', null), where('closed_as', '!=', 'concluded')])
        : where('closed_as', 'is', null),
    )
    .executeTakeFirst();
  return closed.numUpdatedRows === 1n;
}

function wide(db: Db) {
  return db
    .selectFrom('applications.application as application')
    .leftJoinLateral(
      (inner) =>
        inner
          .selectFrom('applications.submission as latest')
          .selectAll('latest')
          .whereRef('latest.application_id', '=', 'application.id')
          .orderBy('latest.no', 'desc')
          .limit(1)
          .as('submission'),
      (join) => join.onTrue(),
    )
    .leftJoin('applications.shown as shown', 'shown.id', 'submission.shown_id')
    .select([
      'application.id',
      'application.account_id',
      'application.programme_id',
      'application.organisation_id',
      'application.opened_at',
      'application.expires_at',
      'application.number',
      'application.closed_as',
      'application.closed_at',
    ])
    .select(SUBMISSION);
}
