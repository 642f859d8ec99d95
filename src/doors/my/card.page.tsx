import type { VNode } from 'preact';
import type { LegalVersion } from '#offer';
import {
  addressText,
  CardAccepts,
  cardButton,
  cardErrors,
  CardFields,
  cardIslands,
  ConsentBox,
  fullName,
  NameOnPaper,
  positionText,
  workplaceText,
  type CardView,
  type ComparedField,
  type PersonName,
  type RegistrationCard,
} from '#people';
import { phoneText } from '#kernel/phone.ts';
import {
  Button,
  Callout,
  ErrorSummary,
  FactsList,
  Fold,
  Form,
  Hidden,
  momentText,
  NextLink,
  pathIn,
  Timeline,
  type Fact,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { MyPage } from './my.page.tsx';
import { t } from './my.messages.ts';

type CardPageProps = {
  readonly frame: Frame;
  readonly view: CardView;
  readonly saved: boolean;
  readonly next: string | null;
  /** The name kept so far; null before the first save. */
  readonly name: PersonName | null;
};

/** The registration card, to fill in and to correct (offer 3.5, 3.7). */
export function CardPage({ frame, view, saved, next, name }: CardPageProps): VNode {
  const words = t[frame.locale].card;
  const errors = cardErrors(view, frame.locale);
  return (
    <MyPage
      frame={frame}
      tab="card"
      title={words.title}
      lede={words.lede}
      wrong={errors.length > 0}
      islands={['busy-form', ...cardIslands]}
    >
      {saved && (
        <Callout tone="good" role="status">
          {words.saved}
        </Callout>
      )}
      <ErrorSummary locale={frame.locale} errors={errors} />
      {name && (
        <div class="my-card">
          <NameOnPaper frame={frame} name={name} />
        </div>
      )}
      <Form frame={frame} action={pathIn(frame, '/my/card')} class="my-card mt-6">
        {next && <Hidden name="next" value={next} />}
        <CardFields frame={frame} view={view} heading="h2" />
        <div class="mt-8">
          <CardAccepts frame={frame} />
          <p class="row mt-4">
            <Button>{cardButton(view, frame.locale, words.save)}</Button>
            <NextLink href={pathIn(frame, '/my/card/history')}>{words.history}</NextLink>
          </p>
        </div>
      </Form>
    </MyPage>
  );
}

type ConsentPageProps = {
  readonly frame: Frame;
  readonly version: LegalVersion;
  readonly errors: readonly FieldError[];
  readonly next: string | null;
};

/** Before any field of the card: the separate consent, unticked (clauses.md 3.6). */
export function ConsentPage({ frame, version, errors, next }: ConsentPageProps): VNode {
  const words = t[frame.locale].card;
  return (
    <MyPage frame={frame} tab="card" title={words.consentTitle} lede={words.consentLede} wrong={errors.length > 0}>
      <ErrorSummary locale={frame.locale} errors={errors} />
      <Form frame={frame} action={pathIn(frame, '/my/consents')} class="my-card mt-6">
        {next && <Hidden name="next" value={next} />}
        <ConsentBox frame={frame} version={version} errors={errors} />
        <p class="mt-6">
          <Button>{words.consentGo}</Button>
        </p>
      </Form>
    </MyPage>
  );
}

export type HistoryEntry =
  | { readonly kind: 'version'; readonly card: RegistrationCard; readonly changed: readonly ComparedField[] | null }
  | { readonly kind: 'look'; readonly at: Date; readonly reason: string }
  | { readonly kind: 'exported'; readonly at: Date };

/** Every version of the card, every look at the full IIN and every file it left in, the newest first. */
export function HistoryPage({ frame, entries }: { readonly frame: Frame; readonly entries: readonly HistoryEntry[] }): VNode {
  const words = t[frame.locale].history;
  return (
    <MyPage frame={frame} tab="card" title={words.title} lede={words.lede}>
      {entries.length === 0 && <p>{words.empty}</p>}
      <Timeline items={entries.map((entry) => happening(frame, entry))} class="mt-6" />
      <p class="mt-8">
        <NextLink href={pathIn(frame, '/my/card')}>{words.back}</NextLink>
      </p>
    </MyPage>
  );
}

function happening(frame: Frame, entry: HistoryEntry) {
  const words = t[frame.locale].history;
  if (entry.kind === 'look') {
    return { when: momentText(entry.at, frame.locale), what: words.looked, more: words.lookedWhy(entry.reason) };
  }
  if (entry.kind === 'exported') return { when: momentText(entry.at, frame.locale), what: words.exported, more: words.exportedMore };
  const { card, changed } = entry;
  const what = changed === null ? words.first : words.changed(changed.map((field) => words.fields[field]).join(', '));
  return {
    when: momentText(card.savedAt, frame.locale),
    what,
    more: (
      <Fold title={words.version(card.no)}>
        <div>
          <FactsList facts={cardFacts(frame, card)} />
        </div>
      </Fold>
    ),
  };
}

function cardFacts({ locale }: Frame, card: RegistrationCard): Fact[] {
  const { fields } = t[locale].history;
  const settlement = card.settlement?.[locale] ?? card.address.settlementText;
  return [
    [fields.name, fullName(card)],
    [fields.iin, card.iinMasked ?? '—'],
    [fields.phone, phoneText(card.phone)],
    [fields.email, card.email],
    [fields.address, addressText({ ...card.address, settlement }, locale)],
    [fields.workplace, workplaceText(card, locale)],
    [fields.position, positionText(card, locale)],
    [fields.years, String(card.years)],
  ];
}
