import { applicationById, submissionById } from '#applications';
import { acceptanceState, contractPaper, contractSteps, governingVersions, type Contract, type PaperKind } from '#contracts';
import { ledgerOf } from '#ledger';
import { attemptsOf, capturesOf, inquiriesOf, moneyBackOf, noticesOf, odditiesOfAttempt, stepsOf } from '#payments';
import { acceptances, consents, fullName, openCardVersion, termsAnswers, type AccountId, type CardVersionId } from '#people';
import type { Platform } from '#platform/context.ts';
import { jsonFile } from './bundle-files.ts';

type Files = [name: string, bytes: Uint8Array][];

/** How the contract came about: what was shown and submitted, by whom, what was paid, and the papers. */
export async function dealFiles(platform: Platform, contract: Contract, asker: 'customer' | 'staff'): Promise<Files> {
  const { db } = platform;
  return [
    ['deal/contract.json', jsonFile(await contractFacts(platform, contract))],
    // The submission names what stood on the screen when the person pressed Pay: versions, price line, language, moment.
    [
      'deal/application.json',
      jsonFile({
        application: await applicationById(db, contract.applicationId),
        boundSubmission: await submissionById(db, contract.submissionId),
      }),
    ],
    ['deal/card.json', jsonFile(await cardFacts(platform, contract, asker))],
    ['deal/consents.json', jsonFile(await consentFacts(platform, contract, asker))],
    ...(await paymentFiles(platform, contract)),
    ...(await paperFiles(platform, contract)),
  ];
}

async function contractFacts({ db }: Platform, contract: Contract) {
  const [steps, governing, acceptance] = await Promise.all([
    contractSteps(db, contract.id),
    governingVersions(db, contract.id),
    acceptanceState(db, contract.id),
  ]);
  return { contract, steps, governing, acceptance };
}

/** Null once the person's data were erased. */
async function cardFacts({ db, vault }: Platform, contract: Contract, asker: 'customer' | 'staff') {
  const card = await openCardVersion(db, vault, contract.cardVersionId as CardVersionId);
  if (!card) return null;
  const { iin, iinMasked, ...rest } = card;
  return { ...rest, fullName: fullName(card), iin: asker === 'customer' ? iin : iinMasked };
}

/** To an organisation only what bound its contract: what else who pressed Pay agreed to is their own. */
async function consentFacts({ db }: Platform, contract: Contract, asker: 'customer' | 'staff') {
  const accountId = contract.accountId as AccountId;
  const ofContract = new Set<string>([contract.policyVersionId, contract.agreementVersionId]);
  const onlyBound = contract.customerKind === 'legal-entity' && asker === 'customer';
  const [given, accepted, answers] = [
    (await consents(db, accountId)).filter((one) => !onlyBound || one.id === contract.consentId),
    (await acceptances(db, accountId)).filter((one) => !onlyBound || ofContract.has(one.versionId)),
    onlyBound ? [] : await termsAnswers(db, accountId),
  ];
  return {
    boundByContract: contract.consentId,
    consents: given,
    accepted: accepted.map((one) => ({ ...one, boundByContract: ofContract.has(one.versionId) })),
    /** Put off or declined when a material change was asked for; accepting is an entry above. */
    answersToNewVersions: answers.map(({ kind, no, versionId, answer, locale, at }) => ({ kind, no, versionId, answer, locale, at })),
  };
}

/** Attempts with what each pay page asked for, the bank's notices as they came, what it answered, and where the money went. */
async function paymentFiles({ db, vault }: Platform, contract: Contract): Promise<Files> {
  const attempts = (await attemptsOf(db, contract.applicationId)).toReversed();
  const captures = await capturesOf(db, contract.applicationId);
  const returns = await moneyBackOf(
    db,
    captures.map(({ id }) => id),
  );
  const notices: Files = [];
  const told = [];
  for (const attempt of attempts) {
    const received = await noticesOf(db, vault, attempt.id);
    const listed = received.map(({ body, ...facts }, at) => {
      const file = body === null ? null : `deal/notices/${told.length + 1}-${at + 1}-${facts.type}.txt`;
      if (file !== null && body !== null) notices.push([file, Buffer.from(body)]);
      return { ...facts, file };
    });
    const oddities = await odditiesOfAttempt(db, attempt.id);
    const answers = await Promise.all(oddities.map((one) => inquiriesOf(db, one.id)));
    told.push({ attempt, steps: await stepsOf(db, attempt.id), notices: listed, answersOfTheBank: answers.flat() });
  }
  const references = [...captures.map(({ id }) => id as string), ...returns.map(({ id }) => id as string)];
  const ledger = await ledgerOf(db, { references, contractId: contract.id });
  return [['deal/payments.json', jsonFile({ attempts: told, captures, returns, ledger })], ...notices];
}

async function paperFiles({ db, files }: Platform, contract: Contract): Promise<Files> {
  const kinds: readonly PaperKind[] = ['contract', 'receipt', 'act'];
  const papers = await Promise.all(
    kinds.map(async (kind) => {
      const paper = await contractPaper(db, contract.id, kind);
      return paper && ([`deal/${kind}.pdf`, await files.read(paper.fileId)] as [string, Uint8Array]);
    }),
  );
  return papers.filter((one) => one !== null);
}
