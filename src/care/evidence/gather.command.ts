import { locales } from '#kernel/locale.ts';
import type { Contract } from '#contracts';
import type { Platform } from '#platform/context.ts';
import { keyDocument } from '#platform/signing-keys.ts';
import { jsonFile, KEYS, type BundleFiles, type Manifest } from './bundle-files.ts';
import { caseFiles } from './gather-cases.command.ts';
import { dealFiles } from './gather-deal.command.ts';
import { organisationFiles } from './gather-organisation.command.ts';
import { serviceFiles } from './gather-service.command.ts';
import { termsFiles } from './gather-terms.command.ts';
import { readerOf, type Asker } from './reader.ts';
import { readmeWords } from './readme.messages.ts';

export type Gathered = { readonly files: BundleFiles; readonly offer: Manifest['offer'] };

/**
 * Everything that proves a contract, asked of the rooms that keep it. The customer's own bundle shows their IIN; for
 * staff it is masked as everywhere in the office (offer 3.8). An organisation's own names neither learner nor payer.
 */
export async function gatherFiles(platform: Platform, contract: Contract, asker: Asker): Promise<Gathered> {
  const reader = readerOf(contract, asker);
  const terms = await termsFiles(platform, contract);
  const deal = await dealFiles(platform, contract, reader);
  const organisation = await organisationFiles(platform, contract, reader);
  const service = await serviceFiles(platform, contract, reader);
  const cases = await caseFiles(platform, contract, reader);
  const site = platform.config.origin;
  const { signs } = keyDocument(platform.vault);
  const readme = locales.map((locale) => readmeWords[locale].text(contract.number, site, signs));
  const own: [string, Uint8Array][] = [
    ['README.txt', Buffer.from(readme.join(`\n${'-'.repeat(72)}\n\n`))],
    [KEYS, jsonFile(keyDocument(platform.vault))],
  ];
  return { files: new Map([...own, ...terms.files, ...deal, ...organisation, ...service, ...cases]), offer: terms.offer };
}
