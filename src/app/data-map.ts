import { personalData as backOffice } from '#back-office';
import { personalRooms } from '#my';
import type { PersonalData } from '#platform/personal-data.ts';

export type MappedField = PersonalData['fields'][number] & { readonly room: string };

/** What every room keeps about people, in the order of the rooms. */
export const allPersonalRooms: Readonly<Record<string, PersonalData>> = { ...personalRooms, 'back-office': backOffice };

export const dataMap: readonly MappedField[] = Object.entries(allPersonalRooms).flatMap(([room, { fields }]) =>
  fields.map((field) => ({ room, ...field })),
);

/** Columns whose names sound personal and that say nothing about a person who uses the site; each with its reason. */
export const notPersonal: Readonly<Record<string, string>> = {
  'provider.particulars': 'the provider is a legal entity; its signer is named in every offer and contract',
  'offer.version_text.name': 'the title of a legal document',
  'people.settlement': 'the classifier of places',
  'media.medium.name': 'the name of a file of a lesson',
  'certificates.certificate.title': 'the title of a programme',
  'payments.bank_order.secret_sealed': 'a random word that a bank repeats to us',
};

const SOUNDS_PERSONAL = /(^|_)(name|surname|patronymic|phone|email|iin|address|ip|user_agent|birth|sealed|note|text)(_|$)/;

/** A column by whose name a person, or what a person wrote, may be behind it. */
export const soundsPersonal = (column: string): boolean => SOUNDS_PERSONAL.test(column) && !/_(at|id)$/.test(column);

/** docs/data-map.md: every personal field, why and how long; and the tables that only name an account. */
export function dataMapText(fields: readonly MappedField[], linked: readonly string[]): string {
  const rows = fields.map(
    ({ room, table, columns, why, retention }) =>
      `| ${room} | \`${table}\` | ${columns.map((one) => `\`${one}\``).join(', ')} | ${why} | ${retention} |`,
  );
  const head = [
    '# Data map',
    '',
    '<!-- written by `npx vitest run --project sql src/app/data-map.sql.test.ts -u` from what the rooms declare -->',
    '',
    'What is kept about people, as each room declares it beside its tables (`personalData`). A test compares the declarations',
    'with the migrated database: a column that sounds personal and stands in no row here fails by name. Columns that end in',
    '`_sealed` are encrypted (AES-256-GCM, with key versions); `_lookup` holds a keyed hash.',
    '',
    '| room | table | fields | why | kept |',
    '|---|---|---|---|---|',
  ];
  const tail = [
    '',
    '## Tables that only name an account',
    '',
    'Ids without personal words; what they say about a person is found through the account.',
    '',
    linked.map((table) => `\`${table}\``).join(', '),
    '',
  ];
  return [...head, ...rows, ...tail].join('\n');
}
