import { keyDocument } from '#platform/signing-keys.ts';
import { createVault } from '#platform/vault.ts';
import { logDocument } from '#publications';
import { published, writtenLog } from '../../../parties/publications/testing/written-log.ts';
import { jsonFile, KEYS, LOG, sha256Of, withManifest } from '../bundle-files.ts';

const SITE = 'https://ustaz.example.kz';
export const OFFER_TEXT = Buffer.from('document: offer\nbinding: kk\n');

/** A bundle as the house makes it, without a database: archive, log and keys of whoever holds the key made of this letter. */
export function madeBundle(fill = 'a') {
  const vault = createVault({ newest: 1, keys: new Map([[1, Buffer.alloc(32, fill)]]), retired: new Map() });
  const keys = keyDocument(vault);
  const log = writtenLog([{ ...published(1, '01-01'), hash: sha256Of(OFFER_TEXT) }, published(2, '02-01', '02-10')], fill);
  const offer = { version: 1, hash: sha256Of(OFFER_TEXT), file: 'terms/offer-1.txt' };
  const about = { contract: 'Ш-2026-000001', madeAt: '2026-11-27T10:00:00.000Z', offer, key: keys.signs };
  const contents = new Map<string, Uint8Array>([
    ['README.txt', Buffer.from('оқы')],
    ['deal/payments.json', jsonFile({ amount: 25_000n })],
    [KEYS, jsonFile(keys)],
    [LOG, jsonFile(logDocument(log.entries, log.head, { site: SITE, keys, next: null }))],
    [offer.file, OFFER_TEXT],
  ]);
  return { vault, keys, log, offer, about, contents, files: withManifest(contents, about, vault) };
}
