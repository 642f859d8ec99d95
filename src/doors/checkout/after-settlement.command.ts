import { localPath } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { programmeVersion, type ProgrammeVersion, type ProgrammeVersionId } from '#catalogue';
import { contractById, hasLetter, noteLetter, type Contract } from '#contracts';
import { enrolmentByContract, lastDay } from '#enrolments';
import { sendMessage } from '#messages';
import { organisationVersion } from '#organisations';
import { accountById, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { crashPoint } from '#platform/crash-point.ts';
import { refusedBy, transact } from '#platform/database.ts';
import { printContractPapers } from './contract-papers.command.ts';

/** What follows a contract: its papers, then the letter that carries them. Repeatable: each is done once. */
export async function afterSettlement(platform: Platform, contractId: string): Promise<void> {
  const file = await printContractPapers(platform, contractId);
  if (await hasLetter(platform.db, contractId)) return;
  const contract = (await contractById(platform.db, contractId))!;
  try {
    await sendLetter(platform, contract, file);
    crashPoint(platform, 'letter-after-commit');
  } catch (fault) {
    // Another run of this job was quicker.
    if (refusedBy(fault) !== 'letter_pkey') throw fault;
  }
}

async function sendLetter(platform: Platform, contract: Contract, file: string): Promise<void> {
  const { db, config } = platform;
  const account = await accountById(db, contract.accountId as AccountId);
  const enrolment = await enrolmentByContract(db, contract.id);
  const programme = await programmeVersion(db, contract.programmeVersionId as ProgrammeVersionId);
  if (!account || !programme) return;
  if (contract.customerKind === 'legal-entity') return sendSeatsLetter(platform, { contract, programme, email: account.email, file });
  if (!enrolment) return;
  const link = (path: string) => config.origin + localPath(contract.locale, path);
  await transact(db, async (tx) => {
    const message = await sendMessage(tx, platform, {
      to: account.email,
      template: 'contract-concluded',
      locale: contract.locale,
      accountId: account.id,
      facts: {
        contractNumber: contract.number,
        programmeTitle: programme.title[contract.locale],
        amount: moneyText(contract.amount),
        accessUntil: lastDay(enrolment.term),
        courseLink: link(`/my/courses/${programme.slug}`),
        contractLink: link(`/my/contracts/${contract.number}`),
      },
      attachments: [{ file, name: `${contract.number}.pdf`, type: 'application/pdf' }],
    });
    await noteLetter(tx, contract.id, message, platform.clock.now());
    crashPoint(platform, 'letter-before-commit');
  });
}

type SeatsLetter = {
  readonly contract: Contract & { readonly customerKind: 'legal-entity' };
  readonly programme: ProgrammeVersion;
  readonly email: string;
  readonly file: string;
};

/** To the person who acted for the organisation: the papers, and where the seats are given out. */
async function sendSeatsLetter(platform: Platform, { contract, programme, email, file }: SeatsLetter): Promise<void> {
  const { db, config } = platform;
  const buyer = await organisationVersion(db, contract.organisationVersionId);
  if (!buyer) throw new Error('a contract without its organisation', { cause: contract.id });
  const path = `/my/organisations/${buyer.id}/contracts/${encodeURIComponent(contract.number)}`;
  await transact(db, async (tx) => {
    const message = await sendMessage(tx, platform, {
      to: email,
      template: 'seats-bought',
      locale: contract.locale,
      accountId: contract.accountId,
      facts: {
        contractNumber: contract.number,
        organisation: contract.locale === 'kk' ? buyer.name.kk : buyer.name.ru,
        programmeTitle: programme.title[contract.locale],
        seats: contract.seats,
        amount: moneyText(contract.amount),
        link: config.origin + localPath(contract.locale, path),
      },
      attachments: [{ file, name: `${contract.number}.pdf`, type: 'application/pdf' }],
    });
    await noteLetter(tx, contract.id, message, platform.clock.now());
    crashPoint(platform, 'letter-before-commit');
  });
}
