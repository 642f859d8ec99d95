import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { sizeText } from '#kernel/size-text.ts';
import { uiText } from '../ui.messages.ts';
import { described, Field, type FieldProps } from './field.tsx';

/** What stands at the field when a form with files went over its limit. */
export const tooLargeText = (locale: Locale, limit: number): string => uiText(locale).filesTooLarge(sizeText(limit, locale));

export type FileFieldProps = FieldProps & {
  /** Endings and types, as the picker of the device takes them. */
  readonly accept: string;
  readonly multiple?: boolean;
};

/**
 * A file, or several. The browser draws this control in its own language, so our words lie over its button; what was
 * chosen it tells itself, until `file-name` tells that too in the page's language.
 */
export function FileField(props: FileFieldProps): VNode {
  const { locale, accept, multiple = false } = props;
  const t = uiText(locale);
  return (
    <Field {...props}>
      <file-name data-none={t.noFile} data-several={t.filesChosen}>
        <input class="input" type="file" accept={accept} multiple={multiple} {...described(props)} />
        <span class="file-pick" aria-hidden="true">
          {multiple ? t.pickFiles : t.pickFile}
        </span>
        <span class="file-chosen" aria-hidden="true"></span>
      </file-name>
    </Field>
  );
}
