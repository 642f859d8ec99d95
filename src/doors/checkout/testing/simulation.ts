import { randomUUID } from 'node:crypto';
import { almatyDay } from '#kernel/civil-date.ts';
import { recogniseRevenue } from '#enrolments';
import { oddities, resolveOddityBy, type Notice } from '#payments';
import { SimulatedBank, WorkerKilled } from '../../../deal/payments/testing/simulated-bank.ts';
import { providerOfReturn } from '../../../deal/payments/testing/work-return.ts';
import { answerBankNotice } from '../answer-notice.command.ts';
import { audit, type Audit } from './audit.ts';
import { buyer, press, type Buyer } from './buyer.ts';
import { diceOf } from './dice.ts';
import { openShop, type Shop, type SimulatedPlatform } from './simulated-shop.ts';
import { together, type Action } from './together.ts';
import { dropOtherJobs, dueJobs, nextJobAt, workJob, type BankOf } from './simulated-jobs.ts';

export type SimulationWish = {
  readonly applications: number;
  readonly days: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
};
export type Simulated = Audit & { readonly counts: Readonly<Record<string, number>>; readonly applications: number };

const SLOT_MS = 10 * 60_000;

/**
 * A month of buyers, two banks and everything that goes wrong, against the real settlement and a real PostgreSQL, with a
 * simulated clock. All chance comes from the seed; what runs at the same time may still end in another order.
 */
export async function simulate(given: SimulatedPlatform, wish: SimulationWish): Promise<Simulated> {
  // Both banks have settings, and nobody answers there: whatever is not asked of the simulated ones stays unanswered.
  const nowhere = 'http://127.0.0.1:9';
  const tiptop = { gatewayPublicId: 'simulated', gatewayApi: nowhere };
  const epay = { epayClientId: 'simulated', epayOauth: nowhere, epayApi: nowhere, epayPageOrigin: nowhere };
  const platform = { ...given, config: { ...given.config, ...tiptop, ...epay, gatewayTimeoutSeconds: 0.5 } };
  const month = new Month(platform, wish, await openShop(platform, wish.days));
  await month.run();
  const recognised = await recogniseRevenue(platform);
  month.count('contracts earned', recognised.contracts);
  return {
    ...(await audit(platform.db, month.banks)),
    counts: Object.fromEntries([...month.counts].sort()),
    applications: wish.applications,
  };
}

class Month {
  readonly banks: readonly SimulatedBank[];
  readonly counts = new Map<string, number>();
  readonly #slots = new Map<number, Action[]>();
  readonly #roll: (below: number) => number;
  readonly #end: number;
  readonly #bankOfAttempt = new Map<string, SimulatedBank>();
  readonly platform: SimulatedPlatform;
  readonly wish: SimulationWish;
  readonly shop: Shop;

  constructor(platform: SimulatedPlatform, wish: SimulationWish, shop: Shop) {
    [this.platform, this.wish, this.shop] = [platform, wish, shop];
    this.#roll = diceOf(wish.seed);
    const trouble = { unheard: 40, answerLost: 25, killed: 15 };
    this.banks = ['tiptop', 'epay'].map((name, no) => {
      const bank = new SimulatedBank(name, platform.clock, diceOf(wish.seed + no + 1), trouble);
      bank.onAsked = (attemptId) => void this.#bankOfAttempt.set(attemptId, bank);
      return bank;
    });
    this.#end = Math.floor((wish.days * 86_400_000) / SLOT_MS);
  }

  count(what: string, by = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + by);
  }

  async run(): Promise<void> {
    for (let no = 0; no < this.wish.applications; no += 1) this.#at(this.#arrival(), () => this.#apply());
    let day = '';
    for (let slot: number | null = 0; slot !== null; slot = await this.#nextAfter(slot)) {
      this.platform.clock.set(new Date(this.shop.from.getTime() + slot * SLOT_MS));
      const today = almatyDay(this.platform.clock.now());
      if (today !== day) await this.#morning((day = today));
      const actions = this.#slots.get(slot) ?? [];
      this.#slots.delete(slot);
      await together(actions);
      await this.#work();
    }
  }

  /** A third come around the change of prices, where it is hardest. */
  #arrival(): number {
    const change = Math.max(1, Math.floor(this.wish.days / 2)) * 144;
    return this.#roll(3) === 0 ? Math.max(0, Math.min(this.#end - 1, change - 8 + this.#roll(16))) : this.#roll(this.#end);
  }

  #at(slot: number, action: Action): void {
    const kept = this.#slots.get(slot);
    if (kept) kept.push(action);
    else this.#slots.set(slot, [action]);
  }
  #now = (): number => Math.floor((this.platform.clock.now().getTime() - this.shop.from.getTime()) / SLOT_MS);
  #later(slots: number, action: Action): void {
    this.#at(this.#now() + Math.max(1, slots), action);
  }

  async #nextAfter(slot: number): Promise<number | null> {
    const waiting = [...this.#slots.keys()];
    const job = await nextJobAt(this.platform);
    if (job) waiting.push(Math.ceil((job.getTime() - this.shop.from.getTime()) / SLOT_MS));
    return waiting.length === 0 ? null : Math.max(slot + 1, Math.min(...waiting));
  }

  async #apply(): Promise<void> {
    const bank = this.banks[this.#roll(this.banks.length)]!;
    const one = await buyer(this.platform, this.shop.programme, 'kk');
    this.count('applications');
    await this.#press(one, bank, 0);
  }

  /** The bank may be silent, and the web process may die: the person presses again. */
  async #press(one: Buyer, bank: SimulatedBank, tries: number): Promise<void> {
    const opened = await press(this.platform, this.shop.programme, one, bank).catch(survived);
    if (opened?.ok) return this.#behave(opened.value.attemptId, bank);
    this.count('Pay pressed again');
    if (tries < 5) this.#later(1, () => this.#press(one, bank, tries + 1));
  }

  /** What people do with a page of a bank. */
  #behave(attemptId: string, bank: SimulatedBank): void {
    const roll = this.#roll(100);
    const asked =
      (wish: Parameters<SimulatedBank['pay']>[1] = {}, what = 'paid') =>
      () =>
        this.#pay(bank, attemptId, wish, what);
    if (roll < 8) this.count('never paid');
    else if (roll < 62) this.#later(1 + this.#roll(2), asked());
    else if (roll < 70) this.#later(5 + this.#roll(3 * 144), asked({}, 'paid late'));
    else if (roll < 76) for (const after of [1, 1 + this.#roll(3)]) this.#later(after, asked({}, 'paid twice'));
    else if (roll < 80) this.#later(1, asked({ amount: BigInt(100_000 + this.#roll(2_000_000)) }, 'underpaid'));
    else if (roll < 84) this.#later(1, asked({ amount: BigInt(2_800_000 + this.#roll(900_000)) }, 'overpaid'));
    else if (roll < 86) this.#later(1, asked({ accountId: randomUUID() }, 'paid for another account'));
    else if (roll < 95) {
      this.#later(1, () => this.#decline(bank, attemptId));
      this.#later(2, asked({}, 'paid after a declined card'));
    } else if (roll < 97) {
      this.#later(1, asked());
      this.#later(1, async () => this.#stray(bank));
    } else this.#later(1, async () => this.#forge(bank, attemptId));
  }

  async #pay(bank: SimulatedBank, attemptId: string, wish: Parameters<SimulatedBank['pay']>[1], what: string): Promise<void> {
    const notice = bank.pay(attemptId, wish);
    this.count(notice ? what : 'page was closed');
    if (notice) this.#send(bank, notice, what !== 'paid late');
  }

  async #decline(bank: SimulatedBank, attemptId: string): Promise<void> {
    const notice = bank.decline(attemptId);
    if (notice) this.#send(bank, notice, true);
  }

  /** Money that names no order: nobody would find it without its notice. */
  #stray(bank: SimulatedBank): void {
    const paid = { attemptRef: randomUUID(), accountRef: null, amount: BigInt(100_000 + this.#roll(100_000)), asked: null };
    this.#send(bank, bank.take(paid), false);
    this.count('stray money');
  }

  /** A notice of a payment nobody made, or of another sum: with a signature that is not the bank's. */
  async #forge(bank: SimulatedBank, attemptId: string): Promise<void> {
    const notice: Notice = {
      type: 'pay',
      key: `forged-${attemptId}`,
      transactionId: `${bank.name}-forged`,
      attemptRef: attemptId,
      accountRef: null,
      amount: 2_500_000n,
      currency: 'KZT',
      testMode: false,
      reasonCode: null,
      returnOf: null,
    };
    const raw = bank.signed(notice, { amount: '2500001' });
    const reply = await answerBankNotice(this.platform, raw, bank);
    this.count(reply.status === 403 ? 'forged notices refused' : 'FORGED NOTICES TAKEN');
  }

  /** Notices come at once, twice, late, or, where the bank can be asked for the order, never. */
  #send(bank: SimulatedBank, notice: Notice, mayBeLost: boolean): void {
    const roll = this.#roll(100);
    if (roll < 10 && mayBeLost) return this.count('notices lost');
    const times = roll < 25 ? 2 + this.#roll(4) : 1;
    if (times > 1) this.count('notices sent several times');
    for (let no = 0; no < times; no += 1) {
      const after = roll >= 90 || no > 0 ? this.#roll(2 * 144) : 0;
      if (after > 0) this.count('notices late');
      this.#later(after, () => this.#deliver(bank, notice, 0));
    }
  }

  async #deliver(bank: SimulatedBank, notice: Notice, tries: number): Promise<void> {
    const reply = await answerBankNotice(this.platform, bank.signed(notice), bank).catch(survived);
    if (reply?.status === 200) return;
    this.count('notices sent again');
    if (tries < 100) this.#later(1, () => this.#deliver(bank, notice, tries + 1));
  }

  #bankOf: BankOf = async ({ attemptId, moneyBackId }) => {
    const provider = moneyBackId ? await providerOfReturn(this.platform.db, moneyBackId) : null;
    const bank = provider ? this.banks.find(({ name }) => name === provider) : this.#bankOfAttempt.get(attemptId!);
    if (!bank) throw new Error('a job of no bank', { cause: attemptId ?? moneyBackId });
    return bank;
  };

  async #work(): Promise<void> {
    for (;;) {
      const jobs = await dueJobs(this.platform, 64);
      if (jobs.length === 0) return;
      const work = jobs.map((job) => async () => {
        const twice = this.#roll(30) === 0;
        if (twice) this.count('jobs by two workers at once');
        if ((await workJob(this.platform, job, this.#bankOf, twice)) === 'killed') this.count('workers killed');
      });
      await together(work);
    }
  }

  /** Each morning staff give back what waits in some of the cases. */
  async #morning(day: string): Promise<void> {
    await dropOtherJobs(this.platform);
    this.wish.tell?.(`${day}  ${this.counts.get('applications') ?? 0} applications`);
    for (const one of await oddities(this.platform.db, 'open')) {
      if (one.prepared.do !== 'give-back' || !one.captureId || this.#roll(3) > 0) continue;
      const decided = { oddityId: one.id, action: 'give-back' as const, reason: 'simulated', told: 'simulated' };
      const done = await resolveOddityBy(this.platform, { ...decided, actor: { kind: 'staff', id: randomUUID() } });
      this.count(done.ok ? 'cases given back by staff' : 'cases staff could not close');
    }
  }
}

const survived = (fault: unknown): null => {
  if (fault instanceof WorkerKilled) return null;
  throw fault;
};
