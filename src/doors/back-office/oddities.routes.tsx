import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import { oddities, oddityById, resolveOddityBy } from '#payments';
import { OdditiesPage } from './oddities.page.tsx';
import { OddityPage, type OddityPageProps } from './oddity.page.tsx';
import { isUuid, office } from './shell.ts';
import { shellOf } from './shell.sql.ts';
import { staffNames, timelineOf } from './timeline.sql.ts';
import type { Told } from './timeline.ts';

export const oddityRoutes = [
  route({ method: 'GET', path: '/office/oddities', access: 'staff', answer: list }),
  route({ method: 'GET', path: '/office/oddities/:id', access: 'staff', answer: (visit) => show(visit) }),
  route({ method: 'POST', path: '/office/oddities/:id', access: 'staff', answer: decide }),
];

async function list(visit: Visit): Promise<Answer> {
  const which = visit.query.get('which') === 'resolved' ? 'resolved' : 'open';
  const [shell, cases] = await Promise.all([shellOf(visit), oddities(visit.platform.db, which)]);
  return html(<OdditiesPage shell={shell} which={which} cases={cases} />);
}

async function show(visit: Visit, more: Partial<OddityPageProps> = {}, status = 200): Promise<Answer> {
  const { db } = visit.platform;
  const id = visit.params['id'] ?? '';
  const oddity = isUuid(id) ? await oddityById(db, id) : null;
  if (!oddity) return missing();
  const told: Told[] = [
    { kind: 'oddity', id: oddity.id },
    ...(oddity.captureId ? [{ kind: 'capture', id: oddity.captureId }] : []),
    ...(oddity.attemptId ? [{ kind: 'attempt', id: oddity.attemptId }] : []),
  ];
  const by = oddity.resolved?.by ?? null;
  const [shell, lines, names] = await Promise.all([shellOf(visit), timelineOf(db, told), staffNames(db, by ? [by] : [])]);
  return html(<OddityPage shell={shell} oddity={oddity} resolvedBy={by && (names.get(by) ?? null)} lines={lines} {...more} />, { status });
}

async function decide(visit: Visit): Promise<Answer> {
  const { form, platform, session, params } = visit;
  const reason = form.text('reason').slice(0, 1000);
  const action = form.text('action');
  if (reason === '') return show(visit, { fault: 'no-reason' }, 422);
  if (action !== 'give-back' && action !== 'set-aside') return show(visit, { fault: 'no-action', typedReason: reason }, 422);
  const done = await resolveOddityBy(platform, {
    oddityId: params['id'] ?? '',
    action,
    reason,
    actor: { kind: 'staff', id: session!.accountId },
  });
  if (done.ok) return seeOther(visit.url(office.oddity(params['id'] ?? '')));
  switch (done.refusal) {
    case 'not-found':
      return missing();
    case 'reason-missing':
      return show(visit, { fault: 'no-reason' }, 422);
    case 'already-resolved':
    case 'nothing-to-give-back':
      return show(visit, { refused: done.refusal, typedReason: reason }, 409);
  }
}
