import { z } from 'zod';
import type { KeyRing } from './vault.ts';

/** Everything that may differ between machines, read from the environment once, in app/ and tools/. */
export type Config = Readonly<Omit<z.output<typeof shape>, 'keys'>> & { readonly keyRing: KeyRing };

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
  host: z.string().default('127.0.0.1'),
  port: z.coerce.number().int().min(0).max(65_535).default(3000),
  databaseUrl: z.string().regex(/^postgres(ql)?:\/\//, 'an address like postgresql://user@host/name'),
  /** PostgreSQL connections a process may hold; 8 to 10 is enough (measured). */
  connections: whole(10),
  /** Folder of stored files. */
  filesFolder: z.string().default('var/files'),
  /** Folder of the built browser part. */
  clientFolder: z.string().default('dist/client'),
  /** Folder of programmes and price lists, read when seeding. */
  contentFolder: z.string().default('content'),
  legalFolder: z.string().default('legal'),
  /** `1:base64 of 32 bytes`, several with commas; the highest number seals new values. */
  keys: z.string().transform(readKeys),
  logLevel: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** Proxies whose X-Forwarded-For is believed: addresses or networks with commas, none by default. */
  trustedProxies: z
    .string()
    .default('')
    .transform((text) => (text ? text.split(',').map((one) => one.trim()) : (false as const))),
  /** smtp://user:password@host:port; without it mail waits in the outbox page of development. */
  smtpUrl: z
    .string()
    .regex(/^smtps?:\/\//)
    .optional(),
  mailFrom: z.string().default('Smart Ustaz <no-reply@smart-ustaz.example>'),
  /** The gateway (TipTop Pay): its API, and the origin of its hosted page for the content policy. */
  gatewayApi: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://api.tiptoppay.kz'),
  gatewayPageOrigin: z
    .string()
    .regex(/^https?:\/\//)
    .default('https://orders.tiptoppay.kz'),
  gatewayPublicId: z.string().default(''),
  gatewayApiSecret: z.string().default(''),
  /** A payment marked as a test concludes a contract only where this is true (never in production). */
  gatewayTestMode: flag,
  /** How long we wait for the gateway before its answer is unknown. */
  gatewayTimeoutSeconds: seconds(20),
  /** After an attempt was opened its status is asked after this long, then at growing distances. */
  statusFirstSeconds: seconds(15),
  statusStepSeconds: seconds(20),
  /** A notice of a payment older than this goes to the operators' queue (clause 3.11). */
  oldestPaymentDays: whole(60),
  /** Test mode only: the process dies at this named place, as by kill -9. */
  crashAt: z.string().default(''),
  /** A payment page opened before a price line ends is honoured this long (clauses.md, hard moments). */
  paymentPageMinutes: whole(30),
  /** An application not paid in this time expires. */
  applicationDays: whole(7),
  /** An account without consent holds email and password only and is removed after this time (clause 3.6). */
  accountWithoutConsentDays: whole(30),
  /** Address and contents of a letter are erased after this time. */
  messageDays: whole(90),
  /** Letters to support are emptied this long after the last one: claims may be brought for three years. */
  supportDays: whole(1096),
  /** Whom the first start makes a member of staff; the one-time password is shown on the terminal once. */
  firstStaffEmail: z.string().default('admin@example.kz'),
  /** Clause 3.5: the age from which a person buys for themselves. */
  adultAge: whole(18),
  /** Answers sent at the last second still travel: how long after the deadline they are taken. */
  answerGraceSeconds: whole(10),
  /** Requests a minute from one address to public pages and other GETs; 0 switches the limit off (bench). */
  getPerMinute: whole(1200),
});

/** Names in the environment: SU_ORIGIN, SU_PORT, ... and DATABASE_URL as everybody writes it. */
const nameOf = (field: string): string =>
  field === 'databaseUrl' ? 'DATABASE_URL' : `SU_${field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** Throws one error that names every fault at once: name of the variable and what it should be. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.keys(shape.shape).map((field) => [field, env[nameOf(field)] || undefined]));
  const read = shape.safeParse(given);
  const faults = [...(read.success ? [] : read.error.issues.map((issue) => faultText(issue, given))), ...productionFaults(given)];
  if (!read.success || faults.length > 0) throw new Error(`settings are wrong:\n  ${faults.join('\n  ')}`);
  const { keys, ...rest } = read.data;
  return { ...rest, keyRing: keys };
}

type Given = Readonly<Record<string, string | undefined>>;

function faultText(issue: z.core.$ZodIssue, given: Given): string {
  const field = String(issue.path[0]);
  return `${nameOf(field)}: ${given[field] === undefined ? 'is not given' : issue.message}`;
}

function productionFaults(given: Given): string[] {
  if (given['mode'] !== 'production') return [];
  const faults: string[] = [];
  if (given['origin']?.startsWith('http://')) faults.push('SU_ORIGIN: production is served over https');
  if (!given['smtpUrl']) faults.push('SU_SMTP_URL: production needs a mail server');
  if (!given['gatewayPublicId']) faults.push('SU_GATEWAY_PUBLIC_ID: production needs a gateway');
  if (!given['gatewayApiSecret']) faults.push('SU_GATEWAY_API_SECRET: production needs a gateway');
  if (given['gatewayTestMode'] === 'true') faults.push('SU_GATEWAY_TEST_MODE: a test payment must not open a course in production');
  return faults;
}

function readKeys(text: string, context: z.core.$RefinementCtx): KeyRing {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(',')) {
    const match = /^(\d{1,3}):([A-Za-z0-9+/=_-]+)$/.exec(part.trim());
    const key = Buffer.from(match?.[2] ?? '', 'base64');
    if (!match || key.length !== 32 || Number(match[1]) > 255) {
      context.addIssue({ code: 'custom', message: 'like 1:BASE64 with 32 bytes, several with commas' });
      return z.NEVER;
    }
    keys.set(Number(match[1]), key);
  }
  return { newest: Math.max(...keys.keys()), keys };
}
