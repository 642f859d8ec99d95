import { createHash } from 'node:crypto';
import { localPath } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { journal } from '#platform/journal.ts';
import { renderPdf } from '#platform/pdf.ts';
import { sendMessage } from '#messages';
import { accountById } from '#people';
import { providerById } from '#provider';
import type { Certificate, CertificateId } from './certificate.ts';
import { certificatePaper, type CertificateFacts } from './certificate-paper.ts';
import { holderOf, insertPaper, paperOf, type KeptPaper } from './holder.sql.ts';
import type { Holder } from './new-certificate.ts';
import { decryptPaper, encryptPaper } from './paper-cipher.ts';
import { certificateById } from './register.sql.ts';

/** Makes the paper once, keeps its bytes, and writes to the holder. Erased meanwhile: nothing is printed. */
export async function printCertificate(platform: Platform, id: CertificateId): Promise<void> {
  const certificate = await certificateById(platform.db, id);
  if (!certificate) throw new Error('no such certificate', { cause: id });
  const holder = await holderOf(platform.db, platform.vault, id);
  if (!holder || (await paperOf(platform.db, id))) return;
  const pdf = renderPdf(certificatePaper(await paperFacts(platform, certificate, holder), certificate.issuedAt));
  const fileId = await platform.files.put(encryptPaper(pdf, holder.paperKey));
  await keep(platform, certificate, {
    fileId,
    pdfHash: createHash('sha256').update(pdf).digest('hex'),
    size: pdf.length,
    madeAt: platform.clock.now(),
  });
}

/** The kept bytes; null before they are made and after the person was erased. */
export async function certificatePdf(platform: Platform, id: CertificateId): Promise<Buffer | null> {
  const [paper, holder] = await Promise.all([paperOf(platform.db, id), holderOf(platform.db, platform.vault, id)]);
  return paper && holder ? decryptPaper(await platform.files.read(paper.fileId), holder.paperKey) : null;
}

/** The public page: `https://smart-ustaz.kz/certificates/<token>`. */
export const publicAddress = (origin: string, { token }: Pick<Certificate, 'token'>): string => `${origin}/certificates/${token}`;

async function paperFacts(platform: Platform, certificate: Certificate, holder: Holder): Promise<CertificateFacts> {
  const provider = await providerById(platform.db, certificate.providerId);
  if (!provider) throw new Error('the provider of a certificate is gone', { cause: certificate.id });
  return { ...certificate, provider, holder: holder.fullName, address: publicAddress(platform.config.origin, certificate) };
}

/** Row, journal and letter in one transaction: of two runs, one writes. */
async function keep(platform: Platform, certificate: Certificate, paper: KeptPaper): Promise<void> {
  const account = await accountById(platform.db, certificate.accountId);
  await transact(platform.db, async (tx) => {
    if (!(await insertPaper(tx, certificate.id, paper))) return;
    await journal(tx, {
      event: 'certificate.printed',
      subject: { kind: 'certificate', id: certificate.id },
      actor: { kind: 'system' },
      at: paper.madeAt,
      facts: { number: certificate.number, hash: paper.pdfHash, file: paper.fileId },
    });
    if (!account) return;
    await sendMessage(tx, platform, {
      to: account.email,
      template: 'certificate-issued',
      locale: account.locale,
      accountId: account.id,
      facts: {
        number: certificate.number,
        programmeTitle: certificate.title[account.locale],
        link: platform.config.origin + localPath(account.locale, `/my/certificates/${certificate.number}`),
      },
    });
  });
}
