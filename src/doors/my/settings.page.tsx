import type { VNode } from 'preact';
import { CodeField, deviceName, LetterNote, signingIn, SmallPage } from '#people';
import type { OpenSession } from '#platform/sessions.ts';
import {
  Badge,
  Button,
  Callout,
  errorOf,
  ErrorSummary,
  Form,
  Hidden,
  Margined,
  MomentText,
  NextLink,
  pathIn,
  Table,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { MyPage } from './my.page.tsx';
import { t } from './my.messages.ts';

export type Done = 'password' | 'email' | 'sessions' | 'others';
export type SettingsProps = {
  readonly frame: Frame;
  readonly email: string;
  readonly sessions: readonly OpenSession[];
  readonly here: string;
  readonly done: Done | null;
  readonly errors: readonly FieldError[];
  /** The new address as typed, when it was refused. */
  readonly typedEmail: string;
};

export function SettingsPage(props: SettingsProps): VNode {
  const { frame, errors, done } = props;
  const words = t[frame.locale].settings;
  return (
    <MyPage frame={frame} tab="settings" title={words.title} wrong={errors.length > 0}>
      {done && (
        <Callout tone="good" role="status">
          {words.done[done]}
        </Callout>
      )}
      <ErrorSummary locale={frame.locale} errors={errors} />
      <div class="my-parts mt-8">
        <PasswordPart {...props} />
        <EmailPart {...props} />
        <SessionsPart {...props} />
        <MorePart {...props} />
      </div>
    </MyPage>
  );
}

function MorePart({ frame }: SettingsProps): VNode {
  const words = t[frame.locale].settings.more;
  return (
    <Margined title={words.title}>
      <ul class="stack" role="list">
        <li>
          <NextLink href={pathIn(frame, '/my/letters')}>{words.letters}</NextLink>
        </li>
        <li>
          <NextLink href={pathIn(frame, '/my/close')}>{words.close}</NextLink>
        </li>
      </ul>
    </Margined>
  );
}

function PasswordPart({ frame, errors }: SettingsProps): VNode {
  const { locale } = frame;
  const words = t[locale].settings.password;
  return (
    <Margined title={words.title} note={words.lede}>
      <Form frame={frame} action={pathIn(frame, '/my/settings/password')} class="stack small-form">
        <TextField
          locale={locale}
          kind="password"
          name="current"
          label={words.current}
          autocomplete="current-password"
          error={errorOf(errors, 'current')}
        />
        <TextField
          locale={locale}
          kind="password"
          name="password"
          label={signingIn[locale].newPassword}
          hint={signingIn[locale].passwordHint}
          autocomplete="new-password"
          error={errorOf(errors, 'password')}
        />
        <Button look="second">{words.save}</Button>
      </Form>
    </Margined>
  );
}

function EmailPart({ frame, email, errors, typedEmail }: SettingsProps): VNode {
  const { locale } = frame;
  const words = t[locale].settings.email;
  return (
    <div id="email">
      <Margined title={words.title} note={words.lede}>
        <p>{words.now(email)}</p>
        <Form frame={frame} action={pathIn(frame, '/my/settings/email')} class="stack small-form mt-4">
          <TextField
            locale={locale}
            kind="email"
            name="new-email"
            label={words.new}
            value={typedEmail}
            autocomplete="off"
            error={errorOf(errors, 'new-email')}
          />
          <TextField
            locale={locale}
            kind="password"
            name="email-password"
            label={words.password}
            autocomplete="current-password"
            error={errorOf(errors, 'email-password')}
          />
          <Button look="second">{words.go}</Button>
        </Form>
      </Margined>
    </div>
  );
}

function SessionsPart({ frame, sessions, here }: SettingsProps): VNode {
  const { locale } = frame;
  const words = t[locale].settings.sessions;
  const device = (one: OpenSession) => (
    <>
      {deviceName(one.userAgent) ?? words.unknown} <span class="quiet tiny">{one.ip}</span>{' '}
      {one.id === here && <Badge tone="good">{words.here}</Badge>}
    </>
  );
  const close = (one: OpenSession) =>
    one.id === here ? null : (
      <Form frame={frame} action={pathIn(frame, '/my/settings/sessions')}>
        <Hidden name="session" value={one.id} />
        <Button look="plain" size="small">
          {words.close}
        </Button>
      </Form>
    );
  return (
    <Margined title={words.title} note={words.lede}>
      <Table
        label={words.title}
        rows={sessions}
        columns={[
          { title: words.device, cell: device, as: 'full' },
          { title: words.since, cell: (one) => <MomentText at={one.startedAt} locale={locale} short />, as: 'full', named: true },
          { title: words.seen, cell: (one) => <MomentText at={one.seenAt} locale={locale} short />, as: 'full', named: true },
          { title: words.close, cell: close, as: 'right' },
        ]}
      />
      <div class="row mt-6">
        {sessions.length > 1 && (
          <Form frame={frame} action={pathIn(frame, '/my/settings/sessions/others')}>
            <Button look="second">{words.others}</Button>
          </Form>
        )}
        <Form frame={frame} action={pathIn(frame, '/sign-out')}>
          <Button look="second">{t[locale].settings.out}</Button>
        </Form>
        <Form frame={frame} action={pathIn(frame, '/my/settings/sessions/all')}>
          <Button look="plain">{words.everywhere}</Button>
        </Form>
      </div>
    </Margined>
  );
}

type NewEmailProps = {
  readonly frame: Frame;
  readonly errors: readonly FieldError[];
  readonly flow: string;
  readonly to: string;
  readonly letter: 'again' | 'too-soon' | null;
};

/** The code sent to the new address. */
export function NewEmailPage({ frame, errors, flow, to, letter }: NewEmailProps): VNode {
  const words = signingIn[frame.locale].confirm;
  return (
    <SmallPage frame={frame} title={t[frame.locale].settings.email.confirmTitle} lede={words.sent(to)} errors={errors}>
      <LetterNote frame={frame} letter={letter} />
      <Form frame={frame} action={pathIn(frame, '/my/settings/email/code')} class="stack mt-6">
        <Hidden name="flow" value={flow} />
        <CodeField frame={frame} errors={errors} />
        <Button wide>{words.button}</Button>
      </Form>
      <Form frame={frame} action={pathIn(frame, '/my/settings/email/letter')} class="mt-4">
        <Hidden name="flow" value={flow} />
        <Button look="plain">{words.again}</Button>
      </Form>
    </SmallPage>
  );
}
