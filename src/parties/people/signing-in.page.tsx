import type { ComponentChildren, VNode } from 'preact';
import {
  Button,
  Callout,
  errorOf,
  ErrorSummary,
  Form,
  Hidden,
  Layout,
  PageHead,
  pathIn,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { signingIn } from './signing-in.messages.ts';

type SignedOutPage = { readonly frame: Frame; readonly errors: readonly FieldError[]; readonly next: string | null };

const withNext = (frame: Frame, path: string, next: string | null): string =>
  pathIn(frame, path) + (next ? `${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}` : '');

/** One short form in the middle of the page, with what stands around it. */
export function SmallPage(props: {
  readonly frame: Frame;
  readonly title: string;
  readonly lede?: ComponentChildren;
  readonly errors: readonly FieldError[];
  readonly children: ComponentChildren;
}): VNode {
  const { frame, title, lede, errors, children } = props;
  return (
    <Layout frame={frame} title={title} hidden wrong={errors.length > 0} islands={['busy-form']} section="my">
      <div class="small-page">
        <PageHead title={title} {...(lede !== undefined && { lede })} />
        <ErrorSummary locale={frame.locale} errors={errors} />
        {children}
      </div>
    </Layout>
  );
}

export function SignUpPage({ frame, errors, next, email }: SignedOutPage & { readonly email: string }): VNode {
  const { locale } = frame;
  const t = signingIn[locale];
  return (
    <SmallPage frame={frame} title={t.signUp.title} lede={t.signUp.lede} errors={errors}>
      <Form frame={frame} action={pathIn(frame, '/sign-up')} class="stack mt-6">
        {next && <Hidden name="next" value={next} />}
        <TextField
          locale={locale}
          kind="email"
          name="email"
          label={t.email}
          hint={t.signUp.emailHint}
          value={email}
          error={errorOf(errors, 'email')}
        />
        <TextField
          locale={locale}
          kind="password"
          name="password"
          label={t.password}
          hint={t.passwordHint}
          autocomplete="new-password"
          enterkeyhint="go"
          error={errorOf(errors, 'password')}
        />
        <Button wide>{t.signUp.button}</Button>
      </Form>
      <p class="mt-6">
        {t.signUp.have} <a href={withNext(frame, '/sign-in', next)}>{t.signUp.haveLink}</a>
      </p>
    </SmallPage>
  );
}

type CodePage = SignedOutPage & {
  readonly flow: string;
  /** `a•••@example.kz` */
  readonly to: string;
  readonly letter: 'again' | 'too-soon' | null;
};

export function ConfirmEmailPage({ frame, errors, next, flow, to, letter }: CodePage): VNode {
  const t = signingIn[frame.locale];
  return (
    <SmallPage frame={frame} title={t.confirm.title} lede={t.confirm.sent(to)} errors={errors}>
      <LetterNote frame={frame} letter={letter} />
      <Form frame={frame} action={pathIn(frame, '/sign-up/confirm')} class="stack mt-6">
        <Hidden name="flow" value={flow} />
        {next && <Hidden name="next" value={next} />}
        <CodeField frame={frame} errors={errors} />
        <Button wide>{t.confirm.button}</Button>
      </Form>
      <Form frame={frame} action={pathIn(frame, '/sign-up/letter')} class="row mt-4">
        <Hidden name="flow" value={flow} />
        {next && <Hidden name="next" value={next} />}
        <Button look="plain">{t.confirm.again}</Button>
        <a href={withNext(frame, '/sign-up', next)}>{t.confirm.other}</a>
      </Form>
    </SmallPage>
  );
}

export function CodeField({ frame, errors }: { readonly frame: Frame; readonly errors: readonly FieldError[] }): VNode {
  return (
    <TextField
      locale={frame.locale}
      kind="code"
      name="code"
      label={signingIn[frame.locale].code}
      maxlength={12}
      enterkeyhint="go"
      error={errorOf(errors, 'code')}
    />
  );
}

export function LetterNote({ frame, letter }: { readonly frame: Frame; readonly letter: 'again' | 'too-soon' | null }): VNode | null {
  const t = signingIn[frame.locale].confirm;
  if (letter === null) return null;
  return (
    <Callout tone={letter === 'again' ? 'good' : 'info'} role="status" class="mt-4">
      {letter === 'again' ? t.againSent : t.tooSoon}
    </Callout>
  );
}

export function SignInPage({ frame, errors, next, email }: SignedOutPage & { readonly email: string }): VNode {
  const { locale } = frame;
  const t = signingIn[locale];
  return (
    <SmallPage frame={frame} title={t.signIn.title} errors={errors}>
      <Form frame={frame} action={pathIn(frame, '/sign-in')} class="stack mt-6">
        {next && <Hidden name="next" value={next} />}
        <TextField locale={locale} kind="email" name="email" label={t.email} value={email} autocomplete="username" />
        <TextField locale={locale} kind="password" name="password" label={t.password} autocomplete="current-password" enterkeyhint="go" />
        <Button wide>{t.signIn.button}</Button>
      </Form>
      <p class="mt-6">
        <a href={pathIn(frame, '/recover')}>{t.signIn.forgot}</a>
      </p>
      <p class="mt-4">
        {t.signIn.none} <a href={withNext(frame, '/sign-up', next)}>{t.signIn.noneLink}</a>
      </p>
    </SmallPage>
  );
}

export function RecoverPage({ frame, errors, email }: Omit<SignedOutPage, 'next'> & { readonly email: string }): VNode {
  const { locale } = frame;
  const t = signingIn[locale];
  return (
    <SmallPage frame={frame} title={t.recover.title} lede={t.recover.lede} errors={errors}>
      <Form frame={frame} action={pathIn(frame, '/recover')} class="stack mt-6">
        <TextField
          locale={locale}
          kind="email"
          name="email"
          label={t.email}
          value={email}
          autocomplete="username"
          enterkeyhint="go"
          error={errorOf(errors, 'email')}
        />
        <Button wide>{t.recover.button}</Button>
      </Form>
      <p class="mt-6">
        <a href={pathIn(frame, '/sign-in')}>{t.recover.back}</a>
      </p>
    </SmallPage>
  );
}

export function ResetPage({ frame, errors, flow, to, letter }: Omit<CodePage, 'next'>): VNode {
  const { locale } = frame;
  const t = signingIn[locale];
  return (
    <SmallPage frame={frame} title={t.reset.title} lede={t.reset.sent(to)} errors={errors}>
      <LetterNote frame={frame} letter={letter} />
      <Form frame={frame} action={pathIn(frame, '/recover/code')} class="stack mt-6">
        <Hidden name="flow" value={flow} />
        <CodeField frame={frame} errors={errors} />
        <TextField
          locale={locale}
          kind="password"
          name="password"
          label={t.newPassword}
          hint={t.passwordHint}
          autocomplete="new-password"
          enterkeyhint="go"
          error={errorOf(errors, 'password')}
        />
        <Button wide>{t.reset.button}</Button>
      </Form>
      <Form frame={frame} action={pathIn(frame, '/recover/letter')} class="mt-4">
        <Hidden name="flow" value={flow} />
        <Button look="plain">{t.confirm.again}</Button>
      </Form>
    </SmallPage>
  );
}
