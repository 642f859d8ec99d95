import {
  addEvidence,
  caseById,
  casesOfContract,
  close,
  evidenceFilesOf,
  isOver,
  keep,
  latestCases,
  openCase,
  parseWords,
  signalById,
  suspend,
  terminate,
  warn,
  wordsOf,
  type ConductCase,
  type Evidence,
} from '#conduct';
import { contractById, contractByNumber, type Contract } from '#contracts';
import type { Db } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import { isTaken, seatsOfContract, type Seat } from '#seats';
import { organisationVersion } from '#organisations';
import { askRefund, casesOfContract as refundsOfContract } from '#refunds';
import { noteLook } from '../look.command.ts';
import { onlyFor } from '../only-for.sql.ts';
import { nameOf } from '../person.sql.ts';
import { isUuid, office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { timelineOf } from '../timeline.sql.ts';
import type { ConductAction, ConductFault } from './conduct.messages.ts';
import { evidenceFileRoutes, filesIn } from './evidence-files.routes.ts';
import { signalTexts } from './signals.messages.ts';
import { sharedWords } from './signals.page.tsx';
import { FILES_BYTES } from './evidence-limit.ts';
import type { FilesFault } from './evidence-files.messages.ts';
import type { Noticed, TypedCase } from './act-form.page.tsx';
import { CasePage, CasesPage } from './conduct.page.tsx';
import { NewCasePage } from './new-case.page.tsx';

const staff = (method: 'GET' | 'POST', path: string, answer: (visit: Visit) => Promise<Answer>, tooLarge = answer) =>
  route({
    method,
    path,
    access: 'staff',
    answer: onlyFor('conduct', answer),
    ...(method === 'POST' && { takesFiles: true, bodyLimit: FILES_BYTES, tooLarge: onlyFor('conduct', tooLarge) }),
  });

export const conductRoutes = [
  staff('GET', '/office/conduct', list),
  staff('GET', '/office/conduct/:id', (visit) => show(visit)),
  staff('POST', '/office/conduct/:id', decide, (visit) => show(visit, overLimit(visit), 413)),
  staff('GET', '/office/conduct/:id/paper', paper),
  staff('GET', '/office/contracts/:number/conduct', (visit) => begin(visit)),
  staff('POST', '/office/contracts/:number/conduct', open, (visit) => begin(visit, overLimit(visit), 413)),
  ...evidenceFileRoutes,
];

async function list(visit: Visit): Promise<Answer> {
  const { db } = visit.platform;
  const cases = await Promise.all(
    (await latestCases(db, 100)).map(async (one) => ({ one, contractNumber: (await contractById(db, one.contractId))!.number })),
  );
  return html(<CasesPage shell={await shellOf(visit)} cases={cases} />);
}

async function foundCase({ params, platform }: Visit): Promise<ConductCase | null> {
  const id = params['id'] ?? '';
  return isUuid(id) ? caseById(platform.db, id) : null;
}

async function show(visit: Visit, typed?: TypedCase, status = 200): Promise<Answer> {
  const found = await foundCase(visit);
  if (!found) return missing();
  await noteLook(visit, found.accountId, 'contract');
  const { db, vault } = visit.platform;
  const contract = (await contractById(db, found.contractId))!;
  const [shell, words, files, learner, organisation, lines, refund] = await Promise.all([
    shellOf(visit),
    wordsOf(db, vault, found.id),
    evidenceFilesOf(db, vault, found.id),
    nameOf(visit.platform, found.accountId),
    contract.organisationVersionId === null ? null : organisationVersion(db, contract.organisationVersionId),
    timelineOf(db, [{ kind: 'conduct-case', id: found.id }]),
    refundOf(db, found),
  ]);
  const facts = { found, words, files, lines, learner, organisation, contractNumber: contract.number, refund, now: visit.now };
  return html(<CasePage shell={shell} {...facts} typed={typed} />, { status });
}

const acts = { warn, suspend, keep, close, terminate } as const;
const isAct = (text: string): text is keyof typeof acts => text in acts;

async function decide(visit: Visit): Promise<Answer> {
  const found = await foundCase(visit);
  if (!found) return missing();
  const { form, platform } = visit;
  const action = form.text('action');
  if (action === 'evidence') return addMore(visit, found.id);
  if (!isAct(action)) return show(visit, undefined, 422);
  const text = parseWords(form.text('words'));
  if (text === null) return show(visit, typedIn(visit, action, { words: 'words' }), 422);
  const given = { caseId: found.id, staffId: visit.session!.accountId, text };
  const done: Result<unknown, ConductFault> = await acts[action](platform, given);
  if (!done.ok) return show(visit, typedIn(visit, action, { words: done.refusal }), 409);
  if (action === 'terminate') await proposeRefund(visit, found);
  return seeOther(visit.url(office.conductCase(found.id)));
}

/**
 * The same press opens the refund of what is not earned; nothing of it, or a case that waits, opens none. Where the process
 * dies in between, the nightly check of the books names the advance.
 */
async function proposeRefund({ platform, session }: Visit, { contractId, seatNo }: ConductCase): Promise<void> {
  const by = { kind: 'staff', id: session!.accountId } as const;
  await askRefund(platform, { contractId, ground: 'terminated', words: '', seats: seatNo === null ? null : [seatNo], by });
}

/** The refund of what the termination left, the latest of several. */
async function refundOf(db: Db, { contractId, seatNo }: ConductCase): Promise<string | null> {
  const cases = (await refundsOfContract(db, contractId)).filter((one) => one.ground === 'terminated');
  return cases.find(({ arithmetic: { seats } }) => seatNo === null || seats?.some(({ no }) => no === seatNo))?.number ?? null;
}

async function addMore(visit: Visit, caseId: string): Promise<Answer> {
  const evidence = evidenceIn(visit);
  if (!evidence.ok) return show(visit, evidence.refusal, 422);
  const done = await addEvidence(visit.platform, { caseId, staffId: visit.session!.accountId, evidence: evidence.value });
  if (done.ok) return seeOther(visit.url(office.conductCase(caseId)));
  const faults = typeof done.refusal === 'string' ? { words: done.refusal } : { files: done.refusal };
  return show(visit, typedIn(visit, 'evidence', faults), 409);
}

/** Words and files together, or what is wrong with either. */
function evidenceIn(visit: Visit): Result<Evidence, TypedCase> {
  const text = parseWords(visit.form.text('words'));
  const files = filesIn(visit);
  if (text === null) return refuse(typedIn(visit, 'evidence', { words: 'words', ...(!files.ok && { files: files.refusal }) }));
  if (!files.ok) return refuse(typedIn(visit, 'evidence', { files: files.refusal }));
  return ok({ text, reference: referenceOf(visit), attached: files.value });
}

/** Only the form of evidence takes files; its words stand before them. */
const overLimit = (visit: Visit): TypedCase => typedIn(visit, 'evidence', { files: { kind: 'over-limit' } });

type Faults = { readonly words?: ConductFault; readonly files?: FilesFault };

/** What was typed, with the reasons; good files are asked for again, for a browser does not send them by itself. */
function typedIn({ form }: Visit, action: ConductAction, { words, files }: Faults): TypedCase {
  const again = form.files('files').length > 0 ? ({ kind: 'again' } as const) : null;
  return {
    action,
    fault: words ?? null,
    files: { fault: files ?? again, speaksOfOthers: form.has('others') },
    words: form.text('words'),
    reference: form.text('reference'),
  };
}

const referenceOf = ({ form }: Visit): string | null => form.text('reference').trim().slice(0, 200) || null;

/** The stored bytes of the warning, never drawn again. */
async function paper(visit: Visit): Promise<Answer> {
  const found = await foundCase(visit);
  if (!found?.warning) return missing();
  await noteLook(visit, found.accountId, 'contract');
  return bytes(await visit.platform.files.read(found.warning.fileId as FileId), { type: 'application/pdf', filename: 'warning.pdf' });
}

/** A case that goes on is shown instead of the form for another. */
async function begin(visit: Visit, typed?: TypedCase, status = 200): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const noticed = await noticedIn(visit, contract);
  const seats = contract.seats === null ? null : await takenSeats(visit, contract.id);
  const seatNo = noticed?.seatNo ?? null;
  // Another seat's case is no reason not to open one; which seat is meant only a sign tells beforehand.
  const known = seats === null || seatNo !== null;
  const going = (await casesOfContract(visit.platform.db, contract.id)).filter((one) => !isOver(one.facts.state));
  const same = known && going.find((one) => one.seatNo === seatNo);
  if (same && !typed) return seeOther(visit.url(office.conductCase(same.id)));
  return html(
    <NewCasePage
      shell={await shellOf(visit)}
      contractNumber={contract.number}
      seats={seats}
      going={going}
      seatNo={visit.form.text('seat')}
      typed={typed}
      noticed={noticed}
    />,
    { status },
  );
}

/** The sign the form begins with, if the address names one of this contract that nobody has decided on. */
async function noticedIn(visit: Visit, contract: Contract): Promise<Noticed | undefined> {
  const { platform, query, form, locale } = visit;
  const id = query.get('signal') ?? form.text('signal');
  const signal = isUuid(id) ? await signalById(platform.db, id) : null;
  if (signal?.contractId !== contract.id || signal.end) return undefined;
  const seat = (await takenSeats(visit, contract.id)).find((one) => one.claim?.accountId === signal.accountId);
  // Whoever has no seat any more has nothing to answer for here: the sign stays to be decided on.
  if (contract.seats !== null && !seat) return undefined;
  const t = signalTexts[locale];
  return { signalId: signal.id, seatNo: seat?.no ?? null, words: t.evidence(sharedWords(signal)), reference: t.reference };
}

const takenSeats = async ({ platform }: Visit, contractId: string): Promise<Seat[]> =>
  (await seatsOfContract(platform.db, contractId)).filter(isTaken);

async function open(visit: Visit): Promise<Answer> {
  const contract = await contractByNumber(visit.platform.db, visit.params['number'] ?? '');
  if (!contract) return missing();
  const evidence = evidenceIn(visit);
  if (!evidence.ok) return begin(visit, evidence.refusal, 422);
  const noticed = await noticedIn(visit, contract);
  const seatNo = noticed ? noticed.seatNo : Number(/^[1-9]\d{0,3}$/.exec(visit.form.text('seat'))?.[0] ?? 0);
  const given = { contract, seatNo, staffId: visit.session!.accountId, evidence: evidence.value, signalId: noticed?.signalId ?? null };
  const opened = await openCase(visit.platform, given);
  return opened.ok
    ? seeOther(visit.url(office.conductCase(opened.value)))
    : begin(visit, typedIn(visit, 'evidence', { words: opened.refusal }), 409);
}
