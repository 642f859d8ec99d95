import { sql } from 'kysely';
import { json, text } from '#platform/http/answer.ts';
import { route } from '#platform/http/visit.ts';
import { metricsText, registry } from './metrics.ts';

/** /healthz: the process lives. /readyz: it can serve, so the database answers. /metrics: for Prometheus, on loopback or behind the proxy's rule. */
export const healthRoutes = [
  route({ method: 'GET', path: '/healthz', access: 'machine', unlocalised: true, answer: () => json({ live: true }) }),
  route({
    method: 'GET',
    path: '/readyz',
    access: 'machine',
    unlocalised: true,
    answer: async (visit) => {
      try {
        await sql`select 1`.execute(visit.platform.db);
        return json({ ready: true });
      } catch {
        return json({ ready: false, reason: 'database' }, 503);
      }
    },
  }),
  route({
    method: 'GET',
    path: '/metrics',
    access: 'machine',
    unlocalised: true,
    answer: async (visit) => text(await metricsText(visit.platform), registry.contentType),
  }),
];
