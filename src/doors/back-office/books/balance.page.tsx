import type { VNode } from 'preact';
import type { CivilDate } from '#kernel/civil-date.ts';
import { Button, Callout, errorOf, ErrorSummary, Form, MomentText, pathIn, Table, TextField } from '#ui/components.ts';
import { accounts, balanceOf, growsByDebit, type TrialBalance } from '#ledger';
import { booksRules, type BooksCheck } from '#reconciliation';
import { Sum } from '../deal-parts.page.tsx';
import { dealTexts } from '../deal.messages.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { booksTexts } from './books.messages.ts';
import { registryTexts } from './registry.messages.ts';
import { transferPaths } from '../transfers/addresses.ts';
import { transferTexts } from '../transfers/transfers.messages.ts';
import { FileButtons } from './file-buttons.page.tsx';

export type BalancePageProps = OfficeProps<{
  readonly day: CivilDate;
  readonly wrongDay: boolean;
  readonly balance: TrialBalance;
  readonly check: BooksCheck | null;
}>;

/** Do the books agree, and what stands on every account at the end of a day. */
export function BalancePage(props: BalancePageProps): VNode {
  const { shell, day, wrongDay, balance } = props;
  const { frame } = shell;
  const t = booksTexts[frame.locale];
  const errors = wrongDay ? [{ field: 'day', text: t.wrongDay }] : [];
  return (
    <OfficeView
      shell={shell}
      title={t.title}
      section="books"
      wrong={wrongDay}
      actions={
        <>
          <a href={pathIn(frame, office.bookEntries)}>{t.entries}</a>
          <a href={pathIn(frame, office.registry)}>{registryTexts[frame.locale].title}</a>
          <a href={pathIn(frame, transferPaths.main)}>{transferTexts[frame.locale].title}</a>
        </>
      }
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      <div class="stack">
        <CheckSheet {...props} />
        <Sheet title={t.balance}>
          <form method="get" action={pathIn(frame, office.books)} class="row end" novalidate>
            <TextField locale={frame.locale} kind="date" name="day" label={t.balanceAt} value={day} error={errorOf(errors, 'day')} />
            <Button look="second">{t.show}</Button>
          </form>
          {balance.length === 0 && <p class="quiet mt-4">{t.nothing}</p>}
          {[...new Set(balance.map((one) => one.currency))].map((currency) => (
            <div class="mt-4">
              <BalanceTable shell={shell} currency={currency} rows={balance.filter((one) => one.currency === currency)} />
            </div>
          ))}
          <FileButtons frame={frame} what="balance" question={`day=${day}`} class="mt-4" />
        </Sheet>
      </div>
    </OfficeView>
  );
}

function BalanceTable({ shell: { frame }, currency, rows }: OfficeProps<{ currency: string; rows: TrialBalance }>): VNode {
  const [t, names] = [booksTexts[frame.locale], dealTexts[frame.locale].accounts];
  const total = (side: (row: TrialBalance[number]) => bigint): VNode => (
    <td class="money">
      <Sum amount={rows.reduce((sum, row) => sum + side(row), 0n)} currency={currency} />
    </td>
  );
  const on =
    (wanted: 'debit' | 'credit') =>
    (row: TrialBalance[number]): bigint => {
      const balance = balanceOf(row.account, row);
      const side = growsByDebit(row.account) === balance >= 0n ? 'debit' : 'credit';
      return side === wanted ? (balance < 0n ? -balance : balance) : 0n;
    };
  const money = (title: string, side: (row: TrialBalance[number]) => bigint) => ({
    title,
    as: 'money' as const,
    cell: (row: TrialBalance[number]) => side(row) !== 0n && <Sum amount={side(row)} currency={currency} />,
  });
  return (
    <>
      {currency !== 'KZT' && <h3>{t.currency(currency)}</h3>}
      <Table
        ledger
        label={currency === 'KZT' ? t.balance : `${t.balance}, ${currency}`}
        rows={rows}
        columns={[
          {
            title: t.account,
            cell: (row) => <a href={`${pathIn(frame, office.bookEntries)}?account=${row.account}`}>{names[row.account]}</a>,
          },
          { title: t.kind, cell: (row) => t.kinds[accounts[row.account]] },
          money(t.debitTurnover, (row) => row.debit),
          money(t.creditTurnover, (row) => row.credit),
          money(t.debitBalance, on('debit')),
          money(t.creditBalance, on('credit')),
        ]}
        foot={
          <tr>
            <td colSpan={2}>{t.total}</td>
            {total((row) => row.debit)}
            {total((row) => row.credit)}
            {total(on('debit'))}
            {total(on('credit'))}
          </tr>
        }
      />
    </>
  );
}

function CheckSheet({ shell: { frame }, check }: BalancePageProps): VNode {
  const { locale } = frame;
  const t = booksTexts[locale];
  return (
    <Sheet
      title={t.rules}
      aside={
        <Form frame={frame} action={pathIn(frame, office.booksCheck)}>
          <Button look="second" size="small">
            {t.checkNow}
          </Button>
        </Form>
      }
    >
      {check === null ? (
        <p class="quiet">{t.neverChecked}</p>
      ) : (
        <>
          <Callout tone={check.faults === 0 ? 'good' : 'warn'}>
            {check.faults === 0 ? t.agrees : t.differs(check.faults)}{' '}
            {check.faults > 0 && <a href={pathIn(frame, office.oddities)}>{t.toQueue}</a>}
          </Callout>
          <p class="tiny quiet mt-2">
            {t.checkedAt}: <MomentText at={check.at} locale={locale} short />
          </p>
          <Table
            label={t.rules}
            rows={booksRules}
            columns={[
              { title: t.rules, cell: (rule) => t.ruleNames[rule] },
              {
                title: t.outcome,
                as: 'state',
                cell: (rule) => {
                  const found = check.byRule[rule] ?? 0;
                  return <State tone={found === 0 ? 'good' : 'warn'}>{found === 0 ? t.good : String(found)}</State>;
                },
              },
            ]}
          />
        </>
      )}
    </Sheet>
  );
}
