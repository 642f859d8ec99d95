import { hash, verify } from '@node-rs/argon2';
import { turnstile } from './turnstile.ts';

/** OWASP's first choice of Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of the same cost that fits no password: an address nobody has costs as much work as one somebody has. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$bQunhxz8Q0AMdu6KXURzJg$+no9i2eapLNUQH/974/d6yBd7d9qGhhA3lPnwj/i6Lg';

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

export const passwordFits = (kept: string | null, typed: string): Promise<boolean> =>
  inTurn(async () => (await verify(kept ?? NOBODY, typed)) && kept !== null);

/** A wave of sign-ins waits in line instead of taking the machine's memory. */
const inTurn = turnstile(2);
