import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { html } from '#platform/http/answer.ts';
import { createServer } from '#platform/http/server.ts';
import { runJobs } from '#platform/jobs.ts';
import { openPlatform } from '#platform/open-platform.ts';
import { jobs as applicationJobs } from '#applications';
import { recogniseRevenue } from '#enrolments';
import { jobs as messageJobs } from '#messages';
import { jobs as offerJobs } from '#offer';
import { jobs as paymentJobs, openAttempt, resolveOddityBy, type PayRequest } from '#payments';
import { claimSeat, type Claiming } from '#seats';
import { ErrorPage } from '#ui/components.ts';
import { chooseTerms } from '../choose-terms.command.ts';
import { askAfterOpening } from '../ask-status.command.ts';
import { jobs as checkoutJobs, routes, settleOddity } from '../index.ts';

/** A real process for tests that kill it: the site's payment doors, the worker, one press of Pay, staff who settle or decide a case, a night's revenue, one claim of a seat. */
const config = readConfig(process.env);
const role = process.argv[2] ?? 'site';
const platform = openPlatform(config, { clock: systemClock, random: systemRandom, role });

if (role === 'site') {
  const { http } = await createServer(platform, {
    routes,
    asset: (name) => `/assets/${name}`,
    clientFolder: 'nowhere',
    frameFacts: () => Promise.resolve({ provider: { name: 'Қор', bin: '', address: '', phone: '', email: '' }, offer: null }),
    errorPage: (frame, kind, reference) => html(ErrorPage({ frame, kind, reference }), { status: 404 }),
  });
  await http.listen({ host: '127.0.0.1', port: config.port });
}
if (role === 'worker') await runJobs(platform, [...messageJobs, ...offerJobs, ...applicationJobs, ...paymentJobs, ...checkoutJobs]);
if (role === 'press') {
  const request = JSON.parse(process.argv[3] ?? '{}') as Omit<PayRequest, 'onCreated' | 'terms'> & {
    terms: { amount: string; accessDays: number; offerVersionId: string };
  };
  const opened = await openAttempt(platform, {
    ...request,
    terms: { ...request.terms, amount: BigInt(request.terms.amount) },
    onCreated: askAfterOpening(platform),
  });
  process.stdout.write(`${JSON.stringify(opened)}\n`);
  await platform.close();
}
if (role === 'settle') {
  const done = await settleOddity(platform, JSON.parse(process.argv[3] ?? '{}') as Parameters<typeof settleOddity>[1]);
  process.stdout.write(`${JSON.stringify(done)}\n`);
  await platform.close();
}
if (role === 'choose') {
  await chooseTerms(platform, JSON.parse(process.argv[3] ?? '{}') as Parameters<typeof chooseTerms>[1]);
  await platform.close();
}
if (role === 'decide') {
  const done = await resolveOddityBy(platform, JSON.parse(process.argv[3] ?? '{}') as Parameters<typeof resolveOddityBy>[1]);
  process.stdout.write(`${JSON.stringify(done)}\n`);
  await platform.close();
}
if (role === 'claim') {
  process.stdout.write(`${JSON.stringify(await claimSeat(platform, JSON.parse(process.argv[3] ?? '{}') as Claiming))}\n`);
  await platform.close();
}
if (role === 'recognise') {
  await recogniseRevenue(platform);
  await platform.close();
}
process.stdout.write('ready\n');
