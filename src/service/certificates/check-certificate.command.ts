import type { Locale } from '#kernel/locale.ts';
import type { Platform } from '#platform/context.ts';
import { spend } from '#platform/limits.ts';
import { providerById } from '#provider';
import { disclosedByNumber, disclosedByToken, type Disclosure, type Verdict } from './check.ts';
import { isToken, type CheckCode } from './check-code.ts';
import type { CertificateNumber } from './certificate-number.ts';
import { certificateByNumber, certificateByToken, shownName } from './register.sql.ts';

/** A school office checks a staff room's papers in one sitting; a machine that guesses codes does not get far. */
const TRIES = { limit: 60, windowSeconds: 600 };

/** Null: this address has asked too often. The address is counted by its keyed hash. */
export async function checkByNumber(
  platform: Platform,
  asked: { number: CertificateNumber; code: CheckCode | null; ip: string; locale: Locale },
): Promise<Verdict | null> {
  const bucket = `certificate-check:${platform.vault.lookup(asked.ip, 'certificates.check').toString('base64url')}`;
  if (!(await spend(platform.db, { bucket, ...TRIES, now: platform.clock.now() }))) return null;
  return told(platform, disclosedByNumber(await certificateByNumber(platform.db, asked.number), asked.code), asked.locale);
}

/** The token cannot be guessed, so it needs no counting. */
export async function checkByToken(platform: Platform, token: string, locale: Locale): Promise<Verdict> {
  return told(platform, disclosedByToken(isToken(token) ? await certificateByToken(platform.db, token) : null), locale);
}

async function told(platform: Platform, disclosure: Disclosure, locale: Locale): Promise<Verdict> {
  if (disclosure.kind !== 'whole') return disclosure;
  const { certificate } = disclosure;
  const issuer = await providerById(platform.db, certificate.providerId);
  if (!issuer) throw new Error('the provider of a certificate is gone', { cause: certificate.id });
  // What no longer holds is answered without a name, whatever was chosen while it did.
  const holder = certificate.withdrawal ? null : await shownName(platform.db, certificate.id);
  return { kind: 'whole', certificate, holder, issuer: { name: issuer.name[locale], bin: issuer.bin } };
}
