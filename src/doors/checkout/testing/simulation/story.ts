import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';

/** What the house keeps of an application's payments, in the order it happened: a line each, to understand a difference. */
export async function storyOf(db: Db, applicationId: string): Promise<string[]> {
  const { rows } = await sql<{ at: Date; what: string }>`
    select at, what from (
      select created_at as at, format('attempt at %s for %s, honoured until %s', provider, amount, honoured_until) as what
        from payments.attempt where application_id = ${applicationId}
      union all select step.at, concat_ws(' ', 'attempt is', step.state, step.reason_code)
        from payments.attempt_step step join payments.attempt on attempt.id = step.attempt_id
        where attempt.application_id = ${applicationId}
      union all select recorded_at, format('capture of %s %s, paid %s: %s', amount, currency, paid_at, decision)
        from payments.capture where application_id = ${applicationId}
      union all select oddity.at, format('case %s %s, prepared %s', kind, facts, prepared)
        from payments.oddity left join payments.capture on capture.id = oddity.capture_id
        left join payments.attempt on attempt.id = oddity.attempt_id
        where ${applicationId} in (capture.application_id, attempt.application_id) or facts->>'payment' in
          (select transaction_id from payments.capture where application_id = ${applicationId})
      union all select resolution.at, format('case closed: %s, %s', resolution.action, resolution.reason)
        from payments.oddity_resolution resolution join payments.oddity on oddity.id = resolution.oddity_id
        left join payments.capture on capture.id = oddity.capture_id
        left join payments.attempt on attempt.id = oddity.attempt_id
        where ${applicationId} in (capture.application_id, attempt.application_id)
      union all select owed_at, format('%s goes back (%s): %s', back.amount, reason, state)
        from payments.money_back back join payments.capture on capture.id = back.capture_id
        where capture.application_id = ${applicationId}
    ) story order by at`.execute(db);
  return rows.map(({ at, what }) => `${at.toISOString()} ${what}`);
}
