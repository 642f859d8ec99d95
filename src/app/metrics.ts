import { sql } from 'kysely';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Platform } from '#platform/context.ts';
import type { House } from '#platform/http/house.ts';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const answers = new Histogram({
  name: 'smart_ustaz_http_seconds',
  help: 'Time to answer, by pattern of the route',
  labelNames: ['method', 'path', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3],
  registers: [registry],
});
const noticesRefused = new Counter({
  name: 'smart_ustaz_notices_refused_total',
  help: "A gateway's notices that were refused: forged, altered, unreadable",
  registers: [registry],
});

/** Looking up labels costs more than counting: each combination is kept, and there are few. */
const timers = new Map<string, ReturnType<typeof answers.labels>>();
function timerOf(method: string, path: string, status: number): ReturnType<typeof answers.labels> {
  const key = `${method} ${path} ${status}`;
  const kept = timers.get(key) ?? answers.labels(method, path, String(status));
  timers.set(key, kept);
  return kept;
}

export const observe: NonNullable<House['observe']> = ({ method, path, status, seconds }) => {
  timerOf(method, path, status).observe(seconds);
  if (path.includes('/notices/') && status >= 400) noticesRefused.inc();
};

const gauge = (name: string, help: string): Gauge => new Gauge({ name: `smart_ustaz_${name}`, help, registers: [registry] });
const databaseUp = gauge('database_up', '1 when the database answered this very question');
const standing = {
  jobsDue: gauge('jobs_due', 'Jobs that are due and wait for the worker'),
  oldestJob: gauge('oldest_job_seconds', 'For how long the oldest due job has waited'),
  jobsGivenUp: gauge('jobs_given_up', 'Jobs that used up their tries and wait for a person'),
  oddities: gauge('oddities_open', 'Payments that wait for a person at /office'),
  lettersWaiting: gauge('support_letters_waiting', 'Letters to support that wait for an answer'),
  lettersOverdue: gauge('support_letters_overdue', 'Letters past the day until which they were to be answered; more than 0 is an alarm'),
  booksFaults: gauge('books_faults', 'Rows of the latest check of the books that do not agree; more than 0 is an alarm'),
  unsealed: gauge('journal_unsealed_seconds', 'Age of the oldest journal line that no seal covers yet'),
};
type Standing = Readonly<Record<keyof typeof standing, number>>;

/** What the database knows of the house's standing is asked when somebody looks; without it the rest is told all the same. */
export async function metricsText({ db }: Pick<Platform, 'db'>): Promise<string> {
  const rows = await sql<Standing>`
    select count(*) filter (where due)::float8 as "jobsDue", count(*) filter (where given_up)::float8 as "jobsGivenUp",
      coalesce(extract(epoch from now() - min(run_at) filter (where due)), 0)::float8 as "oldestJob",
      (select count(*) from payments.oddity o
        where not exists (select from payments.oddity_resolution r where r.oddity_id = o.id))::float8 as oddities,
      (select count(*) from support.request where waiting_since is not null)::float8 as "lettersWaiting",
      (select count(*) from support.request where answer_by <= now())::float8 as "lettersOverdue",
      coalesce((select faults from reconciliation.books_check order by id desc limit 1), 0)::float8 as "booksFaults",
      coalesce((select extract(epoch from now() - min(at)) from platform.journal
        where turn >= (select coalesce(max(turn_below), 0) from platform.journal_seal)), 0)::float8 as unsealed
    from (select run_at, attempts >= max_attempts as given_up,
      attempts < max_attempts and run_at <= now() and locked_at is null as due from graphile_worker._private_jobs) job`
    .execute(db)
    .catch(() => null);
  databaseUp.set(rows ? 1 : 0);
  const now = rows?.rows[0];
  if (now) for (const [name, one] of Object.entries(standing)) one.set(now[name as keyof Standing]);
  return registry.metrics();
}
