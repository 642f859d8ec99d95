import type { CivilDate } from '#kernel/civil-date.ts';
import { token, type Random } from '#kernel/random.ts';
import type { Paper } from '#platform/pdf.ts';
import { qrOf, qrSvg } from '#platform/qr.ts';

/** Printed on a paper: 128 bits of chance, and the public address that answers for it. */
export type PaperProof = { readonly token: string; readonly address: string };

export const newProof = ({ random, config }: { readonly random: Random; readonly config: { readonly origin: string } }): PaperProof => {
  const made = token(random, 16);
  return { token: made, address: `${config.origin}/papers/${made}` };
};

export const isProofToken = (text: string): boolean => /^[\w-]{22}$/.test(text);

/** The same paper with the address and its QR code at the end. */
export const proven = (paper: Paper, { address }: PaperProof): Paper => ({
  ...paper,
  facts: { ...(paper.facts as object), proof: { address, qr: qrSvg(qrOf(address)) } },
});

/** What anybody may know of a kept paper: nothing of the person it speaks of. */
export type OfficialPaper = { readonly kind: OfficialKind; readonly number: string; readonly day: CivilDate };
export type OfficialKind = 'contract' | 'receipt' | 'act' | 'warning' | 'refund-decision' | 'invoice' | 'seats-act';
