import { addDays, almatyDay, type CivilDate } from '#kernel/civil-date.ts';
import { contractOfApplication } from '#contracts';
import { decidedPoints, holdPoints, oddityPoints, papersPoints, refundPoints, returnPoints, settlePoints } from '../crash-points.ts';
import type { SimulatedBank } from './bank.ts';
import { diceOf, type Dice } from './dice.ts';
import { HouseKilled, type House } from './house.ts';
import { dropOtherJobs, freshStatistics, nextJobAt } from './jobs.ts';
import { counter, type Counts } from './order.ts';
import { behave } from './people.ts';
import { personOf, slotOf, type Person } from './person.ts';
import { registryOf, type Chargeback } from './registry.ts';
import type { SimulatedPlatform } from './shop.ts';
import { WAITS } from './staff.ts';
import type { TransferBank } from './transfer-bank.ts';
import { together, type Action } from './together.ts';

export type MonthWish = {
  readonly applications: number;
  readonly days: number;
  readonly seed: number;
  readonly tell?: (line: string) => void;
};

const SLOT_MS = 10 * 60_000;
const SLOTS_A_DAY = 144;
const HOUR_MS = 3_600_000;
/** By then the house has asked the bank for every order of its own. */
const HELD_DAYS = 4;
/** Revenue is recognised and the books checked every third night: days without a worker are caught up. */
const RESTATED_EVERY = 2;
const RECOGNISED_EVERY = 3;
/** After the last day everything has this long to come to rest. */
const MOST_DAYS_AFTER = 60;
const POINTS = [
  ...settlePoints,
  ...returnPoints.map(([point]) => point),
  ...holdPoints.map(([point]) => point),
  ...oddityPoints,
  ...decidedPoints,
  ...papersPoints.map(([point]) => point),
  ...refundPoints,
  'attempt-created',
  'contract-recognised',
];

type Given = Pick<Month, 'platform' | 'house' | 'banks' | 'account' | 'wish'> & { readonly from: Date };

/** Time, and who acts in it. All chance comes from the seed; what runs at the same moment may still end in another order. */
export class Month {
  readonly people: Person[] = [];
  readonly chargebacks: Chargeback[] = [];
  readonly paidOut = new Map<string, { fees: bigint; payouts: bigint }>();
  /** What the nightly check of the books found. */
  readonly booksFaults: string[] = [];
  readonly platform: SimulatedPlatform;
  readonly house: House;
  /** Those that take cards. */
  readonly banks: readonly SimulatedBank[];
  /** The one that keeps the fund's own account. */
  readonly account: TransferBank;
  readonly wish: MonthWish;
  readonly count: (what: string, by?: number) => void;
  readonly counts: () => Counts;
  readonly #from: Date;
  readonly #roll: Dice;
  readonly #slots = new Map<number, Action[]>();
  #resting = false;

  constructor(given: Given) {
    ({ platform: this.platform, house: this.house, banks: this.banks, account: this.account, from: this.#from, wish: this.wish } = given);
    ({ count: this.count, counts: this.counts } = counter());
    this.#roll = diceOf(this.wish.seed);
  }

  async run(): Promise<void> {
    for (let no = 1; no <= this.wish.applications; no += 1) this.#arrive(no);
    for (let slot = 0; slot < (this.wish.days + MOST_DAYS_AFTER) * SLOTS_A_DAY; slot = await this.#nextAfter(slot)) {
      this.platform.clock.set(new Date(this.#from.getTime() + slot * SLOT_MS));
      await this.house.setClock(this.platform.clock.now());
      if (slot % SLOTS_A_DAY === 0) await this.#morning(slot / SLOTS_A_DAY);
      const actions = this.#slots.get(slot) ?? [];
      this.#slots.delete(slot);
      await Promise.all([together(actions), this.#work()]);
      await this.#work();
      if (this.#resting && this.#slots.size === 0 && (await nextJobAt(this.platform.db)) === null) return;
    }
    this.booksFaults.push('the month does not come to rest');
  }

  later(slots: number, action: Action): void {
    const slot = Math.round((this.platform.clock.now().getTime() - this.#from.getTime()) / SLOT_MS) + Math.max(1, slots);
    this.#at(slot, action);
  }

  /** The house may die of it: the action is tried again in the next slot. */
  laterUntilLived(slots: number, action: () => Promise<void>): void {
    this.later(slots, async () => void (await action().catch((fault: unknown) => survive(fault, () => this.laterUntilLived(1, action)))));
  }

  isCustomer = async ({ applicant }: Person): Promise<boolean> =>
    applicant !== null && (await contractOfApplication(this.platform.db, applicant.applicationId)) !== null;

  #at(slot: number, action: Action): void {
    const kept = this.#slots.get(slot);
    if (kept) kept.push(action);
    else this.#slots.set(slot, [action]);
  }

  #arrive(no: number): void {
    const person = personOf(this, no, this.#from);
    this.people.push(person);
    this.#at(slotOf(person, this.wish.days * SLOTS_A_DAY, this.#changeSlot()), () => this.#apply(person));
  }

  async #apply(person: Person): Promise<void> {
    await this.#threaten();
    person.applicant = await this.house.insist('apply', { seats: person.seats });
    this.count(person.seats === null ? 'applications' : 'applications of schools');
    await this.press(person, () => behave(this, person));
  }

  /** The bank may be silent, and the house may die: the person presses again. */
  async press(person: Person, then: () => void, tries = 0, since = this.platform.clock.now()): Promise<void> {
    const opened = await this.house
      .ask('press', { applicant: person.applicant!, gateway: person.bank.name })
      .catch((fault: unknown) => survive(fault));
    if (opened) {
      const page = opened.url.split('/').at(-1)!;
      if (page !== person.page) [person.page, person.pageSince] = [page, since];
      return then();
    }
    this.count('Pay pressed again');
    if (tries < 8) this.later(1, () => this.press(person, then, tries + 1, since));
  }

  /**
   * Whoever pays now by this page pays in time, or late and on the same terms. ePay's page lives for whole days, the
   * price it shows is honoured for minutes (clauses.md, hard moments).
   */
  onAgreedTerms({ pageSince, bank }: Person): boolean {
    // An invoice is honoured for ten days, and nobody here waits so long.
    if (bank === this.account) return true;
    const { clock, config } = this.platform;
    const now = clock.now().getTime();
    const change = this.#from.getTime() + this.#changeSlot() * SLOT_MS;
    const inTime = now <= pageSince.getTime() + config.paymentPageMinutes * 60_000;
    return inTime || now < change || pageSince.getTime() >= change;
  }

  /** A sum that is only held becomes a payment when the house learns of it, which may take days: under the terms of that day. */
  termsStand({ pageSince }: Person): boolean {
    const change = this.#from.getTime() + this.#changeSlot() * SLOT_MS;
    return pageSince.getTime() >= change || this.platform.clock.now().getTime() + HELD_DAYS * SLOTS_A_DAY * SLOT_MS < change;
  }

  #changeSlot = (): number => Math.max(1, Math.floor(this.wish.days / 2)) * SLOTS_A_DAY;

  /** At seeded moments the process is told where to die next, or dies of nothing in particular. */
  async #threaten(): Promise<void> {
    const { applications } = this.wish;
    const deaths = Math.max(4, applications / 60);
    if (this.#roll(Math.ceil(applications / deaths)) > 0) return;
    if (this.#roll(4) > 0)
      await this.house.ask('arm', { crashAt: POINTS[this.#roll(POINTS.length)]! }).catch((fault: unknown) => survive(fault));
    else setTimeout(() => void this.house.kill(), this.#roll(40));
  }

  async #work(): Promise<void> {
    this.#add(await this.house.insist('work', { seed: this.#roll(1_000_000) }));
  }

  #add(counts: Counts): void {
    for (const [what, by] of Object.entries(counts)) this.count(what, by);
  }

  async #nextAfter(slot: number): Promise<number> {
    const midnight = (Math.floor(slot / SLOTS_A_DAY) + 1) * SLOTS_A_DAY;
    const job = await nextJobAt(this.platform.db);
    const jobs = job ? Math.ceil((job.getTime() - this.#from.getTime()) / SLOT_MS) : midnight;
    return Math.max(slot + 1, Math.min(midnight, jobs, ...this.#slots.keys()));
  }

  /** The night's jobs, the registries of the day that is over, and staff at their desks. */
  async #morning(day: number): Promise<void> {
    const today = almatyDay(this.platform.clock.now());
    await dropOtherJobs(this.platform.db);
    if (day % RECOGNISED_EVERY === 0) await freshStatistics(this.platform.db);
    const over = day > this.wish.days + 1;
    this.booksFaults.push(...(await this.house.insist('night', { recognise: over || day % RECOGNISED_EVERY === 0 })));
    for (const bank of this.banks) await this.#registry(bank, addDays(today, -1));
    await this.house.insist('statement', { rows: this.account.statement(addDays(today, -1)) });
    // Now and then somebody brings the same day in the bank's other format.
    if (day % RESTATED_EVERY === 0) await this.house.insist('statement', { rows: this.account.restated(addDays(today, -1)) });
    const staff = await this.house.insist('staff', {
      seed: this.#roll(1_000_000),
      thorough: over,
      cabinet: this.#cabinet(),
      calls: this.account.calls(),
    });
    this.#add(staff);
    const sent = (await this.house.insist('to-send', {})).filter((order) => this.account.send(order)).length;
    this.count('sent by transfer', sent);
    await this.#endDisputes(over);
    this.#resting =
      over &&
      sent === 0 &&
      Object.keys(staff).every((what) => what.startsWith(WAITS)) &&
      this.chargebacks.every((one) => one.outcome !== null);
    this.wish.tell?.(`${today}  ${this.people.filter((one) => one.applicant).length} applications, killed ${this.house.deaths} times`);
  }

  /** Captures of the last hour of a day. */
  #cabinet(): Map<string, Date> {
    const late = (at: Date): boolean => almatyDay(new Date(at.getTime() + HOUR_MS)) !== almatyDay(at);
    const records = this.banks.flatMap((bank) => bank.records());
    return new Map(records.filter((one) => one.kind === 'payment' && late(one.at)).map((one) => [one.transaction, one.at]));
  }

  async #registry(bank: SimulatedBank, day: CivilDate): Promise<void> {
    const { csv, fees, payout } = registryOf(bank, this.chargebacks, day);
    if (csv === null) return;
    await this.house.insist('registry', { gateway: bank.name, csv });
    const before = this.paidOut.get(bank.name) ?? { fees: 0n, payouts: 0n };
    this.paidOut.set(bank.name, { fees: before.fees + fees, payouts: before.payouts + payout });
    this.count('registries taken in');
  }

  async #endDisputes(all: boolean): Promise<void> {
    for (const one of this.chargebacks) {
      if (one.outcome !== null || (!all && this.#roll(5) > 0)) continue;
      const outcome = this.#roll(2) === 0 ? 'won' : 'lost';
      const answer = await this.house.insist('end-dispute', { bankRef: one.ref, outcome });
      if (answer === 'ended') one.outcome = outcome;
      this.count(`disputes: ${answer === 'ended' ? outcome : answer}`);
    }
  }
}

/** Whoever talked to a house that was killed lives on. */
function survive(fault: unknown, then?: () => void): null {
  if (!(fault instanceof HouseKilled)) throw fault;
  then?.();
  return null;
}
