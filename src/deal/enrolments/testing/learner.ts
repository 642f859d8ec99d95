import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expectOk } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { importContent, programmeBySlug, type ContentFiles, type ProgrammeVersion } from '#catalogue';
import type { ContractId } from '#contracts';
import { sampleContent } from '../../../programmes/catalogue/testing/sample-content.ts';
import type { Enrolment } from '../enrolment.ts';
import { enrolmentById } from '../enrolment.sql.ts';
import { openEnrolment } from '../open-enrolment.command.ts';

/** The sample programme, published. */
export async function publishedSample(platform: Platform, files: ContentFiles = sampleContent()): Promise<ProgrammeVersion> {
  expectOk(await importContent(platform, files));
  const version = await programmeBySlug(platform.db, 'reading-aloud');
  if (!version) throw new Error('the sample programme was not published');
  return version;
}

/**
 * A learner without the purchase that leads to one: learning begins where the contract is already concluded. The
 * person's and the contract's rows are left out, for which the foreign keys are at rest in this one transaction.
 */
export async function enrolledLearner(
  platform: Platform,
  version: ProgrammeVersion,
  given: { accountId?: string; accessDays?: number } = {},
): Promise<Enrolment> {
  const opened = await transact(platform.db, async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    return openEnrolment(tx, {
      accountId: given.accountId ?? randomUUID(),
      contractId: randomUUID() as string as ContractId,
      programmeId: version.programmeId,
      programmeVersionId: version.id,
      openedAt: platform.clock.now(),
      accessDays: given.accessDays ?? 90,
    });
  });
  const enrolment = await enrolmentById(platform.db, opened.id);
  if (!enrolment) throw new Error('the learner was not enrolled');
  return enrolment;
}
