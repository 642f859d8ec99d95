import { z } from 'zod';
import type { Brand } from '#kernel/brand.ts';
import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';

export type MessageId = Brand<string, 'MessageId'>;

/** Why money goes back by itself (clauses.md 4.4). */
export type ReturnReason = 'duplicate' | 'surplus' | 'short' | 'unsellable' | 'terms-changed' | 'found';

/** Why a sum that the bank only held was given up (clause 3.11: a hold is no payment). */
export type ReleasedWhy = 'duplicate' | 'short' | 'unsellable' | 'terms-changed' | 'mismatch' | 'charge-refused' | 'by-bank';

/** What was decided in a case of a breach (clause 4.2). */
export type ConductNews = 'suspended' | 'lifted' | 'kept' | 'terminated' | 'seat-terminated' | 'closed';
export type SeatNews = 'suspended' | 'lifted' | 'terminated';
/** Why an application was refused (clause 5.1). */
export type RefusalGround = 'disagreement' | 'data-impossible' | 'programme-withdrawn';
/** A turn of a refund case, or of a dispute at the bank, that the customer is told. */
export type RefundTurn =
  | 'asked'
  | 'opened'
  | 'under-review'
  | 'taken-back'
  | 'grounded'
  | 'once-approved'
  | 'approved'
  /** Approved; it goes back by the transfer that it came by. */
  | 'by-transfer'
  | 'refused'
  | 'appealed'
  | 'appeal-upheld'
  | 'appeal-refused'
  | 'done'
  | 'transferred'
  | 'stuck'
  | 'disputed'
  | 'dispute-won'
  /** The contract ended by it. */
  | 'dispute-lost'
  /** The contract stands as it stood. */
  | 'dispute-lost-part'
  /** The same of money that is no price of a contract. */
  | 'disputed-money'
  | 'dispute-money-won'
  | 'dispute-money-lost';

export const isOfDispute = (turn: RefundTurn): boolean => turn.startsWith('dispute');

/** Every kind of letter with what it must be told. Sums come as text (`moneyText`), addresses as full links. */
export type TemplateFacts = {
  'confirm-email': { code: string; minutes: number };
  /** Somebody typed this address at sign-up, and it has an account: the letter says so, the site does not. */
  'already-registered': { signInLink: string; recoverLink: string };
  recover: { code: string; minutes: number; link: string };
  'confirm-new-email': { code: string; minutes: number };
  'password-changed': { recoverLink: string };
  'email-changed': { supportLink: string };
  'contract-concluded': {
    contractNumber: string;
    programmeTitle: string;
    amount: string;
    accessUntil: CivilDate;
    courseLink: string;
    contractLink: string;
  };
  /** The service is done: accept, object, or be silent until `lastDay` is over (clause 2.2). */
  'acceptance-offered': {
    contractNumber: string;
    programmeTitle: string;
    ground: 'completed' | 'term-over';
    lastDay: CivilDate;
    contractLink: string;
  };
  /** A version of a document is coming (clause 5.2): what changes, from when, for whom. */
  'terms-change': {
    document: string;
    no: number;
    from: CivilDate;
    offer: boolean;
    /** None of the person's contracts is concerned. */
    newContractsOnly: boolean;
    /** Some are; letters queued before there was the choice say nothing of it. */
    partly?: boolean;
    /** Concluded when it was in force already; `from` is the day it governs these contracts. */
    late?: boolean;
    asksAgain: boolean;
    changes: readonly { readonly number: string; readonly kind: 'added' | 'removed' | 'changed' }[];
    link: string;
  };
  'terms-withdrawn': { document: string; no: number; from: CivilDate; link: string };
  /** The warning goes with its paper; opening the link in the account is its delivery (clause 4.2). */
  'conduct-warning': { contractNumber: string; programmeTitle: string; answerDays: number; link: string };
  'conduct-decided': { contractNumber: string; reason: ConductNews; link: string };
  /** `buys`: as a representative, who buys and changes particulars; else one who invites to seats. */
  'member-invitation': { organisation: string; buys: boolean; lastDay: CivilDate; link: string };
  /** To who represents the organisation: lost days were added to the terms of its seats; `least` and `most` of one seat. */
  'seats-extended': {
    contractNumber: string;
    programmeTitle: string;
    why: 'outage' | 'force-majeure';
    when: string;
    seats: number;
    least: number;
    most: number;
    link: string;
    statusLink: string;
  };
  /** To those who act for the organisation: what became of its seat, never why. */
  'seat-news': { contractNumber: string; seatNo: number; turn: SeatNews; link: string };
  'seats-bought': { contractNumber: string; organisation: string; programmeTitle: string; seats: number; amount: string; link: string };
  /** The invoice goes with it. */
  'invoice-ready': {
    number: string;
    organisation: string;
    programmeTitle: string;
    seats: number;
    amount: string;
    lastDay: CivilDate;
    link: string;
  };
  /** A transfer came and concluded nothing yet: the person is to choose, or staff look at it. */
  'transfer-waits': { number: string; amount: string; why: 'choice' | 'look'; link: string };
  /** To somebody an organisation named; they may have no account yet. */
  'seat-invitation': { organisation: string; programmeTitle: string; startsAtLatest: CivilDate; link: string };
  'payment-returned': {
    amount: string;
    reason: ReturnReason;
    /** Why, as staff wrote it for the payer. */ told?: string;
    /** From our account, where the bank would not. */ byTransfer?: boolean;
  };
  /** A sum was only held and nothing is taken; the link leads to the payment, from which it can be paid anew. */
  'hold-released': { amount: string; programmeTitle: string; reason: ReleasedWhy; link: string };
  /** `words`: the reason of a refusal; of a dispute `number` is the bank's own. */
  'refund-turn': { turn: RefundTurn; number: string; amount: string; link: string; words?: string; contractNumber?: string };
  /** To the learner of a seat whose course closed because its money went back to whoever paid. */
  'seat-ended': { programmeTitle: string; organisation: string; why: 'refund' | 'dispute'; link: string };
  /** Staff refused on a closed ground (clause 5.1); `words` are theirs. */
  'application-refused': { number: string; programmeTitle: string; ground: RefusalGround; words: string; link: string };
  'certificate-issued': { number: string; programmeTitle: string; link: string };
  /** Letters queued before there were deadlines have none. */
  'support-received': { number: string; answerBy?: CivilDate };
  /** To the provider's own address for support: what must be answered today, and what should have been. */
  'support-due': { due: number; overdue: number; link: string };
  'support-answered': { number: string; answer: string };
  /** Staff write first; the link leads to the thread. */
  'staff-letter': { number: string; subject: string; text: string; link: string };
  /** A browser this account was never signed in on. `device` is the browser's own words, cut short; null: it said nothing known. */
  'new-sign-in': { device: string | null; at: string; settingsLink: string };
  'course-ends': { programmeTitle: string; lastDay: CivilDate; courseLink: string };
  /** `days` is spoken by the letter; the interval comes as text. */
  'term-extended': {
    programmeTitle: string;
    why: 'outage' | 'force-majeure';
    when: string;
    days: number;
    lastDay: CivilDate;
    courseLink: string;
    statusLink: string;
  };
  'application-waits': { programmeTitle: string; amount: string; lastDay: CivilDate; applicationLink: string };
  'closing-asked': { eraseOn: CivilDate; signInLink: string };
  'closing-cancelled': { settingsLink: string };
  /** What came meanwhile that must first be finished. */
  'closing-stopped': { settingsLink: string };
  'account-erased': { checkLink: string };
  'sms-code': { code: string; minutes: number };
};
export type TemplateName = keyof TemplateFacts;

export type Channel = 'mail' | 'sms';
export const channelOf = (template: TemplateName): Channel => (template === 'sms-code' ? 'sms' : 'mail');

/** A stored file that goes with a letter; its name may hold a number, never a person's name. */
export type Attachment = { readonly file: string; readonly name: string; readonly type: string };

/** A message with its address and facts open. */
export type Message<Name extends TemplateName = TemplateName> = {
  readonly id: MessageId;
  readonly template: Name;
  readonly channel: Channel;
  readonly locale: Locale;
  readonly accountId: string | null;
  readonly to: string;
  readonly facts: TemplateFacts[Name];
  readonly attachments: readonly Attachment[];
  readonly createdAt: Date;
  readonly uselessAfter: Date | null;
};

/** sent: the server took it; kept: no server is set, it waits in the outbox; failed: will be tried again; unwanted: turned off meanwhile; the rest is final. */
export type Outcome = 'sent' | 'kept' | 'failed' | 'refused' | 'expired' | 'erased' | 'unwanted';
export type Delivery = { readonly at: Date; readonly outcome: Outcome; readonly detail: string };

/** What a gateway says about one try. */
export type Tried = { readonly outcome: 'sent' | 'kept' } | { readonly outcome: 'failed' | 'refused'; readonly detail: string };

/** The delivery job as it is enqueued: the message's id and nothing else. */
export const deliverJob = { name: 'messages.deliver', maxAttempts: 25, schema: z.object({ messageId: z.string() }) } as const;
