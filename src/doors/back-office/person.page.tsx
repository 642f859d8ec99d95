import type { VNode } from 'preact';
import { phoneMasked } from '#kernel/phone.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  Code,
  DateText,
  ErrorSummary,
  errorOf,
  FactsList,
  Fold,
  Form,
  Masked,
  MomentText,
  pathIn,
  TextField,
  type Fact,
} from '#ui/components.ts';
import { addressText, fullName, positionText, workplaceText, type RegistrationCard } from '#people';
import { letterToTexts } from './letter-to.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { Applications, Certificates, Contracts, Requests, Seats, Sessions } from './person-lists.page.tsx';
import { personTexts } from './person.messages.ts';
import { office, type OfficeProps } from './shell.ts';
import type { PersonView } from './person.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';

export type PersonPageProps = OfficeProps<{
  readonly file: PersonView;
  /** The IIN in full, just revealed; never in an address, never kept. */
  readonly iin?: string;
  readonly noReason?: boolean;
  readonly secured?: boolean;
}>;

/** A person: who they are, masked; what they have; what happened; who looked. */
export function PersonPage(props: PersonPageProps): VNode {
  const { shell, file, noReason = false, secured = false } = props;
  const { locale } = shell.frame;
  const t = personTexts[locale];
  const title = file.card ? fullName(file.card) : file.account.email;
  const errors = noReason ? [{ field: 'reason', text: t.noReason }] : [];
  const actions = (
    <>
      <ButtonLink look="second" size="small" icon="mail" href={pathIn(shell.frame, office.letterTo(file.account.id))}>
        {letterToTexts[locale].write}
      </ButtonLink>
      <ButtonLink look="second" size="small" icon="lock" href={pathIn(shell.frame, `${office.person(file.account.id)}/secure`)}>
        {t.secure}
      </ButtonLink>
    </>
  );
  return (
    <OfficeView shell={shell} title={title} actions={actions} wrong={noReason}>
      <ErrorSummary locale={locale} errors={errors} />
      {secured && (
        <Callout tone="good" role="status">
          {t.secured}
        </Callout>
      )}
      <div class="bo-detail mt-4">
        <div class="stack">
          <Sheet title={t.customer}>
            <Facts {...props} error={errorOf(errors, 'reason')} />
          </Sheet>
          {file.sharedWith.length > 0 && (
            <Callout tone="warn" title={t.shared}>
              {t.sharedText}{' '}
              {file.sharedWith.map((id, i) => (
                <>
                  {i > 0 && ', '}
                  <a class="mono" href={pathIn(shell.frame, office.person(id))}>
                    {id.slice(-6)}
                  </a>
                </>
              ))}
            </Callout>
          )}
          <Contracts shell={shell} file={file} />
          <Seats shell={shell} file={file} />
          <Applications shell={shell} file={file} />
          <Certificates shell={shell} file={file} />
          <Requests shell={shell} file={file} />
          <Sessions shell={shell} file={file} />
        </div>
        <div class="stack">
          <Sheet title={timelineTexts[locale].title}>
            <History lines={file.lines} locale={locale} />
          </Sheet>
          <Sheet title={t.lookedAt}>
            {file.looks.length > 0 ? <History lines={file.looks} locale={locale} /> : <p class="quiet">{t.nobodyLooked}</p>}
          </Sheet>
          {file.reveals.length > 0 && (
            <Sheet title={t.reveals}>
              <FactsList facts={file.reveals.map((one): Fact => [<MomentText at={one.at} locale={locale} short />, one.reason])} />
            </Sheet>
          )}
        </div>
      </div>
    </OfficeView>
  );
}

function Facts({ shell, file, iin, noReason, error }: PersonPageProps & { readonly error: string | undefined }): VNode {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  const { account, card, consent } = file;
  const facts: Fact[] = [
    ...(card ? cardFacts(card, frame.locale, iin) : []),
    [t.email, account.email],
    [t.consent, consent ? <DateText day={consent.givenAt} locale={frame.locale} short /> : <Badge tone="warn">{t.noConsent}</Badge>],
    [t.opened, <DateText day={account.createdAt} locale={frame.locale} short />],
    [t.language, t.languages[account.locale]],
  ];
  return (
    <>
      {!card && <p class="quiet">{t.noCard}</p>}
      {iin && (
        <Callout tone="warn" role="status">
          {t.revealed}
        </Callout>
      )}
      <FactsList facts={facts} class="mt-2" />
      {card?.iinMasked && !iin && (
        <Fold title={t.reveal} note={t.revealNote} open={noReason === true} class="mt-4">
          <div>
            <Form frame={frame} action={pathIn(frame, `${office.person(account.id)}/iin`)} class="stack">
              <TextField
                locale={frame.locale}
                name="reason"
                label={t.reason}
                hint={t.reasonHint}
                error={error}
                maxlength={300}
                autocomplete="off"
                enterkeyhint="done"
                required
              />
              <div>
                <Button look="second">{t.show}</Button>
              </div>
            </Form>
          </div>
        </Fold>
      )}
    </>
  );
}

function cardFacts(card: RegistrationCard, locale: OfficeProps['shell']['frame']['locale'], iin: string | undefined): Fact[] {
  const t = personTexts[locale];
  const { regionCode, districtCode, settlementText } = card.address;
  const settlement = card.settlement?.[locale] ?? settlementText;
  return [
    [t.name, fullName(card)],
    [t.iin, iin ? <b class="num">{iin}</b> : card.iinMasked ? <Masked text={card.iinMasked} /> : t.withoutIin],
    [t.phone, <Masked text={phoneMasked(card.phone)} />],
    [t.address, addressText({ regionCode, districtCode, settlement }, locale)],
    [t.work, [workplaceText(card, locale), positionText(card, locale), t.years(card.years)].join(', ')],
    [
      t.card,
      <>
        {t.cardNo(card.no)}, <DateText day={card.savedAt} locale={locale} short />
      </>,
    ],
  ];
}

/** Asks before signing somebody out everywhere. */
export function SecurePage({ shell, accountId, name }: OfficeProps<{ readonly accountId: string; readonly name: string }>): VNode {
  const { frame } = shell;
  const t = personTexts[frame.locale];
  const back = pathIn(frame, office.person(accountId));
  return (
    <OfficeView shell={shell} title={t.secureTitle} crumbs={[{ text: name, href: back }, { text: t.secureTitle }]}>
      <p class="cap">{t.secureText}</p>
      <p class="mt-4">
        <b>{name}</b> <Code text={accountId.slice(-6)} />
      </p>
      <Form frame={frame} action={pathIn(frame, `${office.person(accountId)}/secure`)} class="row mt-6">
        <Button look="danger">{t.secureButton}</Button>
        <ButtonLink look="second" href={back}>
          {t.keep}
        </ButtonLink>
      </Form>
    </OfficeView>
  );
}
