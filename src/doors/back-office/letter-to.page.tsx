import type { VNode } from 'preact';
import { locales, type Locale } from '#kernel/locale.ts';
import {
  Button,
  Callout,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  Hidden,
  pathIn,
  SelectField,
  TextArea,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import type { Letter, LetterPart } from '#messages';
import { LONGEST } from '#support';
import { letterToTexts } from './letter-to.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';

export type TypedLetter = { readonly id: string; readonly locale: Locale; readonly subject: string; readonly text: string };
export type LetterToPageProps = OfficeProps<{
  readonly person: { readonly id: string; readonly name: string; readonly locale: Locale };
  readonly typed: TypedLetter;
  readonly errors?: readonly FieldError[];
  readonly tooMany?: boolean;
  /** The letter as it will go, shown before it does. */
  readonly preview?: Letter;
}>;

/** A letter to one person, looked at before it is sent. */
export function LetterToPage(props: LetterToPageProps): VNode {
  const { shell, person, typed, errors = [], tooMany = false, preview } = props;
  const { frame } = shell;
  const t = letterToTexts[frame.locale];
  const crumbs = [{ text: person.name, href: pathIn(frame, office.person(person.id)) }, { text: t.write }];
  return (
    <OfficeView shell={shell} title={t.title(person.name)} crumbs={crumbs} wrong={errors.length > 0}>
      <p class="cap">{t.lead}</p>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {tooMany && (
        <Callout tone="warn" role="alert" class="mt-4">
          {t.tooMany}
        </Callout>
      )}
      {preview && (
        <div class="cap mt-4">
          <Sheet title={t.preview}>
            <div lang={typed.locale}>
              <h3>{preview.subject}</h3>
              {preview.parts.map((part) => (
                <Part part={part} />
              ))}
            </div>
            <Form frame={frame} action={pathIn(frame, office.letterTo(person.id))} class="row mt-4">
              <Hidden name="id" value={typed.id} />
              <Hidden name="language" value={typed.locale} />
              <Hidden name="subject" value={typed.subject} />
              <Hidden name="text" value={typed.text} />
              <Button name="action" value="send" icon="mail">
                {t.send}
              </Button>
            </Form>
          </Sheet>
        </div>
      )}
      <Fields {...props} errors={errors} />
    </OfficeView>
  );
}

function Fields({
  shell: { frame },
  person,
  typed,
  errors,
  preview,
}: LetterToPageProps & { readonly errors: readonly FieldError[] }): VNode {
  const { locale } = frame;
  const t = letterToTexts[locale];
  return (
    <Form frame={frame} action={pathIn(frame, office.letterTo(person.id))} class="stack cap mt-6">
      <Hidden name="id" value={typed.id} />
      <SelectField
        locale={locale}
        name="language"
        label={t.language}
        hint={t.languageHint(t.languages[person.locale])}
        options={locales.map((one) => ({ value: one, text: t.languages[one] }))}
        value={typed.locale}
        empty={false}
      />
      <TextField
        locale={locale}
        name="subject"
        label={t.subject}
        value={typed.subject}
        maxlength={LONGEST.subject}
        error={errorOf(errors, 'subject')}
        autocomplete="off"
        required
      />
      <TextArea
        locale={locale}
        name="text"
        label={t.text}
        hint={t.textHint}
        value={typed.text}
        rows={9}
        maxlength={LONGEST.text}
        error={errorOf(errors, 'text')}
        required
      />
      <div>
        <Button look={preview ? 'second' : 'main'} name="action" value="show">
          {t.show}
        </Button>
      </div>
    </Form>
  );
}

/** A part of a letter as the mail shows it: words as they are, never as markup. */
function Part({ part }: { readonly part: LetterPart }): VNode {
  switch (part.kind) {
    case 'text':
      return <p class="letter-text mt-2">{part.text}</p>;
    case 'code':
      return <p class="mono mt-2">{part.code}</p>;
    case 'facts':
      return <FactsList class="mt-2" facts={part.facts} />;
    case 'link':
      return <p class="mt-2 link-words">{part.text}</p>;
  }
}
