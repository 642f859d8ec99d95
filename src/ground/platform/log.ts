import { pino, type Logger } from 'pino';

export type Log = Logger;

/**
 * One line of JSON an event, with request ids and patterns of routes. Personal data has no field here: callers pass ids;
 * the redaction below is a net under that rule, not the rule.
 */
export function createLog(options: { level: string; name: string; destination?: { write: (line: string) => void } }): Log {
  const settings = {
    name: options.name,
    level: options.level,
    base: { name: options.name },
    serializers: { fault: faultFacts },
    redact: { paths: ['email', 'phone', 'iin', 'password', 'token', '*.email', '*.phone', '*.iin', '*.password', '*.token'], censor: '[redacted]' },
  };
  return options.destination ? pino(settings, options.destination as never) : pino(settings);
}

/** PostgreSQL puts row values into `detail`: only its code and the constraint's name are kept. */
function faultFacts(fault: unknown): Record<string, unknown> {
  if (!(fault instanceof Error)) return { message: String(fault) };
  const { code, constraint, table } = fault as Error & { code?: string; constraint?: string; table?: string };
  const message = code && constraint ? `refused by ${constraint}` : fault.message;
  return { type: fault.name, message, code, constraint, table, stack: fault.stack?.split('\n').slice(1, 8).join('\n') };
}
