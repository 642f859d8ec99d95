import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
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
