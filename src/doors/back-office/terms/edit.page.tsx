import type { VNode } from 'preact';
import { locales, type Locale } from '#kernel/locale.ts';
import { fingerprint, TITLE, type LegalDraft } from '#offer';
import {
  Button,
  Callout,
  EnterDecidesNothing,
  ErrorSummary,
  errorOf,
  Form,
  Hidden,
  NextLink,
  pathIn,
  Tabs,
  TextArea,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import { documentsTexts } from '../documents.messages.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { editTexts } from './edit.messages.ts';

/** A clause in three languages: what stands, and what the form shows (typed and not saved yet). */
export type ClauseRow = {
  readonly number: string;
  readonly stands: Readonly<Record<Locale, string>>;
  readonly shown: Readonly<Record<Locale, string>>;
};
export type EditPageProps = OfficeProps<{
  readonly draft: LegalDraft;
  readonly section: string;
  readonly sections: readonly string[];
  readonly rows: readonly ClauseRow[];
  /** The clause being added: its number and texts as typed. */
  readonly added: ClauseRow;
  readonly errors: readonly FieldError[];
  readonly saved: boolean;
  readonly unsaved: boolean;
}>;

export const fieldOf = (locale: Locale, number: string): string => `text:${locale}:${number}`;
export const wasOf = (locale: Locale, number: string): string => `was:${locale}:${number}`;
/** Where a clause without a number yet stands in the form. */
export const NEW = 'new';

/** A draft side by side in three languages, a section a page; each clause is saved alone, or all together. */
export function EditPage(props: EditPageProps): VNode {
  const { shell, draft, section, sections, errors, saved, unsaved } = props;
  const { frame } = shell;
  const { locale } = frame;
  const [d, t] = [documentsTexts[locale], editTexts[locale]];
  const address = pathIn(frame, office.draftText(draft.id));
  const title = t.title(d.kinds[draft.kind]);
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="documents"
      crumbs={[
        { text: d.title, href: pathIn(frame, office.documents) },
        { text: d.draftOf(d.kinds[draft.kind]), href: pathIn(frame, office.draft(draft.id)) },
        { text: t.edit },
      ]}
      wrong={errors.length > 0}
    >
      <p class="cap">{t.lead}</p>
      <ErrorSummary locale={locale} errors={errors} />
      {saved && (
        <Callout tone="good" role="status">
          {t.saved}
          {unsaved && ` ${t.unsaved}`}
        </Callout>
      )}
      <Tabs
        label={t.sections}
        items={sections.map((one) => ({
          href: `${address}?section=${one}`,
          text: one === TITLE ? t.wholeTitle : one,
          current: one === section,
        }))}
      />
      <Form frame={frame} action={`${address}?section=${section}`} class="stack mt-4">
        <EnterDecidesNothing />
        <Hidden name="numbers" value={props.rows.map((row) => row.number).join(' ')} />
        {props.rows.map((row) => (
          <Clause {...props} row={row} name={row.number} title={titleOf(row.number, locale)} />
        ))}
        {section !== TITLE && <Clause {...props} row={props.added} name={NEW} title={t.add} />}
        <div class="row">
          <Button name="save" value="">
            {t.saveAll}
          </Button>
          <NextLink href={pathIn(frame, office.draft(draft.id))}>{t.difference}</NextLink>
        </div>
      </Form>
    </OfficeView>
  );
}

function titleOf(number: string, locale: Locale): string {
  const t = editTexts[locale];
  if (number === TITLE) return t.wholeTitle;
  return number.includes('.') ? t.clause(number) : `${number}. ${t.heading}`;
}

type ClauseProps = EditPageProps & { readonly row: ClauseRow; readonly name: string; readonly title: string };

function Clause({ shell, row, name, title, errors }: ClauseProps): VNode {
  const { locale } = shell.frame;
  const [d, t] = [documentsTexts[locale], editTexts[locale]];
  return (
    <Sheet title={title}>
      {name === NEW && (
        <TextField
          locale={locale}
          name="number"
          label={t.number}
          hint={t.addHint}
          value={row.number}
          maxlength={12}
          autocomplete="off"
          error={errorOf(errors, 'number')}
        />
      )}
      <div class="edit-three mt-2">
        {locales.map((language) => (
          <div lang={language}>
            <Hidden name={wasOf(language, name)} value={fingerprint(row.stands[language])} />
            <TextArea
              locale={locale}
              name={fieldOf(language, name)}
              label={d.languages[language]}
              value={row.shown[language]}
              rows={Math.min(14, 2 + Math.ceil(row.shown[language].length / 34))}
              maxlength={20_000}
              error={errorOf(errors, fieldOf(language, name))}
            />
          </div>
        ))}
      </div>
      <div class="mt-2">
        <Button look="second" size="small" name="save" value={name}>
          {name === NEW ? t.add : t.saveOne(title)}
        </Button>
      </div>
    </Sheet>
  );
}
