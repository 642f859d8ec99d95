import { shortDayText, type CivilDate } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Locale } from '#kernel/locale.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Oddity, OddityKind } from '#payments';
import { MomentText, pathIn, type Fact, type Frame } from '#ui/components.ts';
import { booksTexts } from './books/books.messages.ts';
import { Amount } from './oddities.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { refundPaths } from './refunds/addresses.ts';
import { office } from './shell.ts';

/** The contract whose payment the bank took back, or that keeps an advance nobody decided on: with its refunds and disputes. */
export function contractFact(frame: Frame, disputed: string | null): Fact[] {
  if (disputed === null) return [];
  return [[oddityTexts[frame.locale].contract, <a href={pathIn(frame, refundPaths.ofContract(disputed))}>{disputed}</a>]];
}

/** Money that left us, or was to leave: nothing came. */
const WENT_OUT = new Set<OddityKind>(['returned-outside', 'return-refused', 'bank-lacks-return', 'return-unclear']);

/** What is known of a case. */
export function factsOf(frame: Frame, oddity: Oddity): Fact[] {
  const t = oddityTexts[frame.locale];
  const { due, transaction, payment, order, paidAt, returnedAt, from, payments, rule, about, expected, booked } = oddity.facts;
  const text = (name: string, value: unknown): Fact[] =>
    typeof value === 'string' && value !== '' ? [[name, <span class="mono">{value}</span>]] : [];
  const sum = (name: string, value: unknown): Fact[] =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? [[name, moneyText(tiyn(BigInt(value)))]] : [];
  return [
    [t.when, <MomentText at={oddity.at} locale={frame.locale} short />],
    ...('amount' in oddity.facts
      ? ([[WENT_OUT.has(oddity.kind) || oddity.facts['direction'] === 'out' ? t.sum : t.came, <Amount oddity={oddity} />]] as const)
      : []),
    ...sum(t.due, due),
    ...(typeof paidAt === 'string' ? ([[t.paidAt, <MomentText at={new Date(paidAt)} locale={frame.locale} short />]] as const) : []),
    ...(typeof returnedAt === 'string'
      ? ([[t.returnedAt, <MomentText at={new Date(returnedAt)} locale={frame.locale} short />]] as const)
      : []),
    ...(typeof from === 'string' ? ([[t.unknownFrom, shortDayText(from as CivilDate)]] as const) : []),
    ...text(t.payments, typeof payments === 'number' ? String(payments) : null),
    ...(typeof rule === 'string' ? ([[t.rule, ruleName(rule, frame.locale)]] as const) : []),
    ...text(t.reference, about),
    ...sum(t.due, expected),
    ...sum(t.booked, booked),
    ...text(t.transaction, transaction),
    ...text(t.payment, payment),
    ...text(t.order, order),
    ...(oddity.attemptId ? ([['', <a href={pathIn(frame, office.payment(oddity.attemptId))}>{t.toPayment}</a>]] as const) : []),
  ];
}

const ruleName = (rule: string, locale: Locale): string => (booksTexts[locale].ruleNames as Readonly<Record<string, string>>)[rule] ?? rule;
