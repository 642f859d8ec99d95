import type { Contract } from '#contracts';

export type Asker = 'customer' | 'staff';

/** Who reads an archive: staff, the person who concluded for themselves, or whoever acts for an organisation at that time. */
export type Reader = 'staff' | 'person' | 'organisation';

export const readerOf = ({ customerKind }: Pick<Contract, 'customerKind'>, asker: Asker): Reader =>
  asker === 'staff' ? 'staff' : customerKind === 'legal-entity' ? 'organisation' : 'person';

type Actor = { readonly kind: string; readonly id?: string | null };

/**
 * Who of staff acted is the provider's business. Persons of an organisation's contract are its learners, and those who acted
 * for it before: neither is the reader's to know by their accounts (clause 3.6).
 */
export const shownActor = ({ kind, id }: Actor, reader: Reader): Actor =>
  (reader !== 'staff' && kind === 'staff') || (reader === 'organisation' && kind === 'person') ? { kind } : { kind, ...(id && { id }) };

type Facts = Readonly<Record<string, unknown>>;

/** What closed a seat is between the provider and its learner, and not the organisation's to know: `cases` are those of seats (conduct). */
export const shownFacts = <Of extends Facts>(facts: Of, reader: Reader, cases: ReadonlySet<string>): Partial<Of> =>
  reader === 'organisation' && cases.has(String(facts['reference'])) ? without(facts, ['reason', 'reference']) : facts;

export const without = <Of extends Facts>(facts: Of, names: readonly string[]): Partial<Of> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !names.includes(name))) as Partial<Of>;
