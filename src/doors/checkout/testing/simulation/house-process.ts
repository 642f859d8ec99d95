import process from 'node:process';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { settableClock } from '#platform/testing/clock.ts';
import { ErrorPage } from '#ui/components.ts';
import { routes } from '../../index.ts';
import { workOf } from './house-work.ts';
import type { Message, Orders, Reply } from './order.ts';

/** The house of a simulation: a real process that listens for the banks, does what the world asks, and is killed. */
const clock = settableClock(new Date(0));
const config = readConfig(process.env);
const platform = { ...openPlatform(config, { clock, random: systemRandom, role: 'simulation' }), clock, config };
const work = workOf(platform);

const { http } = await createServer(platform, {
  routes,
  asset: (name) => `/assets/${name}`,
  clientFolder: 'nowhere',
  frameFacts: () => Promise.resolve({ provider: { name: 'Қор', bin: '', address: '', phone: '', email: '' }, offer: null }),
  errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
});
await http.listen({ host: '127.0.0.1', port: config.port });

process.on('message', ({ no, name, ask }: Message) => {
  const reply = (said: Omit<Reply, 'no'>): void => void process.send?.({ no, ...said } satisfies Reply);
  if (name === 'clock') clock.set((ask as Orders['clock']['ask']).now);
  if (name === 'arm') Object.assign(config, ask);
  if (name === 'clock' || name === 'arm') return reply({ answer: null });
  work[name](ask as never).then(
    (answer) => reply({ answer }),
    (fault: unknown) => reply({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
  );
});
process.on('disconnect', () => process.exit(0));
