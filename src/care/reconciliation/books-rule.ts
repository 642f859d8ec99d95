/** What must agree in the books, rule by rule; each finds the rows that do not. */
export const booksRules = [
  /** Money that came: one entry for each capture that counts, of its sum. */
  'captures',
  /** Money that goes back: owed by the sum of its row, its case or the bank's dispute, closed when that is. */
  'returns',
  /** Each contract's price was booked as its customer's advance. */
  'contracts',
  /** A payment that concluded has its contract, and covers its price. */
  'conclusions',
  /** A contract's money moves between advance, revenue and VAT, and out of them only to be given back. */
  'contract-money',
  /** VAT of a contract is the VAT included in what it has earned. */
  'vat',
  /** No finished day of a running contract is left unearned. */
  'earned-late',
  /** What a gateway owes us is what it took, less what it gave back, kept as its fee and paid out. */
  'receivable',
  /** What is held is what came and was neither concluded on nor decided to go back. */
  'held',
] as const;
export type BooksRule = (typeof booksRules)[number];

/** A row that does not agree: what the facts say and what the books say, in hundredths. */
export type BooksFault = {
  readonly rule: BooksRule;
  /** The capture, return, contract or currency it is about. */
  readonly reference: string;
  readonly expected: bigint | null;
  readonly booked: bigint | null;
};

/** The queue takes this many of one rule: more of them are one fault, which the check tells by their number. */
export const MOST_QUEUED = 20;

export const countByRule = (faults: readonly BooksFault[]): Record<BooksRule, number> =>
  Object.fromEntries(booksRules.map((rule) => [rule, faults.filter((one) => one.rule === rule).length])) as Record<BooksRule, number>;
