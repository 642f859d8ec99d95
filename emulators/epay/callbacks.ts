import type { Bank, Callback } from './bank.ts';

/** Tells the shop once. Nothing in the bank's documents speaks of repeats; `noticeTries` may say otherwise. */
export class Callbacks {
  readonly #bank: Bank;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(bank: Bank) {
    this.#bank = bank;
  }

  later(invoiceId: string, to: string, body: Record<string, unknown>, delayMs: number): void {
    if (to === '' || this.#bank.settings.noticeTries === 0) return;
    const callback = this.#bank.add('callbacks', { invoiceId, to, body, tries: 0, done: false, reply: '' });
    this.#after(delayMs, callback);
  }

  /** Sends at once; returns status and body of the reply, null for silence. */
  async now(to: string, body: Record<string, unknown>): Promise<string | null> {
    try {
      const response = await fetch(to, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
        redirect: 'manual',
        signal: AbortSignal.timeout(this.#bank.settings.noticeTimeoutMs),
      });
      return `${response.status} ${await response.text()}`;
    } catch {
      return null;
    }
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #after(delayMs: number, callback: Callback): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#deliver(callback);
    }, delayMs);
    this.#timers.add(timer);
  }

  async #deliver(callback: Callback): Promise<void> {
    const reply = await this.now(callback.to, callback.body);
    callback.tries += 1;
    callback.reply = reply ?? 'no answer';
    callback.done = (reply?.startsWith('200 ') ?? false) || callback.tries >= this.#bank.settings.noticeTries;
    this.#bank.save();
    if (!callback.done) this.#after(1000, callback);
  }
}
