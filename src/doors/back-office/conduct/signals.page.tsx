import type { VNode } from 'preact';
import { almatyDay, shortDayText, timeText } from '#kernel/civil-date.ts';
import type { Signal, UseRule } from '#conduct';
import { Button, ButtonLink, Code, Empty, Fold, Form, pathIn, TextArea, TextField } from '#ui/components.ts';
import { OfficeView, Sheet } from '../office.page.tsx';
import { State } from '../person-lists.page.tsx';
import { office, type OfficeProps } from '../shell.ts';
import { conductTexts } from './conduct.messages.ts';
import { isWithin } from './signal-form.ts';
import { signalTexts, type SharedWords, type SignalFault } from './signals.messages.ts';

export type ToldSignal = { readonly one: Signal; readonly contractNumber: string };
/** A form that was refused: which, why, and what was typed. */
export type TypedSignal = { readonly of: string; readonly fault: SignalFault; readonly fields: Readonly<Record<string, string>> };
type Props = OfficeProps<{ readonly signals: readonly ToldSignal[]; readonly rule: UseRule; readonly typed?: TypedSignal | undefined }>;

const moment = (at: Date): string => `${shortDayText(almatyDay(at))}, ${timeText(at)}`;
export const sharedWords = (one: Signal): SharedWords => ({ ...one, from: moment(one.firstAt), to: moment(one.lastAt) });

/** What was noticed, and what staff make of it; nothing here happens by itself. */
export function SignalsPage({ shell, signals, rule, typed }: Props): VNode {
  const { frame } = shell;
  const t = signalTexts[frame.locale];
  const crumbs = [{ text: conductTexts[frame.locale].title, href: pathIn(frame, office.conduct) }, { text: t.title }];
  return (
    <OfficeView shell={shell} title={t.title} section="conduct" crumbs={crumbs} wrong={typed !== undefined}>
      <p class="cap">{t.lead}</p>
      <div class="stack mt-4 cap">
        {signals.length === 0 && <Empty title={t.none}>{t.noneText}</Empty>}
        {signals.map((told) => (
          <SignalSheet shell={shell} told={told} typed={typed} />
        ))}
        <RuleSheet shell={shell} rule={rule} typed={typed} />
      </div>
    </OfficeView>
  );
}

type SheetProps = OfficeProps<{ readonly told: ToldSignal; readonly typed: TypedSignal | undefined }>;

function SignalSheet({ shell: { frame }, told: { one, contractNumber }, typed }: SheetProps): VNode {
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
                    id={`reason-${one.id}`}
                    name="reason"
                    label={t.dismissWhy}
                    hint={t.dismissHint}
                    value={mine?.fields['reason'] ?? ''}
                    rows={3}
                    maxlength={1000}
                    error={mine ? t.faults[mine.fault] : undefined}
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
function RuleSheet({
  shell: { frame },
  rule,
  typed,
}: OfficeProps<{ readonly rule: UseRule; readonly typed: TypedSignal | undefined }>): VNode {
  const { locale } = frame;
  const t = signalTexts[locale];
  const mine = typed?.of === 'rule' ? typed : null;
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
                  error={mine?.fault === 'rule' && !isWithin(name, mine.fields[name] ?? '') ? t.faults.rule : undefined}
                />
              ))}
              <TextArea
                locale={locale}
                id="rule-reason"
                name="reason"
                label={t.why}
                value={mine?.fields['reason'] ?? ''}
                rows={3}
                maxlength={1000}
                error={mine?.fault === 'reason' ? t.faults.reason : undefined}
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
