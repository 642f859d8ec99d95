import type { Platform } from '#platform/context.ts';
import { json } from '#platform/http/answer.ts';
import { route, type Route } from '#platform/http/visit.ts';
import { attemptById, type AttemptId } from '#assessment';
import { lessonHtml, lessonOf, lessonsOf, publishedProgrammes } from '#catalogue';
import { certificateById, type CertificateId } from '#certificates';
import { freeMediaAddress } from '#media';
import { accountById, type AccountId } from '#people';
import { anyFile } from './service.sql.ts';
import { faultOf, type WebHealth, type WebPart } from './service.ts';

/** An id that is nobody's: the read goes all the way and finds nothing. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

/** The reads that a learner's page would do, done by this web process. */
const checks: Readonly<Record<WebPart, (platform: Platform) => Promise<unknown>>> = {
  'sign-in': ({ db }) => accountById(db, NOBODY as AccountId),
  lessons: async ({ db }) => {
    const version = (await publishedProgrammes(db)).find((one) => lessonsOf(one).length > 0);
    if (!version) return;
    const lesson = await lessonOf(db, version.id, lessonsOf(version)[0]!.key, version.languages[0]!);
    if (!lesson || lessonHtml(lesson, freeMediaAddress) === '') throw new Error('a lesson is not there');
  },
  tests: ({ db }) => attemptById(db, NOBODY as AttemptId),
  media: async ({ db, files }) => {
    const id = await anyFile(db);
    if (id) await files.read(id);
  },
  certificates: ({ db }) => certificateById(db, NOBODY as CertificateId),
};

const KEPT_MS = 10_000;
let kept: { readonly at: number; readonly health: Promise<WebHealth> } | null = null;

async function healthOf(platform: Platform): Promise<WebHealth> {
  const parts = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => {
      const fault = await check(platform).then(() => null, faultOf);
      return [name, fault] as const;
    }),
  );
  return Object.fromEntries(parts) as WebHealth;
}

/** Asked by the worker each minute; whoever else asks in between is told the same, so that it costs nothing. */
export const serviceRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/readyz/service',
    access: 'machine',
    unlocalised: true,
    answer: async ({ platform, now }) => {
      if (!kept || Math.abs(now.getTime() - kept.at) >= KEPT_MS) kept = { at: now.getTime(), health: healthOf(platform) };
      return json(await kept.health);
    },
  }),
];
