import { almatyDay, parseCivilDate } from '#kernel/civil-date.ts';
import { html, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import type { FieldError } from '#ui/components.ts';
import {
  changedFields,
  changeProvider,
  decideChange,
  parseParticulars,
  particularsFields,
  providerHistory,
  typedParticulars,
  type ParticularsField,
  type TypedParticulars,
} from '#provider';
import { onlyFor } from './only-for.sql.ts';
import { providerTexts } from './provider.messages.ts';
import { ProviderPage, type ProviderPageProps } from './provider.page.tsx';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';

export const providerRoutes = [
  route({
    method: 'GET',
    path: office.provider,
    access: 'staff',
    answer: onlyFor('change-provider', (visit) => show(visit, { recorded: visit.query.has('recorded') })),
  }),
  route({ method: 'POST', path: office.provider, access: 'staff', answer: onlyFor('change-provider', change) }),
];

async function show(visit: Visit, more: Partial<ProviderPageProps>, status = 200): Promise<Answer> {
  const { now } = visit;
  const [shell, history] = await Promise.all([shellOf(visit), providerHistory(visit.platform.db)]);
  const typed = { ...typedParticulars(history[0]!), day: almatyDay(now) };
  return html(<ProviderPage shell={shell} history={history} now={now} typed={typed} {...more} />, { status });
}

/** `show` looks and changes nothing; `record` looks again and records. */
async function change(visit: Visit): Promise<Answer> {
  const { form, platform, session, now } = visit;
  const entries = particularsFields.map((field): [ParticularsField, string] => [field, form.text(field)]);
  const typed = { ...(Object.fromEntries(entries) as TypedParticulars), day: form.text('day') };
  const [particulars, day] = [parseParticulars(typed), parseCivilDate(typed.day)];
  if (!particulars.ok || !day.ok) return show(visit, { typed, errors: errorsOf(visit, particulars, day.ok) }, 422);
  const wish = { particulars: particulars.value, day: day.value, basedOn: form.text('based-on') };
  if (form.text('action') !== 'record') {
    const history = await providerHistory(platform.db);
    const decided = decideChange(history, wish, now);
    if (!decided.ok) return show(visit, { typed, refused: decided.refusal }, 409);
    const clean = { ...typedParticulars(wish.particulars), day: wish.day };
    return show(visit, { typed: clean, changes: changedFields(history[0]!, wish.particulars) });
  }
  const done = await changeProvider(platform, { ...wish, actor: { kind: 'staff', id: session!.accountId } });
  return done.ok ? seeOther(visit.url(`${office.provider}?recorded`)) : show(visit, { typed, refused: done.refusal }, 409);
}

function errorsOf({ locale }: Visit, particulars: ReturnType<typeof parseParticulars>, dayGiven: boolean): FieldError[] {
  const t = providerTexts[locale];
  const faults = particulars.ok ? [] : particulars.refusal;
  return [
    ...faults.map(({ field, why }): FieldError => ({ field, text: t.faults[why](t.fields[field]) })),
    ...(dayGiven ? [] : [{ field: 'day', text: t.noDay }]),
  ];
}
