import type { VNode } from 'preact';
import { Button, ButtonLink, Code, errorOf, Form, Hidden, pathIn, TextField, type FieldError, type Frame } from '#ui/components.ts';
import { qrPath } from './qr.ts';
import { signingIn } from './signing-in.messages.ts';
import { SmallPage } from './signing-in.page.tsx';

type StepPage = { readonly frame: Frame; readonly errors: readonly FieldError[]; readonly next: string | null };

export function SecondStepPage({ frame, errors, next }: StepPage): VNode {
  const t = signingIn[frame.locale].step;
  return (
    <SmallPage frame={frame} title={t.title} lede={t.lede} errors={errors}>
      <Form frame={frame} action={pathIn(frame, '/sign-in/second-step')} class="stack mt-6">
        {next && <Hidden name="next" value={next} />}
        <TextField
          locale={frame.locale}
          name="code"
          label={t.code}
          hint={t.codeHint}
          autocomplete="one-time-code"
          maxlength={20}
          enterkeyhint="go"
          error={errorOf(errors, 'code')}
        />
        <Button wide>{t.button}</Button>
      </Form>
    </SmallPage>
  );
}

type EnrolProps = StepPage & {
  readonly enrolment: { readonly secret: string; readonly address: string; readonly sealed: string };
  readonly asksPassword: boolean;
};

export function EnrolPage({ frame, errors, next, enrolment, asksPassword }: EnrolProps): VNode {
  const { locale } = frame;
  const t = signingIn[locale];
  const { size, path } = qrPath(enrolment.address);
  return (
    <SmallPage frame={frame} title={t.enrol.title} lede={t.enrol.lede} errors={errors}>
      <svg class="qr mt-6" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t.enrol.qr} shape-rendering="crispEdges">
        <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p class="mt-4">
        {t.enrol.byHand} <Code text={enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')} />
      </p>
      <Form frame={frame} action={pathIn(frame, '/sign-in/second-step')} class="stack mt-6">
        {next && <Hidden name="next" value={next} />}
        <Hidden name="sealed" value={enrolment.sealed} />
        <TextField
          locale={locale}
          kind="code"
          name="code"
          label={t.step.code}
          hint={t.enrol.codeHint}
          maxlength={12}
          error={errorOf(errors, 'code')}
        />
        {asksPassword && (
          <TextField
            locale={locale}
            kind="password"
            name="password"
            label={t.enrol.ownPassword}
            hint={t.enrol.ownPasswordHint}
            autocomplete="new-password"
            enterkeyhint="go"
            error={errorOf(errors, 'password')}
          />
        )}
        <Button wide>{t.enrol.button}</Button>
      </Form>
    </SmallPage>
  );
}

type CodesProps = { readonly frame: Frame; readonly codes: readonly string[]; readonly next: string };

export function RecoveryCodesPage({ frame, codes, next }: CodesProps): VNode {
  const t = signingIn[frame.locale].codes;
  return (
    <SmallPage frame={frame} title={t.title} lede={t.lede} errors={[]}>
      <p class="quiet mt-6">{t.list}</p>
      <ul class="recovery-codes mt-2" role="list">
        {codes.map((code) => (
          <li>
            <Code text={code} />
          </li>
        ))}
      </ul>
      <p class="mt-6">
        <ButtonLink href={next}>{t.button}</ButtonLink>
      </p>
    </SmallPage>
  );
}
