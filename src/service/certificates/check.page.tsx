import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import {
  Button,
  Code,
  DateText,
  dayPhrase,
  ErrorSummary,
  errorOf,
  Form,
  Layout,
  momentText,
  NextLink,
  PageHead,
  pathIn,
  places,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { programmeWords } from '#catalogue';
import type { Certificate } from './certificate.ts';
import { checkText } from './certificates.messages.ts';
import type { Verdict } from './check.ts';
import { periodText } from './period.ts';
import { Fact, VerdictFrame as Sheet } from './verdict-frame.page.tsx';

/** What was typed into the form. */
export type Asked = { readonly number: string; readonly code: string };
export const nothingAsked: Asked = { number: '', code: '' };

export type CheckPageProps = {
  readonly frame: Frame;
  readonly asked?: Asked;
  readonly errors?: readonly FieldError[];
  readonly verdict?: Verdict;
  readonly now?: Date;
};

/** The form, and under it the answer when something was asked. */
export function CheckPage({ frame, asked = nothingAsked, errors = [], verdict, now }: CheckPageProps): VNode {
  const t = checkText(frame.locale);
  const transient = verdict !== undefined || errors.length > 0;
  return (
    <Layout frame={frame} title={t.title} description={t.description} section="certificates" hidden={transient} wrong={errors.length > 0}>
      <PageHead title={t.title} {...(!verdict && { lede: t.lede })} />
      <ErrorSummary locale={frame.locale} errors={errors} />
      {verdict && now && <VerdictSheet frame={frame} verdict={verdict} now={now} />}
      <Form
        frame={frame}
        action={pathIn(frame, '/certificates/check')}
        method="get"
        role="search"
        class={verdict ? 'verify-form mt-8 no-print' : errors.length > 0 ? 'verify-form mt-6' : 'verify-form'}
        label={t.title}
      >
        {verdict && <h2 class="h3">{{ whole: t.again, brief: t.withCode, unknown: t.retry }[verdict.kind]}</h2>}
        <TextField
          locale={frame.locale}
          name="number"
          label={t.number}
          hint={unbroken(t.numberHint, 'PD-2026-000418')}
          value={asked.number}
          error={errorOf(errors, 'number')}
          autocapitalize="characters"
          autocomplete="off"
          spellcheck={false}
          maxlength={40}
        />
        <TextField
          locale={frame.locale}
          name="code"
          label={t.code}
          hint={unbroken(t.codeHint, '7F3K-9Q2M')}
          value={asked.code}
          error={errorOf(errors, 'code')}
          optional
          autocapitalize="characters"
          autocomplete="off"
          spellcheck={false}
          maxlength={40}
          enterkeyhint="search"
        />
        <Button>{t.check}</Button>
      </Form>
      <p class="mt-8 no-print">
        <NextLink href={pathIn(frame, places.papers)}>{t.papers}</NextLink>
      </p>
    </Layout>
  );
}

/** The sample in a hint stays on one line. */
function unbroken(text: string, sample: string): VNode {
  const [before, after] = text.split(sample);
  return (
    <>
      {before}
      <Code text={sample} />
      {after}
    </>
  );
}

type SheetProps = { readonly frame: Frame; readonly verdict: Verdict; readonly now: Date };

function VerdictSheet({ frame, verdict, now }: SheetProps): VNode {
  const t = checkText(frame.locale);
  if (verdict.kind === 'unknown') {
    const why = { token: t.unknownToken, pair: t.unknownPair, number: t.unknownNumber }[verdict.proof];
    return (
      <Sheet look="none" icon="search" title={t.unknown} note={why}>
        <Support frame={frame} />
      </Sheet>
    );
  }
  const { certificate } = verdict;
  const { withdrawal } = certificate;
  const title = withdrawal ? t.withdrawn : t.valid;
  const note = withdrawal
    ? t.withdrawnNote(dayPhrase(almatyDay(withdrawal.at), frame.locale, 'from'))
    : t.validNote(momentText(now, frame.locale));
  return (
    <Sheet look={withdrawal ? 'no' : 'ok'} icon={withdrawal ? 'ban' : 'check'} title={title} note={note}>
      <dl class="verify-facts">
        {verdict.kind === 'whole' && !withdrawal && (
          <Fact name={t.holder}>{verdict.holder ? <b>{verdict.holder}</b> : <span class="quiet">{t.holderHidden}</span>}</Fact>
        )}
        <Fact name={t.programme}>{certificate.title[frame.locale]}</Fact>
        {verdict.kind === 'whole' && <Study frame={frame} certificate={certificate} />}
        <Fact name={t.number}>
          <Code text={certificate.number} />
        </Fact>
        <Fact name={t.issued}>
          <DateText day={certificate.issuedOn} locale={frame.locale} />
        </Fact>
        {verdict.kind === 'whole' && (
          <Fact name={t.issuer}>
            {verdict.issuer.name}, {t.bin} <span class="num">{verdict.issuer.bin}</span>
          </Fact>
        )}
        {withdrawal && <Fact name={t.ground}>{t.grounds[withdrawal.ground]}</Fact>}
      </dl>
      {verdict.kind === 'brief' && <p class="quiet tiny mt-4">{t.moreByCode}</p>}
      {withdrawal && <Support frame={frame} />}
    </Sheet>
  );
}

function Study({ frame, certificate }: { readonly frame: Frame; readonly certificate: Certificate }): VNode {
  const t = checkText(frame.locale);
  const { agreement } = certificate;
  return (
    <>
      <Fact name={t.hours}>{programmeWords(frame.locale).academicHours(certificate.hours)}</Fact>
      <Fact name={t.studied}>{periodText(certificate.studied, frame.locale)}</Fact>
      {agreement && (
        <Fact name={t.agreement}>
          № {agreement.number}, <DateText day={agreement.date} locale={frame.locale} />
        </Fact>
      )}
    </>
  );
}

function Support({ frame }: { readonly frame: Frame }): VNode {
  const [before, link, after] = checkText(frame.locale).support;
  return (
    <p class="quiet tiny mt-4">
      {before}
      <a href={pathIn(frame, places.support)}>{link}</a>
      {after}
    </p>
  );
}
