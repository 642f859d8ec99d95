import type { Bank, NoticeItem, Operation } from './bank.ts';
import { noticeFields, signed, type SignedNotice } from './notice-body.ts';

/** Sends notices until the shop answers {"code":0}; `check` is asked once, and silence declines the payment. */
export class Notices {
  readonly #bank: Bank;
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(bank: Bank) {
    this.#bank = bank;
    for (const item of bank.notices) if (!item.done) this.#schedule(item);
  }

  /** The shop's code; null when it did not answer, NaN when it answered something else. */
  async check(operation: Operation): Promise<number | null> {
    const reply = await this.#post('check', signed(noticeFields('check', operation, this.#bank.settings), this.#bank.settings));
    return reply === null ? null : codeIn(reply);
  }

  later(type: string, operation: Operation, delayMs: number): NoticeItem {
    const item = this.#bank.addNotice({
      id: this.#bank.nextId(),
      type,
      transactionId: operation.transactionId,
      fields: noticeFields(type, operation, this.#bank.settings),
      dueAt: this.#bank.settings.now() + delayMs,
      tries: 0,
      done: false,
      lastReply: '',
    });
    this.#schedule(item);
    return item;
  }

  /** Sends at once, whatever was sent before; for tests. Returns status and body of the reply. */
  now = (type: string, notice: SignedNotice): Promise<string | null> => this.#post(type, notice);

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  #schedule(item: NoticeItem): void {
    const timer = setTimeout(
      () => {
        this.#timers.delete(timer);
        void this.#deliver(item);
      },
      Math.max(0, item.dueAt - this.#bank.settings.now()),
    );
    this.#timers.add(timer);
  }

  async #deliver(item: NoticeItem): Promise<void> {
    const { settings } = this.#bank;
    const reply = await this.#post(item.type, signed(item.fields, settings));
    item.tries += 1;
    item.lastReply = reply ?? 'no answer';
    item.done = (reply !== null && codeIn(reply) === 0) || item.tries >= settings.noticeTries;
    if (!item.done) {
      const pause = settings.retrySeconds[Math.min(item.tries, settings.retrySeconds.length) - 1] ?? 60;
      item.dueAt = settings.now() + pause * 1000;
      this.#schedule(item);
    }
    this.#bank.save();
  }

  async #post(type: string, notice: SignedNotice): Promise<string | null> {
    const { noticeBase, noticeTimeoutMs } = this.#bank.settings;
    try {
      const response = await fetch(`${noticeBase}/${type}`, {
        method: 'POST',
        headers: notice.headers,
        body: notice.body,
        redirect: 'manual',
        signal: AbortSignal.timeout(noticeTimeoutMs),
      });
      return `${response.status} ${await response.text()}`;
    } catch {
      return null;
    }
  }
}

function codeIn(reply: string): number {
  if (!reply.startsWith('200 ')) return Number.NaN;
  try {
    return Number((JSON.parse(reply.slice(4)) as { code?: unknown }).code);
  } catch {
    return Number.NaN;
  }
}
