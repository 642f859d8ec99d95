/**
 * What a shop promises about money going back, told once more and much simpler than the code does: a contract, at most one
 * open case, disputes at the bank, and how much of the price is on its way out. Tests hold the real shop against it.
 */
type Ground = 'provider-fault' | 'withdrawal';
type Case = { state: string; ground: Ground; amount: bigint; refuser: number | null; approver: number | null; appealed: boolean };
export type Outcome = 'done' | 'refused';

const PRICE = 2_500_000n;
const ACCESS_DAYS = 90n;
/** The rule of the test: above 10 000 tenge two approve. */
export const TWO_ABOVE = 1_000_000n;
const ENDED = ['refused', 'done', 'taken-back'];

export class RefundModel {
  contract = 'in-service';
  one: Case | null = null;
  /** Of the price gone, going, or disputed. */
  reserved = 0n;
  readonly disputes: { amount: bigint; ofPrice: bigint; open: boolean; won: boolean }[] = [];
  /** Gone in the bank's cabinet, and explained by nobody. */
  outside = 0n;
  /** By refund cases, all of it gone. */
  refunded = 0n;
  days = 0n;

  get disputed(): boolean {
    return this.disputes.some(({ open }) => open);
  }

  private take(allowed: boolean, change: () => void): Outcome {
    if (!allowed) return 'refused';
    change();
    return 'done';
  }

  private inState = (...states: string[]): boolean => this.one !== null && states.includes(this.one.state);
  private move = (state: string) => (): void => void (this.one!.state = state);

  ask(ground: Ground): Outcome {
    const used = this.days > ACCESS_DAYS ? ACCESS_DAYS : this.days;
    const cost = ground === 'withdrawal' ? ((PRICE * used) / ACCESS_DAYS / 100n) * 100n : 0n;
    const amount = PRICE - cost - this.reserved;
    const free = this.one === null || ENDED.includes(this.one.state);
    const running = ground === 'provider-fault' || this.contract === 'in-service';
    return this.take(free && !this.disputed && amount > 0n && running, () => {
      this.one = { state: 'asked', ground, amount, refuser: null, approver: null, appealed: false };
    });
  }

  takeUp = (): Outcome => this.take(this.inState('asked'), this.move('under-review'));
  takeBack = (): Outcome => this.take(this.inState('asked', 'under-review'), this.move('taken-back'));
  private hears = (by: number): boolean => this.one?.state !== 'appealed' || this.one.refuser !== by;
  find = (by: number): Outcome => this.take(this.inState('under-review', 'appealed') && this.hears(by), this.move('grounded'));
  refuse = (by: number): Outcome =>
    this.take(this.inState('under-review', 'grounded', 'once-approved', 'appealed') && this.hears(by), () => {
      Object.assign(this.one!, { state: 'refused', refuser: by });
    });
  appeal = (): Outcome =>
    this.take(this.inState('refused') && !this.one!.appealed, () => {
      Object.assign(this.one!, { state: 'appealed', appealed: true });
    });

  approve(by: number): Outcome {
    const { one } = this;
    if (!one || this.disputed || !this.inState('grounded', 'once-approved')) return 'refused';
    if (one.state === 'grounded' && one.amount > TWO_ABOVE) {
      Object.assign(one, { state: 'once-approved', approver: by });
      return 'done';
    }
    if (one.state === 'once-approved' && one.approver === by) return 'refused';
    return this.take(this.reserved + one.amount <= PRICE, () => {
      one.state = 'paying';
      this.reserved += one.amount;
      if (!['refunded', 'withdrawn'].includes(this.contract)) this.contract = one.ground === 'withdrawal' ? 'withdrawn' : 'refunded';
    });
  }

  dispute(amount: bigint): Outcome {
    const disputed = this.disputes.reduce((sum, one) => sum + (one.won ? 0n : one.amount), 0n);
    return this.take(amount > 0n && disputed + amount <= PRICE, () => {
      // What the customer had back before is disputed all the same, and is nobody's price.
      const ofPrice = amount < PRICE - this.reserved ? amount : PRICE - this.reserved;
      this.disputes.push({ amount, ofPrice, open: true, won: false });
      this.reserved += ofPrice;
    });
  }

  /** No dispute suspends; the whole price lost ends the contract, of a price lost in part the rest is still served. */
  decide(at: number, won: boolean): Outcome {
    const dispute = this.disputes[at];
    return this.take(dispute?.open === true, () => {
      Object.assign(dispute!, { open: false, won });
      if (won) this.reserved -= dispute!.ofPrice;
      if (!won && this.reserved >= PRICE && this.contract === 'in-service') this.contract = 'refunded';
    });
  }

  /** A clerk's hand in the bank's cabinet; tests do it where nothing else is on its way. */
  cabinet(amount: bigint): Outcome {
    const quiet = (this.one === null || ENDED.includes(this.one.state)) && !this.disputed;
    return this.take(quiet && this.reserved + amount <= PRICE, () => {
      this.outside += amount;
      this.reserved += amount;
    });
  }

  paid(): void {
    if (this.one?.state !== 'paying') return;
    this.one.state = 'done';
    this.refunded += this.one.amount;
  }
}
