import { createHash } from 'node:crypto';
import type { Brand } from '#kernel/brand.ts';
import { almatyDay, startOfDay, type CivilDate } from '#kernel/civil-date.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { PublishedVersion } from '#publications';
import type { ProgrammeId } from '#catalogue';

export type PriceListId = Brand<string, 'PriceListId'>;
export type PriceLineId = Brand<string, 'PriceLineId'>;

/** `none`: the provider pays no VAT; 0 and 16: VAT at that rate is inside the amount. */
export type Vat = 'none' | 0 | 16;

/** One programme's price in one list, with the list's days: all that a contract has to keep. */
export type PriceLine = {
  readonly id: PriceLineId;
  readonly priceListId: PriceListId;
  readonly priceListNo: number;
  readonly programmeId: ProgrammeId;
  readonly amount: Tiyn;
  readonly vat: Vat;
  readonly accessDays: number;
  readonly effectiveFrom: Date;
  /** When the next list takes effect, if one is published already. */
  readonly endsAt: Date | null;
};

export type PriceList = {
  readonly id: PriceListId;
  readonly no: number;
  readonly publishedAt: Date;
  readonly effectiveFrom: Date;
  readonly endsAt: Date | null;
  readonly hash: string;
  readonly lines: readonly PriceLine[];
};

/** A list as an author wrote it; programmes by slug. */
export type PriceListDraft = {
  readonly no: number;
  readonly effectiveFrom: CivilDate;
  readonly lines: readonly { readonly programme: string; readonly amount: Tiyn; readonly vat: Vat; readonly accessDays: number }[];
};

/** The list in force at an instant: the newest that has begun. `lists` in any order. */
export function listInForce(lists: readonly PriceList[], at: Date): PriceList | null {
  const begun = lists.filter((one) => one.effectiveFrom <= at);
  return begun.reduce<PriceList | null>((newest, one) => (newest && newest.effectiveFrom >= one.effectiveFrom ? newest : one), null);
}

export const lineFor = (list: PriceList | null, programmeId: ProgrammeId): PriceLine | null =>
  list?.lines.find((line) => line.programmeId === programmeId) ?? null;

/** The first later list's line for the same programme that differs, or its absence: what will change, and when. */
export type ComingChange = { readonly at: Date; readonly line: PriceLine | null };

export function comingChange(lists: readonly PriceList[], line: PriceLine): ComingChange | null {
  const later = lists
    .filter((one) => one.effectiveFrom > line.effectiveFrom)
    .sort((a, b) => a.effectiveFrom.getTime() - b.effectiveFrom.getTime());
  for (const list of later) {
    const next = lineFor(list, line.programmeId);
    if (!next || !sameTerms(line, next)) return { at: list.effectiveFrom, line: next };
  }
  return null;
}

/** Whether a buyer would notice: amount, VAT treatment, access term. */
export const sameTerms = (a: PriceLine, b: PriceLine): boolean => a.amount === b.amount && a.vat === b.vat && a.accessDays === b.accessDays;

export type PublishRefusal =
  | { readonly kind: 'changed'; readonly no: number }
  | { readonly kind: 'not-next'; readonly no: number; readonly expected: number }
  | { readonly kind: 'not-later'; readonly no: number }
  | { readonly kind: 'backdated'; readonly no: number };

/** A withdrawn list keeps its number and holds no day. */
export type Published = Pick<PriceList, 'id' | 'no' | 'hash' | 'effectiveFrom'> & { readonly withdrawn: boolean };
export type PublishedWhen = Published & { readonly publishedAt: Date; readonly withdrawnAt: Date | null };

/**
 * Which drafts are new. A published list never changes, numbers leave no gap, each begins after the one before, and
 * none begins in the past, save in a house without lists: that takes over its history.
 */
export function toPublish(
  published: readonly Published[],
  drafts: readonly PriceListDraft[],
  now: Date,
): Result<PriceListDraft[], PublishRefusal> {
  const byNo = new Map(published.map((one) => [one.no, one]));
  const added: PriceListDraft[] = [];
  let lastNo = Math.max(0, ...published.map((one) => one.no));
  let lastDay = Math.max(-Infinity, ...published.filter((one) => !one.withdrawn).map((one) => one.effectiveFrom.getTime()));
  for (const draft of [...drafts].sort((a, b) => a.no - b.no)) {
    const before = byNo.get(draft.no);
    if (before && before.hash !== draftHash(draft)) return refuse({ kind: 'changed', no: draft.no });
    if (before) continue;
    const begins = startOfDay(draft.effectiveFrom);
    const expected = lastNo + 1;
    if (draft.no !== expected) return refuse({ kind: 'not-next', no: draft.no, expected });
    if (begins.getTime() <= lastDay) return refuse({ kind: 'not-later', no: draft.no });
    if (published.length > 0 && begins < now) return refuse({ kind: 'backdated', no: draft.no });
    added.push(draft);
    [lastNo, lastDay] = [draft.no, begins.getTime()];
  }
  return ok(added);
}

/** The one text of a list that its hash covers; offered for download, so that anyone can compute the hash. */
export function draftText(draft: PriceListDraft): string {
  const lines = [...draft.lines].sort((a, b) => (a.programme < b.programme ? -1 : 1));
  return JSON.stringify([draft.no, draft.effectiveFrom, lines.map((one) => [one.programme, String(one.amount), one.vat, one.accessDays])]);
}

export const draftHash = (draft: PriceListDraft): string => createHash('sha256').update(draftText(draft)).digest('hex');

/** A published list as its author wrote it; `slugOf` names the programmes. */
export const asWritten = (list: PriceList, slugOf: (id: ProgrammeId) => string): PriceListDraft => ({
  no: list.no,
  effectiveFrom: almatyDay(list.effectiveFrom),
  lines: list.lines.map(({ programmeId, amount, vat, accessDays }) => ({ programme: slugOf(programmeId), amount, vat, accessDays })),
});

/** A list that began before this house did counts as published when it began: nobody here can have relied on less. */
export function datesOf(draft: PriceListDraft, now: Date): Pick<PriceList, 'publishedAt' | 'effectiveFrom'> {
  const effectiveFrom = startOfDay(draft.effectiveFrom);
  return { publishedAt: effectiveFrom < now ? effectiveFrom : now, effectiveFrom };
}

/** The list as the publication log names it. */
export const loggedAs = (list: Pick<PriceList, 'no' | 'hash' | 'publishedAt' | 'effectiveFrom'>): PublishedVersion => ({
  document: 'price-list',
  version: list.no,
  hash: list.hash,
  publishedAt: list.publishedAt,
  effectiveFrom: list.effectiveFrom,
  beside: null,
});

/** What a reader of two neighbouring lists is told: programmes that came, went, or are sold on other terms. */
export type LineChange = { readonly programmeId: ProgrammeId; readonly before: PriceLine | null; readonly after: PriceLine | null };

export function changedLines(before: PriceList | null, after: PriceList): LineChange[] {
  const ids = new Set([...after.lines, ...(before?.lines ?? [])].map((line) => line.programmeId));
  return [...ids]
    .map((programmeId) => ({ programmeId, before: lineFor(before, programmeId), after: lineFor(after, programmeId) }))
    .filter((one) => !one.before || !one.after || !sameTerms(one.before, one.after));
}

export function publishRefusalText(refusal: PublishRefusal): string {
  switch (refusal.kind) {
    case 'changed':
      return `price list ${refusal.no} is published and cannot change; write the next one`;
    case 'not-next':
      return `price list ${refusal.no} is not the next one; expected ${refusal.expected}`;
    case 'not-later':
      return `price list ${refusal.no} must take effect after the one before it`;
    case 'backdated':
      return `price list ${refusal.no} would take effect in the past`;
    default:
      throw new Error('unknown refusal', { cause: refusal satisfies never });
  }
}
