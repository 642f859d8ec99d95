import { publishedProgrammes, saleableProgrammes } from '#catalogue';
import { governingVersions, type Contract } from '#contracts';
import { canonicalVersion, legalVersion, type LegalVersion, type LegalVersionId } from '#offer';
import { consents, type AccountId } from '#people';
import type { Platform } from '#platform/context.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { asWritten, draftText, priceLine, priceLists, withdrawnPriceLists, type PriceLineId } from '#pricing';
import { providerById, type ProviderId } from '#provider';
import { logDocument, loggedEntries, logHead } from '#publications';
import { jsonFile, LOG, type Manifest } from './bundle-files.ts';

type Files = [name: string, bytes: Uint8Array][];

/** What was agreed: texts exactly as their hashes cover them, the price list with its line, who the provider was, and the log. */
export async function termsFiles(platform: Platform, contract: Contract): Promise<{ files: Files; offer: Manifest['offer'] }> {
  const { db } = platform;
  const accepted = (await legalVersion(db, contract.offerVersionId as LegalVersionId))!;
  const versions = await boundVersions(platform, contract);
  const texts: Files = versions.map((one) => [nameOf(one), Buffer.from(canonicalVersion(one.kind, one.bindingLanguage, one.canonical))]);
  const summaries = versions.map(({ kind, no, hash, titles, summary, publishedAt, effectiveFrom }) => ({
    document: kind,
    version: no,
    hash,
    titles,
    publishedAt,
    effectiveFrom,
    pointsShownBeforePayment: summary,
  }));
  const files: Files = [
    ...texts,
    ['terms/documents.json', jsonFile(summaries)],
    [LOG, jsonFile(await wholeLog(platform))],
    ['terms/provider.json', jsonFile(await providerById(db, contract.providerId as ProviderId))],
    ...(await priceFiles(platform, contract)),
  ];
  return { files, offer: { version: accepted.no, hash: accepted.hash, file: nameOf(accepted) } };
}

const nameOf = ({ kind, no }: LegalVersion): string => `terms/${kind}-${no}.txt`;

/** Those that were accepted, and every offer that has governed the contract since (clause 2.3). */
async function boundVersions({ db }: Platform, contract: Contract): Promise<LegalVersion[]> {
  const governing = await governingVersions(db, contract.id);
  const consent = (await consents(db, contract.accountId as AccountId)).find((one) => one.id === contract.consentId);
  const ids = new Set<string>([
    contract.offerVersionId,
    contract.policyVersionId,
    contract.agreementVersionId,
    ...governing.map((one) => one.offerVersionId),
    ...(consent ? [consent.versionId] : []),
  ]);
  const found = await Promise.all([...ids].map((id) => legalVersion(db, id as LegalVersionId)));
  return found.filter((one) => one !== null);
}

async function wholeLog({ db, vault, config }: Platform) {
  const head = await logHead(db);
  const entries = (await loggedEntries(db)).slice(0, head?.body.entries ?? 0);
  return logDocument(entries, head, { site: config.origin, keys: keyDocument(vault), next: null });
}

async function priceFiles({ db }: Platform, contract: Contract): Promise<Files> {
  const line = (await priceLine(db, contract.priceLineId as PriceLineId))!;
  const lists = [...(await priceLists(db)), ...(await withdrawnPriceLists(db))];
  const list = lists.find((one) => one.id === line.priceListId)!;
  const slugs = new Map((await publishedProgrammes(db)).map((one) => [one.programmeId, one.slug]));
  for (const [slug, id] of await saleableProgrammes(db)) slugs.set(id, slug);
  const { amount, vat, accessDays } = contract;
  const agreed = { list: list.no, hash: list.hash, publishedAt: list.publishedAt, effectiveFrom: list.effectiveFrom };
  return [
    [`terms/price-list-${list.no}.txt`, Buffer.from(draftText(asWritten(list, (id) => slugs.get(id) ?? '')))],
    ['terms/price.json', jsonFile({ ...agreed, line, agreed: { amount, currency: 'KZT', unit: 'tiyn', vat, accessDays } })],
  ];
}
