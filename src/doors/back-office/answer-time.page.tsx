import type { VNode } from 'preact';
import { Button, ErrorSummary, errorOf, Form, MomentText, pathIn, Table, TextField, type FieldError } from '#ui/components.ts';
import { MOST_WORKING_DAYS, type AnswerTime } from '#support';
import { inboxTexts } from './inbox.messages.ts';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';

type Props = OfficeProps<{
  readonly times: readonly AnswerTime[];
  readonly may: boolean;
  readonly typed: string | null;
}>;

/** The dated rule of clause 4.1: how many working days an answer takes; what held before stays readable. */
export function AnswerTimePage({ shell, times, may, typed }: Props): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = inboxTexts[locale];
  const errors: FieldError[] = typed === null ? [] : [{ field: 'workingDays', text: t.daysFault(MOST_WORKING_DAYS) }];
  return (
    <OfficeView
      shell={shell}
      title={t.answerTime}
      section="support"
      crumbs={[{ text: t.title, href: pathIn(frame, office.support) }, { text: t.answerTime }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <p>{t.answerTimeNote}</p>
      <div class="bo-detail mt-4">
        <section class="sheet flush">
          <Table
            label={t.answerTime}
            rows={times}
            columns={[
              { title: t.workingDays, cell: (one) => one.workingDays },
              {
                title: t.holds,
                named: true,
                cell: (one) => (one.byStaff ? <MomentText at={one.effectiveFrom} locale={locale} short /> : t.begun),
              },
            ]}
          />
        </section>
        {may && (
          <Sheet title={t.change}>
            <Form frame={frame} action={pathIn(frame, office.answerTime)} class="stack">
              <TextField
                locale={locale}
                name="workingDays"
                kind="number"
                label={t.workingDays}
                hint={t.workingDaysHint(MOST_WORKING_DAYS)}
                value={typed ?? String(times[0]!.workingDays)}
                error={errorOf(errors, 'workingDays')}
                required
              />
              <div>
                <Button>{t.change}</Button>
              </div>
            </Form>
          </Sheet>
        )}
      </div>
    </OfficeView>
  );
}
