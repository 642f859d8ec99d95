import { createHash } from 'node:crypto';
import { token, type Random } from '#kernel/random.ts';

/** The random part of a link stands in the letter only; we keep its SHA-256. */
export const newLinkToken = (random: Random): string => token(random, 24);
export const linkHash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
export const linkPath = (text: string): string => `/seats/${text}`;
