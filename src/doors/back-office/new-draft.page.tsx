import type { VNode } from 'preact';
import { locales, type Locale } from '#kernel/locale.ts';
import {
  Button,
  Callout,
  CheckField,
  ErrorSummary,
  errorOf,
  Form,
  pathIn,
  TextArea,
  TextField,
  type FieldError,
  FileField,
} from '#ui/components.ts';
import type { DraftWords, LegalKind } from '#offer';
import { documentsTexts } from './documents.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { editTexts } from './terms/edit.messages.ts';

/** Names and points as a form holds them: points one a line. */
export type TypedWords = {
  readonly names: Record<Locale, string>;
  readonly points: Record<Locale, string>;
  readonly newContractsOnly: boolean;
};

export const typedWords = (words: DraftWords | null, newContractsOnly = false): TypedWords => ({
  names: words ? { ...words.titles } : { kk: '', ru: '', en: '' },
  points: {
    kk: words?.summary.kk.join('\n') ?? '',
    ru: words?.summary.ru.join('\n') ?? '',
    en: words?.summary.en.join('\n') ?? '',
  },
  newContractsOnly,
});

export type NewDraftProps = OfficeProps<{
  readonly kind: LegalKind;
  /** The version in force, whose texts may be taken as a beginning. */
  readonly inForceNo: number | null;
  readonly typed: TypedWords;
  readonly errors?: readonly FieldError[];
  /** Only checked: how many numbers the texts have. */
  readonly checked?: number;
}>;

/** Three texts sent as files: checked by line, then kept as a draft. */
export function NewDraftPage({ shell, kind, inForceNo, typed, errors = [], checked }: NewDraftProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = documentsTexts[locale];
  const title = t.newTitle(t.kinds[kind]);
  const file = (language: Locale) => ({
    locale,
    name: language,
    label: t.files[language],
    hint: t.fileHint,
    error: errorOf(errors, language),
  });
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="documents"
      crumbs={[{ text: t.title, href: pathIn(frame, office.documents) }, { text: title }]}
      wrong={errors.length > 0}
    >
      <p class="cap">{t.newLead}</p>
      <ErrorSummary locale={locale} errors={errors} />
      {checked !== undefined && (
        <Callout tone="good" role="status" class="mt-4">
          {t.noFault(checked)}
        </Callout>
      )}
      {inForceNo !== null && (
        <Form frame={frame} action={pathIn(frame, office.newDraft(kind))} class="stack cap mt-6">
          <CheckField id="present-new-only" name="new-contracts-only" label={t.newContractsOnly} checked={false} />
          <div>
            <Button look="second" name="action" value="from-present">
              {editTexts[locale].fromPresent}
            </Button>
          </div>
        </Form>
      )}
      {inForceNo !== null && (
        <p class="mt-6">
          <a href={`/documents/${kind}/${inForceNo}.txt`} download>
            {t.presentTexts}
          </a>
        </p>
      )}
      <Form frame={frame} action={pathIn(frame, office.newDraft(kind))} class="stack cap mt-6" multipart>
        {/* Before the files: what was typed is kept also when a file is too large to be read. */}
        <WordFields shell={shell} typed={typed} errors={errors} />
        <CheckField name="new-contracts-only" label={t.newContractsOnly} checked={typed.newContractsOnly} />
        {locales.map((language) => (
          <FileField {...file(language)} accept=".txt,text/plain" />
        ))}
        <div class="row">
          <Button name="action" value="keep">
            {t.keep}
          </Button>
          <Button look="second" name="action" value="check">
            {t.check}
          </Button>
        </div>
      </Form>
    </OfficeView>
  );
}

type WordProps = OfficeProps<{ readonly typed: TypedWords; readonly errors: readonly FieldError[] }>;

function WordFields({ shell: { frame }, typed, errors }: WordProps): VNode {
  const { locale } = frame;
  const t = documentsTexts[locale];
  return (
    <>
      {locales.map((language) => (
        <>
          <TextField
            locale={locale}
            name={`name-${language}`}
            label={t.names[language]}
            value={typed.names[language]}
            maxlength={200}
            error={errorOf(errors, `name-${language}`)}
            autocomplete="off"
          />
          <TextArea
            locale={locale}
            name={`points-${language}`}
            label={t.points[language]}
            hint={t.pointsHint}
            value={typed.points[language]}
            rows={5}
            maxlength={4000}
            error={errorOf(errors, `points-${language}`)}
          />
        </>
      ))}
    </>
  );
}

type NameProps = WordProps & { readonly draftId: string; readonly named: boolean; readonly amends: boolean };

/** Names, points and reach of a draft: the import tool brings none, and those of the version in force may say what is no longer so. */
export function NameDraft({ shell, typed, errors, draftId, named, amends }: NameProps): VNode {
  const { frame } = shell;
  const t = documentsTexts[frame.locale];
  return (
    <Sheet title={named ? t.wordsOf : t.nameIt}>
      <Form frame={frame} action={pathIn(frame, office.draft(draftId))} class="stack cap">
        <WordFields shell={shell} typed={typed} errors={errors} />
        {amends && <CheckField name="new-contracts-only" label={t.newContractsOnly} checked={typed.newContractsOnly} />}
        <div>
          <Button look="second" name="action" value="name">
            {t.save}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
