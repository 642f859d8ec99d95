import { applicationsOf, refusalOf, type Application, type Refusal } from '#applications';
import { programmeById, type ProgrammeId, type ProgrammeVersion } from '#catalogue';
import { attemptsOf, type Attempt } from '#payments';
import type { Db } from '#platform/database.ts';
import { viewOf } from './payment-facts.sql.ts';
import type { PaymentView } from './payment-view.ts';

/** One application of the person with every payment tried for it, the latest first. */
export type OwnApplication = {
  readonly application: Application;
  readonly programme: ProgrammeVersion | null;
  /** Why staff refused it, if they did. */
  readonly refusal: Refusal | null;
  readonly payments: readonly { readonly attempt: Attempt; readonly view: PaymentView }[];
};

/** Everything the person applied for, the latest first. */
export async function ownApplications(db: Db, accountId: string, now: Date): Promise<OwnApplication[]> {
  return Promise.all(
    (await applicationsOf(db, accountId)).map(async (application) => ({
      application,
      programme: await programmeById(db, application.programmeId as ProgrammeId),
      refusal: application.state === 'refused' ? await refusalOf(db, application.id) : null,
      payments: await paymentsOf(db, application.id, now),
    })),
  );
}

/** Every payment tried for an application as it stands now, the latest first. */
export async function paymentsOf(db: Db, applicationId: string, now: Date): Promise<OwnApplication['payments']> {
  const attempts = await attemptsOf(db, applicationId);
  return Promise.all(attempts.toReversed().map(async (attempt) => ({ attempt, view: await viewOf(db, attempt, now) })));
}

/** Money that may still come, go back or be decided on: until then nobody should pay again, or leave. */
export const isMoving = (view: PaymentView): boolean =>
  view.kind === 'waiting' || view.kind === 'choose' || view.kind === 'held' || (view.kind === 'returning' && !view.going.done);

/** The try of an application whose money came and made no contract; null: nothing came. */
export async function moneyOf(db: Db, applicationId: string, now: Date): Promise<string | null> {
  const came = (await paymentsOf(db, applicationId, now)).find(
    ({ view: { kind } }) => kind === 'returning' || kind === 'choose' || kind === 'held',
  );
  return came?.attempt.id ?? null;
}

/** A payment for an earlier application of the same programme that is still on its way; null: none. */
export async function movingElsewhere(db: Db, accountId: string, programmeId: ProgrammeId, applicationId: string, now: Date) {
  for (const { id, programmeId: of } of await applicationsOf(db, accountId)) {
    if (of !== programmeId || id === applicationId) continue;
    const moving = (await paymentsOf(db, id, now)).find(({ view }) => isMoving(view));
    if (moving) return moving.attempt.id;
  }
  return null;
}

/** A payment of the person on its way, for one programme or for any; null: none. */
export async function inFlight(db: Db, accountId: string, programmeId: ProgrammeId | null, now: Date): Promise<Attempt | null> {
  for (const { id, programmeId: of } of await applicationsOf(db, accountId)) {
    if (programmeId !== null && of !== programmeId) continue;
    const moving = (await paymentsOf(db, id, now)).find(({ view }) => isMoving(view));
    if (moving) return moving.attempt;
  }
  return null;
}
