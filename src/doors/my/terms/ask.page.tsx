import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { compareTexts } from '#offer';
import { ConsentBox, termsPath, withQuery, type AskedTerms } from '#people';
import { ComparisonSection } from '#storefront';
import {
  Button,
  ButtonLink,
  Callout,
  ErrorSummary,
  Form,
  Hidden,
  NextLink,
  pathIn,
  places,
  Ticks,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import { askWords } from './ask.messages.ts';

type AskProps = {
  readonly frame: Frame;
  readonly asked: AskedTerms;
  readonly next: string | null;
  readonly changed?: boolean;
  readonly errors?: readonly FieldError[];
};

const actionIn = (frame: Frame, step: string): string => pathIn(frame, `${termsPath}/${step}`);

/** What changed in a document the person had accepted, and the four answers to it (law 94-V; clauses.md 3.6). */
export function AskPage(props: AskProps): VNode {
  const { frame, asked, errors = [], changed = false } = props;
  const { owed, before, version, reasons } = asked;
  const { locale } = frame;
  const comparison = { from: before.no, to: version.no, changes: compareTexts(before.text(locale), version.text(locale)) };
  const t = askWords[locale];
  const day = dayText(almatyDay(version.effectiveFrom), locale);
  return (
    <MyPage
      frame={frame}
      tab="consents"
      title={t.title(version.titles[locale])}
      lede={t.lede(owed.accepted, day, version.no)}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {changed && (
        <Callout tone="warn" role="alert">
          {t.changed}
        </Callout>
      )}
      {reasons.length > 0 && (
        <Callout tone="info" title={t.why}>
          {reasons.map((reason) => (
            <p>{reason[locale]}</p>
          ))}
        </Callout>
      )}
      <section class="mt-8">
        <h2>{t.changes}</h2>
        <div class="mt-4">
          <ComparisonSection comparison={comparison} locale={locale} />
        </div>
        <p class="mt-4">
          <NextLink href={pathIn(frame, `/documents/${version.kind}/${version.no}`)}>{t.whole}</NextLink>
        </p>
      </section>
      <Answers {...props} errors={errors} />
      <Meanwhile frame={frame} />
    </MyPage>
  );
}

function Answers({ frame, asked, next, errors }: AskProps & { readonly errors: readonly FieldError[] }): VNode {
  const { version } = asked;
  const t = askWords[frame.locale];
  return (
    <section class="mt-8" aria-labelledby="answer">
      <h2 id="answer">{t.answer}</h2>
      <Form frame={frame} action={actionIn(frame, `${version.kind}/accept`)} class="cap mt-4">
        {next && <Hidden name="next" value={next} />}
        {version.kind === 'consent' ? (
          <>
            <p>{t.consentLead}</p>
            <ConsentBox frame={frame} version={version} errors={errors} />
          </>
        ) : (
          <Hidden name="version" value={version.id} />
        )}
        <p class="mt-4">
          <Button size="large">{version.kind === 'consent' ? t.consent : t.accept(version.no)}</Button>
        </p>
      </Form>
      <Form frame={frame} action={actionIn(frame, 'later')} class="cap mt-4">
        {next && <Hidden name="next" value={next} />}
        <Button look="second">{t.later}</Button>
        <p class="quiet tiny mt-2">{t.laterHint}</p>
      </Form>
      <p class="mt-4">
        <ButtonLink look="plain" href={actionIn(frame, withQuery(`${version.kind}/decline`, { next }))}>
          {t.decline}
        </ButtonLink>
      </p>
    </section>
  );
}

/** Nobody is held: what never waits for an answer is one tap away. */
function Meanwhile({ frame }: { readonly frame: Frame }): VNode {
  const t = askWords[frame.locale];
  return (
    <section class="mt-8" aria-labelledby="meanwhile">
      <h2 id="meanwhile" class="h3">
        {t.meanwhile}
      </h2>
      <p class="row mt-2">
        <NextLink href={pathIn(frame, '/my/contracts')}>{t.links.contracts}</NextLink>
        <NextLink href={pathIn(frame, places.support)}>{t.links.support}</NextLink>
        <NextLink href={pathIn(frame, '/my/settings')}>{t.links.settings}</NextLink>
        <NextLink href={pathIn(frame, '/my/close')}>{t.links.close}</NextLink>
      </p>
    </section>
  );
}

/** What declining changes and what it leaves, before the button. */
export function DeclinePage({ frame, asked, next }: Pick<AskProps, 'frame' | 'asked' | 'next'>): VNode {
  const { version } = asked;
  const t = askWords[frame.locale];
  return (
    <MyPage frame={frame} tab="consents" title={t.declineTitle(version.titles[frame.locale])} lede={t.declineLede}>
      <Ticks items={t.effects} class="cap mt-6" />
      <p class="cap mt-6">
        {t.withdrawing} <a href={pathIn(frame, places.support)}>{t.links.support}</a>
      </p>
      <p class="cap mt-2">
        {t.closing} <a href={pathIn(frame, '/my/close')}>{t.links.close}</a>
      </p>
      <Form frame={frame} action={actionIn(frame, `${version.kind}/decline`)} class="row mt-8">
        {next && <Hidden name="next" value={next} />}
        <Button look="second">{t.declineGo}</Button>
        <NextLink href={pathIn(frame, withQuery(termsPath, { next }))}>{t.back}</NextLink>
      </Form>
    </MyPage>
  );
}
