import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { incidentWords, learnerFunctions } from '#incidents';
import { ChoiceGroup, errorOf, Fields, TextArea, TextField, type FieldError } from '#ui/components.ts';
import type { FieldFault, Typed } from './incident-form.ts';
import { incidentTexts } from './incidents.messages.ts';

export type ProgrammeName = { readonly id: string; readonly title: string };
export type FieldsProps = {
  readonly locale: Locale;
  readonly typed: Typed;
  readonly errors: readonly FieldError[];
  /** The form they stand in, where a page has several with the same fields: ids are the page's, names the form's. */
  readonly of?: string | undefined;
};

export const fieldId = (name: string, of?: string): string => (of ? `${of}-${name}` : name);

export const errorsOf = (faults: readonly FieldFault[], locale: Locale): FieldError[] =>
  faults.map(({ field, fault }) => ({ field, text: incidentTexts[locale].faults[fault] }));

/** When it was, what it took, in which programmes. */
export function ScopeFields({
  locale,
  typed,
  errors,
  of,
  programmes,
}: FieldsProps & { readonly programmes: readonly ProgrammeName[] }): VNode {
  const t = incidentTexts[locale];
  return (
    <>
      <MomentFields locale={locale} typed={typed} errors={errors} of={of} which="start" />
      <MomentFields locale={locale} typed={typed} errors={errors} of={of} which="end" />
      <ChoiceGroup
        locale={locale}
        id={fieldId('functions', of)}
        name="functions"
        kind="checkbox"
        plain
        label={t.functions}
        hint={t.functionsHint}
        choices={learnerFunctions.map((value) => ({ value, text: incidentWords[locale].functions[value] }))}
        chosen={typed.functions}
        error={errorOf(errors, 'functions')}
      />
      <ChoiceGroup
        locale={locale}
        id={fieldId('programmes', of)}
        name="programmes"
        kind="checkbox"
        plain
        label={t.programmes}
        hint={t.programmesHint}
        choices={programmes.map(({ id, title }) => ({ value: id, text: title }))}
        chosen={typed.programmes}
      />
    </>
  );
}

export function MomentFields({ locale, typed, errors, of, which }: FieldsProps & { readonly which: 'start' | 'end' }): VNode {
  const t = incidentTexts[locale];
  const [day, time] = which === 'start' ? (['startDay', 'startTime'] as const) : (['endDay', 'endTime'] as const);
  return (
    <Fields>
      <TextField
        locale={locale}
        id={fieldId(day, of)}
        name={day}
        kind="date"
        label={t[day]}
        hint={which === 'end' ? t.endHint : undefined}
        value={typed[day]}
        error={errorOf(errors, day)}
      />
      <TextField
        locale={locale}
        id={fieldId(time, of)}
        name={time}
        label={t[time]}
        hint={t.timeHint}
        value={typed[time]}
        autocomplete="off"
        maxlength={5}
        error={errorOf(errors, time)}
      />
    </Fields>
  );
}

/** What the public reads, in three languages. */
export function WordsFields({ locale, typed, errors, of }: FieldsProps): VNode {
  const t = incidentTexts[locale];
  return (
    <>
      {(['kk', 'ru', 'en'] as const).map((language) => (
        <TextArea
          locale={locale}
          id={fieldId(language, of)}
          name={language}
          label={t[language]}
          hint={language === 'kk' ? t.textHint : undefined}
          value={typed[language]}
          rows={3}
          maxlength={2000}
          error={errorOf(errors, language)}
          required
        />
      ))}
    </>
  );
}

export function ReasonField({ locale, typed, errors, of }: FieldsProps): VNode {
  const t = incidentTexts[locale];
  return (
    <TextArea
      locale={locale}
      id={fieldId('reason', of)}
      name="reason"
      label={t.reason}
      hint={t.reasonHint}
      value={typed.reason}
      rows={2}
      maxlength={2000}
      error={errorOf(errors, 'reason')}
      required
    />
  );
}
