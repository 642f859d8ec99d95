import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../src/ground/platform/config.ts';
import { keyDocument } from '../../src/ground/platform/signing-keys.ts';
import { createVault } from '../../src/ground/platform/vault.ts';
import { KEPT_KEYS } from './settings.ts';

/** What the site serves at /.well-known/signing-keys.json, where `verify-bundle` and `verify-log` of this project look for keys. */
export async function keepKeys(folder: string, { keyRing }: Pick<Config, 'keyRing'>): Promise<void> {
  const place = join(folder, KEPT_KEYS);
  await writeFile(`${place}.new`, `${JSON.stringify(keyDocument(createVault(keyRing)), null, 2)}\n`);
  await rename(`${place}.new`, place);
}
