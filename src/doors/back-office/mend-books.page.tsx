import type { VNode } from 'preact';
import { moneyText, sumText } from '#kernel/money-text.ts';
import { tengeText, tiyn } from '#kernel/tiyn.ts';
import { accountCodes } from '#ledger';
import type { Alarm, Correction } from '#reconciliation';
import {
  Button,
  errorOf,
  FactsList,
  Fields,
  Hidden,
  MomentText,
  SelectField,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { BANKS } from './books/registry.page.tsx';
import { Sum } from './deal-parts.page.tsx';
import { dealTexts } from './deal.messages.ts';
import type { OddityTyped } from './oddity.page.tsx';
import { oddityTexts } from './oddity.messages.ts';

/** What is known of an alarm beforehand, and a correction that waits for a second person. */
export type MendProps = {
  readonly alarm: Alarm;
  readonly canMend: boolean;
  readonly written: (Correction & { readonly by: string | null }) | null;
  readonly banks: readonly string[];
  readonly twoAbove: bigint;
};
type Props = {
  readonly frame: Frame;
  readonly mend: MendProps;
  readonly typed: OddityTyped | undefined;
  readonly errors: readonly FieldError[];
};

const sumOf = ({ difference, currency }: Alarm): string => sumText(difference < 0n ? -difference : difference, currency);

/** The rule's own job and a new look; under it the posting that answers what no job can mend. */
export function MendBooks({ frame, mend, typed, errors }: Props): VNode {
  const { locale } = frame;
  const t = oddityTexts[locale].mend;
  const names = dealTexts[locale].accounts;
  const { alarm, written } = mend;
  const accounts = accountCodes.map((value) => ({ value, text: names[value] }));
  const banks = mend.banks.map((value) => ({ value, text: BANKS[value] ?? value }));
  return (
    <>
      <p>{mend.canMend ? t.canMend : t.text}</p>
      <div>
        <Button name="action" value="mend-books">
          {mend.canMend ? t.again : t.look}
        </Button>
      </div>
      <h3>{t.correct}</h3>
      <p class="cap">
        {t.correctText} {alarm.difference === 0n ? t.alwaysTwo : t.needsTwo(moneyText(tiyn(mend.twoAbove)))}
      </p>
      {alarm.difference !== 0n && <p>{t.difference(sumOf(alarm))}</p>}
      {written && (
        <>
          <Hidden name="correction" value={written.id} />
          <FactsList
            facts={[
              [t.written, <MomentText at={written.at} locale={locale} short />],
              ...(written.by ? [[oddityTexts[locale].by, written.by] as const] : []),
              [t.debit, names[written.debit]],
              [t.credit, names[written.credit]],
              [t.sum, <Sum amount={written.amount} currency={written.currency} />],
              [oddityTexts[locale].reason, written.reason],
            ]}
          />
          <div>
            <Button name="action" value="approve-correction">
              {t.approve}
            </Button>
          </div>
        </>
      )}
      <Fields>
        <SelectField
          locale={locale}
          name="debit"
          label={t.debit}
          options={accounts}
          value={typed?.debit}
          error={errorOf(errors, 'debit')}
        />
        <SelectField locale={locale} name="credit" label={t.credit} options={accounts} value={typed?.credit} />
        <TextField
          locale={locale}
          name="amount"
          label={t.sum}
          value={
            typed?.amount ?? (alarm.difference === 0n ? '' : tengeText(tiyn(alarm.difference < 0n ? -alarm.difference : alarm.difference)))
          }
          autocomplete="off"
          error={errorOf(errors, 'amount')}
        />
        <SelectField
          locale={locale}
          name="provider"
          label={t.bank}
          empty={t.noBank}
          options={banks}
          value={typed?.provider ?? alarm.provider ?? ''}
          error={errorOf(errors, 'provider')}
        />
      </Fields>
      <div>
        <Button look="second" name="action" value="correct-books">
          {t.book}
        </Button>
      </div>
    </>
  );
}

/** A posting that answers nothing is told at its field. */
export function mendError(fault: string, t: (typeof oddityTexts)['kk']['mend'], { alarm }: MendProps): FieldError | null {
  if (fault === 'same-account') return { field: 'debit', text: t.sameAccount };
  if (fault === 'contract-missing') return { field: 'debit', text: t.contractMissing };
  if (fault === 'bank-missing') return { field: 'provider', text: t.bankMissing };
  return fault === 'amount-wrong' ? { field: 'amount', text: t.amountWrong(sumOf(alarm)) } : null;
}
