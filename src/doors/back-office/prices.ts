import { draftHash, type PriceList, type PriceListDraft, type PriceRow } from '#pricing';

/** A programme that a list may name, in the reader's language. */
export type Sellable = { readonly slug: string; readonly id: string; readonly title: string };
export type TypedRow = PriceRow & { readonly onSale: boolean };
export type ListState = 'in-force' | 'coming' | 'past' | 'withdrawn';
export type ListLine = { readonly no: number; readonly effectiveFrom: Date; readonly lines: number; readonly state: ListState };

type Terms = PriceListDraft['lines'][number];
export type PriceChange = { readonly title: string; readonly before: Terms | null; readonly after: Terms | null };

/** What a reader of the next list will find changed, in the order of the programmes. */
export function priceChanges(base: PriceList | null, lines: readonly Terms[], programmes: readonly Sellable[]): PriceChange[] {
  return programmes.flatMap(({ slug, id, title }): PriceChange[] => {
    const old = base?.lines.find((line) => line.programmeId === id);
    const before = old ? { programme: slug, amount: old.amount, vat: old.vat, accessDays: old.accessDays } : null;
    const after = lines.find((line) => line.programme === slug) ?? null;
    const same = before?.amount === after?.amount && before?.vat === after?.vat && before?.accessDays === after?.accessDays;
    return same ? [] : [{ title, before, after }];
  });
}

/**
 * The mark of what was looked at: the list that would come, by the hash it is published under, and the one it was compared
 * with. Fields stay open beside the button that publishes, and only what the mark stands for may be published.
 */
export const shownMark = (base: PriceList | null, draft: PriceListDraft): string => `${base?.no ?? 0}:${draftHash(draft)}`;

/** The form's rows: every programme, those of the list with its terms, the others off sale. */
export function rowsFor(programmes: readonly Sellable[], rows: readonly PriceRow[]): TypedRow[] {
  return programmes.map(({ slug }) => {
    const row = rows.find((one) => one.programme === slug);
    return row ? { ...row, onSale: true } : { programme: slug, amount: '', vat: 'none', days: '90', onSale: false };
  });
}
