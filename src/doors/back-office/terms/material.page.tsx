import type { VNode } from 'preact';
import { locales } from '#kernel/locale.ts';
import { CheckField, errorOf, TextArea, type FieldError, type Frame } from '#ui/components.ts';
import { materialTexts } from './material.messages.ts';
import { MATERIAL, reasonField, type TypedMaterial } from './material.ts';

type Props = { readonly frame: Frame; readonly typed: TypedMaterial; readonly errors: readonly FieldError[] };

/** The lawyer's setting of one version: whether it is material, and why, as the person will read it. */
export function MaterialFields({ frame: { locale }, typed, errors }: Props): VNode {
  const t = materialTexts[locale];
  return (
    <fieldset class="stack">
      <CheckField name={MATERIAL} label={t.box} hint={t.hint} checked={typed.ticked} error={errorOf(errors, MATERIAL)} />
      {locales.map((language) => (
        <TextArea
          locale={locale}
          name={reasonField(language)}
          label={t.reasons[language]}
          hint={t.reasonHint}
          value={typed.reasons[language]}
          rows={2}
          maxlength={500}
          error={errorOf(errors, reasonField(language))}
          optional
        />
      ))}
    </fieldset>
  );
}
