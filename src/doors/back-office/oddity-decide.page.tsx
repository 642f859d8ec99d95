import type { VNode } from 'preact';
import { Button, EnterDecidesNothing, errorOf, Fields, Form, pathIn, TextArea, TextField, type FieldError } from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText, sumText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { BankWord } from '#checkout';
import type { Inquiry } from '#payments';
import { BringRegistry } from './bring-registry.page.tsx';
import { MendBooks } from './mend-books.page.tsx';
import type { OddityPageProps, OddityTyped } from './oddity.page.tsx';
import { oddityTexts } from './oddity.messages.ts';
import { Sheet } from './office.page.tsx';
import { DisputeEffectNote } from './refunds/dispute-effect.page.tsx';
import { MoneyEffectNote } from './refunds/disputes.page.tsx';
import { office } from './shell.ts';
import { SentFields } from './transfers/sent-fields.page.tsx';

type DecideProps = OddityPageProps & { readonly errors: readonly FieldError[] };

/** The prepared action of the case, told before its button, and the way off the queue with a reason. */
export function Decide(props: DecideProps): VNode {
  const { oddity, dispute, disputed, mend, missing, payer, inquiries, canAsk, typed, errors, outgoing } = props;
  const { frame } = props.shell;
  const t = oddityTexts[frame.locale];
  const { prepared } = oddity;
  const amount = (prepared.do === 'give-back' || prepared.do === 'ask-person') && oddity.captureId ? prepared.amount : null;
  const sends =
    oddity.kind === 'return-refused' && 'amount' in prepared && (oddity.facts['currency'] ?? 'KZT') === 'KZT' ? prepared.amount : null;
  const settles = canAsk && (SETTLING.includes(inquiries[0]?.foreseen ?? '') || (oddity.captureId === null && isPaid(inquiries[0])));
  const asksMoment = canAsk && oddity.kind === 'implausible-time' && inquiries[0]?.said?.state === 'paid' && !inquiries[0].said.paidAt;
  const word = canAsk && prepared.do === 'ask-bank' ? wordFor(inquiries[0], disputed !== null) : null;
  const currency = oddity.facts['currency'];
  const sum = amount !== null && sumText(amount, typeof currency === 'string' ? currency : 'KZT');
  return (
    <Sheet title={t.decide}>
      {prepared.do === 'ask-person' && <p class="cap">{t.askPerson}</p>}
      {dispute?.effect && <DisputeEffectNote frame={frame} effect={dispute.effect} />}
      {dispute?.money && <MoneyEffectNote frame={frame} money={dispute.money} />}
      {word && <p>{t.words[word].effect}</p>}
      {prepared.do === 'ask-bank' && !word && !settles && <p class="cap">{t.askFirst}</p>}
      <Form frame={frame} action={pathIn(frame, office.oddity(oddity.id))} class="stack mt-2">
        <EnterDecidesNothing />
        {word && <input type="hidden" name="foreseen" value={inquiries[0]!.foreseen} />}
        <TextArea
          locale={frame.locale}
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={typed?.reason}
          rows={3}
          maxlength={1000}
          error={errorOf(errors, 'reason')}
          required
        />
        {asksMoment && <MomentFields locale={frame.locale} typed={typed} errors={errors} />}
        {sends && (
          <>
            <p class="cap">{t.sendText(moneyText(tiyn(sends)))}</p>
            {outgoing && <SentFields frame={frame} outgoing={outgoing} typed={{ ...typed }} errors={errors} />}
          </>
        )}
        {(sum || sends) && payer && (
          <TextArea
            locale={frame.locale}
            name="told"
            label={t.told}
            hint={t.toldHint(t.languages[payer])}
            value={typed?.told}
            rows={2}
            maxlength={500}
            error={errorOf(errors, 'told')}
          />
        )}
        {mend && <MendBooks frame={frame} mend={mend} typed={typed} errors={errors} />}
        {missing && <BringRegistry frame={frame} days={missing} typed={typed} errors={errors} />}
        <div class="row">
          {word && (
            <Button name="action" value="by-word">
              {t.words[word].act}
            </Button>
          )}
          {word === 'more-went' && (
            <Button look="second" name="action" value="by-word-not-made">
              {t.notMade}
            </Button>
          )}
          {settles && (
            <Button name="action" value="settle">
              {t.bank.settle}
            </Button>
          )}
          {asksMoment && (
            <Button name="action" value="moment">
              {t.moment.settle}
            </Button>
          )}
          {(prepared.do === 'accept-fee' || prepared.do === 'accept-payout') && (
            <Button name="action" value="accept">
              {t.accept}
            </Button>
          )}
          {prepared.do === 'ask-again' && (
            <Button name="action" value="ask-again">
              {t.prepared['ask-again']}
            </Button>
          )}
          {(dispute || prepared.do === 'record-dispute') && (
            <Button name="action" value="record-dispute">
              {t.prepared['record-dispute']}
            </Button>
          )}
          {sends && (
            <Button name="action" value="send-transfer">
              {t.prepared['send-transfer']}
            </Button>
          )}
          {sum && (
            <Button look={sends || settles || asksMoment ? 'second' : 'main'} name="action" value="give-back">
              {t.giveBack(sum)}
            </Button>
          )}
          <Button look="second" name="action" value="set-aside">
            {t.setAside}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

/** Money that nobody here knows is settled whatever the rules make of it: it is booked, and may wait as a case of its own. */
const isPaid = (latest: Inquiry | undefined): boolean =>
  latest?.said?.kind === 'payment' && latest.said.state === 'paid' && !(latest.foreseen in oddityTexts.kk.words);

/** What the bank's latest word leads to; null: it was not asked, or its word closes nothing. */
function wordFor(latest: Inquiry | undefined, ofContract: boolean): keyof (typeof oddityTexts)['kk']['words'] | null {
  if (!latest || !(latest.foreseen in oddityTexts.kk.words)) return null;
  const word = latest.foreseen as Exclude<BankWord, 'nothing'>;
  return word === 'payment-denied' && !ofContract ? 'payment-denied-held' : word;
}

type MomentProps = { readonly locale: Locale; readonly typed: OddityTyped | undefined; readonly errors: readonly FieldError[] };

/** When the payment was captured, as the bank's cabinet shows it. */
function MomentFields({ locale, typed, errors }: MomentProps): VNode {
  const t = oddityTexts[locale].moment;
  return (
    <>
      <p class="cap">{t.text}</p>
      <Fields>
        <TextField locale={locale} name="day" kind="date" label={t.day} value={typed?.day} error={errorOf(errors, 'day')} />
        <TextField locale={locale} name="time" label={t.time} hint={t.timeHint} value={typed?.time} autocomplete="off" maxlength={8} />
      </Fields>
    </>
  );
}

/** Outcomes of the rules that close a case; others leave it as it is. */
const SETTLING = ['conclude', 'give-back'];
