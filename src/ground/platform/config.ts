import { z } from 'zod';
import { secretFiles, type Env } from './config-files.ts';
import { productionFaults } from './config-production.ts';
import { readDays } from './config-days.ts';
import { trustedProxies } from './config-proxies.ts';
import { readKeys, readRetiredKeys } from './key-ring.ts';
import type { KeyRing } from './vault.ts';

/** Everything that may differ between machines, read from the environment once, in app/ and tools/. */
export type Config = Readonly<Omit<z.output<typeof shape>, 'keys' | 'sealingKey' | 'retiredKeys'>> & { readonly keyRing: KeyRing };

const seconds = (usual: number) => z.coerce.number().positive().default(usual);
const whole = (usual: number) => z.coerce.number().int().nonnegative().default(usual);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

const shape = z.object({
  /** development shows /dev pages; production demands secrets, https and a real gateway. */
  mode: z.enum(['development', 'test', 'production']).default('development'),
  /** The site's own address, without a slash at the end. */
  origin: z.string().regex(/^https?:\/\/[^/\s]+$/, 'an address like https://smart-ustaz.kz, without a path'),
  /** Address the web process listens on; the loopback one where a proxy on the same machine stands before it. */
  host: z.string().default('127.0.0.1'),
  /** Port the web process listens on; 0 takes a free one. */
  port: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The PostgreSQL (18 or later); `npm start` outside production brings its own. */
  databaseUrl: z.string().regex(/^postgres(ql)?:\/\//, 'an address like postgresql://user@host/name'),
  /** PostgreSQL connections a process may hold; 8 to 10 is enough (measured). */
  connections: whole(10),
  /** Where everything lies that `npm start` makes: its database, files, secrets, logs. */
  dataFolder: z.string().default('var'),
  /** The port of the test bank that `npm start` runs outside production. */
  bankPort: whole(3001),
  /** `npm start` with its own database: where backups go, kept up to the minute; none without it. On another disk, better another machine. */
  backupFolder: z.string().default(''),
  /** How often the log and new files are brought into the backup: what a lost disk may cost. */
  backupSeconds: seconds(60),
  /** A new base copy is taken when the last one is older. */
  backupBaseHours: seconds(24),
  /** To any moment of so many days one can go back. */
  backupKeepDays: seconds(14),
  /** Folder of stored files. */
  filesFolder: z.string().default('var/files'),
  /** Folder of the built browser part. */
  clientFolder: z.string().default('dist/client'),
  /** Folder of programmes and price lists, read when seeding. */
  contentFolder: z.string().default('content'),
  /** Folder of the legal texts, read when seeding. */
  legalFolder: z.string().default('legal'),
  /** `1:base64 of 32 bytes`, several with commas; the highest number seals new values. */
  keys: z.string().transform(readKeys),
  /** Which of SU_KEYS seals new values, while not all processes know the highest one yet; otherwise the highest does. */
  sealingKey: z.coerce.number().int().min(0).max(255).optional(),
  /** Public halves of keys taken out of SU_KEYS, as `npm run keys -- retire` prints them: old signatures stay checkable. */
  retiredKeys: z.string().default('').transform(readRetiredKeys),
  /** From which weight on lines are logged. */
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Proxies whose X-Forwarded-For is believed: addresses or networks with commas, none by default. */
  trustedProxies: z.string().default('').transform(trustedProxies),
  /** When told to stop, web says so at /readyz and closes connections with each answer for this long before it listens no more. */
  drainSeconds: z.coerce.number().nonnegative().max(20).default(0),
  /** smtp://user:password@host:port; without it mail waits in the outbox page of development. */
  smtpUrl: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  /** The sender of every letter. */
  mailFrom: z.string().default('Smart Ustaz <no-reply@smart-ustaz.example>'),
  /** The bank whose pages are opened: tiptop (TipTop Pay) or epay (Halyk ePay). Payments begun at the other are still asked about there. */
  gateway: z.enum(['tiptop', 'epay']).default('tiptop'),
  /** The API of TipTop Pay. */
  gatewayApi: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://api.tiptoppay.kz'),
  /** The origin of its hosted page, for the content policy of the pay page. */
  gatewayPageOrigin: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://orders.tiptoppay.kz'),
  /** The site's public id at TipTop Pay. */
  gatewayPublicId: z.string().default(''),
  /** The secret that signs calls to TipTop Pay and its notices. */
  gatewayApiSecret: z.string().default(''),
  /** Where Halyk ePay gives tokens: the full address. */
  epayOauth: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://epay-oauth.homebank.kz/oauth2/token'),
  /** The API of Halyk ePay. */
  epayApi: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://epay-api.homebank.kz'),
  /** The origin of its invoice links, as the bank names it. */
  epayPageOrigin: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://epay.homebank.kz'),
  /** The client id that Halyk ePay has issued; without it the bank is not spoken with. */
  epayClientId: z.string().default(''),
  /** The client secret that goes with it. */
  epayClientSecret: z.string().default(''),
  /** The terminal (UUID): a million order numbers each, then a new one. */
  epayTerminal: z.string().default(''),
  /** The shop id for invoice links. */
  epayShop: z.string().default(''),
  /** A payment marked as a test concludes a contract only where this is true (never in production). */
  gatewayTestMode: flag,
  /** How long we wait for the gateway before its answer is unknown. */
  gatewayTimeoutSeconds: seconds(20),
  /** After an attempt was opened its status is asked after this long, then at growing distances. */
  statusFirstSeconds: seconds(15),
  /** The first of those growing distances. */
  statusStepSeconds: seconds(20),
  /** A notice of a payment older than this goes to the operators' queue (clause 3.11). */
  oldestPaymentDays: whole(60),
  /** A bank of whose days neither a list nor a registry file came for so long is a case of the operators' queue. */
  registryDays: whole(10),
  /** Test mode only: the process dies at this named place, as by kill -9. */
  crashAt: z.string().default(''),
  /** A payment page opened before a price line ends is honoured this long (clauses.md, hard moments). */
  paymentPageMinutes: whole(30),
  /** An application not paid in this time expires. */
  applicationDays: whole(7),
  /** How many days before access ends a letter reminds of an unfinished course; none: empty. */
  accessReminderDays: z
    .string()
    .regex(/^([1-9]\d{0,2}(,[1-9]\d{0,2})*)?$/, 'days with commas, like 14,3')
    .default('14,3')
    .transform((text) => (text ? text.split(',').map(Number) : [])),
  /** Silence for so many whole days after acceptance was offered counts as acceptance of the service (clause 2.2). */
  acceptanceDays: z.coerce.number().int().min(1).max(90).default(5),
  /** Letters about a new version of the terms that begin their way in one minute (clause 5.2). */
  termsNoticesPerMinute: whole(120),
  /** A warning sent twice counts as delivered after so many whole days more; so long, too, it waits for the second sending (clause 4.2). */
  warningDeliveryDays: z.coerce.number().int().min(1).max(60).default(7),
  /** Whole days to answer a delivered warning, and to appeal against a suspension (clause 4.2). */
  warningAnswerDays: z.coerce.number().int().min(1).max(60).default(5),
  /** An application left lying this long is reminded of once, where the person asked for it. */
  applicationReminderHours: whole(24),
  /** After asking to close an account: signing in within this time cancels it, then the data are erased. */
  closingDays: whole(14),
  /** How long an evidence bundle can be downloaded after it was made. */
  evidenceDays: whole(14),
  /** An account without consent holds email and password only and is removed after this time (clause 3.6). */
  accountWithoutConsentDays: whole(30),
  /** A seat bought by an organisation starts its term when claimed, at the latest so many days after the contract (clauses.md, legal entities). */
  seatClaimDays: whole(180),
  /** Whom a representative names to act for an organisation has so many days to take the place. */
  memberInvitationDays: whole(14),
  /** Particulars of an organisation that never pressed to buy are removed so many days after their last change. */
  unusedOrganisationDays: whole(180),
  /** Address and contents of a letter are erased after this time. */
  messageDays: whole(90),
  /** Letters to support are emptied this long after the last one: claims may be brought for three years. */
  supportDays: whole(1096),
  /** Days off for deadlines in working days, beside weekends and fixed holidays: Kurban Ait, days the Government moves; `2027-05-16` with commas. */
  daysOff: z.string().default('').transform(readDays),
  /** Whom the first start outside production makes a member of staff; the one-time password is shown on the terminal once. */
  firstStaffEmail: z.string().default('admin@example.kz'),
  /** Clause 3.5: the age from which a person buys for themselves. */
  adultAge: whole(18),
  /** Answers sent at the last second still travel: how long after the deadline they are taken. */
  answerGraceSeconds: whole(10),
  /** Where the worker asks the web process whether learners are served; by default SU_HOST and SU_PORT on this machine. */
  probeAddress: z
    .string()
    .regex(/^https?:\/\/[^/\s]+$/, 'an address like http://web:3000, without a path')
    .optional(),
  /** So many failed measurements in a row, a minute apart, are an outage that the status page tells of; 0 measures nothing. */
  outageFailures: whole(3),
  /** So many good measurements in a row end it. */
  outageSuccesses: z.coerce.number().int().positive().default(3),
  /** Clause 4.4: an outage at least this long gives back each civil day it touched. */
  outageMinutes: whole(60),
  /** A job that waits longer than this for a worker counts as letters that do not leave. */
  queueMinutes: seconds(10),
  /** Requests a minute from one address to public pages and other GETs; 0 switches the limit off (bench). */
  getPerMinute: whole(1200),
});

/** Names in the environment: SU_ORIGIN, SU_PORT, ... and DATABASE_URL as everybody writes it. */
const nameOf = (field: string): string =>
  field === 'databaseUrl' ? 'DATABASE_URL' : `SU_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

const fields = Object.keys(shape.shape);

/** What is taken from NAME_FILE stands under NAME afterwards; what cannot be read stays as it is, for `readConfig` to name. */
export const withSecretFiles = (env: Env): Env => secretFiles(env, fields.map(nameOf)).env;

/** Throws one error that names every fault at once: name of the variable and what it should be. */
export function readConfig(env: Env): Config {
  const files = secretFiles(env, fields.map(nameOf));
  const given = Object.fromEntries(fields.map((field) => [field, files.env[nameOf(field)] || undefined]));
  const unread = new Set(files.faults.map(({ name }) => name));
  const read = shape.safeParse(given);
  const wrong = read.success ? [] : read.error.issues.filter((issue) => !unread.has(nameOf(String(issue.path[0]))));
  const faults = [
    ...files.faults.map(({ name, fault }) => `${name}_FILE: ${fault}`),
    ...wrong.map((issue) => faultText(issue, given)),
    ...(given['mode'] === 'production' ? productionFaults(given, (field) => unread.has(nameOf(field))) : []).map(
      ({ field, fault }) => `${nameOf(field)}: ${fault}`,
    ),
  ];
  const sealing = read.data?.sealingKey;
  if (sealing !== undefined && !read.data!.keys.keys.has(sealing)) faults.push('SU_SEALING_KEY: SU_KEYS does not hold this key');
  if (!read.success || faults.length > 0) throw new Error(`settings are wrong:\n  ${faults.join('\n  ')}`);
  const { keys, sealingKey, retiredKeys, ...rest } = read.data;
  return { ...rest, keyRing: { newest: sealingKey ?? keys.newest, keys: keys.keys, retired: retiredKeys } };
}

function faultText(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const field = String(issue.path[0]);
  return `${nameOf(field)}: ${given[field] === undefined ? 'is not given' : issue.message}`;
}

export type Setting = { readonly field: string; readonly name: string; readonly usual: string | null };

/** Every setting and what it is when not given (null: it must be given); docs/running.md is drawn from this. */
export const settings: readonly Setting[] = Object.entries(shape.shape).map(([field, type]) => ({
  field,
  name: nameOf(field),
  usual: usualOf(type as never),
}));

type Inner = { def: { type: string; innerType?: Inner; in?: Inner; defaultValue?: unknown } };
function usualOf(type: Inner): string | null {
  const { def } = type;
  if (def.type === 'default') return String(def.defaultValue);
  if (def.type === 'optional') return '';
  const inner = def.type === 'pipe' ? def.in : def.innerType;
  return inner ? usualOf(inner) : null;
}
