import { almatyDay } from '#kernel/civil-date.ts';
import { bytes, html, missing, refused, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { office } from '../shell.ts';
import { shellOf } from '../shell.sql.ts';
import { askedOf, backFrom, listNameOf, type Asked } from './asked.sql.ts';
import { exportList } from './export.command.ts';
import { ExportPage, LONGEST_REASON, type ExportPageProps } from './export.page.tsx';
import { fileName, isExportFormat, MOST_ROWS, type ExportFormat } from './export.ts';
import { countOf, type Ask } from './list.sql.ts';
import { queryText } from './list-query.ts';

export const exportRoutes = [
  route({ method: 'GET', path: '/office/lists/:list/export', access: 'staff', answer: show }),
  route({ method: 'POST', path: '/office/lists/:list/export', access: 'staff', answer: take }),
];

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function show(visit: Visit): Promise<Answer> {
  const list = listNameOf(visit);
  if (!list) return missing();
  const asked = await askedOf(visit, list, visit.query);
  // A question that cannot be asked is answered by the list, which says what is wrong.
  if (asked.faults.length > 0 || asked.searchGone) return seeOther(visit.url(`${office[list]}?${visit.query.toString()}`));
  return page(visit, asked);
}

async function take(visit: Visit): Promise<Answer> {
  const { form, platform, session, now } = visit;
  const list = listNameOf(visit);
  if (!list) return missing();
  const asked = await askedOf(visit, list, backFrom(visit));
  const role = asked.roles[0];
  if (!role) return refused(403);
  if (asked.faults.length > 0 || asked.searchGone) return seeOther(visit.url(`${office[list]}?${queryText(asked.spec, asked.query)}`));
  const typed = { format: form.text('format'), reason: form.text('reason').slice(0, LONGEST_REASON) };
  const { format, reason } = typed;
  if (!isExportFormat(format)) return page(visit, asked, { typed, fault: 'no-format' }, 422);
  const ask: Ask = { spec: asked.spec, query: asked.query, words: asked.words, now };
  const done = await exportList(platform, { ask, cells: asked.cells, format, reason, role, staffId: session!.accountId });
  if (!done.ok) return page(visit, asked, { typed, fault: done.refusal }, done.refusal === 'too-many' ? 429 : 422);
  return bytes(done.value.data, { type: TYPES[format], filename: fileName(list, almatyDay(now), format), inline: false });
}

async function page(visit: Visit, asked: Asked, more: Partial<ExportPageProps> = {}, status = 200): Promise<Answer> {
  const { platform, now } = visit;
  const { spec, query, words, options } = asked;
  const counted = MOST_ROWS.csv;
  const [shell, count] = await Promise.all([shellOf(visit), countOf(platform, platform.db, { spec, query, words, now }, counted + 1)]);
  const text = count > counted ? `${counted}+` : String(count);
  return html(<ExportPage shell={shell} spec={spec} query={query} options={options} count={text} {...more} />, { status });
}
