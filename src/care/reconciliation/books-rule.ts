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
  /** Every line of an advance, of revenue and of VAT belongs to a contract. */
  'ownerless',
  /** VAT of a contract is the VAT included in what it has earned. */
  'vat',
  /** No finished day of a running contract is left unearned. */
  'earned-late',
  /** Every booked day of service was over, and has earned what it earns. */
  'earned',
  /** Nothing paid is left unearned and owed to nobody where the service has ended or rests past its term. */
  'advance-left',
  /** What a gateway owes us is what it took, less what it gave back, kept as its fee and paid out. */
  'receivable',
  /** What a gateway kept as its fees is what it stated, and what a person has accepted instead. */
  'fees',
  /** Lost is what the bank took beyond the price and the held money that were here. */
  'losses',
  /** On our account is what came by transfer and was paid out, less what was sent back from it. */
  'bank',
  /** Every transfer that staff say they sent stands on the bank's statement, once that has passed its day. */
  'sent-by-word',
  /** What went back in a bank's cabinet is what its cases say. */
  'returned-outside',
  /** What is held is what came and was neither concluded on nor decided to go back. */
  'held',
  /** Each correcting posting is one that was let through. */
  'corrections',
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

/** So many cases of one rule wait at once: more of them are one fault, which the check tells by their number. */
export const MOST_QUEUED = 20;

/** Faults by their key, and since when each has been found without a break. */
export type FoundSince = Readonly<Record<string, string>>;

/** Another difference of the same thing is another fault. */
export const faultKey = ({ rule, reference, expected, booked }: BooksFault): string =>
  `${rule}:${reference}:${(booked ?? 0n) - (expected ?? 0n)}`;

/** A fault that the check before has found as well goes on; one that had gone and is back begins anew. */
export const foundSince = (before: FoundSince, faults: readonly BooksFault[], now: Date): FoundSince =>
  Object.fromEntries(faults.map(faultKey).map((key) => [key, before[key] ?? now.toISOString()]));

export const countByRule = (faults: readonly BooksFault[]): Record<BooksRule, number> =>
  Object.fromEntries(booksRules.map((rule) => [rule, faults.filter((one) => one.rule === rule).length])) as Record<BooksRule, number>;

/** Rules that hold one fact against its own entries: a correction stands beside the entry, and answers exactly this difference. */
const rulesOfOneFact: readonly BooksRule[] = [
  'captures',
  'returns',
  'contracts',
  'conclusions',
  'contract-money',
  'ownerless',
  'earned',
  'losses',
  'returned-outside',
];

export type Answered = { readonly rule: string; readonly about: string; readonly difference: bigint };

/** What a correction has answered is no fault; of an account's balance nothing needs answering, as the correction moves it. */
export const unanswered = (faults: readonly BooksFault[], answered: readonly Answered[]): BooksFault[] => {
  const keys = new Set(answered.map((one) => `${one.rule}:${one.about}:${one.difference}`));
  return faults.filter((fault) => !(rulesOfOneFact.includes(fault.rule) && keys.has(faultKey(fault))));
};
