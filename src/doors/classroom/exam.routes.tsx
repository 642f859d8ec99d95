import { html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { attemptsOn, examOf, extraTimeOf, isOverdue, type Attempt, type ExamItem } from '#assessment';
import { finalTestKey, itemByKey } from '#catalogue';
import { accessEnds } from '#enrolments';
import { incidentById, type Incident } from '#incidents';
import type { Db } from '#platform/database.ts';
import { attemptPath, coursesPath, examPath, questionPath } from './addresses.ts';
import { beginAttempt } from './begin-attempt.command.ts';
import { myCourse } from './classroom.sql.ts';
import { endIfOverdue } from './end-attempt.command.ts';
import { EndedPage } from './ended.page.tsx';
import { ExamPage } from './exam.page.tsx';
import { examViewOf, type ExamView } from './exam-view.ts';
import { languageFor, type MyCourse } from './my-course.ts';
import { personOf } from './person.ts';

export const examRoutes: readonly Route[] = [
  route({ method: 'GET', path: `${coursesPath}/:slug/quizzes/:key`, access: 'learner', answer: rules }),
  route({ method: 'POST', path: `${coursesPath}/:slug/quizzes/:key/attempts`, access: 'learner', answer: begin }),
  route({ method: 'GET', path: `${coursesPath}/:slug/test`, access: 'learner', answer: rules }),
  route({ method: 'POST', path: `${coursesPath}/:slug/test/attempts`, access: 'learner', answer: begin }),
];

async function rules(visit: Visit): Promise<Answer> {
  const asked = await askedFor(visit);
  if (!asked) return missing();
  const { mine, item } = asked;
  if (mine.term.state === 'ended') return html(<EndedPage frame={visit.frame} mine={mine} />, { status: 403 });
  const view = await examViewFor(visit, mine, item);
  // Ending what was left behind may have completed the course: show the course as it now is.
  const now = view.ended ? ((await askedFor(visit))?.mine ?? mine) : mine;
  return html(<ExamPage frame={visit.frame} mine={now} view={view} language={languageFor(visit.locale, mine.version)} />);
}

/** From two tabs at once one attempt begins, and both go on with it. */
async function begin(visit: Visit): Promise<Answer> {
  const asked = await askedFor(visit);
  if (!asked) return missing();
  const { mine, item } = asked;
  if (mine.term.state === 'ended') return html(<EndedPage frame={visit.frame} mine={mine} />, { status: 403 });
  const begun = await beginAttempt(visit.platform, { enrolment: mine.course.enrolment, exam: examOf(item) });
  if (begun.ok) return seeOther(visit.url(questionPath(mine.version.slug, begun.value.id, 1)));
  if (begun.refusal.kind === 'already-open') return seeOther(visit.url(attemptPath(mine.version.slug, begun.refusal.attempt.id)));
  return seeOther(visit.url(examPath(mine.version.slug, item)));
}

/** The exam as it stands; an attempt whose time is over is ended at this look. */
export async function examViewFor(visit: Visit, mine: MyCourse, item: ExamItem): Promise<ExamView & { ended: boolean }> {
  const { db, config } = visit.platform;
  const { enrolment } = mine.course;
  const sitting = { accessEnds: accessEnds(enrolment.term), graceSeconds: config.answerGraceSeconds };
  let attempts: Attempt[] = (await attemptsOn(db, enrolment.id, item.key)).map((kept) => kept.attempt);
  const left = attempts.find((attempt) => isOverdue(attempt, sitting, visit.now));
  const ended = left ? await endIfOverdue(visit.platform, { enrolment, attemptId: left.id }) : null;
  if (ended) attempts = attempts.map((attempt) => (attempt.id === ended.id ? ended : attempt));
  const extraPercent = await extraTimeOf(db, enrolment.id);
  const incidents = await incidentsOf(db, attempts);
  return { ...examViewOf(item, examOf(item), attempts, { enrolment, extraPercent, incidents, now: visit.now }), ended: ended !== null };
}

/** Asked for only where an attempt was given back. */
async function incidentsOf(db: Db, attempts: readonly Attempt[]): Promise<ReadonlyMap<string, Incident>> {
  const refs = new Set(attempts.flatMap(({ uncounted }) => uncounted?.ref ?? []));
  const found = await Promise.all([...refs].map((ref) => incidentById(db, ref)));
  return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])));
}

async function askedFor(visit: Visit): Promise<{ mine: MyCourse; item: ExamItem } | null> {
  const mine = await myCourse(visit.platform.db, personOf(visit), visit.params['slug'] ?? '', visit.now);
  const item = mine && itemByKey(mine.version, visit.params['key'] ?? finalTestKey);
  return item && item.kind !== 'lesson' ? { mine, item } : null;
}
