import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import type { RefundRule } from '#refunds';
import {
  Button,
  CheckField,
  ErrorSummary,
  errorOf,
  FactsList,
  Form,
  MomentText,
  pathIn,
  SelectField,
  TextArea,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import type { OfficeProps } from '../shell.ts';
import { refundPaths } from './addresses.ts';
import { officeRefundWords } from './refunds.messages.ts';

type Props = OfficeProps<{
  readonly rules: readonly RefundRule[];
  readonly may: boolean;
  readonly typed: Readonly<Record<string, string>> | null;
  readonly faults: readonly string[];
}>;

/** The dated rules by which a refund is computed; the lawyer publishes the next one. */
export function RulesPage({ shell, rules, may, typed, faults }: Props): VNode {
  const { frame } = shell;
  const t = officeRefundWords[frame.locale];
  const errors: FieldError[] = faults.map((field) => ({ field, text: t.wrong[field] ?? t.wrong['reason']! }));
  return (
    <OfficeView
      shell={shell}
      title={t.rules}
      section="refunds"
      crumbs={[{ text: t.title, href: pathIn(frame, refundPaths.list) }, { text: t.rules }]}
      wrong={faults.length > 0}
    >
      <ErrorSummary locale={frame.locale} errors={errors} />
      <p>{t.rulesNote}</p>
      <div class="bo-detail mt-4">
        <div class="stack">
          {rules.map((rule) => (
            <RuleSheet shell={shell} rule={rule} />
          ))}
        </div>
        {may && <RuleForm shell={shell} current={rules[0]!} typed={typed} errors={errors} />}
      </div>
    </OfficeView>
  );
}

function RuleSheet({ shell: { frame }, rule }: OfficeProps<{ readonly rule: RefundRule }>): VNode {
  const t = officeRefundWords[frame.locale];
  const said = (yes: boolean): string => (yes ? t.yes : t.no);
  return (
    <Sheet title={t.rule(rule.no)}>
      <FactsList
        facts={[
          [t.from, <MomentText at={rule.effectiveFrom} locale={frame.locale} short />],
          [t.withdrawalOpen, said(rule.withdrawalOpen)],
          [t.byDays, said(rule.byDays)],
          [t.byLessons, said(rule.byLessons)],
          [t.combine, t[rule.combine]],
          [t.most, String(rule.mostPercent)],
          [t.above, moneyText(tiyn(rule.secondApprovalAbove))],
          [t.appealDays, String(rule.appealDays)],
          [t.reason, rule.byStaff === null ? t.firstRule : rule.reason],
        ]}
      />
    </Sheet>
  );
}

type FormProps = OfficeProps<{ readonly current: RefundRule; readonly typed: Props['typed']; readonly errors: readonly FieldError[] }>;

function RuleForm({ shell: { frame }, current, typed, errors }: FormProps): VNode {
  const { locale } = frame;
  const t = officeRefundWords[locale];
  const ticked = (name: string, now: boolean): boolean => (typed ? name in typed : now);
  const number = (name: string, label: string, now: string | number) => (
    <TextField
      locale={locale}
      name={name}
      kind="number"
      label={label}
      value={typed?.[name] ?? String(now)}
      error={errorOf(errors, name)}
      required
    />
  );
  return (
    <Sheet title={t.publish}>
      <Form frame={frame} action={pathIn(frame, refundPaths.rules)} class="stack">
        <CheckField name="withdrawalOpen" label={t.withdrawalOpen} checked={ticked('withdrawalOpen', current.withdrawalOpen)} />
        <CheckField name="byDays" label={t.byDays} checked={ticked('byDays', current.byDays)} error={errorOf(errors, 'byDays')} />
        <CheckField name="byLessons" label={t.byLessons} checked={ticked('byLessons', current.byLessons)} />
        <SelectField
          locale={locale}
          name="combine"
          label={t.combine}
          value={typed?.['combine'] ?? current.combine}
          error={errorOf(errors, 'combine')}
          options={[
            { value: 'larger', text: t.larger },
            { value: 'smaller', text: t.smaller },
          ]}
        />
        {number('mostPercent', t.most, current.mostPercent)}
        {number('secondApprovalAbove', t.above, (current.secondApprovalAbove / 100n).toString())}
        {number('appealDays', t.appealDays, current.appealDays)}
        <TextArea
          locale={locale}
          name="reason"
          label={t.reason}
          value={typed?.['reason']}
          rows={3}
          maxlength={1000}
          error={errorOf(errors, 'reason')}
          required
        />
        <div>
          <Button>{t.publish}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
