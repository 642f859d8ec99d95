import { hash, verify } from '@node-rs/argon2';

/** OWASP's first choice of Argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of the same cost that fits no password: an address nobody has costs as much work as one somebody has. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$bQunhxz8Q0AMdu6KXURzJg$+no9i2eapLNUQH/974/d6yBd7d9qGhhA3lPnwj/i6Lg';

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

export const passwordFits = (kept: string | null, typed: string): Promise<boolean> =>
  inTurn(async () => (await verify(kept ?? NOBODY, typed)) && kept !== null);

/** At most two at once: a wave of sign-ins waits in line instead of taking the machine's memory. */
const MOST_AT_ONCE = 2;
let running = 0;
const line: (() => void)[] = [];

async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((turn) => line.push(turn));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
}
