import type { VNode } from 'preact';
import {
  Button,
  DependentSelects,
  errorOf,
  Fields,
  pathIn,
  places,
  SelectField,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import type { CardFieldName } from './card.ts';
import { GO, NEXT_LIST, type CardView } from './card-form.ts';
import { cardWords, faultText } from './card.messages.ts';
import { isGreatCity, regions, type PlaceOption } from './place.ts';
import { ReadBackPart } from './read-back.page.tsx';
import { positionOptions, workplaceOptions } from './workplace.ts';

export type CardFieldsProps = {
  readonly frame: Frame;
  readonly view: CardView;
  /** The heading that follows the one above the form; h3 usually. */
  readonly heading?: 'h2' | 'h3';
};

/** What is wrong, for the error summary. */
export const cardErrors = (view: CardView, locale: Locale): FieldError[] =>
  view.faults.map((fault) => ({ field: fault.field, text: faultText(fault, locale) }));

/** The words of the form's own button: saving, or 'yes, this is right' under the read-back. */
export const cardButton = (view: CardView, locale: Locale, otherwise: string): string =>
  view.readBack ? cardWords[locale].readBack.yes : otherwise;

/** Islands a page with the card's fields should load. */
export const cardIslands = ['format-input', 'dependent-selects', 'combo-box'] as const;

/** The fields of offer 3.5, for a form of the caller: in checkout and in the person's own pages alike. */
export function CardFields(props: CardFieldsProps): VNode {
  const t = cardWords[props.frame.locale];
  const Heading = props.heading ?? 'h3';
  return (
    <>
      <EnterSends />
      <NameFields {...props} />
      <IdentityFields {...props} />
      <Heading class="h3 mt-8">{t.address}</Heading>
      <AddressFields {...props} />
      <Heading class="h3 mt-8">{t.workplace}</Heading>
      <WorkFields {...props} />
      {props.view.readBack && <ReadBackPart frame={props.frame} readBack={props.view.readBack} heading={Heading} />}
    </>
  );
}

/** Enter in a field presses the form's first button: without this it would be the one that only shows the next list. */
function EnterSends(): VNode {
  return <button class="sr" tabIndex={-1} aria-hidden="true" type="submit"></button>;
}

/** Name, value, label and error of one field. */
function field({ frame, view }: CardFieldsProps, name: CardFieldName) {
  const { locale } = frame;
  const label = cardWords[locale].labels[name];
  return { name, locale, label, value: view.values[name], error: errorOf(cardErrors(view, locale), name) };
}

function NameFields(props: CardFieldsProps): VNode {
  const part = (name: 'surname' | 'given' | 'patronymic', autocomplete: string) => (
    <TextField
      {...field(props, name)}
      autocomplete={autocomplete}
      autocapitalize="words"
      spellcheck={false}
      maxlength={100}
      width="third"
      optional={name === 'patronymic'}
    />
  );
  return (
    <>
      <p class="hint">{cardWords[props.frame.locale].nameHint}</p>
      <Fields class="mt-4">
        {part('surname', 'family-name')}
        {part('given', 'given-name')}
        {part('patronymic', 'additional-name')}
      </Fields>
    </>
  );
}

function IdentityFields(props: CardFieldsProps): VNode {
  const { frame, view } = props;
  const t = cardWords[frame.locale];
  const iinHint = view.savedIin ? t.iinKept(view.savedIin) : view.withoutIin ? t.iinExempt : t.iinHint;
  return (
    <>
      <Fields class="mt-6">
        <TextField {...field(props, 'iin')} kind="iin" hint={iinHint} maxlength={20} width="half" />
        <TextField {...field(props, 'phone')} kind="phone" hint={t.phoneHint} maxlength={30} width="half" />
      </Fields>
      {!view.savedIin && !view.withoutIin && (
        <p class="hint mt-2">
          {t.noIin} <a href={pathIn(frame, places.support)}>{t.noIinLink}</a>
        </p>
      )}
      <p class="hint mt-2">
        {t.email(view.email)} <a href={pathIn(frame, '/my/settings#email')}>{t.changeEmail}</a>
      </p>
    </>
  );
}

function AddressFields(props: CardFieldsProps): VNode {
  const { frame, view } = props;
  const { locale } = frame;
  const t = cardWords[locale];
  const list = (name: 'region' | 'district' | 'settlement', options: readonly PlaceOption[]) => (
    <SelectField {...field(props, name)} options={options} searchable width="third" />
  );
  const asksSettlement = !isGreatCity(view.values.region);
  const own = field(props, 'settlement-text');
  return (
    <DependentSelects src={pathIn(frame, '/places')} class="mt-4" fallback={<NextList locale={locale} />}>
      {list('region', regions(locale))}
      {list('district', view.districts)}
      {asksSettlement && view.classifierLoaded && list('settlement', view.settlements)}
      {asksSettlement && !view.classifierLoaded && <TextField {...own} hint={t.greatCities} maxlength={120} width="third" />}
      {asksSettlement && view.classifierLoaded && (
        <TextField {...own} label={t.settlementOwn} hint={t.greatCities} maxlength={120} optional />
      )}
    </DependentSelects>
  );
}

function NextList({ locale }: { readonly locale: Locale }): VNode {
  const t = cardWords[locale];
  return (
    <>
      <Button look="second" size="small" name={GO} value={NEXT_LIST}>
        {t.nextList}
      </Button>{' '}
      <span class="hint">{t.placesFirst}</span>
    </>
  );
}

function WorkFields(props: CardFieldsProps): VNode {
  const { locale } = props.frame;
  const t = cardWords[locale];
  const own = (name: 'workplace-other' | 'position-other') => (
    <TextField {...field(props, name)} hint={t.otherHint} maxlength={120} optional width="half" />
  );
  return (
    <Fields class="mt-4">
      <SelectField {...field(props, 'workplace')} options={workplaceOptions(locale)} width="half" />
      <SelectField {...field(props, 'position')} options={positionOptions(locale)} width="half" />
      {own('workplace-other')}
      {own('position-other')}
      <TextField {...field(props, 'years')} kind="number" hint={t.yearsHint} maxlength={2} width="third" />
    </Fields>
  );
}

/** Above the button that saves the card: what sending it accepts (offer 3.6). */
export function CardAccepts({ frame }: { readonly frame: Frame }): VNode {
  const t = cardWords[frame.locale];
  return (
    <p class="hint">
      {t.accepts} <a href={pathIn(frame, places.privacy)}>{t.policy}</a>, <a href={pathIn(frame, places.confidentiality)}>{t.agreement}</a>.
    </p>
  );
}
