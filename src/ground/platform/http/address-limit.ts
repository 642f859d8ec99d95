/**
 * How many GETs one address may make in a minute: a guard of this process against a runaway client, kept in memory.
 * Sign-in, codes and public POST are counted in PostgreSQL (limits.ts), where all processes count together.
 */
export class AddressLimit {
  readonly #perMinute: number;
  #minute = 0;
  #spent = new Map<string, number>();

  /** 0 switches the limit off. */
  constructor(perMinute: number) {
    this.#perMinute = perMinute;
  }

  /** Whether this request is still within the limit; addresses are forgotten with the minute. */
  allows(address: string, now: Date): boolean {
    if (this.#perMinute === 0) return true;
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.#minute || this.#spent.size > MOST_ADDRESSES) {
      this.#minute = minute;
      this.#spent = new Map();
    }
    const spent = (this.#spent.get(address) ?? 0) + 1;
    this.#spent.set(address, spent);
    return spent <= this.#perMinute;
  }
}

/** A flood from more addresses than this starts the count anew: memory stays bounded. */
const MOST_ADDRESSES = 50_000;
