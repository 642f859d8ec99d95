import { dayText } from '#kernel/civil-date.ts';
import type { Bilingual, PaperLocale } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { programmeVersion, programmeWords, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';
import { submissionById, applicationById } from '#applications';
import {
  contractById,
  drawContract,
  drawReceipt,
  keepContractPaper,
  proven,
  type AcceptedVersion,
  type Contract,
  type ContractPaperFacts,
  type PaperBuyer,
  type PaperCustomer,
  type PaperOrganisation,
} from '#contracts';
import { enrolmentByContract, lastDay } from '#enrolments';
import { legalVersion, type LegalVersion, type LegalVersionId } from '#offer';
import { organisationVersion, type Authority, type OrganisationParticulars } from '#organisations';
import { captureById } from '#payments';
import {
  addressText,
  cardVersion,
  consents,
  fullName,
  positionText,
  workplaceText,
  type AccountId,
  type CardVersionId,
  type RegistrationCard,
} from '#people';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { renderPdf } from '#platform/pdf.ts';
import { priceLine, type PriceLineId } from '#pricing';
import { seatsOfContract } from '#seats';
import { providerById, type ProviderId } from '#provider';

/** Prints the contract and the receipt copy from the versions that bind, once; later runs find the files (clause 2.4). */
export async function printContractPapers(platform: Platform, contractId: string): Promise<FileId> {
  const contract = await contractById(platform.db, contractId);
  if (!contract) throw new Error('no such contract', { cause: contractId });
  const facts = await paperFacts(platform, contract);
  const file = await keepContractPaper(platform, contract.id, 'contract', (proof) => renderPdf(proven(drawContract(facts), proof)));
  await keepContractPaper(platform, contract.id, 'receipt', (proof) => renderPdf(proven(drawReceipt(facts), proof)));
  return file;
}

/** What the papers of a contract say, from the versions that bind. */
export async function paperFacts(platform: Platform, contract: Contract): Promise<ContractPaperFacts> {
  const { db } = platform;
  const legal = async (id: string) => found(await legalVersion(db, id as LegalVersionId), 'legal version');
  const [offer, policy, confidentiality] = [
    await legal(contract.offerVersionId),
    await legal(contract.policyVersionId),
    await legal(contract.agreementVersionId),
  ];
  const application = found(await applicationById(db, contract.applicationId), 'application');
  const submission = found(await submissionById(db, contract.submissionId), 'submission');
  const line = found(await priceLine(db, contract.priceLineId as PriceLineId), 'price line');
  const programme = found(await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId), 'programme');
  const enrolment = contract.seats === null ? found(await enrolmentByContract(db, contract.id), 'enrolment') : null;
  const consent = found(
    (await consents(db, contract.accountId as AccountId)).find((one) => one.id === contract.consentId) ?? null,
    'consent',
  );
  const capture = found(await captureById(db, contract.captureId), 'payment');
  return {
    number: contract.number,
    date: contract.date,
    provider: found(await providerById(db, contract.providerId as ProviderId), 'provider'),
    customer: await customerOf(platform, contract),
    programme: { title: bilingual((language) => programme.title[language]), no: programme.no },
    price: {
      listNo: line.priceListNo,
      listSince: line.effectiveFrom,
      amount: contract.amount,
      vat: contract.vat,
      accessDays: contract.accessDays,
    },
    accessUntil: enrolment && lastDay(enrolment.term),
    application: {
      number: 'number' in application && application.number ? application.number : '',
      shownAt: submission.shown.at,
      submittedAt: submission.at,
    },
    payment: { paidAt: contract.paidAt, amount: contract.amount, transactionId: capture.transactionId, card: capture.card },
    offer: { ...accepted(offer), bindingLanguage: offer.bindingLanguage, text: (locale) => offer.text(locale) },
    policy: accepted(policy),
    confidentiality: accepted(confidentiality),
    consent: { ...accepted(await legal(consent.versionId)), givenAt: consent.givenAt },
    words: wordsOf(programme, contract.accessDays),
  };
}

const accepted = ({ no, hash, effectiveFrom }: LegalVersion): AcceptedVersion => ({ no, hash, effectiveFrom });
const bilingual = (make: (language: PaperLocale) => string): Bilingual => ({ kk: make('kk'), ru: make('ru') });

async function customerOf(platform: Platform, contract: Contract): Promise<PaperCustomer | PaperOrganisation> {
  const { db, vault } = platform;
  if (contract.customerKind === 'individual')
    return personOf(found(await cardVersion(db, vault, contract.cardVersionId as CardVersionId), 'card'));
  const buyer = found(await organisationVersion(db, contract.organisationVersionId), 'organisation');
  const first = found((await seatsOfContract(db, contract.id))[0] ?? null, 'seats');
  const price = tiyn(contract.amount / BigInt(contract.seats));
  return {
    ...paperBuyer(buyer),
    seats: { count: contract.seats, price, startsAtLatest: first.startsAtLatest },
  };
}

/** A legal entity as papers name it. */
export const paperBuyer = (buyer: OrganisationParticulars): PaperBuyer => ({
  ...buyer,
  signer: { ...buyer.signer, authority: authorityText(buyer.signer.authority) },
  contacts: `${phoneText(buyer.phone)}, ${buyer.email}`,
});

/** What papers say of the programme that was bought. */
export async function paperProgramme(db: Db, contract: Pick<Contract, 'programmeVersionId' | 'accessDays'>) {
  const programme = found(await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId), 'programme');
  return { programme: { title: bilingual((language) => programme.title[language]) }, words: wordsOf(programme, contract.accessDays) };
}

function authorityText(authority: Authority): Bilingual {
  if (authority.by === 'charter') return { kk: 'Жарғы', ru: 'Устав' };
  return bilingual((language) =>
    language === 'kk'
      ? `Сенімхат № ${authority.no}, ${dayText(authority.date, 'kk')}`
      : `Доверенность № ${authority.no} от ${dayText(authority.date, 'ru')}`,
  );
}

const personOf = (card: RegistrationCard): PaperCustomer => ({
  name: fullName(card),
  iin: card.iinMasked ?? '—',
  phone: phoneText(card.phone),
  email: card.email,
  address: bilingual((language) =>
    addressText({ ...card.address, settlement: card.settlement?.[language] ?? card.address.settlementText }, language),
  ),
  workplace: bilingual((language) => workplaceText(card, language)),
  position: bilingual((language) => positionText(card, language)),
});

const wordsOf =
  (programme: ProgrammeVersion, accessDays: number): ContractPaperFacts['words'] =>
  (language) => {
    const words = programmeWords(language);
    return { hours: words.academicHours(programme.hours), days: words.days(accessDays), taught: words.languages(programme.languages) };
  };

function found<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`a contract without its ${what}`);
  return value;
}
