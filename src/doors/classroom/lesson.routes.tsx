import { transact } from '#platform/database.ts';
import { html, json, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { noteUse } from '#conduct';
import { lessonHtml, lessonOf, type Item } from '#catalogue';
import { keepNote, keepVideoPosition, longestNote, noteOpened, stepAfter, type Step } from '#learning';
import { isMediaId, mediaAddress } from '#media';
import { termsFirst } from '#people';
import { coursePath, coursesPath, itemPath, lessonPath } from './addresses.ts';
import { myCourse, myDesk, type MyDesk } from './classroom.sql.ts';
import { courseText } from './course.messages.ts';
import { EndedPage } from './ended.page.tsx';
import { finishLesson } from './finish-lesson.command.ts';
import { LessonPage } from './lesson.page.tsx';
import { languageFor, type MyCourse } from './my-course.ts';
import { personOf } from './person.ts';
import { marked } from './marked.ts';
import { resumedAt } from './resumed-video.ts';

/** The longest note in Kazakh letters as a form sends them (six bytes each), with room to say that it is too long. */
const NOTE_BYTES = 256 * 1024;
const place = `${coursesPath}/:slug/lessons/:key`;

export const lessonRoutes: readonly Route[] = [
  route({ method: 'GET', path: place, access: 'learner', answer: termsFirst(lesson) }),
  route({ method: 'POST', path: `${place}/done`, access: 'learner', answer: done }),
  route({ method: 'POST', path: `${place}/note`, access: 'learner', answer: note, bodyLimit: NOTE_BYTES }),
  route({ method: 'POST', path: `${place}/note/autosave`, access: 'learner', answer: noteByItself, bodyLimit: NOTE_BYTES }),
  route({ method: 'POST', path: `${place}/video`, access: 'learner', answer: video }),
];

/** Session, desk, and on the first opening one insert: three round trips at most; the text is in memory. */
async function lesson(visit: Visit): Promise<Answer> {
  const desk = await deskFor(visit);
  const step = desk && lessonStep(desk, visit);
  if (!desk || !step) return missing();
  if (desk.term.state === 'ended') return html(<EndedPage frame={visit.frame} mine={desk} />, { status: 403 });
  if (step.missing?.why === 'not-opened') {
    await noteOpened(visit.platform.db, { enrolmentId: desk.course.enrolment.id, lessonKey: step.item.key, now: visit.now });
  }
  return page(visit, desk, step, null);
}

async function done(visit: Visit): Promise<Answer> {
  const mine = await myCourse(visit.platform.db, personOf(visit), visit.params['slug'] ?? '', visit.now);
  const step = mine && lessonStep(mine, visit);
  if (!mine || !step) return missing();
  if (mine.term.state === 'ended') return html(<EndedPage frame={visit.frame} mine={mine} />, { status: 403 });
  await noteLearning(visit, mine.course.enrolment.id);
  const asked = await finishLesson(visit.platform, { enrolment: mine.course.enrolment, lessonKey: step.item.key });
  const next = stepAfter(mine.progress, step.item.key);
  return seeOther(visit.url(asked.complete || !next ? coursePath(mine.version.slug) : itemPath(mine.version.slug, next.item)));
}

async function note(visit: Visit): Promise<Answer> {
  const desk = await deskFor(visit);
  const step = desk && lessonStep(desk, visit);
  if (!desk || !step) return missing();
  if (desk.term.state === 'ended') return html(<EndedPage frame={visit.frame} mine={desk} />, { status: 403 });
  const text = visit.form.text('note');
  if (text.length > longestNote) {
    return page(visit, desk, step, { text, error: courseText(visit.locale).note.tooLong(longestNote) });
  }
  await keep(visit, desk, step, text);
  return seeOther(`${visit.url(lessonPath(desk.version.slug, step.item.key))}#note`);
}

async function noteByItself(visit: Visit): Promise<Answer> {
  const desk = await deskFor(visit);
  const step = desk && lessonStep(desk, visit);
  if (!desk || !step) return json({ refused: 'missing' }, 404);
  const text = visit.form.text('note');
  if (desk.term.state === 'ended') return json({ refused: 'ended' }, 403);
  if (text.length > longestNote) return json({ refused: 'too-long' }, 422);
  await keep(visit, desk, step, text);
  return json({ saved: true });
}

/** Where a video was left, told by the page every few seconds while it plays. */
async function video(visit: Visit): Promise<Answer> {
  const mine = await myCourse(visit.platform.db, personOf(visit), visit.params['slug'] ?? '', visit.now);
  const id = visit.form.text('video');
  const seconds = Number(visit.form.text('seconds'));
  if (!mine || !lessonStep(mine, visit) || !isMediaId(id)) return json({ refused: 'missing' }, 404);
  if (mine.term.state === 'ended') return json({ refused: 'ended' }, 403);
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > 86_400) return json({ refused: 'not-a-position' }, 422);
  await noteLearning(visit, mine.course.enrolment.id);
  const at = { enrolmentId: mine.course.enrolment.id, video: id, seconds: Math.floor(seconds), savedAt: visit.now };
  await transact(visit.platform.db, (tx) => keepVideoPosition(tx, at));
  return json({ saved: true });
}

const noteLearning = ({ platform, session, ip, now }: Visit, enrolmentId: string): Promise<void> =>
  noteUse(platform, { accountId: session!.accountId, sessionId: session!.sessionId, enrolmentId, ip }, now);

const deskFor = (visit: Visit): Promise<MyDesk | null> => {
  const { slug = '', key = '' } = visit.params;
  return myDesk(visit.platform.db, visit.platform.vault, personOf(visit), { slug, key, now: visit.now });
};

type LessonStep = Step & { readonly item: Extract<Item, { kind: 'lesson' }> };
const lessonStep = (mine: MyCourse, visit: Visit): LessonStep | null => {
  const step = mine.progress.steps.find((one) => one.item.key === visit.params['key']);
  return step?.item.kind === 'lesson' ? (step as LessonStep) : null;
};

const keep = (visit: Visit, desk: MyDesk, step: LessonStep, text: string): Promise<void> =>
  transact(visit.platform.db, (tx) =>
    keepNote(tx, visit.platform.vault, {
      enrolmentId: desk.course.enrolment.id,
      lessonKey: step.item.key,
      text,
      savedAt: visit.now,
    }),
  );

async function page(visit: Visit, desk: MyDesk, step: LessonStep, refusedNote: { text: string; error: string } | null): Promise<Answer> {
  const { version } = desk;
  const language = languageFor(visit.locale, version);
  const parsed = await lessonOf(visit.platform.db, version.id, step.item.key, language);
  const { vault } = visit.platform;
  const reader = { accountId: personOf(visit), ground: desk.course.enrolment.id };
  const address = (id: Parameters<typeof mediaAddress>[1]): string => mediaAddress(vault, id, reader, visit.now);
  const text = parsed && marked(resumedAt(lessonHtml(parsed, address), desk.positions), desk.mark);
  const moduleNo = version.modules.findIndex((module) => module.items.includes(step.item)) + 1;
  return html(
    <LessonPage
      frame={visit.frame}
      mine={desk}
      step={step}
      moduleNo={moduleNo}
      language={language}
      html={text}
      mark={desk.mark}
      note={desk.note}
      refusedNote={refusedNote}
    />,
    { status: refusedNote ? 422 : 200 },
  );
}
