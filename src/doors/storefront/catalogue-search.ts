import { isLocale, locales, type Locale, type TaughtLocale } from '#kernel/locale.ts';
import { parseTenge, tenge, type Tiyn } from '#kernel/tiyn.ts';
import { searchProgrammes, subjects, type CatalogueQuery, type ProgrammeId, type ProgrammeVersion, type Subject } from '#catalogue';
import type { PriceLine } from '#pricing';

/** The search form's fields, as they stand in the address. */
export const queryKeys = ['q', 'subject', 'hours', 'language', 'price', 'page'] as const;

export type CatalogueAsked = CatalogueQuery & { readonly upTo: Tiyn | null; readonly page: number };
export type Prices = ReadonlyMap<ProgrammeId, PriceLine>;

/** What is asked in the address; what cannot be read is not asked. */
export function askedIn(query: URLSearchParams): CatalogueAsked {
  const hours = Number(query.get('hours'));
  const price = parseTenge(query.get('price') ?? '');
  const page = Number(query.get('page'));
  const language = query.get('language');
  return {
    words: (query.get('q') ?? '').trim().slice(0, 100),
    subject: subjects.find((one) => one === query.get('subject')) ?? null,
    hours: Number.isInteger(hours) && hours > 0 ? hours : null,
    language: language && isLocale(language) ? language : null,
    upTo: price.ok && price.value > 0n ? price.value : null,
    page: Number.isInteger(page) && page > 0 ? Math.min(page, 1000) : 1,
  };
}

/** The address's query for what is asked; nothing for what is not, so that one question has one address. */
export function queryOf(asked: Partial<CatalogueAsked>): string {
  const query = new URLSearchParams();
  if (asked.words) query.set('q', asked.words);
  if (asked.subject) query.set('subject', asked.subject);
  if (asked.hours) query.set('hours', String(asked.hours));
  if (asked.language) query.set('language', asked.language);
  if (asked.upTo) query.set('price', String(asked.upTo / 100n));
  if (asked.page && asked.page > 1) query.set('page', String(asked.page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export type Found = {
  readonly asked: CatalogueAsked;
  readonly shown: readonly ProgrammeVersion[];
  readonly total: number;
  readonly pages: number;
  /** Programmes of each subject under the other filters, for the chips. */
  readonly bySubject: ReadonlyMap<Subject, number>;
  readonly allSubjects: number;
  /** The choices that exist at all. */
  readonly hours: readonly number[];
  readonly languages: readonly TaughtLocale[];
  readonly ceilings: readonly Tiyn[];
};

const PAGE = 24;

export function findProgrammes(all: readonly ProgrammeVersion[], prices: Prices, asked: CatalogueAsked, locale: Locale): Found {
  const inReach = all.filter((one) => asked.upTo === null || (prices.get(one.programmeId)?.amount ?? asked.upTo + 1n) <= asked.upTo);
  const anySubject = searchProgrammes(inReach, { ...asked, subject: null }, locale);
  const hits = asked.subject === null ? anySubject : anySubject.filter((one) => one.subject === asked.subject);
  const bySubject = new Map<Subject, number>();
  for (const one of anySubject) bySubject.set(one.subject, (bySubject.get(one.subject) ?? 0) + 1);
  const pages = Math.max(1, Math.ceil(hits.length / PAGE));
  const page = Math.min(asked.page, pages);
  return {
    asked: { ...asked, page },
    shown: hits.slice((page - 1) * PAGE, page * PAGE),
    total: hits.length,
    pages,
    bySubject,
    allSubjects: anySubject.length,
    hours: [...new Set(all.map((one) => one.hours))].sort((a, b) => a - b),
    languages: locales.filter((language) => all.some((one) => one.languages.includes(language))),
    ceilings: ceilingsOf([...prices.values()].map((line) => line.amount)),
  };
}

/** Round sums that part the prices: a choice that shows all or nothing is no choice. */
function ceilingsOf(amounts: readonly Tiyn[]): Tiyn[] {
  const steps = [10_000, 15_000, 20_000, 30_000, 50_000, 100_000].map(tenge);
  return steps.filter((step) => amounts.some((one) => one <= step) && amounts.some((one) => one > step));
}
