import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { Oddity } from '#payments';
import { MomentText, pathIn, type Fact } from '#ui/components.ts';
import { booksTexts } from './books/books.messages.ts';
import { Amount } from './oddities.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { office, type Shell } from './shell.ts';

const ruleName = (rule: string, locale: Locale): string => (booksTexts[locale].ruleNames as Readonly<Record<string, string>>)[rule] ?? rule;

/** What is known of a case. */
export function factsOf({ frame }: Shell, oddity: Oddity): Fact[] {
  const t = oddityTexts[frame.locale];
  const { due, transaction, payment, order, paidAt, rule, about, expected, booked } = oddity.facts;
  const text = (name: string, value: unknown): Fact[] =>
    typeof value === 'string' && value !== '' ? [[name, <span class="mono">{value}</span>]] : [];
  const sum = (name: string, value: unknown): Fact[] =>
    typeof value === 'string' && /^-?\d+$/.test(value) ? [[name, moneyText(tiyn(BigInt(value)))]] : [];
  return [
    [t.when, <MomentText at={oddity.at} locale={frame.locale} short />],
    ...('amount' in oddity.facts ? ([[t.came, <Amount oddity={oddity} />]] as const) : []),
    ...sum(t.due, due),
    ...(typeof paidAt === 'string' ? ([[t.paidAt, <MomentText at={new Date(paidAt)} locale={frame.locale} short />]] as const) : []),
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
