import type { Locale } from '#kernel/locale.ts';
import type { Result } from '#kernel/result.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import type { AttemptId } from './attempt.ts';

/** What the house asks of any bank. A third bank is a file with this interface and the shared contract tests. */
export type Gateway = {
  readonly name: string;
  readonly can: Capabilities;
  /** Where the bank's page lives, for the content policy of ours. */
  readonly pageOrigin: string;
  /** Asking again with the same attempt gives the same page: the attempt's id is the bank's idempotency key. */
  openPage(order: PageOrder): Promise<Answered<OpenedPage>>;
  cancelPage(pageRef: string): Promise<Answered<'closed'>>;
  /** Proves the sender, over the raw bytes where they are signed, then reads; changes nothing. */
  verifyNotice(raw: RawNotice): Promise<Result<Notice, NoticeFault>>;
  noticeReply(outcome: NoticeOutcome): NoticeReply;
  answerCheck(answer: CheckAnswer): NoticeReply;
  /** `attemptRef` where it is known: some banks are better asked by the order. */
  askOperation(transactionId: string, attemptRef?: string | null): Promise<Answered<Operation | null>>;
  /** Every operation known for the attempt. `thorough` also finds what a later operation hides. */
  askStatus(attempt: { id: AttemptId; createdAt: Date }, thorough: boolean): Promise<Answered<Operation[]>>;
  /** Only where `can.listDays`; elsewhere the day's registry comes as a file. */
  listDay(day: string): Promise<Answered<Operation[]>>;
  /** `requestId` names the return at the bank. Never called again after a lost answer before `findReturn` has said it was not made. */
  giveBack(request: GiveBackRequest): Promise<Answered<{ refundId: string }>>;
  /** Takes a held sum, or a part of it: the rest is the payer's again. The bank charges a hold once; after a lost answer it is asked. */
  charge(held: { readonly transactionId: string; readonly amount: Tiyn }): Promise<Answered<'charged'>>;
  /** Gives a held sum up, whole. */
  release(held: { readonly transactionId: string }): Promise<Answered<'released'>>;
  /** After a lost answer: was this return made? */
  findReturn(sought: SoughtReturn): Promise<Answered<ReturnTrace>>;
};

/** What banks differ in, as far as the house acts differently. A bank that cannot answers `refused`. */
export type Capabilities = {
  /** Notices are repeated until they are answered; otherwise only our own questions heal a lost one. */
  readonly repeatsNotices: boolean;
  readonly listsDays: boolean;
  /** Asking for a page again with the same attempt gives the same page, and a page can be closed. */
  readonly closesPages: boolean;
  /** The bank keeps our id beside a return; otherwise only the sum given back so far is seen, and returns of one payment wait for one another. */
  readonly namesReturns: boolean;
  /** The least sum the bank takes and can give back: nothing is sold for less, as without a payment there is no acceptance. */
  readonly leastPayment: Tiyn;
  /** Less cannot be returned by the bank's API. */
  readonly smallestReturn: Tiyn;
  /** The bank takes no return of a payment older than so many days; null: it has named no term, and its own refusal tells. */
  readonly returnDays: number | null;
  /** A payment may come as a sum that is only held; null: never. `days`: so long, then the bank gives it up; null: it names no term. */
  readonly holds: { readonly days: number | null } | null;
};

/**
 * `unknown`: no answer, a broken one, or the bank's own fault. It says nothing about the money,
 * is never taken for a refusal, and is resolved only by asking.
 */
export type Answered<Value> =
  | { readonly is: 'done'; readonly value: Value }
  | { readonly is: 'refused'; readonly code: string; readonly message: string }
  | { readonly is: 'unknown'; readonly cause: UnknownCause };
export type UnknownCause = 'timeout' | 'connection' | 'server-error' | 'busy' | 'unreadable';

export type PageOrder = {
  readonly attemptId: AttemptId;
  readonly accountId: string;
  readonly amount: Tiyn;
  readonly description: string;
  readonly locale: Locale;
  readonly email: string;
  readonly offerUrl: string;
  readonly successUrl: string;
  readonly failUrl: string;
};
export type OpenedPage = { readonly pageRef: string; readonly url: string };
/** `before`: what the house knows to have gone back of this payment already, in whatever way. */
export type SoughtReturn = GiveBackRequest & { readonly attemptRef: string | null; readonly owedAt: Date; readonly before: bigint };
/** unclear: money went back that this return alone does not explain; a person looks, and nothing is sent meanwhile. */
export type ReturnTrace = { readonly is: 'made'; readonly refundId: string } | { readonly is: 'not-made' } | { readonly is: 'unclear' };
export type GiveBackRequest = { readonly transactionId: string; readonly amount: Tiyn; readonly requestId: string };

/** One operation as the bank states it. */
export type Operation = {
  readonly kind: 'payment' | 'return';
  readonly transactionId: string;
  /** Our attempt's id as the bank gives it back. */
  readonly attemptRef: string | null;
  readonly accountRef: string | null;
  readonly state: 'pending' | 'authorized' | 'paid' | 'failed' | 'cancelled';
  /** Minor units of `currency`. */
  readonly amount: bigint;
  readonly currency: string;
  /** The moment of capture, by the bank's clock (clause 3.11). */
  readonly paidAt: Date | null;
  /** When the payment was begun, from a bank that tells no moment of capture. */
  readonly begunAt?: Date | null;
  /** A statement of an account knows the day and no hour: `paidAt` is the beginning of its value date in Almaty. */
  readonly dayOnly?: true;
  readonly reasonCode: string | null;
  readonly testMode: boolean;
  readonly card: { readonly type: string; readonly lastFour: string } | null;
  readonly authCode: string | null;
  readonly rrn: string | null;
  /** For a return: the payment it belongs to, and our request if the bank keeps it. */
  readonly returnOf: string | null;
  readonly requestRef: string | null;
  /** For a payment: what has gone back of it, where the bank tells it so; null where returns are operations of their own. */
  readonly returned: bigint | null;
  /** What the bank keeps of it for its service, in the same currency, where it has told. */
  readonly fee?: bigint | null;
};

export const noticeTypes = ['check', 'pay', 'fail', 'confirm', 'refund', 'cancel'] as const;
export type NoticeType = (typeof noticeTypes)[number];
export type RawNotice = {
  readonly type: NoticeType;
  readonly body: Uint8Array;
  readonly headers: Readonly<Record<string, string | undefined>>;
};
/** `key` is unique for the event including its state, so a notice of 'held' never uses up that of 'taken'. */
export type Notice = {
  readonly type: NoticeType;
  readonly key: string;
  readonly transactionId: string;
  readonly attemptRef: string | null;
  readonly accountRef: string | null;
  readonly amount: bigint;
  readonly currency: string;
  readonly testMode: boolean;
  readonly reasonCode: string | null;
  readonly returnOf: string | null;
};
/** unknown-order: of a bank that signs nothing, so nothing can be proved: counted, and told to whoever watches. */
export type NoticeFault = 'unsigned' | 'forged' | 'unreadable' | 'unknown-order';
/** accepted also answers repeats and parked events; again asks the bank to send it later. */
export type NoticeOutcome = 'accepted' | 'again';
export type NoticeReply = { readonly status: number; readonly type: string; readonly body: string };

export type CheckAnswer = 'go' | 'unknown-order' | 'other-account' | 'wrong-amount' | 'refused' | 'expired';
