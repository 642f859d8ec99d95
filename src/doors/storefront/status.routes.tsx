import { almatyDay, timeText } from '#kernel/civil-date.ts';
import { localPath } from '#kernel/locale.ts';
import { availability, incidentWords, intervalText, isMonth, monthOf, statusPath, toldIncidents } from '#incidents';
import { html, missing, text, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { places } from '#ui/components.ts';
import { atomText, tagId, type FeedEntry } from './atom.ts';
import { statusText } from './status.messages.ts';
import { KEPT_MS, knownStatus } from './known-status.routes.ts';
import { StatusPage } from './status.page.tsx';

/** Clause 4.1: kept a minute and told anew when an incident changes; answers also while the database does not. */
export const statusRoutes: readonly Route[] = [
  route({ method: 'GET', path: places.status, access: 'public', answer: (visit) => page(visit, monthOf(almatyDay(visit.now))) }),
  route({ method: 'GET', path: `${places.status}/:month`, access: 'public', answer: (visit) => page(visit, visit.params['month'] ?? '') }),
  route({ method: 'GET', path: `${places.status}.json`, access: 'public', unlocalised: true, answer: asJson }),
  route({ method: 'GET', path: statusText('kk').feed.path, access: 'public', answer: feed }),
];

async function page(visit: Visit, month: string): Promise<Answer> {
  const found = isMonth(month) ? await knownStatus(visit, month) : null;
  if (!found) return missing();
  const { status, stale, nextChange } = found;
  return html(<StatusPage frame={visit.frame} status={status} stale={stale} now={visit.now} />, { nextChange });
}

async function asJson(visit: Visit): Promise<Answer> {
  const { status, stale, nextChange } = (await knownStatus(visit, monthOf(almatyDay(visit.now))))!;
  const share = (parts: number | null): number | null => (parts === null ? null : parts / 100);
  const value = {
    month: status.month,
    stale,
    measuredAt: status.measuredAt,
    functions: status.functions.map(({ name, state, today, month, days }) => ({
      name,
      state: stale ? 'unknown' : state,
      availability: { today: share(availability(today)), month: share(availability(month)) },
      days: days.map((one) => ({ day: one.day, measured: one.rounds, failed: one.failed })),
    })),
    incidents: status.incidents.map(({ no, kind, start, end, functions, titles, notes }) => ({
      no,
      kind,
      start,
      end,
      functions,
      programmes: titles,
      told: notes.map((note) => ({ at: note.at, ...note.text })),
    })),
  };
  return text(`${JSON.stringify(value, null, 2)}\n`, 'application/json; charset=utf-8', 200, nextChange);
}

async function feed(visit: Visit): Promise<Answer> {
  const { platform, locale, now, frame } = visit;
  const t = statusText(locale);
  const address = (path: string): string => platform.config.origin + localPath(locale, path);
  const told = await toldIncidents(platform.db, now);
  const entries = told.map((one): FeedEntry => {
    const words = incidentWords[locale];
    return {
      id: tagId(platform.config.origin, almatyDay(one.openedAt), `incident/${one.no}/${locale}`),
      title: `${words.kinds[one.kind]} ${t.number(one.no)}: ${intervalText(one, locale)}`,
      page: address(statusPath(one)),
      published: one.openedAt,
      updated: one.notes.at(-1)?.at ?? one.openedAt,
      lines: [
        `${t.touched}: ${one.functions.map((name) => words.functions[name]).join('; ')}`,
        ...(one.titles ? [`${t.programmes}: ${one.titles.map((title) => title[locale]).join('; ')}`] : []),
        ...one.notes.map((note) => noteLine(note.at, note.text[locale])),
      ],
    };
  });
  const self = address(t.feed.path);
  const whole = {
    id: self,
    title: `${t.feed.title} · Smart Ustaz`,
    language: locale,
    author: frame.provider.name,
    self,
    page: address(places.status),
    entries,
  };
  return text(atomText(whole), 'application/atom+xml; charset=utf-8', 200, new Date(now.getTime() + KEPT_MS));
}

const noteLine = (at: Date, said: string): string => `${almatyDay(at)} ${timeText(at)} ${said}`;
