import type { Locale } from '#kernel/locale.ts';
import type { StaffRole } from '#people';

/** The lists of the office: what stands in each, by what it is asked and ordered. Facts; the words and the SQL stand apart. */
export const listNames = ['applications', 'people', 'contracts', 'payments'] as const;
export type ListName = (typeof listNames)[number];
export const isListName = (text: string): text is ListName => (listNames as readonly string[]).includes(text);

/** How a value of a column is shown and written into a file. */
export type CellKind =
  | 'code'
  | 'person'
  | 'customer'
  | 'bin'
  | 'text'
  | 'email'
  | 'phone'
  | 'iin'
  | 'region'
  | 'programme'
  | 'workplace'
  | 'position';
export type FigureKind = 'state' | 'money' | 'count' | 'day' | 'moment';

export type Column = {
  readonly key: string;
  readonly kind: CellKind | FigureKind;
  /** Says something about a person: an export with it asks for a reason and is told to the person. */
  readonly personal?: true;
  /** Not shown until chosen. */
  readonly hidden?: true;
  /** Which kinds of staff may see it besides administrators; null: all of staff. */
  readonly seenBy: readonly StaffRole[] | null;
};

export type ListSpec = {
  readonly name: ListName;
  readonly columns: readonly Column[];
  readonly states: readonly string[];
  /** Columns by which it may be ordered; `date` is the moment the list is about. The first is where it begins. */
  readonly sorts: readonly string[];
};

const open = (key: string, kind: Column['kind'], hidden = false): Column => ({ key, kind, seenBy: null, ...(hidden && { hidden }) });
const personal = (key: string, kind: Column['kind'], seenBy: Column['seenBy'], hidden = false): Column => ({
  key,
  kind,
  personal: true,
  seenBy,
  ...(hidden && { hidden }),
});
/** Whoever deals with people reaches them and knows where they work; whoever deals with money or papers needs the name. */
const withPeople = ['manager', 'data-officer'] as const;
const name = personal('person', 'person', null);
/** A person, or the organisation the person pressed the button for; who pressed is asked for apart. */
const customer = [personal('customer', 'customer', null), open('bin', 'bin', true), personal('person', 'person', null, true)];
const contact = [personal('email', 'email', withPeople, true), personal('phone', 'phone', withPeople, true)];
const region = personal('region', 'region', withPeople, true);

const known: readonly ListSpec[] = [
  {
    name: 'applications',
    columns: [
      open('number', 'code'),
      ...customer,
      ...contact,
      region,
      open('programme', 'programme'),
      open('opened', 'moment', true),
      open('submitted', 'moment'),
      open('expires', 'moment', true),
      open('closed', 'moment', true),
      open('state', 'state'),
    ],
    states: ['draft', 'submitted', 'concluded', 'declined', 'refused', 'expired'],
    sorts: ['date', 'person'],
  },
  {
    name: 'people',
    columns: [
      name,
      personal('email', 'email', withPeople),
      personal('phone', 'phone', withPeople),
      personal('iin', 'iin', ['data-officer', 'accountant'], true),
      personal('region', 'region', withPeople),
      personal('workplace', 'workplace', withPeople, true),
      personal('position', 'position', withPeople, true),
      open('registered', 'moment'),
      open('saved', 'moment', true),
      open('contracts', 'count'),
    ],
    states: ['with-contract', 'without-contract'],
    sorts: ['date', 'person'],
  },
  {
    name: 'contracts',
    columns: [
      open('number', 'code'),
      ...customer,
      ...contact,
      region,
      open('programme', 'programme'),
      open('date', 'day'),
      open('paid', 'moment', true),
      open('amount', 'money'),
      open('seats', 'count'),
      open('claimed', 'count', true),
      open('state', 'state'),
    ],
    // A contract with seats stands as they do.
    states: ['studying', 'completed', 'ended', 'not-opened', 'seats-left', 'suspended', 'closed'],
    sorts: ['date', 'person', 'amount'],
  },
  {
    name: 'payments',
    columns: [
      open('transaction', 'code'),
      ...customer,
      ...contact,
      region,
      open('programme', 'programme', true),
      open('recorded', 'moment'),
      open('paid', 'moment', true),
      personal('card', 'text', ['accountant'], true),
      open('amount', 'money'),
      open('returned', 'money', true),
      open('state', 'state'),
    ],
    states: ['counted', 'concluded', 'returned', 'waiting', 'test'],
    sorts: ['date', 'amount'],
  },
];

/** A list as a member of staff with these roles may see it: a column that is not theirs is not there at all. */
export const listFor = (list: ListName, roles: readonly StaffRole[]): ListSpec =>
  forRoles(
    known.find((one) => one.name === list)!,
    roles,
  );

export const forRoles = (spec: ListSpec, roles: readonly StaffRole[]): ListSpec => ({
  ...spec,
  columns: spec.columns.filter(({ seenBy }) => roles.some((role) => role === 'administrator' || seenBy === null || seenBy.includes(role))),
});

/** A value as the database gave it: text, a sum in tiyn or a count, an instant. */
export type Value = string | bigint | Date | null;
export type ListRow = {
  readonly id: string;
  readonly accountId: string | null;
  /** What its page is opened by, when that is not the id: a number, an attempt. */
  readonly link: string | null;
  readonly currency: string | null;
  /** The customer, where it is an organisation. */
  readonly organisation: { readonly id: string; readonly bin: string; readonly name: { readonly kk: string; readonly ru: string } } | null;
  readonly values: Readonly<Record<string, Value>>;
};

/** What the words of a cell depend on besides its value. */
export type CellFacts = {
  readonly list: ListName;
  readonly locale: Locale;
  /** Titles of programmes by id. */
  readonly programmes: ReadonlyMap<string, string>;
};

type Choice = { readonly value: string; readonly text: string };
/** What the lists of a filter offer. */
export type FilterOptions = { readonly programmes: readonly Choice[]; readonly regions: readonly Choice[] };
