import { applicationById, submissionById } from '#applications';
import {
  acceptanceState,
  actCorrections,
  contractPaper,
  contractSteps,
  governingVersions,
  type Contract,
  type PaperKind,
} from '#contracts';
import { ledgerOf } from '#ledger';
import { attemptsOf, capturesOf, foundOf, foundReference, moneyBackOf, stepsOf } from '#payments';
import { acceptances, consents, fullName, openCardVersion, termsAnswers, type AccountId, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { jsonFile } from './bundle-files.ts';
import { casesOfSeats } from './cases-of-seats.command.ts';
import { answersOfTheBank, noticesFor } from './gather-notices.command.ts';
import { shownActor, shownFacts, without, type Reader } from './reader.ts';

type Files = [name: string, bytes: Uint8Array][];

/** How the contract came about: what was shown and submitted, by whom, what was paid, and the papers. */
export async function dealFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const { db } = platform;
  return [
    ['deal/contract.json', jsonFile(await contractFacts(platform, contract, reader))],
    // The submission names what stood on the screen when the person pressed Pay: versions, price line, language, moment.
    [
      'deal/application.json',
      jsonFile({
        application: await applicationById(db, contract.applicationId),
        boundSubmission: await submissionById(db, contract.submissionId),
      }),
    ],
    ['deal/card.json', jsonFile(await cardFacts(platform, contract, reader))],
    ['deal/consents.json', jsonFile(await consentFacts(platform, contract, reader))],
    ...(await paymentFiles(platform, contract, reader)),
    ...(await paperFiles(platform, contract)),
  ];
}

async function contractFacts({ db }: Platform, contract: Contract, reader: Reader) {
  const [steps, governing, acceptance, ofSeats] = await Promise.all([
    contractSteps(db, contract.id),
    governingVersions(db, contract.id),
    acceptanceState(db, contract.id),
    casesOfSeats(db, contract.id),
  ]);
  const shown = steps.map(({ actor, ...step }) => ({ ...shownFacts(step, reader, ofSeats), actor: shownActor(actor, reader) }));
  return { contract, steps: shown, governing, acceptance };
}

/** Null once the person's data were erased. */
async function cardFacts({ db, vault }: Platform, contract: Contract, reader: Reader) {
  const card = await openCardVersion(db, vault, contract.cardVersionId as CardVersionId);
  if (!card) return null;
  const { iin, iinMasked, ...rest } = card;
  return { ...rest, fullName: fullName(card), iin: reader === 'staff' ? iinMasked : iin };
}

/** To an organisation only what bound its contract: what else who pressed Pay agreed to, and from where, is their own. */
async function consentFacts({ db }: Platform, contract: Contract, reader: Reader) {
  const accountId = contract.accountId as AccountId;
  const ofContract = new Set<string>([contract.policyVersionId, contract.agreementVersionId]);
  const onlyBound = reader === 'organisation';
  const [given, accepted, answers] = [
    (await consents(db, accountId)).filter((one) => !onlyBound || one.id === contract.consentId),
    (await acceptances(db, accountId)).filter((one) => !onlyBound || ofContract.has(one.versionId)),
    onlyBound ? [] : await termsAnswers(db, accountId),
  ];
  return {
    boundByContract: contract.consentId,
    consents: onlyBound ? given.map((one) => without(one, ['ip', 'userAgent'])) : given,
    accepted: accepted.map((one) => ({ ...one, boundByContract: ofContract.has(one.versionId) })),
    /** Put off or declined when a material change was asked for; accepting is an entry above. */
    answersToNewVersions: answers.map(({ kind, no, versionId, answer, locale, at }) => ({ kind, no, versionId, answer, locale, at })),
  };
}

/** Attempts with what each pay page asked for, the bank's notices, what it answered, and where the money went. */
async function paymentFiles(platform: Platform, contract: Contract, reader: Reader): Promise<Files> {
  const { db } = platform;
  const attempts = (await attemptsOf(db, contract.applicationId)).toReversed();
  const captures = await capturesOf(db, contract.applicationId);
  const returns = await moneyBackOf(
    db,
    captures.map(({ id }) => id),
  );
  const bodies: Files = [];
  const told = [];
  for (const attempt of attempts) {
    const { notices, files } = await noticesFor(platform, attempt.id, reader, `deal/notices/${told.length + 1}`);
    bodies.push(...files);
    told.push({
      attempt,
      steps: await stepsOf(db, attempt.id),
      notices,
      answersOfTheBank: await answersOfTheBank(platform, attempt.id, reader),
    });
  }
  const found = await foundOf(
    db,
    captures.map(({ id }) => id),
  );
  const references = [...captures, ...returns].map(({ id }) => id as string).concat(found.map(foundReference));
  const ledger = await ledgerOf(db, { references, contractId: contract.id });
  return [
    ['deal/payments.json', jsonFile({ attempts: told, captures, returns, ...(found.length > 0 ? { foundAtTheBank: found } : {}), ledger })],
    ...bodies,
  ];
}

async function paperFiles({ db, files }: Platform, contract: Contract): Promise<Files> {
  const kinds: readonly PaperKind[] = ['contract', 'receipt', 'act'];
  const papers = await Promise.all(
    kinds.map(async (kind) => {
      const paper = await contractPaper(db, contract.id, kind);
      return paper && ([`deal/${kind}.pdf`, await files.read(paper.fileId)] as [string, Uint8Array]);
    }),
  );
  const corrections = (await actCorrections(db, contract.id)).map(async ({ no, fileId }): Promise<Files[number]> => [
    `deal/act-correction-${no}.pdf`,
    await files.read(fileId),
  ]);
  return [...papers.filter((one) => one !== null), ...(await Promise.all(corrections))];
}
