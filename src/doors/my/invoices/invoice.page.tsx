import type { VNode } from 'preact';
import type { Bilingual } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Provider } from '#provider';
import type { Invoice, InvoiceRule } from '#transfers';
import { Badge, ButtonLink, Code, DateText, FactsList, Money, NextLink, pathIn, Ticks, type Frame } from '#ui/components.ts';
import { contractPath } from '../contract-path.ts';
import { MyPage } from '../my.page.tsx';
import { invoiceWords, type InvoiceState } from './invoice.messages.ts';

export type InvoiceView = {
  readonly invoice: Invoice;
  readonly state: InvoiceState;
  readonly provider: Provider;
  readonly rule: Pick<InvoiceRule, 'knp' | 'kbe'>;
  readonly purpose: Bilingual;
  readonly contract: string | null;
};

const TONES = { waiting: 'warn', paid: 'good', held: 'warn', over: undefined, withdrawn: undefined } as const;

/** What to pay, to whom, with what words, and what becomes of it. */
export function InvoicePage({ frame, view }: { readonly frame: Frame; readonly view: InvoiceView }): VNode {
  const { locale } = frame;
  const t = invoiceWords[locale];
  const { invoice, state, provider, rule, purpose, contract } = view;
  const tone = TONES[state];
  const told = locale === 'kk' ? 'kk' : 'ru';
  return (
    <MyPage frame={frame} tab="contracts" title={t.title(invoice.number)} lede={t.texts[state]}>
      <p class="mt-4">
        <Badge {...(tone && { tone })}>{t.states[state]}</Badge>
      </p>
      {contract && (
        <p class="mt-4">
          <NextLink href={pathIn(frame, contractPath(contract))}>{t.toContract(contract)}</NextLink>
        </p>
      )}
      {state === 'held' && (
        <p class="mt-4">
          <NextLink href={pathIn(frame, `/payments/${invoice.attemptId}`)}>{t.toPayment}</NextLink>
        </p>
      )}
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
      <Ticks class="mt-6" items={[...t.rules]} />
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/organisations')}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

/** The invoices of one organisation, on its page. */
export function InvoicesPart({ frame, invoices }: { readonly frame: Frame; readonly invoices: readonly Invoice[] }): VNode | null {
  const t = invoiceWords[frame.locale];
  if (invoices.length === 0) return null;
  return (
    <section class="mt-8" aria-labelledby="invoices">
      <h2 id="invoices">{t.list}</h2>
      <ul class="rule-list mt-4" role="list">
        {invoices.map((one) => (
          <li class="row between">
            <a href={pathIn(frame, `/my/invoices/${one.attemptId}`)}>
              <Code text={one.number} />
            </a>
            <span class="quiet">
              {moneyText(one.amount)} · <DateText day={one.day} locale={frame.locale} short />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
