import type { BrowserContext } from 'playwright-core';
import { afterAll } from 'vitest';
import { systemClock } from '#kernel/clock.ts';
import { systemRandom } from '#kernel/random.ts';
import { readConfig } from '#platform/config.ts';
import { transact } from '#platform/database.ts';
import { openPlatform, type OpenPlatform } from '#platform/open-platform.ts';
import { openSession } from '#platform/sessions.ts';
import { programmeBySlug, type ProgrammeVersion } from '#catalogue';
import type { Enrolment } from '#enrolments';
import { enrolledLearner } from '../../src/deal/enrolments/testing/learner.ts';
import { site } from './browser.ts';

let opened: OpenPlatform | null = null;

/** A look into the running site's database, for what a test must prepare or check beside the pages. */
export function backstage(): OpenPlatform {
  opened ??= openPlatform(
    readConfig({
      SU_ORIGIN: site.origin,
      DATABASE_URL: site.databaseUrl,
      SU_KEYS: site.keys,
      SU_FILES_FOLDER: site.filesFolder,
      SU_LOG_LEVEL: 'silent',
    }),
    { clock: systemClock, random: systemRandom, role: 'test' },
  );
  return opened;
}

afterAll(async () => {
  await opened?.close();
  opened = null;
});

export type SignedInLearner = { readonly enrolment: Enrolment; readonly version: ProgrammeVersion };

/** Makes this browser that of a learner with an open course; how one gets there is the main job's test. */
export async function asLearner(context: BrowserContext, slug: string): Promise<SignedInLearner> {
  const platform = backstage();
  const version = await programmeBySlug(platform.db, slug);
  if (!version) throw new Error(`no programme ${slug}`);
  const enrolment = await enrolledLearner(platform, version);
  const { token } = await transact(platform.db, (tx) =>
    openSession(tx, platform.random, {
      accountId: enrolment.accountId,
      flags: { staff: false, secondFactor: false },
      now: platform.clock.now(),
      visitor: { ip: '127.0.0.1', userAgent: 'test' },
    }),
  );
  await context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value: token, url: site.origin }]);
  return { enrolment, version };
}
