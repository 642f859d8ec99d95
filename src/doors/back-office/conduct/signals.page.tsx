import type { VNode } from 'preact';
import { almatyDay, shortDayText, timeText } from '#kernel/civil-date.ts';
import type { Signal, UseRule } from '#conduct';
import {
  Button,
  ButtonLink,
  Callout,
  Code,
  Empty,
  errorOf,
  ErrorSummary,
  Fold,
  Form,
  pathIn,
  TextArea,
  TextField,
  type FieldError,
} from '#ui/components.ts';
import type { Locale } from '#kernel/locale.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { conductTexts } from './conduct.messages.ts';
import { isReason, isWithin, ruleNumbers } from './signal-form.ts';
import { signalTexts, type SharedWords } from './signals.messages.ts';

export type ToldSignal = { readonly one: Signal; readonly contractNumber: string };
/** A form that was refused: which, and what was typed; `decided`: somebody else was first. */
export type TypedSignal = { readonly of: string; readonly decided?: boolean; readonly fields: Readonly<Record<string, string>> };
const RULE = 'rule';
const reasonId = (of: string): string => `reason-${of}`;

/** What the refused form lacks, each at its field. */
function errorsOf(typed: TypedSignal | undefined, locale: Locale): FieldError[] {
  if (!typed || typed.decided) return [];
  const { of, fields } = typed;
  const { faults } = signalTexts[locale];
  const numbers = of === RULE ? ruleNumbers.filter((name) => !isWithin(name, fields[name] ?? '')) : [];
  return [
    ...numbers.map((field) => ({ field, text: faults.rule })),
    ...(isReason(fields['reason'] ?? '') ? [] : [{ field: reasonId(of), text: faults.reason }]),
  ];
}

type Props = OfficeProps<{ readonly signals: readonly ToldSignal[]; readonly rule: UseRule; readonly typed?: TypedSignal | undefined }>;

const moment = (at: Date): string => `${shortDayText(almatyDay(at))}, ${timeText(at)}`;
export const sharedWords = (one: Signal): SharedWords => ({ ...one, from: moment(one.firstAt), to: moment(one.lastAt) });

/** What was noticed, and what staff make of it; nothing here happens by itself. */
export function SignalsPage({ shell, signals, rule, typed }: Props): VNode {
  const { frame } = shell;
  const t = signalTexts[frame.locale];
  const errors = errorsOf(typed, frame.locale);
  const crumbs = [{ text: conductTexts[frame.locale].title, href: pathIn(frame, office.conduct) }, { text: t.title }];
  return (
    <OfficeView shell={shell} title={t.title} section="conduct" crumbs={crumbs} wrong={errors.length > 0}>
      <ErrorSummary locale={frame.locale} errors={errors} />
      {typed?.decided && (
        <Callout tone="warn" role="alert">
          {t.faults.decided}
        </Callout>
      )}
      <p class={typed?.decided ? 'cap mt-4' : 'cap'}>{t.lead}</p>
      <div class="stack mt-4 cap">
        {signals.length === 0 && <Empty title={t.none}>{t.noneText}</Empty>}
        {signals.map((told) => (
          <SignalSheet shell={shell} told={told} typed={typed} errors={errors} />
        ))}
        <RuleSheet shell={shell} rule={rule} typed={typed} errors={errors} />
      </div>
    </OfficeView>
  );
}

type Refused = { readonly typed: TypedSignal | undefined; readonly errors: readonly FieldError[] };
type SheetProps = OfficeProps<Refused & { readonly told: ToldSignal }>;

function SignalSheet({ shell: { frame }, told: { one, contractNumber }, typed, errors }: SheetProps): VNode {
  const t = signalTexts[frame.locale];
  const words = sharedWords(one);
  const mine = typed?.of === one.id ? typed : null;
  const state = one.end === null ? t.waits : one.end.caseId ? t.inCase : t.dismissed;
  return (
    <Sheet
      title={
        <a href={pathIn(frame, office.contract(contractNumber))}>
          <Code text={contractNumber} />
        </a>
      }
      aside={<State tone={one.end ? 'good' : 'warn'}>{state}</State>}
    >
      <p>
        <b>{t.counted(words)}</b>
        <span class="block quiet">
          {words.from} – {words.to}
        </span>
      </p>
      {one.end?.reason && <p class="mt-2">{one.end.reason}</p>}
      {one.end?.caseId && (
        <p class="mt-2">
          <a href={pathIn(frame, office.conductCase(one.end.caseId))}>{t.inCase}</a>
        </p>
      )}
      {one.end === null && (
        <>
          <p class="mt-4">
            <ButtonLink size="small" href={pathIn(frame, `${office.contract(contractNumber)}/conduct?signal=${one.id}`)}>
              {t.openCase}
            </ButtonLink>
          </p>
          <div class="mt-4">
            <Fold title={t.dismiss} open={mine !== null}>
              <div>
                <Form frame={frame} action={pathIn(frame, `${office.signals}/${one.id}`)} class="stack">
                  <TextArea
                    locale={frame.locale}
                    id={reasonId(one.id)}
                    name="reason"
                    label={t.dismissWhy}
                    hint={t.dismissHint}
                    value={mine?.fields['reason'] ?? ''}
                    rows={3}
                    maxlength={1000}
                    error={errorOf(errors, reasonId(one.id))}
                    required
                  />
                  <div>
                    <Button look="second">{t.dismiss}</Button>
                  </div>
                </Form>
              </div>
            </Fold>
          </div>
        </>
      )}
    </Sheet>
  );
}

/** The threshold, which holds from the day it is set. */
function RuleSheet({ shell: { frame }, rule, typed, errors }: OfficeProps<Refused & { readonly rule: UseRule }>): VNode {
  const { locale } = frame;
  const t = signalTexts[locale];
  const mine = typed?.of === RULE ? typed : null;
  const numbers = [
    ['devices', t.devices, t.devicesHint],
    ['times', t.times, t.timesHint],
    ['days', t.days, undefined],
  ] as const;
  return (
    <Sheet title={t.rule}>
      <p>{t.ruleNow(rule, shortDayText(almatyDay(rule.effectiveFrom)))}</p>
      <div class="mt-4">
        <Fold title={t.changeRule} open={mine !== null}>
          <div>
            <Form frame={frame} action={pathIn(frame, office.signals)} class="stack">
              {numbers.map(([name, label, hint]) => (
                <TextField
                  locale={locale}
                  name={name}
                  kind="number"
                  label={label}
                  hint={hint}
                  value={mine?.fields[name] ?? String(rule[name])}
                  autocomplete="off"
                  maxlength={4}
                  error={errorOf(errors, name)}
                />
              ))}
              <TextArea
                locale={locale}
                id={reasonId(RULE)}
                name="reason"
                label={t.why}
                value={mine?.fields['reason'] ?? ''}
                rows={3}
                maxlength={1000}
                error={errorOf(errors, reasonId(RULE))}
                required
              />
              <div>
                <Button look="second">{t.save}</Button>
              </div>
            </Form>
          </div>
        </Fold>
      </div>
    </Sheet>
  );
}
