import { addDays, almatyDay, startOfDay } from '#kernel/civil-date.ts';

/** Offer 2.3: an amendment is on the site for at least three whole days before it takes effect. */
const NOTICE_DAYS = 3;

/**
 * The earliest instant at which an amendment published at `publishedAt` may take effect: three civil days after the
 * day of publication, Almaty. Published on 1 November at any hour: 5 November, 00:00.
 */
export const earliestEffective = (publishedAt: Date): Date => startOfDay(addDays(almatyDay(publishedAt), NOTICE_DAYS + 1));

/** A document's first version amends nothing and may take effect at once (clauses.md 2.3). */
export const earliestFor = (no: number, publishedAt: Date): Date => (no === 1 ? publishedAt : earliestEffective(publishedAt));
