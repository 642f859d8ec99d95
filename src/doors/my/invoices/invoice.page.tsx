import type { VNode } from 'preact';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Provider } from '#provider';
import type { Invoice, InvoiceRule } from '#transfers';
import { Badge, ButtonLink, Code, DateText, FactsList, Money, NextLink, pathIn, type Frame, type Tone } from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import type { InvoiceState } from './invoice-state.ts';
import { invoiceWords } from './invoice.messages.ts';

export type InvoiceView = {
  readonly invoice: Invoice;
  readonly state: InvoiceState;
  readonly provider: Provider;
  readonly rule: Pick<InvoiceRule, 'knp' | 'kbe'>;
  readonly purpose: Bilingual;
  readonly contract: { readonly number: string; readonly path: string } | null;
  /** Asked for by the reader, who alone chooses where there is a choice. */
  readonly own: boolean;
  readonly organisationPath: string;
};

const TONES: Readonly<Partial<Record<InvoiceState, Tone>>> = { waiting: 'warn', paid: 'good', choose: 'warn', held: 'warn' };
const StateBadge = ({ frame, state }: { readonly frame: Frame; readonly state: InvoiceState }): VNode => {
  const tone = TONES[state];
  return <Badge {...(tone && { tone })}>{invoiceWords[frame.locale].states[state]}</Badge>;
};
/** States whose money the page of the payment tells more of. */
const ABOUT_MONEY: readonly InvoiceState[] = ['choose', 'held', 'returning', 'returned'];

/** What to pay, to whom, with what words, and what becomes of it. */
export function InvoicePage({ frame, view }: { readonly frame: Frame; readonly view: InvoiceView }): VNode {
  const { locale } = frame;
  const t = invoiceWords[locale];
  const { invoice, state, provider, rule, purpose, contract } = view;
  const waits = state === 'waiting' || state === 'over';
  const told = locale === 'kk' ? 'kk' : 'ru';
  return (
    <MyPage frame={frame} tab="contracts" title={t.title(invoice.number)} lede={t.texts[state]}>
      <p class="mt-4">
        <StateBadge frame={frame} state={state} />
      </p>
      {contract && (
        <p class="mt-4">
          <NextLink href={pathIn(frame, contract.path)}>{t.toContract(contract.number)}</NextLink>
        </p>
      )}
      {ABOUT_MONEY.includes(state) &&
        (view.own ? (
          <p class="mt-4">
            <ButtonLink href={pathIn(frame, `/payments/${invoice.attemptId}`)}>{state === 'choose' ? t.choose : t.toPayment}</ButtonLink>
          </p>
        ) : (
          <p class="quiet mt-4">{t.byAsker}</p>
        ))}
      <FactsList
        class="mt-6"
        facts={[
          [t.amount, <Money amount={invoice.amount} />],
          [t.validUntil, <DateText day={invoice.validUntil} locale={locale} />],
          [t.seats, invoice.seats],
          [t.payee, provider.name[told]],
          [t.bin, <Code text={provider.bin} />],
          [t.iik, <Code text={provider.bank.iik} />],
          [t.bank, `${provider.bank.name[told]}, ${provider.bank.bik}`],
          [t.kbe, rule.kbe],
          [t.knp, rule.knp],
          [t.purpose, purpose[told]],
        ]}
      />
      <p class="mt-6">
        <ButtonLink look={state === 'waiting' ? 'main' : 'second'} href={pathIn(frame, `/my/invoices/${invoice.attemptId}/file`)}>
          {t.file}
        </ButtonLink>
      </p>
      {waits && (
        <ul class="dots mt-6">
          {t.rules.map((rule) => (
            <li>{rule}</li>
          ))}
        </ul>
      )}
      <p class="mt-8">
        <NextLink href={pathIn(frame, view.organisationPath)}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

/** The invoices of one organisation, on its page. */
export type ListedInvoice = { readonly invoice: Invoice; readonly state: InvoiceState };

export function InvoicesPart({ frame, invoices }: { readonly frame: Frame; readonly invoices: readonly ListedInvoice[] }): VNode | null {
  const t = invoiceWords[frame.locale];
  if (invoices.length === 0) return null;
  return (
    <section class="mt-8" aria-labelledby="invoices">
      <h2 id="invoices">{t.list}</h2>
      <ul class="rule-list mt-4" role="list">
        {invoices.map(({ invoice: one, state }) => (
          <li class="row between">
            <a href={pathIn(frame, `/my/invoices/${one.attemptId}`)}>
              <Code text={one.number} />
            </a>
            <span class="quiet">
              {moneyText(one.amount)} · <DateText day={one.day} locale={frame.locale} short />
            </span>
            <StateBadge frame={frame} state={state} />
          </li>
        ))}
      </ul>
    </section>
  );
}
