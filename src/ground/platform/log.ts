import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Names under which personal data or secrets would travel, at the top and one level down. */
const HIDDEN = [
  'email',
  'phone',
  'iin',
  'name',
  'surname',
  'patronymic',
  'address',
  'password',
  'token',
  'code',
  'secret',
  'cookie',
  'authorization',
];

/**
 * One line of JSON an event, with request ids and patterns of routes. Personal data has no field here: callers pass ids;
 * the redaction below is a net under that rule, not the rule.
 */
export function createLog(options: { level: string; name: string; destination?: { write: (line: string) => void } }): Log {
  const settings = {
    level: options.level,
    base: { name: options.name },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: {
      fault: faultFacts,
      err: faultFacts,
      // An address may hold a token or a search; whoever logs a request names its route.
      req: (request: { method?: string }) => ({ method: request.method }),
      res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
    },
    redact: {
      paths: HIDDEN.flatMap((field) => (field === 'name' || field === 'code' ? [`*.person.${field}`] : [field, `*.${field}`])),
      censor: '[redacted]',
    },
  };
  return options.destination ? pino(settings, options.destination as never) : pino(settings);
}

type Fault = Error & { code?: string; constraint?: string; table?: string; severity?: string };

/** What helps to find the fault and cannot hold a person's data: PostgreSQL's `detail` and quoted values stay out. */
function faultFacts(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: masked(String(fault)) };
  const { code, constraint, table, severity } = fault as Fault;
  const message = severity && code ? databaseMessage(fault as Fault) : masked(fault.message);
  const stack = fault.stack?.split('\n').filter((line) => line.startsWith('    at '));
  const cause = fault.cause === undefined ? {} : { cause: faultFacts(fault.cause) };
  return { type: fault.name, message, code, constraint, table, stack: stack?.slice(0, 8).join('\n'), ...cause };
}

/** Class 22 (wrong data) quotes the value itself, class 23 (refused by a constraint) is told by the constraint. */
function databaseMessage(fault: Fault): string {
  if (fault.constraint) return `refused by ${fault.constraint}`;
  return fault.code?.startsWith('22') ? 'wrong data for its column' : masked(fault.message);
}

const masked = (text: string): string =>
  text
    .replace(/[\w.+-]+@[\w-]+\.[\w.-]+/g, '[email]')
    .replace(/\+?\d[\d ()-]{8,}\d/g, '[digits]')
    .slice(0, 1000);
