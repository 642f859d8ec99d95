import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { parseTenge } from '#kernel/tiyn.ts';
import type { CaseRefusal } from '#refunds';
import { errorOf, TextField, type FieldError } from '#ui/components.ts';
import { disputeTexts } from './disputes.messages.ts';
import { officeRefundWords } from './refunds.messages.ts';

/** A dispute as typed. */
export type TypedDispute = Readonly<Record<string, string>>;

/** The sum as people type it: with spaces between thousands and a comma before the tiyn; null: not one. */
export function typedSum(text: string): bigint | null {
  const sum = parseTenge(text.replaceAll(/[\s\u00a0]/g, '').replace(',', '.'));
  return sum.ok && sum.value > 0n ? sum.value : null;
}

/** A page has several of these forms: ids are the page's, names the form's. */
const idOf = (name: string, of?: string): string => (of ? `${name}-${of}` : name);

/** What is missing, each at its field. */
export function disputeErrors(refused: CaseRefusal | undefined, typed: TypedDispute, locale: Locale, of?: string): FieldError[] {
  if (refused !== 'words-missing') return [];
  const t = disputeTexts[locale];
  return [
    ...((typed['bankRef'] ?? '').trim() === '' ? [{ field: idOf('bankRef', of), text: t.noRef }] : []),
    ...(typedSum(typed['amount'] ?? '') === null ? [{ field: idOf('amount', of), text: t.noAmount }] : []),
  ];
}

type Props = {
  readonly locale: Locale;
  readonly currency: string;
  readonly typed: TypedDispute;
  readonly errors: readonly FieldError[];
  readonly of?: string;
};

/** How the bank names a dispute, and its sum. */
export function DisputeFields({ locale, currency, typed, errors, of }: Props): VNode {
  const t = officeRefundWords[locale];
  const field = (name: string) => ({
    locale,
    name,
    id: idOf(name, of),
    value: typed[name],
    error: errorOf(errors, idOf(name, of)),
    autocomplete: 'off',
  });
  return (
    <>
      <TextField {...field('bankRef')} label={t.bankRef} maxlength={60} required />
      <TextField
        {...field('amount')}
        kind="number"
        inputmode="decimal"
        label={currency === 'KZT' ? t.amount : `${t.sum}, ${currency}`}
        maxlength={15}
        required
      />
    </>
  );
}
