import { locales, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import { renderPdf } from '#platform/pdf.ts';
import { legalPaper, legalPaperTemplate } from './legal-paper.ts';
import type { LegalVersion, LegalVersionId } from './legal-version.ts';
import { t } from './offer.messages.ts';
import { keepVersionFile, legalVersionById, versionFile } from './versions.sql.ts';

/** Prints a version in its three languages and keeps the bytes; what was printed before stays as it is. */
export async function printVersion(platform: Platform, id: LegalVersionId): Promise<void> {
  const version = await legalVersionById(platform.db, id);
  if (!version) throw new Error(`no legal version ${id} to print`);
  for (const locale of locales) {
    if (await versionFile(platform.db, id, locale)) continue;
    const file = await platform.files.put(printed(version, locale));
    await transact(platform.db, (tx) => keepVersionFile(tx, id, locale, file));
  }
}

/** The kept bytes; before the job has printed them, the same paper made on the spot (same facts, same bytes). */
export async function versionPdf(platform: Platform, version: LegalVersion, locale: Locale): Promise<Buffer> {
  const file = await versionFile(platform.db, version.id, locale);
  return file ? platform.files.read(file) : printed(version, locale);
}

const printed = (version: LegalVersion, locale: Locale): Buffer =>
  renderPdf({ template: legalPaperTemplate, facts: legalPaper(version, locale, t[locale].paper), madeAt: version.publishedAt });
