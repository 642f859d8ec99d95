import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import { transact, type Tx } from '#platform/database.ts';
import { fileIdOf } from '#platform/files.ts';
import { journal } from '#platform/journal.ts';
import { keepMedium } from '#media';
import { keepQuestions, type Question } from '#questions';
import { contentHash } from './content-hash.ts';
import type { ContentFault, ContentFiles } from './content-fault.ts';
import { parseProgrammes } from './content.ts';
import { saleableProgrammes } from './catalogue.sql.ts';
import { isInPreparation, type Item, type Module, type ProgrammeDraft, type ProgrammeVersionId } from './programme.ts';
import { wrongCorrection } from './correction.ts';
import {
  insertCorrection,
  insertVersion,
  lockProgramme,
  newestVersion,
  newestVersionOf,
  tellPublicPages,
} from './publish-programme.sql.ts';

/** What an import did with one programme. */
export type Imported = { readonly slug: string; readonly no: number; readonly published: ProgrammeVersionId | null };

/** Publishes a new version of every programme whose content changed; nothing at all when any file has a fault. */
export async function importContent(platform: Platform, files: ContentFiles): Promise<Result<Imported[], readonly ContentFault[]>> {
  const read = parseProgrammes(files);
  if (!read.ok) return read;
  for (const draft of read.value)
    for (const medium of draft.media) await platform.files.put(files.get(medium.path)!, { type: medium.type });
  const now = platform.clock.now();
  return transact(platform.db, async (tx) => {
    const wrong = [...(await undoneIn(tx, read.value)), ...(await wrongCorrectionsIn(tx, read.value))];
    if (wrong.length > 0) return refuse(wrong);
    const imported: Imported[] = [];
    for (const draft of read.value) imported.push(await publish(tx, draft, files, now));
    if (imported.some((one) => one.published)) await tellPublicPages(tx);
    return ok(imported);
  });
}

/** A programme that was published whole may have been bought: its lessons do not go back into preparation. */
async function undoneIn(tx: Tx, drafts: readonly ProgrammeDraft[]): Promise<ContentFault[]> {
  const whole = await saleableProgrammes(tx);
  return drafts
    .filter((draft) => whole.has(draft.slug) && isInPreparation(draft.outline))
    .map(({ slug }) => ({
      file: `programmes/${slug}/programme.yaml`,
      line: 1,
      reason: 'was published whole: a planned lesson would take away what people bought',
    }));
}

/** A correction is of the newest version and leaves what was bought as it was; one that is published stays as it is. */
async function wrongCorrectionsIn(tx: Tx, drafts: readonly ProgrammeDraft[]): Promise<ContentFault[]> {
  const wrong: ContentFault[] = [];
  for (const draft of drafts) {
    if (!draft.correction) continue;
    const newest = await newestVersionOf(tx, draft.slug);
    if (newest?.hash === contentHash(draft)) continue;
    const reasons = wrongCorrection(draft.correction, newest, draft.outline);
    wrong.push(...reasons.map((reason) => ({ file: `programmes/${draft.slug}/programme.yaml`, line: 1, reason: `correction: ${reason}` })));
  }
  return wrong;
}

async function publish(tx: Tx, draft: ProgrammeDraft, files: ContentFiles, now: Date): Promise<Imported> {
  const programmeId = await lockProgramme(tx, draft.slug, draft.outline.title.kk, now);
  const newest = await newestVersion(tx, programmeId);
  const hash = contentHash(draft);
  if (newest?.hash === hash) return { slug: draft.slug, no: newest.no, published: null };
  for (const medium of draft.media) {
    await keepMedium(tx, { medium, fileId: fileIdOf(files.get(medium.path)!), free: medium.free, now });
  }
  const modules: Module[] = [];
  for (const module of draft.outline.modules) modules.push({ ...module, items: await withBank(tx, draft.slug, module.items, now) });
  const no = (newest?.no ?? 0) + 1;
  const version = { programmeId, no, hash, outline: { ...draft.outline, modules }, lessons: draft.lessons, now };
  const published = await insertVersion(tx, version);
  if (newest && draft.correction) await insertCorrection(tx, { corrected: newest.id, by: published, says: draft.correction.says });
  await journal(tx, {
    event: 'programme.published',
    subject: { kind: 'programme-version', id: published },
    actor: { kind: 'system' },
    at: now,
    facts: { programme: draft.slug, no, hash, corrects: draft.correction?.of ?? null },
  });
  return { slug: draft.slug, no, published };
}

/** The items with their questions as the bank keeps them. */
async function withBank(tx: Tx, programme: string, items: readonly Item<Question>[], now: Date): Promise<Item[]> {
  const kept: Item[] = [];
  for (const item of items) {
    if (item.kind === 'lesson') kept.push(item);
    else if (item.kind === 'quiz') {
      const questions = await keepQuestions(tx, { programme, part: item.key }, item.quiz.questions, now);
      kept.push({ ...item, quiz: { ...item.quiz, questions } });
    } else {
      const pools = [];
      for (const pool of item.test.pools) {
        pools.push({ ...pool, questions: await keepQuestions(tx, { programme, part: item.key }, pool.questions, now) });
      }
      kept.push({ ...item, test: { ...item.test, pools } });
    }
  }
  return kept;
}
