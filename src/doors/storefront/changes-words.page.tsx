import { almatyDay, dayText } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { programmeWords } from '#catalogue';
import { priceWords, type LineChange } from '#pricing';
import { uiText } from '#ui/components.ts';
import { isComing, effectOf, placesChanged, withdrawnAtOf, type Publication, type titlesOf } from './changes.ts';
import { changesText } from './changes.messages.ts';
import { LOG_PAGE } from './publication-log.messages.ts';

type Titles = ReturnType<typeof titlesOf>;

/** `Public offer, version 2`; `Price list No. 3`. */
export const nameOf = (one: Publication, locale: Locale): string =>
  one.kind === 'document'
    ? `${one.version.titles[locale]}, ${uiText(locale).versionNo(one.version.no)}`
    : priceWords(locale).titleNo(listNo(one));

const listNo = (one: Exclude<Publication, { kind: 'document' }>): number => (one.kind === 'price-list' ? one.list.no : one.no);

/** The day that matters to a reader: of taking effect, or of being taken back. */
export function effectText(one: Publication, locale: Locale, now: Date): string {
  const t = changesText(locale);
  const day = (at: Date) => dayText(almatyDay(at), locale);
  const withdrawnAt = withdrawnAtOf(one);
  if (withdrawnAt) return t.withdrawn(day(withdrawnAt));
  return isComing(one, now) ? t.takesEffect(day(effectOf(one))) : t.tookEffect(day(effectOf(one)));
}

/** What differs, a line each; the same words on the page and in the feed. */
export function linesOf(one: Publication, titles: Titles, locale: Locale): string[] {
  const t = changesText(locale);
  if (one.kind === 'document') {
    if (one.before === null) return [t.first];
    return [t.clauses(placesChanged(one)), ...reachLines(one, t)];
  }
  if (one.kind === 'withdrawn-list') return [];
  return one.changes.length === 0 ? [t.samePrices] : one.changes.flatMap((change) => lineTexts(change, titles, locale));
}

function reachLines({ version, kept }: Extract<Publication, { kind: 'document' }>, t: ReturnType<typeof changesText>): string[] {
  if (version.newContractsOnly) return [t.onlyNew];
  if (!kept) return [];
  return [kept.pass ? t.keptPass(kept.versions) : t.keptStay(kept.versions)];
}

export function lineTexts({ programmeId, before, after }: LineChange, titles: Titles, locale: Locale): string[] {
  const t = changesText(locale);
  const title = titles.get(programmeId)?.[locale] ?? '';
  const days = programmeWords(locale).days;
  if (!before) return after ? [t.priceNew(title, moneyText(after.amount))] : [];
  if (!after) return [t.priceGone(title)];
  return [
    ...(before.amount === after.amount ? [] : [t.priceChanged(title, moneyText(before.amount), moneyText(after.amount))]),
    ...(before.accessDays === after.accessDays ? [] : [t.termChanged(title, days(before.accessDays), days(after.accessDays))]),
    ...(before.vat === after.vat ? [] : [t.vatChanged(title)]),
  ];
}

/** What the publication is in a feed, where it is read, and where its differences are (neutral paths). */
export const thingOf = (one: Publication): string =>
  one.kind === 'document' ? `/documents/${one.version.kind}/${one.version.no}` : `/price-list/${listNo(one)}`;

/** A list that was taken back has no page any more; the log tells of it. */
export const pageOf = (one: Publication): string => (one.kind === 'withdrawn-list' ? LOG_PAGE : thingOf(one));

export const differenceOf = (one: Publication): string | null =>
  one.kind === 'document' && one.before ? `/documents/${one.version.kind}/compare?from=${one.before.no}&to=${one.version.no}` : null;
