import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { locales, type Locale } from '#kernel/locale.ts';
import {
  Button,
  ButtonLink,
  Callout,
  ErrorSummary,
  errorOf,
  Fold,
  Form,
  pathIn,
  Tabs,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import { publishRefusalText, type Foreseen, type KeptContracts } from '#offer';
import { ComparisonSection, type Comparison } from '#storefront';
import { documentsTexts } from './documents.messages.ts';
import { NameDraft, type TypedWords } from './new-draft.page.tsx';
import { OfficeView, Sheet } from './office.page.tsx';
import { confirmationOf } from './documents.ts';
import { office, type OfficeProps } from './shell.ts';
import { editTexts } from './terms/edit.messages.ts';
import { mayAskAgain, type TypedMaterial } from './terms/material.ts';
import { MaterialFields } from './terms/material.page.tsx';
import type { ReachLine } from './terms/reach.ts';
import { ReachFields } from './terms/reach.page.tsx';

export type DraftPageProps = OfficeProps<{
  readonly foreseen: Foreseen;
  readonly now: Date;
  /** In the language chosen; null: nothing is in force, or the text is missing. */
  readonly comparison: Comparison | null;
  readonly language: Locale;
  readonly day: string;
  readonly words: TypedWords;
  readonly material: TypedMaterial;
  /** Whom an amendment of the offer reaches; null: it amends nothing, or new contracts only. */
  readonly reach: readonly ReachLine[] | null;
  readonly kept: KeptContracts;
  readonly errors?: readonly FieldError[];
  readonly refused?: string;
}>;

/** A draft before it is published: what changes for readers, when it may take effect and why, and the last question. */
export function DraftPage(props: DraftPageProps): VNode {
  const { shell, foreseen, comparison, language, errors = [], refused } = props;
  const { frame } = shell;
  const { draft, decided } = foreseen;
  const t = documentsTexts[frame.locale];
  const title = t.draftOf(t.kinds[draft.kind]);
  const address = pathIn(frame, office.draft(draft.id));
  const naming = { shell, typed: props.words, errors, draftId: draft.id, amends: foreseen.no > 1, named: draft.titles !== null };
  const tabs = locales.map((one) => ({ href: `${address}?lang=${one}`, text: t.languages[one], current: one === language }));
  return (
    <OfficeView
      shell={shell}
      title={title}
      section="documents"
      crumbs={[{ text: t.title, href: pathIn(frame, office.documents) }, { text: title }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      {refused && (
        <Callout tone="warn" role="alert">
          {refused}
        </Callout>
      )}
      {!decided.ok && !refused && (
        <Callout tone="warn" title={t.notYet}>
          {publishRefusalText(decided.refusal, frame.locale)}
        </Callout>
      )}
      <p class="mt-4">
        <ButtonLink look="second" href={pathIn(frame, office.draftText(draft.id))}>
          {editTexts[frame.locale].edit}
        </ButtonLink>
      </p>
      <div class="stack mt-4">
        {draft.titles === null && <NameDraft {...naming} />}
        <Publish {...props} errors={errors} />
        {draft.titles !== null && <NameDraft {...naming} />}
        <section>
          <h2>{t.difference}</h2>
          <Tabs label={t.difference} items={tabs} />
          <div class="mt-4" lang={language}>
            {comparison ? <ComparisonSection comparison={comparison} locale={language} /> : <p class="quiet">{t.sameLength}</p>}
          </div>
        </section>
        <Fold title={t.drop}>
          <div>
            <p class="cap">{t.dropText}</p>
            <Form frame={frame} action={address} class="mt-4">
              <Button look="danger" name="action" value="drop">
                {t.drop}
              </Button>
            </Form>
          </div>
        </Fold>
      </div>
    </OfficeView>
  );
}

function Publish({
  shell: { frame },
  foreseen,
  now,
  day,
  material,
  reach,
  kept,
  errors,
}: DraftPageProps & { readonly errors: readonly FieldError[] }): VNode {
  const { locale } = frame;
  const { draft, no, earliest, decided } = foreseen;
  const t = documentsTexts[locale];
  const text = (at: Date) => dayText(almatyDay(at), locale);
  const words = confirmationOf(t.kinds[draft.kind], no);
  return (
    <Sheet title={t.when}>
      <p class="cap">{no === 1 ? t.firstVersion : t.earliest(text(now), text(earliest))}</p>
      {no > 1 && <p class="cap mt-2">{draft.newContractsOnly ? t.newContractsOnly : t.runningToo}.</p>}
      {decided.ok && (
        <Form frame={frame} action={pathIn(frame, office.draft(draft.id))} class="stack cap mt-4">
          <TextField locale={locale} name="day" kind="date" label={t.day} value={day} error={errorOf(errors, 'day')} autocomplete="off" />
          {reach && <ReachFields frame={frame} lines={reach} chosen={kept} />}
          {mayAskAgain(draft.kind, no) && <MaterialFields frame={frame} typed={material} errors={errors} />}
          <TextField
            locale={locale}
            name="confirm"
            label={t.confirm(words)}
            hint={t.confirmHint}
            error={errorOf(errors, 'confirm')}
            maxlength={60}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
          <div>
            <Button name="action" value="publish">
              {t.publish}
            </Button>
          </div>
        </Form>
      )}
    </Sheet>
  );
}
