import { uncountedOf } from '#assessment';
import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { applicationById, refusalOf, type Application, type Terms } from '#applications';
import { programmeById, programmeVersion, type ProgrammeId, type ProgrammeVersionId } from '#catalogue';
import {
  acceptanceState,
  actCorrections,
  contractOfApplication,
  contractPaper,
  contractState,
  governingVersions,
  isStopped,
  seatStandings,
  type Contract,
} from '#contracts';
import { correctable, seatsForAct } from '#checkout';
import { EARNED, enrolmentByContract, extensionsOfContract, type GivenExtension } from '#enrolments';
import { ledgerOf, type LedgerLine } from '#ledger';
import { legalVersion, type LegalVersionId } from '#offer';
import { organisationVersion } from '#organisations';
import {
  attemptById,
  attemptsOf,
  captureById,
  capturesOf,
  declineReason,
  foundOf,
  foundReference,
  moneyBackOf,
  noticesOf,
  odditiesOfAttempt,
} from '#payments';
import { cardVersion, registrationCard, type AccountId, type CardVersionId } from '#people';
import { priceLine, type PriceLineId } from '#pricing';
import type { Db } from '#platform/database.ts';
import { actsOf, extensionsOfUnclaimed } from '#seats';
import type { ApplicationView, Bound, ContractView, Customer, PaymentView } from './deal.ts';
import { versionTitle } from './person-deals.sql.ts';
import { nameOf } from './person.sql.ts';
import { inOrder, type Told } from './timeline.ts';
import { timelineOf } from './timeline.sql.ts';
import { stepLines, toldOfApplication } from './told.sql.ts';

export async function applicationView(platform: Platform, application: Application, locale: Locale): Promise<ApplicationView> {
  const { db } = platform;
  const submission = application.state === 'draft' ? null : application.submission;
  const [customer, bound, line, attempts, contract, told, refusal] = await Promise.all([
    customerOf(platform, application.accountId, submission?.cardVersionId ?? null),
    submission ? boundBy(platform, submission.shown, locale) : unbound(platform, application, locale),
    submission ? priceLine(db, submission.shown.priceLineId as PriceLineId) : null,
    attemptsOf(db, application.id),
    contractOfApplication(db, application.id),
    toldOfApplication(db, application, locale),
    refusalOf(db, application.id),
  ]);
  const [lines, steps] = await Promise.all([
    timelineOf(db, told),
    stepLines(
      db,
      attempts.map((one) => one.id),
      declineReason,
    ),
  ]);
  return {
    application,
    customer,
    bound,
    price: line?.amount ?? null,
    attempts,
    contractNumber: contract?.number ?? null,
    refusal,
    lines: inOrder([...lines, ...steps]),
  };
}

export async function paymentView(platform: Platform, attemptId: string, locale: Locale): Promise<PaymentView | null> {
  const { db, vault } = platform;
  const attempt = await attemptById(db, attemptId);
  if (!attempt) return null;
  const [application, all, notices, oddities, customer] = await Promise.all([
    applicationById(db, attempt.applicationId),
    capturesOf(db, attempt.applicationId),
    noticesOf(db, vault, attempt.id),
    odditiesOfAttempt(db, attempt.id),
    customerOf(platform, attempt.accountId, null),
  ]);
  const captures = all.filter((one) => one.attemptId === attempt.id);
  const captureIds = captures.map((one) => one.id);
  const [returns, found] = await Promise.all([moneyBackOf(db, captureIds), foundOf(db, captureIds)]);
  const told: Told[] = [
    { kind: 'attempt', id: attempt.id },
    ...captures.map((one) => ({ kind: 'capture', id: one.id })),
    ...returns.map((one) => ({ kind: 'money-back', id: one.id })),
    ...oddities.map((one) => ({ kind: 'oddity', id: one.id })),
  ];
  const [lines, steps, ledger, programme] = await Promise.all([
    timelineOf(db, told),
    stepLines(db, [attempt.id], declineReason),
    ledgerOf(db, { references: [...[...captures, ...returns].map((one) => one.id), ...found.map(foundReference)] }),
    application ? programmeTitle(platform, application, locale) : '',
  ]);
  return { attempt, customer, application, programme, captures, returns, notices, oddities, ledger, lines: inOrder([...lines, ...steps]) };
}

/** Days given to courses, and to seats that are nobody's yet. */
async function extensionsOf(db: Db, { id, customerKind }: Contract): Promise<GivenExtension[]> {
  const courses = await extensionsOfContract(db, id);
  if (customerKind === 'individual') return courses;
  return [...courses, ...(await extensionsOfUnclaimed(db, id)).map(({ seats, ...given }) => ({ ...given, courses: seats }))];
}

export async function contractView(platform: Platform, contract: Contract, locale: Locale): Promise<ContractView> {
  const { db } = platform;
  const [customer, organisation, bound, enrolment, given, uncounted, governing, paper, receipt, application, capture, attempts] =
    await Promise.all([
      customerOf(platform, contract.accountId, contract.cardVersionId),
      contract.customerKind === 'legal-entity' ? organisationVersion(db, contract.organisationVersionId) : null,
      boundBy(platform, contract, locale),
      enrolmentByContract(db, contract.id),
      extensionsOf(db, contract),
      uncountedOf(db, contract.id),
      governingVersions(db, contract.id),
      contractPaper(db, contract.id, 'contract'),
      contractPaper(db, contract.id, 'receipt'),
      applicationById(db, contract.applicationId),
      captureById(db, contract.captureId),
      attemptsOf(db, contract.applicationId),
    ]);
  const [returns, found] = await Promise.all([moneyBackOf(db, [contract.captureId]), foundOf(db, [contract.captureId])]);
  const [lines, steps, state, acceptance, act, ledger, versions] = await Promise.all([
    application ? toldOfApplication(db, application, locale).then((told) => timelineOf(db, told)) : [],
    stepLines(
      db,
      attempts.map((one) => one.id),
      declineReason,
    ),
    contractState(db, contract.id),
    acceptanceState(db, contract.id),
    contractPaper(db, contract.id, 'act'),
    ledgerOf(db, {
      references: [contract.captureId, ...returns.map((one) => one.id), ...found.map(foundReference)],
      contractId: contract.id,
    }),
    Promise.all(governing.map(async (one) => ({ ...one, no: (await legalVersion(db, one.offerVersionId as LegalVersionId))?.no ?? null }))),
  ]);
  const number = application && application.state !== 'draft' ? application.number : null;
  return {
    contract,
    state: state ?? 'concluded',
    seats: await seatStandings(db, contract.id),
    acceptance,
    stopped: isStopped(acceptance, platform.clock.now()),
    customer,
    organisation,
    bound,
    enrolment,
    given,
    uncounted,
    governing: versions,
    papers: { contract: paper, receipt, act, corrections: await actCorrections(db, contract.id) },
    acts: contract.seats === null ? null : await actsView(platform, contract),
    applicationNumber: number,
    attemptId: capture?.attemptId ?? null,
    ledger: daysFolded(ledger),
    lines: inOrder([...lines, ...steps]),
  };
}

async function actsView({ db, clock }: Platform, contract: Contract): Promise<ContractView['acts']> {
  const made = await actsOf(db, contract.id);
  const ready = (await seatsForAct(db, contract, made, almatyDay(clock.now()))).map(({ no }) => no);
  const toCorrect = new Map<number, readonly number[]>();
  for (const act of made) {
    const seats = await correctable(db, contract, act);
    if (seats.length > 0)
      toCorrect.set(
        act.no,
        seats.map(({ no }) => no),
      );
  }
  return { made, ready, toCorrect };
}

/** Days of service as one line for each account, up to the latest: the books show them one by one. */
function daysFolded(lines: readonly LedgerLine[]): LedgerLine[] {
  const days = lines.filter((line) => line.event === EARNED);
  const folded = [...Map.groupBy(days, (line) => line.credit).values()].map((all) => ({
    ...all.at(-1)!,
    amount: all.reduce((sum, line) => sum + line.amount, 0n),
  }));
  return [...lines.filter((line) => line.event !== EARNED), ...folded];
}

/** By the card that was bound; else by the one of today. */
async function customerOf(platform: Platform, accountId: string, cardVersionId: string | null): Promise<Customer> {
  const { db, vault } = platform;
  const card = cardVersionId
    ? await cardVersion(db, vault, cardVersionId as CardVersionId)
    : await registrationCard(db, vault, accountId as AccountId);
  return { accountId, card, name: await nameOf(platform, accountId) };
}

async function boundBy(
  platform: Platform,
  terms: Pick<Terms, 'programmeVersionId' | 'priceLineId' | 'offerVersionId'>,
  locale: Locale,
): Promise<Bound> {
  const { db } = platform;
  const [programme, version, line, offer] = await Promise.all([
    versionTitle(platform, terms.programmeVersionId, locale),
    programmeVersion(db, terms.programmeVersionId as ProgrammeVersionId),
    priceLine(db, terms.priceLineId as PriceLineId),
    legalVersion(db, terms.offerVersionId as LegalVersionId),
  ]);
  return { programme, programmeNo: version?.no ?? null, priceListNo: line?.priceListNo ?? null, offerNo: offer?.no ?? null };
}

const unbound = async (platform: Platform, application: Application, locale: Locale): Promise<Bound> => ({
  programme: await programmeTitle(platform, application, locale),
  programmeNo: null,
  priceListNo: null,
  offerNo: null,
});

async function programmeTitle({ db }: Platform, application: Application, locale: Locale): Promise<string> {
  return (await programmeById(db, application.programmeId as ProgrammeId))?.title[locale] ?? '';
}
