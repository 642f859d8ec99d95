import { timingSafeEqual } from 'node:crypto';
import type { Certificate } from './certificate.ts';
import type { CheckCode } from './check-code.ts';

/** What the asker brought: the QR code's token, number and check code, or the number alone. */
export type Proof = 'token' | 'pair' | 'number';

/** Which entry an answer may speak of, and how much of it (clauses.md, hard moments). */
export type Disclosure =
  | { readonly kind: 'unknown'; readonly proof: Proof }
  /** By number alone: state, programme, date. */
  | { readonly kind: 'brief'; readonly certificate: Certificate }
  | { readonly kind: 'whole'; readonly certificate: Certificate };

/** A wrong code is answered like an unknown number: whoever guesses learns nothing from either. */
export function disclosedByNumber(found: Certificate | null, code: CheckCode | null): Disclosure {
  if (code === null) return found ? { kind: 'brief', certificate: found } : { kind: 'unknown', proof: 'number' };
  if (!found || !sameCode(found.checkCode, code)) return { kind: 'unknown', proof: 'pair' };
  return { kind: 'whole', certificate: found };
}

export const disclosedByToken = (found: Certificate | null): Disclosure =>
  found ? { kind: 'whole', certificate: found } : { kind: 'unknown', proof: 'token' };

const sameCode = (a: CheckCode, b: CheckCode): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** The answer with what stands outside the register: the issuer, and the name where its owner lets it be seen. */
export type Verdict =
  | Exclude<Disclosure, { kind: 'whole' }>
  | {
      readonly kind: 'whole';
      readonly certificate: Certificate;
      readonly holder: string | null;
      readonly issuer: { readonly name: string; readonly bin: string };
    };
