import type { VNode } from 'preact';
import { errorOf, TextArea, type FieldError } from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import { transferTexts } from './transfers.messages.ts';

type Props = {
  readonly locale: Locale;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly errors: readonly FieldError[];
};

/** Why staff decide a line of the statement as they do: every decision names it. */
export const ReasonArea = ({ locale, hint, value, errors }: Props): VNode => (
  <TextArea
    locale={locale}
    name="reason"
    label={transferTexts[locale].reason}
    {...(hint ? { hint } : {})}
    value={value}
    rows={3}
    maxlength={1000}
    error={errorOf(errors, 'reason')}
    required
  />
);
