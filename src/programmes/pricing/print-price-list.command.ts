import { locales, type Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { transact } from '#platform/database.ts';
import type { FileId } from '#platform/files.ts';
import { renderPdf } from '#platform/pdf.ts';
import { publishedProgrammes, tellPublicPages } from '#catalogue';
import { providerInForce } from '#provider';
import type { PriceList } from './price-list.ts';
import { priceListPaper, priceListPaperTemplate } from './price-list-paper.ts';
import { priceWords } from './pricing.messages.ts';
import { keepListFile, listFile } from './price-list.sql.ts';

export type PrintedList = { readonly id: FileId; readonly bytes: Buffer };

/** Those who ask for a paper that is being made wait for the one making. */
const making = new Map<string, Promise<FileId>>();

/** The kept paper; whoever comes before the job has made it makes it, once for all. */
export async function priceListPdf(platform: Platform, list: PriceList, locale: Locale): Promise<PrintedList> {
  const id = (await listFile(platform.db, list.id, locale)) ?? (await once(`${list.id}/${locale}`, () => print(platform, list, locale)));
  return { id, bytes: await platform.files.read(id) };
}

/** The SHA-256 of each paper made so far, by language. */
export async function printedList(platform: Platform, list: PriceList): Promise<ReadonlyMap<Locale, FileId>> {
  const files = await Promise.all(locales.map(async (locale) => [locale, await listFile(platform.db, list.id, locale)] as const));
  return new Map(files.flatMap(([locale, id]) => (id ? [[locale, id] as const] : [])));
}

async function print(platform: Platform, list: PriceList, locale: Locale): Promise<FileId> {
  const [programmes, provider] = await Promise.all([publishedProgrammes(platform.db), providerInForce(platform.db, platform.clock.now())]);
  const facts = priceListPaper(list, programmes, priceWords(locale), {
    locale,
    provider: provider.name[locale],
    bin: provider.bin,
    address: `${platform.config.origin}/price-list/${list.no}`,
    minutes: platform.config.paymentPageMinutes,
  });
  const id = await platform.files.put(renderPdf({ template: priceListPaperTemplate, facts, madeAt: list.publishedAt }), {
    type: 'application/pdf',
  });
  await transact(platform.db, async (tx) => {
    if (await keepListFile(tx, list.id, locale, id)) await tellPublicPages(tx);
  });
  // Another process may have kept its own first: that one is the paper.
  return (await listFile(platform.db, list.id, locale)) ?? id;
}

function once(key: string, make: () => Promise<FileId>): Promise<FileId> {
  const begun = making.get(key) ?? make().finally(() => making.delete(key));
  making.set(key, begun);
  return begun;
}
