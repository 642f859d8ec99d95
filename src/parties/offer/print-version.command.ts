import { locales, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { renderPdf } from '#platform/pdf.ts';
import { legalPaper, legalPaperTemplate } from './legal-paper.ts';
import type { LegalVersion, LegalVersionId } from './legal-version.ts';
import { t } from './offer.messages.ts';
import { keepVersionFile, legalVersionById, versionFile } from './versions.sql.ts';

/** Prints a version in its three languages and keeps the bytes; what was printed before stays as it is. */
export async function printVersion(platform: Platform, id: LegalVersionId): Promise<void> {
  const version = await legalVersionById(platform.db, id);
  if (!version) throw new Error(`no legal version ${id} to print`);
  for (const locale of locales) await kept(platform, version, locale);
}

/** The kept bytes; whoever comes before the job has printed them prints them, once for all (same facts, same bytes). */
export const versionPdf = async (platform: Platform, version: LegalVersion, locale: Locale): Promise<Buffer> =>
  platform.files.read(await kept(platform, version, locale));

/** Those who ask for a paper that is being made wait for the one making. */
const making = new Map<string, Promise<FileId>>();

async function kept(platform: Platform, version: LegalVersion, locale: Locale): Promise<FileId> {
  const file = await versionFile(platform.db, version.id, locale);
  if (file) return file;
  const key = `${version.id}/${locale}`;
  const begun = making.get(key) ?? keep(platform, version, locale).finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}

async function keep(platform: Platform, version: LegalVersion, locale: Locale): Promise<FileId> {
  const file = await platform.files.put(printed(version, locale), { type: 'application/pdf' });
  await transact(platform.db, (tx) => keepVersionFile(tx, version.id, locale, file));
  return file;
}

const printed = (version: LegalVersion, locale: Locale): Buffer =>
  renderPdf({ template: legalPaperTemplate, facts: legalPaper(version, locale, t[locale].paper), madeAt: version.publishedAt });
