import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { LONGEST_WORDS, refusalGrounds, type Refusal, type RefuseRefusal } from '#applications';
import { Callout, ErrorSummary, FactsList, MomentText, pathIn, type FieldError } from '#ui/components.ts';
import { GroundForm } from '../ground-form.page.tsx';
import { OfficeView, Sheet } from '../office.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { refusalTexts } from './refusal.messages.ts';

export type RefusalPageProps = OfficeProps<{
  readonly number: string;
  /** The language the person reads. */
  readonly reads: Locale;
  readonly typed: { readonly ground: string; readonly words: string };
  readonly faults?: readonly ('ground' | 'words')[];
  readonly against?: RefuseRefusal;
}>;

/** Before an application is refused: on which grounds alone, in which words, and what follows. */
export function RefusalPage({ shell, number, reads, typed, faults = [], against }: RefusalPageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = refusalTexts[locale];
  const errors: FieldError[] = faults.map((field) => ({ field, text: field === 'ground' ? t.noGround : t.noWords }));
  const back = pathIn(frame, office.application(number));
  return (
    <OfficeView
      shell={shell}
      title={t.title(number)}
      section="applications"
      crumbs={[{ text: number, href: back }, { text: t.refuse }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {against && (
        <Callout tone="warn" role="alert">
          {t.against[against]}
        </Callout>
      )}
      <p class="cap mt-4">{t.note}</p>
      <GroundForm
        frame={frame}
        action={pathIn(frame, office.refusal(number))}
        ground={{
          label: t.ground,
          choices: refusalGrounds.map((ground) => ({ value: ground, text: t.grounds[ground] })),
          chosen: typed.ground,
        }}
        words={{
          name: 'words',
          label: t.words,
          hint: t.wordsHint(t.languages[reads]),
          value: typed.words,
          rows: 4,
          maxlength: LONGEST_WORDS,
        }}
        errors={errors}
        act={t.refuse}
        keep={t.keep}
        back={back}
      />
    </OfficeView>
  );
}

/** On the page of a refused application: the ground, the words, the moment. */
export function RefusalSheet({ shell: { frame }, refusal }: OfficeProps<{ readonly refusal: Refusal }>): VNode {
  const t = refusalTexts[frame.locale];
  return (
    <Sheet title={t.refused}>
      <FactsList
        facts={[
          [t.ground, t.grounds[refusal.ground]],
          [t.words, refusal.words ?? <em>{t.erased}</em>],
          [t.when, <MomentText at={refusal.at} locale={frame.locale} />],
        ]}
      />
    </Sheet>
  );
}
