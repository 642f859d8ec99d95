import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { refundWords, type CaseRefusal } from '#refunds';
import { Callout, ErrorSummary, type FieldError } from '#ui/components.ts';

type Props = { readonly locale: Locale; readonly refused: CaseRefusal | undefined; readonly errors: readonly FieldError[] };

/** Why nothing was done: at the controls that are to blame, or, where none is, in one line. */
export function Refused({ locale, refused, errors }: Props): VNode | null {
  if (errors.length > 0) return <ErrorSummary locale={locale} errors={errors} />;
  return refused ? (
    <Callout tone="warn" role="alert">
      {refundWords[locale].refusals[refused]}
    </Callout>
  ) : null;
}
