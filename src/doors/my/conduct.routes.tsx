import {
  answerWarning,
  appeal,
  caseById,
  casesOfPerson,
  endingOf,
  evidenceFilesOf,
  openWarning,
  parseWords,
  wordsOf,
  type ConductCase,
} from '#conduct';
import { contractById } from '#contracts';
import type { FileId } from '#platform/files.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import type { Visit } from '#platform/http/visit.ts';
import type { Db } from '#platform/database.ts';
import type { AccountId } from '#people';
import { ConductPage, type Typed } from './conduct.page.tsx';
import { own } from './own.routes.ts';

export const conductRoutes = [
  own('GET', '/my/conduct/:id', (visit, accountId) => show(visit, accountId)),
  own('GET', '/my/conduct/:id/paper', paper),
  own('GET', '/my/conduct/:id/evidence/:no', evidenceFile),
  own('POST', '/my/conduct/:id/answer', answer),
  own('POST', '/my/conduct/:id/appeal', appealAgainst),
];

/** A case nobody was told of yet, or somebody else's, is as unknown here as none at all. */
async function ownCase({ platform, params }: Visit, accountId: AccountId): Promise<ConductCase | null> {
  const id = params['id'] ?? '';
  const found = UUID.test(id) ? await caseById(platform.db, id) : null;
  return found?.accountId === accountId && found.warning ? found : null;
}

/** Showing the warning is its delivery: recorded before the page is made. */
async function show(visit: Visit, accountId: AccountId, typed?: Typed, status = 200): Promise<Answer> {
  const known = await ownCase(visit, accountId);
  if (!known) return missing();
  if (known.facts.state === 'warned' && !known.facts.delivery) await openWarning(visit.platform, known.id, accountId);
  const { db, vault } = visit.platform;
  const found = (await caseById(db, known.id))!;
  const [words, files, contract] = await Promise.all([
    wordsOf(db, vault, found.id),
    evidenceFilesOf(db, vault, found.id),
    contractById(db, found.contractId),
  ]);
  return html(
    <ConductPage
      frame={visit.frame}
      found={found}
      contractNumber={contract!.number}
      // Evidence may speak of others; what it comes to stands in the warning.
      words={words.filter((one) => one.kind !== 'evidence')}
      files={files}
      mayAppeal={found.facts.state === 'suspended' && found.facts.appealUntil !== null && visit.now < found.facts.appealUntil}
      typed={typed}
    />,
    { status },
  );
}

async function paper(visit: Visit, accountId: AccountId): Promise<Answer> {
  const found = await ownCase(visit, accountId);
  if (!found?.warning) return missing();
  const data = await visit.platform.files.read(found.warning.fileId as FileId);
  return bytes(data, { type: 'application/pdf', filename: 'warning.pdf' });
}

/** The evidence against the person, but for what holds another person's data. */
async function evidenceFile(visit: Visit, accountId: AccountId): Promise<Answer> {
  const found = await ownCase(visit, accountId);
  const { db, vault, files } = visit.platform;
  const one = found && (await evidenceFilesOf(db, vault, found.id)).find(({ no }) => String(no) === visit.params['no']);
  if (!one || one.speaksOfOthers) return missing();
  const filename = `evidence-${one.no}.${endingOf[one.type]}`;
  return bytes(await files.read(one.fileId), { type: one.type, filename, inline: false });
}

async function answer(visit: Visit, accountId: AccountId): Promise<Answer> {
  const found = await ownCase(visit, accountId);
  if (!found) return missing();
  const text = parseWords(visit.form.text('answer'));
  if (text === null) return show(visit, accountId, { field: 'answer', text: visit.form.text('answer') }, 422);
  await answerWarning(visit.platform, { caseId: found.id, accountId, text });
  return seeOther(visit.url(`/my/conduct/${found.id}`));
}

async function appealAgainst(visit: Visit, accountId: AccountId): Promise<Answer> {
  const found = await ownCase(visit, accountId);
  if (!found) return missing();
  const text = parseWords(visit.form.text('appeal'));
  if (text === null) return show(visit, accountId, { field: 'appeal', text: visit.form.text('appeal') }, 422);
  await appeal(visit.platform, { caseId: found.id, accountId, text });
  return seeOther(visit.url(`/my/conduct/${found.id}`));
}

/** Cases of the person that say something to them, for the pages that must not hide it. */
export async function tellingCases(db: Db, accountId: string): Promise<ConductCase[]> {
  return (await casesOfPerson(db, accountId)).filter((one) => one.warning !== null);
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
