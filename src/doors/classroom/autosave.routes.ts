import { timeText } from '#kernel/civil-date.ts';
import { json, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { parseAnswer } from '#questions';
import { attemptPath, coursesPath } from './addresses.ts';
import { knownSeq, sittingFor } from './attempt.routes.tsx';
import { keepAnswer } from './keep-answer.command.ts';
import { askedAt, attemptIdOf } from './sitting-view.ts';

export const autosaveRoutes: readonly Route[] = [
  route({ method: 'POST', path: `${coursesPath}/:slug/attempts/:attempt/:place/autosave`, access: 'learner', answer: autosave }),
];

/**
 * One change of an answer, sent by the page while the form is filled in. `saved` is the receipt (time in Almaty), `seq`
 * the number of the change that stands; `older` says that a later change is kept; `over` leads to the result.
 */
async function autosave(visit: Visit): Promise<Answer> {
  const sitting = await sittingFor(visit);
  if (!sitting) return json({ refused: 'missing' }, 404);
  const at = askedAt(sitting, Number(visit.params['place']));
  if (!at) return json({ refused: 'missing' }, 404);
  const { answer, offered } = parseAnswer(at.question, visit.form, 'answer');
  if (!offered) return json({ refused: 'not-offered' }, 422);
  const saved = await keepAnswer(visit.platform, {
    enrolment: sitting.facts.enrolment,
    attemptId: attemptIdOf(sitting),
    place: at.place,
    answer: () => answer,
    seq: knownSeq(visit),
    final: false,
  });
  if (saved.ok) {
    const { outcome, kept } = saved.value;
    return json({ saved: timeText(kept.savedAt), seq: kept.seq, ...(outcome === 'older' && { older: true }) });
  }
  if (saved.refusal === 'not-on-the-paper' || saved.refusal === 'no-attempt') return json({ refused: 'missing' }, 404);
  return json({ over: visit.url(attemptPath(sitting.slug, attemptIdOf(sitting))) }, 409);
}
