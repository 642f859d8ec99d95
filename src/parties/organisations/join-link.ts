import { createHash } from 'node:crypto';
import { token, type Random } from '#kernel/random.ts';

/** The random part of the link stands in the letter only; we keep its SHA-256. */
export const newJoinToken = (random: Random): string => token(random, 24);
export const joinHash = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();
export const joinPath = (text: string): string => `/my/organisations/join/${text}`;
