import { almatyDay, timeText } from '#kernel/civil-date.ts';
import type { Trilingual } from '#kernel/locale.ts';
import { ok, refuse, type Result } from '#kernel/result.ts';
import type { Form } from '#platform/http/form.ts';
import { typedMoment } from '../typed-moment.ts';
import { incidentKinds, learnerFunctions, type Incident, type IncidentKind, type LearnerFunction, type Scope } from '#incidents';

export type IncidentFault = 'no-text' | 'no-functions' | 'no-start' | 'bad-end' | 'future' | 'no-reason' | 'no-kind';
export type IncidentRefused = 'moved-on' | 'gives-no-days' | 'already-decided';

/** As typed, and shown again when something is wrong. */
export type Typed = {
  readonly kind: string;
  readonly startDay: string;
  readonly startTime: string;
  readonly endDay: string;
  readonly endTime: string;
  readonly functions: readonly string[];
  readonly programmes: readonly string[];
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly reason: string;
};
export type FieldFault = { readonly field: string; readonly fault: IncidentFault };

const LONGEST = 2000;

export const typedFrom = (form: Form): Typed => ({
  kind: form.text('kind'),
  startDay: form.text('startDay'),
  startTime: form.text('startTime'),
  endDay: form.text('endDay'),
  endTime: form.text('endTime'),
  functions: form.all('functions'),
  programmes: form.all('programmes'),
  kk: form.text('kk').slice(0, LONGEST),
  ru: form.text('ru').slice(0, LONGEST),
  en: form.text('en').slice(0, LONGEST),
  reason: form.text('reason').slice(0, LONGEST),
});

/** A form that begins with what is known, or with this minute. */
export function typedOf(incident: Incident | null, now: Date): Typed {
  const [start, end] = [incident?.start ?? now, incident?.end ?? null];
  return {
    kind: incident?.kind ?? 'outage',
    startDay: almatyDay(start),
    startTime: timeText(start),
    endDay: end ? almatyDay(end) : '',
    endTime: end ? timeText(end) : '',
    functions: incident?.functions ?? [],
    programmes: incident?.programmes ?? [],
    kk: '',
    ru: '',
    en: '',
    reason: '',
  };
}

type ParsedScope = Omit<Scope, 'annulled'>;

/** The facts of an incident; `known` are the programmes there are. A moment typed again keeps its seconds. */
export function parseScope(
  typed: Typed,
  { now, known, before }: { readonly now: Date; readonly known: readonly string[]; readonly before: Incident | null },
): Result<ParsedScope, FieldFault[]> {
  const faults: FieldFault[] = [];
  const start = sameMinute(typedMoment(typed.startDay, typed.startTime), before?.start ?? null);
  const ends = typed.endDay !== '' || typed.endTime !== '';
  const end = ends ? sameMinute(typedMoment(typed.endDay, typed.endTime), before?.end ?? null) : null;
  const functions = learnerFunctions.filter((name): name is LearnerFunction => typed.functions.includes(name));
  const programmes = known.filter((id) => typed.programmes.includes(id));
  if (!start) faults.push({ field: 'startDay', fault: 'no-start' });
  else if (start > now) faults.push({ field: 'startDay', fault: 'future' });
  if (ends && (!end || (start && end <= start))) faults.push({ field: 'endDay', fault: 'bad-end' });
  else if (end && end > now) faults.push({ field: 'endDay', fault: 'future' });
  if (functions.length === 0) faults.push({ field: 'functions', fault: 'no-functions' });
  if (faults.length > 0 || !start) return refuse(faults);
  return ok({ start, end, functions, programmes: programmes.length === 0 ? null : programmes });
}

const sameMinute = (typed: Date | null, kept: Date | null): Date | null =>
  typed && kept && Math.floor(typed.getTime() / 60_000) === Math.floor(kept.getTime() / 60_000) ? kept : typed;

/** The public reads it in three languages or not at all. */
export function parseText({ kk, ru, en }: Typed): Result<Trilingual, FieldFault[]> {
  const text = { kk, ru, en };
  const empty = (['kk', 'ru', 'en'] as const).filter((locale) => text[locale] === '');
  return empty.length > 0 ? refuse(empty.map((field) => ({ field, fault: 'no-text' as const }))) : ok(text);
}

export const parseKind = (text: string): IncidentKind | null => incidentKinds.find((one) => one === text) ?? null;

export const parseReason = ({ reason }: Typed): Result<string, FieldFault[]> =>
  reason === '' ? refuse([{ field: 'reason', fault: 'no-reason' }]) : ok(reason);
