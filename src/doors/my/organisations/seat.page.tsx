import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { phoneText, type Phone } from '#kernel/phone.ts';
import {
  Button,
  Callout,
  CopyText,
  DateText,
  ErrorSummary,
  errorOf,
  FactsList,
  Fields,
  Form,
  Hidden,
  NextLink,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import { MyPage } from '../my.page.tsx';
import { SeatBadge, SeatClosed, SeatOver } from './seat-badge.page.tsx';
import { seatWords } from './seats.messages.ts';
import { seatsAt, type Base } from './seats-base.page.tsx';
import type { SeatLine } from './seat-line.ts';
import { Progress } from './seat-table.page.tsx';

/** How what was asked ended; the last three: nothing was done. */
export const seatTold = ['invited', 'sent', 'revoked', 'changed', 'refund', 'over'] as const;
export type SeatTold = (typeof seatTold)[number];

export type SeatPageProps = Base & {
  readonly line: SeatLine;
  readonly typed: { readonly name: string; readonly email: string; readonly phone: string };
  readonly errors: readonly FieldError[];
  /** Shown this once. */
  readonly link: string | null;
  readonly told: SeatTold | null;
};

/** One seat: whom it is for, and what may still be done with it. */
export function SeatPage(props: SeatPageProps): VNode {
  const { frame, line, errors, told, link } = props;
  const t = seatWords[frame.locale];
  const { claim } = line.seat;
  return (
    <MyPage
      frame={frame}
      tab="contracts"
      title={t.seatTitle(line.seat.no)}
      wrong={errors.length > 0}
      islands={['busy-form', 'copy-text', 'format-input']}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {told && (
        <Callout tone={told in t.done ? 'good' : 'warn'} role="status">
          {t.done[told as keyof typeof t.done] ?? t.refused[told as keyof typeof t.refused]}
        </Callout>
      )}
      {link && (
        <Callout tone="sun" icon="info" title={t.link}>
          <span class="breaks">
            <CopyText locale={frame.locale} text={link} />
          </span>
        </Callout>
      )}
      <p class="mt-4">
        <SeatBadge locale={frame.locale} seat={line.seat} state={line.state} />
      </p>
      <SeatClosed locale={frame.locale} seat={line.seat} />
      {claim && (
        <>
          <FactsList
            class="mt-4"
            facts={[
              [t.claimedOn, <DateText day={almatyDay(claim.at)} locale={frame.locale} />],
              [t.progress, <Progress frame={frame} line={line} />],
            ]}
          />
          <p class="mt-4">{t.claimedText}</p>
        </>
      )}
      {line.state === 'over' && <SeatOver locale={frame.locale} line={line} />}
      {line.state === 'invited' && <Invited {...props} />}
      {line.state === 'free' && <InviteForm {...props} />}
      {line.state === 'free' && <SeatAct {...props} value="link" text={t.linkOnly} note={t.linkOnlyText} />}
      <p class="mt-8">
        <NextLink href={seatsAt(props)}>{t.back}</NextLink>
      </p>
    </MyPage>
  );
}

function Invited(props: SeatPageProps): VNode {
  const { frame, line } = props;
  const t = seatWords[frame.locale];
  const { name, email, phone } = line.seat.invitation!;
  const byLetter = email !== '';
  return (
    <>
      {!byLetter && <p class="mt-4">{t.byLinkAlone}</p>}
      <FactsList
        class="mt-4"
        facts={[
          ...(name ? [[t.fields.name, name] as const] : []),
          ...(byLetter ? [[t.fields.email, email] as const] : []),
          ...(phone ? [[t.fields.phone, phoneText(phone as Phone)] as const] : []),
          ...(line.letter ? [[t.letter, t.letters[line.letter]] as const] : []),
        ]}
      />
      {byLetter && <SeatAct {...props} value="send" text={t.sendAgain} note={null} />}
      <SeatAct {...props} value="link" text={t.copy} note={byLetter ? t.copyText : t.linkOnlyText} />
      <SeatAct {...props} value="revoke" text={t.revoke} note={t.revokeText} />
    </>
  );
}

type Act = SeatPageProps & { readonly value: 'send' | 'link' | 'revoke'; readonly text: string; readonly note: string | null };

function SeatAct({ value, text, note, ...props }: Act): VNode {
  return (
    <Form frame={props.frame} action={seatsAt(props, `/seats/${props.line.seat.no}`)} class="mt-4">
      <Hidden name="act" value={value} />
      <Button look={value === 'send' ? 'main' : 'second'}>{text}</Button>
      {note && <p class="quiet tiny mt-2">{note}</p>}
    </Form>
  );
}

function InviteForm(props: SeatPageProps): VNode {
  const { frame, line, typed, errors } = props;
  const t = seatWords[frame.locale];
  const field = (name: 'name' | 'email' | 'phone') => ({
    locale: frame.locale,
    name,
    label: t.fields[name],
    value: typed[name],
    error: errorOf(errors, name),
  });
  return (
    <Form frame={frame} action={seatsAt(props, `/seats/${line.seat.no}`)} class="mt-6 cap">
      <h2>{t.inviteTitle}</h2>
      <Hidden name="act" value="invite" />
      <Fields class="mt-4">
        <TextField {...field('name')} autocomplete="off" maxlength={200} />
        <TextField {...field('email')} kind="email" autocomplete="off" />
        <TextField {...field('phone')} kind="phone" autocomplete="off" optional />
      </Fields>
      <p class="mt-4">
        <Button>{t.invite}</Button>
      </p>
    </Form>
  );
}
