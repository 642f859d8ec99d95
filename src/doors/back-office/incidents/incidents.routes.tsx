import { almatyDay, daysBetween } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { html, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import { transact } from '#platform/database.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { uncountedBy } from '#assessment';
import { publishedProgrammes } from '#catalogue';
import {
  awardsOf,
  changeIncident,
  contractsTouched,
  seatsTouched,
  decideExtension,
  incidentById,
  latestIncidents,
  notesOf,
  openIncident,
  reached,
  revisionsOf,
  tellMore,
  whyNoDays,
  type Incident,
  type IncidentKind,
} from '#incidents';
import type { Result } from '#kernel/result.ts';
import { staffRolesOf, type AccountId } from '#people';
import { casesNaming } from '#refunds';
import { mayDo } from '../rights.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { staffNames } from '../timeline.sql.ts';
import type { ProgrammeName } from './incident-fields.page.tsx';
import {
  parseKind,
  parseReason,
  parseScope,
  parseText,
  typedFrom,
  typedOf,
  type FieldFault,
  type IncidentRefused,
  type Typed,
} from './incident-form.ts';
import { IncidentsPage, NewIncidentPage } from './incident-lists.page.tsx';
import { IncidentPage, incidentActions, type IncidentAction, type IncidentPageProps, type Reach } from './incident.page.tsx';

export const incidentRoutes = [
  route({ method: 'GET', path: '/office/incidents', access: 'staff', answer: list }),
  route({ method: 'GET', path: '/office/incidents/new', access: 'staff', answer: (visit) => showNew(visit) }),
  route({ method: 'POST', path: '/office/incidents/new', access: 'staff', answer: open }),
  route({ method: 'GET', path: '/office/incidents/:id', access: 'staff', answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/incidents/:id', access: 'staff', answer: change }),
];

async function list(visit: Visit): Promise<Answer> {
  const [shell, incidents] = await Promise.all([shellOf(visit), latestIncidents(visit.platform.db)]);
  return html(<IncidentsPage shell={shell} incidents={incidents} />);
}

/** The kinds this member of staff may open, correct and close: outages by managers, force majeure by lawyers. */
async function kindsOf({ platform, session }: Visit): Promise<IncidentKind[]> {
  const roles = await staffRolesOf(platform.db, session!.accountId as AccountId);
  const kinds: IncidentKind[] = [];
  if (mayDo('keep-outage', roles)) kinds.push('outage');
  if (mayDo('keep-force-majeure', roles)) kinds.push('force-majeure');
  return kinds;
}

async function showNew(visit: Visit, typed: Typed = typedOf(null, visit.now), faults: readonly FieldFault[] = []): Promise<Answer> {
  const [shell, kinds, programmes] = [await shellOf(visit), await kindsOf(visit), await programmeNames(visit)];
  if (kinds.length === 0) return refused(403);
  const page = <NewIncidentPage shell={shell} typed={typed} faults={faults} kinds={kinds} programmes={programmes} />;
  return html(page, { status: faults.length > 0 ? 422 : 200 });
}

async function open(visit: Visit): Promise<Answer> {
  const { platform, form, now, session } = visit;
  const typed = typedFrom(form);
  const [kinds, kind] = [await kindsOf(visit), parseKind(typed.kind)];
  if (kinds.length === 0 || (kind && !kinds.includes(kind))) return refused(403);
  const known = (await programmeNames(visit)).map(({ id }) => id);
  const [scope, text, reason] = [parseScope(typed, { now, known, before: null }), parseText(typed), parseReason(typed)];
  if (!kind || !scope.ok || !text.ok || !reason.ok) {
    const wrongKind: FieldFault[] = kind ? [] : [{ field: 'kind', fault: 'no-kind' }];
    return showNew(visit, typed, [...wrongKind, ...faultsOf(scope), ...faultsOf(text), ...faultsOf(reason)]);
  }
  const opening = { kind, scope: scope.value, text: text.value, reason: reason.value, staffId: session!.accountId };
  const id = await transact(platform.db, (tx) => openIncident(tx, platform, opening));
  return seeOther(visit.url(office.incident(id)));
}

async function show(visit: Visit, more: Partial<IncidentPageProps> = {}, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const incident = await incidentById(db, visit.params['id'] ?? '');
  if (!incident) return missing();
  const [shell, notes, revisions, kinds, programmes, reach] = [
    await shellOf(visit),
    (await notesOf(db, [incident.id])).get(incident.id)!,
    await revisionsOf(db, incident.id),
    await kindsOf(visit),
    await programmeNames(visit),
    await reachOf(visit, incident),
  ];
  const people = [...notes, ...revisions].flatMap(({ by }) => (by ? [by] : []));
  const facts = {
    shell,
    incident,
    notes,
    revisions,
    programmes,
    reach,
    refunds: await casesNaming(db, incident.id),
    names: await staffNames(db, [...people, ...(incident.openedBy ? [incident.openedBy] : [])]),
    may: { keep: kinds.includes(incident.kind), extend: kinds.includes('force-majeure') },
    typed: typedOf(incident, visit.now),
    faults: [],
  };
  return html(<IncidentPage {...facts} {...more} />, { status });
}

/** Counted before anybody decides: which contracts it touches, and how many days it can give at most. */
async function reachOf({ platform, now }: Visit, incident: Incident): Promise<Reach> {
  const { db, config } = platform;
  const { id, start, programmes } = incident;
  const end = incident.end ?? now;
  return {
    why: whyNoDays(incident, config.outageMinutes),
    contracts:
      end > start ? (await contractsTouched(db, { start, end, programmes })) + (await seatsTouched(db, { start, end, programmes })) : 0,
    days: incident.end ? daysBetween(almatyDay(start), almatyDay(new Date(end.getTime() - 1))) + 1 : 0,
    awards: await awardsOf(db, id),
    given: await reached(db, id),
    attempts: await uncountedBy(db, id),
    outageMinutes: config.outageMinutes,
  };
}

async function change(visit: Visit): Promise<Answer> {
  const incident = await incidentById(visit.platform.db, visit.params['id'] ?? '');
  if (!incident) return missing();
  const action = incidentActions.find((one) => one === visit.form.text('action'));
  const kinds = await kindsOf(visit);
  if (!kinds.includes(incident.kind)) return refused(403);
  if (!action) return show(visit, {}, 422);
  const typed = typedFrom(visit.form);
  const done = await changed(visit, incident, action, typed);
  if (done.ok) return seeOther(visit.url(office.incident(incident.id)));
  if (typeof done.refusal === 'string') return show(visit, { refused: done.refusal, action, typed }, 409);
  return show(visit, { faults: done.refusal, action, typed: { ...typedOf(incident, visit.now), ...shownAgain(action, typed) } }, 422);
}

type Changed = Result<unknown, FieldFault[] | IncidentRefused>;

async function changed(visit: Visit, incident: Incident, action: IncidentAction, typed: Typed): Promise<Changed> {
  const { platform, session, form, now } = visit;
  const staffId = session!.accountId;
  if (action === 'extend') return decideExtension(platform, { incident, staffId });
  if (action === 'tell') {
    const text = parseText(typed);
    if (text.ok) await tellMore(platform, { incident, text: text.value, staffId });
    return text;
  }
  // The page was drawn before another correction: what it shows is no longer what would be corrected.
  if (form.text('revision') !== String(incident.revision)) return { ok: false, refusal: 'moved-on' };
  const reason = parseReason(typed);
  const known = (await programmeNames(visit)).map(({ id }) => id);
  const asked = action === 'close' ? { ...typedOf(incident, now), endDay: typed.endDay, endTime: typed.endTime } : typed;
  const scope = action === 'annul' ? null : parseScope(asked, { now, known, before: incident });
  const noEnd: FieldFault[] = action === 'close' && scope?.ok && scope.value.end === null ? [{ field: 'endDay', fault: 'bad-end' }] : [];
  const faults = [...(scope ? faultsOf(scope) : []), ...noEnd, ...faultsOf(reason)];
  if (faults.length > 0 || !reason.ok || (scope && !scope.ok)) return { ok: false, refusal: faults };
  const to = scope ? { ...scope.value, annulled: false } : { annulled: true };
  return transact(platform.db, (tx) => changeIncident(tx, platform, { incident, to, reason: reason.value, staffId }));
}

/** What the refused form had; the others keep what is known. */
const shownAgain = (action: IncidentAction, typed: Typed): Partial<Typed> => {
  const { endDay, endTime, reason, kk, ru, en } = typed;
  if (action === 'tell') return { kk, ru, en };
  if (action === 'close') return { endDay, endTime, reason };
  return action === 'annul' ? { reason } : typed;
};

const faultsOf = (parsed: Result<unknown, FieldFault[]>): readonly FieldFault[] => (parsed.ok ? [] : parsed.refusal);

async function programmeNames({ platform, locale }: { platform: Visit['platform']; locale: Locale }): Promise<ProgrammeName[]> {
  return (await publishedProgrammes(platform.db)).map(({ programmeId, title }) => ({ id: programmeId, title: title[locale] }));
}
