import { verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { createVault } from './vault.ts';

const key = (fill: number) => Buffer.alloc(32, fill);
const old = createVault({ newest: 1, keys: new Map([[1, key(1)]]), retired: new Map() });
const turned = createVault({
  newest: 2,
  keys: new Map([
    [1, key(1)],
    [2, key(2)],
  ]),
  retired: new Map(),
});

test('a sealed value opens only in its own place', () => {
  const sealed = old.seal('580101300008', 'people.card.iin');
  expect(old.open(sealed, 'people.card.iin')).toBe('580101300008');
  expect(() => old.open(sealed, 'people.card.phone')).toThrow();
});
test('every changed bit of a sealed value is refused', () => {
  const sealed = old.seal('қолтаңба', 'x');
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed[at] = changed[at]! ^ 1;
    expect(() => old.open(changed, 'x')).toThrow();
  }
});
test('the same value is sealed differently each time', () => {
  expect(old.seal('a', 'x').equals(old.seal('a', 'x'))).toBe(false);
});
test('after the keys are turned over, old values open, new ones take the new key, lookups find both', () => {
  const before = old.seal('a', 'x');
  expect(turned.open(before, 'x')).toBe('a');
  expect(turned.seal('a', 'x')[0]).toBe(2);
  expect(turned.lookups('a', 'x').some((hash) => hash.equals(old.lookup('a', 'x')))).toBe(true);
});
test('a signature holds for its text and purpose only', () => {
  const signature = old.sign('s1', 'csrf');
  expect(turned.verify('s1', 'csrf', signature)).toBe(true);
  expect(old.verify('s2', 'csrf', signature)).toBe(false);
  expect(old.verify('s1', 'media', signature)).toBe(false);
  expect(old.verify('s1', 'csrf', '')).toBe(false);
});
test('a stranger checks an attestation with the public key alone, and a turned-over ring still knows it', () => {
  const mark = old.attest('үзінді', 'journal seal');
  expect(turned.attested('үзінді', 'journal seal', mark)).toBe(true);
  expect(turned.attested('үзінді', 'certificate', mark)).toBe(false);
  expect(turned.attested('үзiнді', 'journal seal', mark)).toBe(false);
  expect(old.attested('үзінді', 'journal seal', turned.attest('үзінді', 'journal seal'))).toBe(false);
  const [version, signature] = mark.split('.');
  const words = Buffer.from('smart-ustaz journal seal\nүзінді');
  expect(verify(null, words, turned.publicKeys().get(Number(version))!, Buffer.from(signature!, 'base64url'))).toBe(true);
});

test('a key that was taken out opens nothing, and what it attested is still checked by its public half', () => {
  const attestation = old.attest('PD-2026-000001', 'certificate');
  const sealed = old.seal('secret', 'place');
  const [version, bytes] = old.retiredForm(1).split(':');
  const after = createVault({
    newest: 2,
    keys: new Map([[2, key(2)]]),
    retired: new Map([[Number(version), Buffer.from(bytes!, 'base64')]]),
  });
  expect(after.attested('PD-2026-000001', 'certificate', attestation)).toBe(true);
  expect(after.attested('PD-2026-000002', 'certificate', attestation)).toBe(false);
  expect(after.publicKeys().get(1)).toBe(old.publicKeys().get(1));
  expect(() => after.open(sealed, 'place')).toThrow('no key of version 1');
  expect(
    createVault({ newest: 2, keys: new Map([[2, key(2)]]), retired: new Map() }).attested('PD-2026-000001', 'certificate', attestation),
  ).toBe(false);
});
