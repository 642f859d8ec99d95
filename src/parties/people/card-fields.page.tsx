import type { VNode } from 'preact';
import { iinMasked } from '#kernel/iin.ts';
import {
  Button,
  DependentSelects,
  errorOf,
  Field,
  Fields,
  pathIn,
  places,
  SelectField,
  TextField,
  type FieldError,
  type Frame,
} from '#ui/components.ts';
import { FILL_PLACES, type CardFormFacts } from './card-form.ts';
import { cardWords } from './card.messages.ts';
import { isGreatCity, regions } from './place.ts';
import { positionOptions, workplaceOptions } from './workplace.ts';

export type CardFieldsProps = { readonly frame: Frame; readonly facts: CardFormFacts; readonly errors: readonly FieldError[] };

/** Islands a page with the card's fields should load. */
export const cardIslands = ['format-input', 'dependent-selects', 'combo-box'] as const;

/** The fields of offer 3.5, for a form of the caller: in checkout and in the person's own pages alike. */
export function CardFields(props: CardFieldsProps): VNode {
  const t = cardWords[props.frame.locale];
  return (
    <>
      <NameFields {...props} />
      <IdentityFields {...props} />
      <h3 class="mt-8">{t.address}</h3>
      <AddressFields {...props} />
      <h3 class="mt-8">{t.workplace}</h3>
      <WorkFields {...props} />
    </>
  );
}

function NameFields({ frame, facts, errors }: CardFieldsProps): VNode {
  const { locale } = frame;
  const t = cardWords[locale];
  const part = (name: 'surname' | 'given' | 'patronymic', autocomplete: string) => (
    <TextField
      locale={locale}
      name={name}
      label={t.labels[name]}
      value={facts.values[name]}
      autocomplete={autocomplete}
      autocapitalize="words"
      spellcheck={false}
      maxlength={100}
      width="third"
      optional={name === 'patronymic'}
      error={errorOf(errors, name)}
    />
  );
  return (
    <>
      <p class="hint">{t.nameHint}</p>
      <Fields class="mt-4">
        {part('surname', 'family-name')}
        {part('given', 'given-name')}
        {part('patronymic', 'additional-name')}
      </Fields>
    </>
  );
}

function IdentityFields({ frame, facts, errors }: CardFieldsProps): VNode {
  const { locale } = frame;
  const t = cardWords[locale];
  const iinHint = facts.savedIin ? t.iinKept(iinMasked(facts.savedIin)) : facts.withoutIin ? t.iinExempt : t.iinHint;
  return (
    <Fields class="mt-6">
      <TextField
        locale={locale}
        kind="iin"
        name="iin"
        label={t.labels.iin}
        hint={
          <>
            {iinHint}
            {!facts.savedIin && !facts.withoutIin && (
              <>
                {'. '}
                <a href={pathIn(frame, '/support')}>{t.noIin}</a>
              </>
            )}
          </>
        }
        value={facts.values.iin}
        maxlength={20}
        width="half"
        error={errorOf(errors, 'iin')}
      />
      <TextField
        locale={locale}
        kind="phone"
        name="phone"
        label={t.labels.phone}
        hint={t.phoneHint}
        value={facts.values.phone}
        maxlength={30}
        width="half"
        error={errorOf(errors, 'phone')}
      />
      <Field
        locale={locale}
        name="card-email"
        label={t.email}
        hint={
          <>
            {t.emailHint} <a href={pathIn(frame, '/my/settings#email')}>{t.changeEmail}</a>
          </>
        }
      >
        <input class="input" id="card-email" aria-describedby="card-email-hint" value={facts.email} readOnly />
      </Field>
    </Fields>
  );
}

function AddressFields({ frame, facts, errors }: CardFieldsProps): VNode {
  const { locale } = frame;
  const t = cardWords[locale];
  const { values } = facts;
  const select = (name: 'region' | 'district' | 'settlement', options: CardFormFacts['districts'], autocomplete?: string) => (
    <SelectField
      locale={locale}
      name={name}
      label={t.labels[name]}
      options={options}
      value={values[name]}
      searchable
      width="third"
      error={errorOf(errors, name)}
      {...(autocomplete && { autocomplete })}
    />
  );
  const asksSettlement = !isGreatCity(values.region);
  return (
    <DependentSelects
      src={pathIn(frame, '/places')}
      class="mt-4"
      fallback={
        <>
          <Button look="second" size="small" name={FILL_PLACES} value="1">
            {t.fillPlaces}
          </Button>{' '}
          <span class="hint">{t.placesFirst}</span>
        </>
      }
    >
      {select('region', regions(locale))}
      {select('district', facts.districts)}
      {asksSettlement && facts.classifierLoaded && select('settlement', facts.settlements)}
      {asksSettlement && (
        <TextField
          locale={locale}
          name="settlement-text"
          label={facts.classifierLoaded ? t.settlementOwn : t.labels['settlement-text']}
          hint={t.greatCities}
          value={values['settlement-text']}
          optional={facts.classifierLoaded}
          maxlength={120}
          error={errorOf(errors, 'settlement-text')}
          {...(!facts.classifierLoaded && { width: 'third' as const })}
        />
      )}
    </DependentSelects>
  );
}

function WorkFields({ frame, facts, errors }: CardFieldsProps): VNode {
  const { locale } = frame;
  const t = cardWords[locale];
  const { values } = facts;
  const choice = (name: 'workplace' | 'position', options: CardFormFacts['districts']) => (
    <SelectField
      locale={locale}
      name={name}
      label={t.labels[name]}
      options={options}
      value={values[name]}
      width="half"
      error={errorOf(errors, name)}
    />
  );
  const own = (name: 'workplace-other' | 'position-other') => (
    <TextField
      locale={locale}
      name={name}
      label={t.labels[name]}
      hint={t.otherHint}
      value={values[name]}
      maxlength={120}
      optional
      width="half"
      error={errorOf(errors, name)}
    />
  );
  return (
    <Fields class="mt-4">
      {choice('workplace', workplaceOptions(locale))}
      {choice('position', positionOptions(locale))}
      {own('workplace-other')}
      {own('position-other')}
      <TextField
        locale={locale}
        kind="number"
        name="years"
        label={t.labels.years}
        hint={t.yearsHint}
        value={values.years}
        maxlength={2}
        width="third"
        error={errorOf(errors, 'years')}
      />
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
