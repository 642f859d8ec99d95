import type { VNode } from 'preact';
import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { PersonalTopic } from '#platform/personal-data.ts';
import {
  Button,
  ButtonLink,
  Callout,
  dayPhrase,
  errorOf,
  ErrorSummary,
  FactsList,
  Form,
  Layout,
  Margined,
  NextLink,
  PageHead,
  pathIn,
  places,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { closeWords } from './close.messages.ts';
import { MyPage } from './my.page.tsx';
import type { Hindrance } from './why-not-closed.ts';

export type CloseProps = {
  readonly frame: Frame;
  readonly days: number;
  readonly eraseOn: CivilDate;
  readonly topics: Readonly<Record<'erased' | 'kept', readonly PersonalTopic[]>>;
  readonly hindrances: readonly Hindrance[];
  readonly hasCertificates: boolean;
  readonly errors: readonly FieldError[];
};

export function ClosePage(props: CloseProps): VNode {
  const { frame, days, hindrances, errors } = props;
  const t = closeWords[frame.locale];
  return (
    <MyPage frame={frame} tab="settings" title={t.title} lede={t.lede(days)} wrong={errors.length > 0}>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {hindrances.length > 0 && <Hindrances {...props} />}
      <div class="my-parts mt-8">
        <Topics {...props} fate="erased" />
        <Topics {...props} fate="kept" />
        {hindrances.length === 0 && <CloseForm {...props} />}
      </div>
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/settings')}>{t.stay}</NextLink>
      </p>
    </MyPage>
  );
}

function Hindrances({ frame, hindrances }: CloseProps): VNode {
  const t = closeWords[frame.locale];
  return (
    <Callout tone="warn" title={t.cannot}>
      {hindrances.map((one) => (
        <span class="block">{hindranceLine(frame, one)}</span>
      ))}
      <a class="block mt-2" href={pathIn(frame, places.support)}>
        {t.support}
      </a>
    </Callout>
  );
}

function hindranceLine(frame: Frame, one: Hindrance): VNode {
  const t = closeWords[frame.locale];
  const see = (path: string) => <a href={pathIn(frame, path)}>{t.see}</a>;
  switch (one.kind) {
    case 'staff':
      return <>{t.staff}</>;
    case 'open-course':
      return (
        <>
          {t.openCourse(one.title[frame.locale])} {see(`/my/courses/${one.slug}`)}
        </>
      );
    case 'certificate-coming':
      return (
        <>
          {t.certificateComing(one.title[frame.locale])} {see('/my/certificates')}
        </>
      );
    case 'payment-moving':
      return (
        <>
          {t.payment} {see(`/payments/${one.attemptId}`)}
        </>
      );
    case 'refund-open':
      return (
        <>
          {t.refund(one.number)} {see(`/my/refunds/${encodeURIComponent(one.number)}`)}
        </>
      );
    case 'payment-disputed':
      return (
        <>
          {t.disputed} {see('/my/contracts')}
        </>
      );
    case 'case-goes-on':
      return (
        <>
          {t.caseGoesOn} {one.warnedCase && see(`/my/conduct/${one.warnedCase}`)}
        </>
      );
    case 'only-representative':
      return (
        <>
          {t.onlyRepresentative(frame.locale === 'kk' ? one.name.kk : one.name.ru)}{' '}
          <a href={pathIn(frame, `/my/organisations/${one.organisationId}/members`)}>{t.nameAnother}</a>
        </>
      );
  }
}

function Topics({ frame, topics, fate, eraseOn }: CloseProps & { readonly fate: 'erased' | 'kept' }): VNode {
  const t = closeWords[frame.locale];
  const title = fate === 'erased' ? t.erased : t.kept;
  const day = frame.locale === 'ru' ? dayText(eraseOn, 'ru') : dayPhrase(eraseOn, frame.locale, 'on');
  return (
    <Margined title={title} note={fate === 'erased' ? t.erasedWhen(day) : t.keptLede}>
      <FactsList class="told" facts={topics[fate].map((topic) => [t.topics[topic].name, t.topics[topic].why])} />
    </Margined>
  );
}

function CloseForm({ frame, hasCertificates, errors }: CloseProps): VNode {
  const { locale } = frame;
  const t = closeWords[locale];
  return (
    <Margined title={t.close}>
      {hasCertificates && (
        <Callout tone="warn" title={t.before}>
          {t.beforeText} <a href={pathIn(frame, '/my/certificates')}>{t.see}</a>
        </Callout>
      )}
      <Form frame={frame} action={pathIn(frame, '/my/close')} class="stack small-form mt-4">
        <TextField
          locale={locale}
          kind="password"
          name="password"
          label={t.password}
          hint={t.passwordHint}
          autocomplete="current-password"
          error={errorOf(errors, 'password')}
        />
        <Button look="danger">{t.close}</Button>
      </Form>
    </Margined>
  );
}

/** The last page before the days of waiting; the person is signed out by now. */
export function ClosingAskedPage({ frame, eraseOn }: { readonly frame: Frame; readonly eraseOn: CivilDate }): VNode {
  const t = closeWords[frame.locale];
  const day = frame.locale === 'ru' ? dayText(eraseOn, 'ru') : dayPhrase(eraseOn, frame.locale, 'on');
  return (
    <Layout frame={frame} title={t.askedTitle} hidden>
      <PageHead title={t.askedTitle} lede={t.asked(day)} />
      <p>
        <ButtonLink look="second" href={pathIn(frame, '/sign-in')}>
          {t.signIn}
        </ButtonLink>
      </p>
    </Layout>
  );
}
