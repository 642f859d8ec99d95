import { createVault, type KeyRing } from '../../src/ground/platform/vault.ts';

/** A keyed hash for each version of the keys: whether other keys are the same is told, the keys are not. */
export function keyMarks(ring: KeyRing): Record<string, string> {
  return Object.fromEntries([...ring.keys].map(([version, key]) => [String(version), markOf(version, key)]));
}

const markOf = (version: number, key: Buffer): string =>
  createVault({ newest: version, keys: new Map([[version, key]]), retired: new Map() })
    .lookup('smart-ustaz', 'backup.key')
    .toString('hex');

/** The versions a backup was made under that these keys do not hold. */
export function missingKeys(marks: Readonly<Record<string, string>>, ring: KeyRing): string[] {
  const own = keyMarks(ring);
  return Object.keys(marks).filter((version) => own[version] !== marks[version]);
}
