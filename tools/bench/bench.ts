/** `npm run bench`: the built product against bare handlers, in one run; prints figures beside the promises, never fails. */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { startSite, type RunningSite } from '../../e2e/harness/site.ts';
import type { ReadyPage } from './bare-pages.ts';
import type { BareLesson } from './bare-lesson.ts';
import { certificates } from './certificates.ts';
import { child, endChildren, residentMegabytes, told } from './child.ts';
import { duel, requestText, type Duel } from './duel.ts';
import { visitBytes } from './first-visit.ts';
import { get, kept } from './http.ts';
import { lessonStatements } from './lesson.ts';
import { noticeLines } from './notice-lines.ts';
import { platformOf, SLUG } from './people.ts';
import { writeFigures } from '../lighthouse/report.ts';
import { markdown, table, type Line } from './report.ts';

const LENGTH = { rounds: 5, seconds: Number(process.env['BENCH_SECONDS'] ?? 1.5), connections: 32 };
const BR = { 'accept-encoding': 'gzip, br' };
const LESSON = `/my/courses/${SLUG}/lessons/three-questions`;
const lines: Line[] = [];
/** Before the run adds its own. */
const busy = loadavg()[0]!;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

const folder = mkdtempSync(join(tmpdir(), 'su-bench-'));
const answers = join(folder, 'answers.json');
// The site asks for the state of a payment by itself; here only notices tell it. Commits are as durable as in life.
const site = await startSite(
  {
    SU_GET_PER_MINUTE: '0',
    SU_STATUS_FIRST_SECONDS: '3600',
    BENCH_ANSWERS: answers,
    NODE_OPTIONS: `--import ${resolve('tools/bench/ready-answers.ts')}`,
  },
  { durable: true },
);
const platform = platformOf(site.address);
try {
  say('notices...');
  const seen = await noticeLines(site, platform, answers);
  lines.push(...seen.lines);
  // `npm run bench -- notices`: that part alone.
  if (!process.argv.includes('notices')) {
    await publicPages(site);
    await lesson(site, ...seen.sessions);
    memory(site);
    papers();
    await bytes(site, seen.sessions[0]);
  }
  say(table(lines));
  if (process.argv.includes('--write')) writeFigures(markdown(lines, new Date().toISOString().slice(0, 10), busy));
} catch (fault) {
  say(table(lines));
  say(`\nthe run broke off: ${(fault as Error).stack}`);
} finally {
  endChildren();
  await platform.close();
  await site.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Public pages and their 304 against node:http with the same bytes. */
async function publicPages({ address, children }: RunningSite): Promise<void> {
  const asked = [
    ['home', '/'],
    ['catalogue', '/programmes'],
    ['programme', `/programmes/${SLUG}`],
    ['price list', '/price-list'],
    ['offer', '/documents/offer'],
  ] as const;
  const ready = new Map<string, ReadyPage>();
  const tags = new Map<string, string>();
  for (const [, path] of asked) {
    const { status, headers, body } = await get(address.origin + path, BR);
    const tag = headers['etag'] ?? '';
    tags.set(path, tag);
    ready.set(`${path} `, { status, headers: kept(headers), body });
    const unchanged = await get(address.origin + path, { ...BR, 'if-none-match': tag });
    ready.set(`${path} ${tag}`, { status: unchanged.status, headers: kept(unchanged.headers), body: unchanged.body });
  }
  const bare = child('bare-pages');
  const barePort = await told<number>(bare, ready);
  const [port, pid] = [Number(new URL(address.origin).port), children.get('web')!.pid!];
  const against = (path: string, headers: Record<string, string>): Promise<Duel> =>
    duel(
      { port, pid, request: requestText(port, path, headers) },
      { port: barePort, pid: bare.pid!, request: requestText(barePort, path, headers) },
      LENGTH,
    );
  const part = 'Requests a second, ours against a bare handler';
  for (const [name, path] of asked) {
    say(`${name}...`);
    lines.push(duelLine(part, `public page: ${name}`, await against(path, BR), 0.7));
  }
  say('304...');
  lines.push(
    duelLine(part, '304 of the programme page', await against(asked[2][1], { ...BR, 'if-none-match': tags.get(asked[2][1])! }), 0.7),
  );
  bare.kill();
}

/** The signed-in lesson against Fastify with the same statements. */
async function lesson({ address, children }: RunningSite, token: string, before: string): Promise<void> {
  say('lesson...');
  const { first, later } = await lessonStatements(address, LESSON, { before, measured: token });
  const part = 'Requests a second, ours against a bare handler';
  const trips = (count: number, when: string): Line => ({
    part,
    what: `lesson page, ${when}`,
    figure: `${count} round trips`,
    promise: 'at most 3',
    holds: count <= 3,
  });
  const [port, pid] = [Number(new URL(address.origin).port), children.get('web')!.pid!];
  const cookie = `su-session-${port}=${token}`;
  const plain = await get(address.origin + LESSON, { cookie });
  const packed = await get(address.origin + LESSON, { cookie, 'accept-encoding': 'gzip' });
  const { 'content-length': _length, ...headers } = kept(packed.headers);
  const given: BareLesson = {
    databaseUrl: address.databaseUrl,
    connections: 10,
    statements: later,
    headers,
    html: plain.body.toString('utf8'),
  };
  const bare = child('bare-lesson');
  const barePort = await told<number>(bare, given);
  const wish = { cookie, 'accept-encoding': 'gzip' };
  const seen = await duel(
    { port, pid, request: requestText(port, LESSON, wish) },
    { port: barePort, pid: bare.pid!, request: requestText(barePort, LESSON, wish) },
    LENGTH,
  );
  lines.push(
    duelLine(part, 'signed-in lesson page', seen, 0.5),
    trips(first.length, 'first opening'),
    trips(later.length, 'later openings'),
  );
  const named = [...first, ...later].every((statement) => statement.name);
  lines.push({ part, what: 'lesson page, statements prepared by name', figure: named ? 'all' : 'not all', promise: 'all', holds: named });
  bare.kill();
}

function memory({ children }: RunningSite): void {
  const part = 'Memory';
  const web = residentMegabytes(children.get('web')!.pid!);
  if (web === null) return;
  lines.push({ part, what: 'web process, resident, after this load', figure: `${web} MB`, promise: 'under 250 MB', holds: web < 250 });
}

function papers(): void {
  say('certificates...');
  const part = 'Certificates';
  const { perSecond, kilobytes } = certificates(3);
  lines.push({ part, what: 'PDF/A drawn on one core', figure: `${whole(perSecond)}/s`, promise: '100/s', holds: perSecond >= 100 });
  lines.push({ part, what: 'size', figure: `${kilobytes.toFixed(1)} KB`, promise: 'at most 80 KB', holds: kilobytes <= 80 });
}

async function bytes({ address }: RunningSite, token: string): Promise<void> {
  say('bytes...');
  const part = 'Bytes of a first visit';
  const cookie = { cookie: `su-session-${new URL(address.origin).port}=${token}` };
  const visits = [
    ['home', '/'],
    ['catalogue', '/programmes'],
    ['programme', `/programmes/${SLUG}`],
    ['price list', '/price-list'],
    ['offer', '/documents/offer'],
    ['a free lesson', `/programmes/${SLUG}/preview/three-questions`],
    ['signed-in lesson', LESSON],
  ] as const;
  const known = new Set<string>();
  const after: Line[] = [];
  await visitBytes(address.origin, '/', {}, known);
  for (const [name, path] of visits) {
    const headers = path === LESSON ? cookie : {};
    const seen = await visitBytes(address.origin, path, headers);
    const limit = path.includes('lesson') || path.includes('preview') ? 120 : 100;
    const split = `page ${kb(seen.page)}, styles ${kb(seen.css)}, font ${kb(seen.fonts)}, script ${kb(seen.script)}, pictures ${kb(seen.pictures)}`;
    lines.push({
      part,
      what: `${name}: ${split}`,
      figure: `${kb(seen.total)} KB`,
      promise: `${limit} KB`,
      holds: seen.total <= limit * 1000 && seen.script <= 15_000,
    });
    if (path === '/') continue;
    const later = await visitBytes(address.origin, path, headers, new Set(known));
    after.push({
      part: 'Bytes of a page after the home page',
      what: name,
      figure: `${kb(later.total)} KB`,
      promise: '25 KB',
      holds: later.total <= 25_000,
    });
  }
  lines.push(...after);
}

function duelLine(part: string, what: string, { ours, bare }: Duel, least: number): Line {
  const ratio = ours.perSecond / bare.perSecond;
  const cpu = ours.cpu !== null && bare.cpu !== null ? `; CPU ${whole(ours.cpu)} of ${whole(bare.cpu)} µs` : '';
  const wrong = ours.wrong + bare.wrong > 0 ? `; ${ours.wrong + bare.wrong} WRONG` : '';
  const figure = `${whole(ours.perSecond)} of ${whole(bare.perSecond)} = ${whole(ratio * 100)} %${cpu}; p99 ${ms(ours.p99)}${wrong}`;
  return { part, what, figure, promise: `at least ${least * 100} %`, holds: ratio >= least };
}

function whole(value: number): string {
  return String(Math.round(value));
}
function kb(count: number): string {
  return (count / 1000).toFixed(1);
}
function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
