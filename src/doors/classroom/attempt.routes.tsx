import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { sittingOf, type AttemptId } from '#assessment';
import { taughtVersion } from '#enrolments';
import { answerFault, parseAnswer } from '#questions';
import { attemptPath, coursesPath, handInPath, questionPath } from './addresses.ts';
import { myCourse, withCertificate } from './classroom.sql.ts';
import { endIfOverdue, handIn } from './end-attempt.command.ts';
import { examText } from './exam.messages.ts';
import { examViewFor } from './exam.routes.tsx';
import { HandInPage } from './hand-in.page.tsx';
import { keepAnswer } from './keep-answer.command.ts';
import { languageFor } from './my-course.ts';
import { personOf } from './person.ts';
import { QuestionPage } from './question.page.tsx';
import { ResultPage } from './result.page.tsx';
import { askedAt, attemptIdOf, itemOf, placeToGoOn, sittingFrom, type AskedAt, type Sitting } from './sitting-view.ts';

const attempt = `${coursesPath}/:slug/attempts/:attempt`;

export const attemptRoutes: readonly Route[] = [
  route({ method: 'GET', path: attempt, access: 'learner', answer: result }),
  route({ method: 'GET', path: `${attempt}/hand-in`, access: 'learner', answer: check }),
  route({ method: 'POST', path: `${attempt}/hand-in`, access: 'learner', answer: submit }),
  route({ method: 'GET', path: `${attempt}/:place`, access: 'learner', answer: question }),
  route({ method: 'POST', path: `${attempt}/:place`, access: 'learner', answer: answered }),
];

async function question(visit: Visit): Promise<Answer> {
  const sitting = await openSitting(visit);
  if (!sitting || 'kind' in sitting) return sitting ?? missing();
  const at = askedAt(sitting, Number(visit.params['place']));
  return at ? questionPage(visit, sitting, at, null) : missing();
}

/** 'Save and go on', 'back': the form's answer is the person's latest word. */
async function answered(visit: Visit): Promise<Answer> {
  const sitting = await openSitting(visit);
  if (!sitting || 'kind' in sitting) return sitting ?? missing();
  const at = askedAt(sitting, Number(visit.params['place']));
  if (!at) return missing();
  const { answer, offered } = parseAnswer(at.question, visit.form, 'answer');
  if (!offered) return questionPage(visit, sitting, at, examText(visit.locale).notOffered);
  const saved = await keepAnswer(visit.platform, {
    enrolment: sitting.facts.enrolment,
    attemptId: attemptIdOf(sitting),
    place: at.place,
    answer: () => answer,
    seq: knownSeq(visit),
    final: true,
  });
  if (!saved.ok) return seeOther(visit.url(attemptPath(sitting.slug, attemptIdOf(sitting))));
  if (isTimeUp(sitting, visit)) return end(visit, sitting);
  const onward = visit.form.text('go') !== 'back';
  const fault = onward ? answerFault(at.question, answer) : null;
  if (fault) return questionPage(visit, sitting, { ...at, saved: saved.value.kept }, examText(visit.locale).answerFaults[fault]);
  return seeOther(visit.url(nextPath(sitting, at.place, onward)));
}

async function check(visit: Visit): Promise<Answer> {
  const sitting = await openSitting(visit);
  if (!sitting || 'kind' in sitting) return sitting ?? missing();
  return html(<HandInPage frame={visit.frame} sitting={sitting} language={languageFor(visit.locale, sitting.version)} now={visit.now} />);
}

async function submit(visit: Visit): Promise<Answer> {
  const sitting = await sittingFor(visit);
  return sitting ? end(visit, sitting) : missing();
}

async function end(visit: Visit, sitting: Sitting): Promise<Answer> {
  await handIn(visit.platform, { enrolment: sitting.facts.enrolment, attemptId: attemptIdOf(sitting) });
  return seeOther(visit.url(attemptPath(sitting.slug, attemptIdOf(sitting))));
}

/** The result stays readable when the course's term is over. */
async function result(visit: Visit): Promise<Answer> {
  const sitting = await sittingFor(visit);
  if (!sitting) return missing();
  const kept = sitting.kept.attempt;
  const finished =
    kept.state === 'finished' ? kept : await endIfOverdue(visit.platform, { enrolment: sitting.facts.enrolment, attemptId: kept.id });
  if (!finished) return seeOther(visit.url(questionPath(sitting.slug, kept.id, placeToGoOn(sitting))));
  const course = await myCourse(visit.platform.db, personOf(visit), sitting.slug, visit.now);
  if (!course) return missing();
  const mine = await withCertificate(visit.platform.db, course);
  const view = await examViewFor(visit, mine, itemOf(sitting));
  const language = languageFor(visit.locale, sitting.version);
  return html(<ResultPage frame={visit.frame} mine={mine} sitting={sitting} attempt={finished} view={view} language={language} />);
}

/** The sitting of this person and course, in one query; null for anybody else's. */
export async function sittingFor(visit: Visit): Promise<Sitting | null> {
  const facts = await sittingOf(visit.platform.db, personOf(visit), (visit.params['attempt'] ?? '') as AttemptId);
  if (!facts) return null;
  const version = await taughtVersion(visit.platform.db, facts.kept.versionId);
  if (version.slug !== visit.params['slug']) return null;
  return sittingFrom(facts, version, visit.platform.config.answerGraceSeconds);
}

/** A sitting that still takes answers; a finished one, or one whose time is over, leads to its result. */
async function openSitting(visit: Visit): Promise<Sitting | Answer | null> {
  const sitting = await sittingFor(visit);
  if (!sitting) return null;
  const over = sitting.kept.attempt.state === 'finished' || visit.now >= sitting.refusedFrom;
  return over ? seeOther(visit.url(attemptPath(sitting.slug, attemptIdOf(sitting)))) : sitting;
}

/** The countdown sends the form at the deadline; what arrives within the grace is kept, and the attempt handed in. */
const isTimeUp = (sitting: Sitting, visit: Visit): boolean =>
  visit.now.getTime() >= sitting.refusedFrom.getTime() - visit.platform.config.answerGraceSeconds * 1000;

export const knownSeq = (visit: Visit): number => {
  const seq = Number(visit.form.text('seq'));
  return Number.isInteger(seq) && seq >= 0 && seq < 1_000_000 ? seq : 0;
};

function nextPath(sitting: Sitting, place: number, onward: boolean): string {
  const id = attemptIdOf(sitting);
  if (!onward) return questionPath(sitting.slug, id, Math.max(1, place - 1));
  return place === sitting.of ? handInPath(sitting.slug, id) : questionPath(sitting.slug, id, place + 1);
}

function questionPage(visit: Visit, sitting: Sitting, at: AskedAt, error: string | null): Answer {
  const language = languageFor(visit.locale, sitting.version);
  const props = { frame: visit.frame, sitting, at, language, now: visit.now, error };
  return html(<QuestionPage {...props} />, { status: error ? 422 : 200 });
}
