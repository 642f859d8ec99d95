import { correctionsSince } from '#catalogue';
import { givenBack } from '#incidents';
import { termsFirst } from '#people';
import { html, missing, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { claimOfEnrolment } from '#seats';
import { coursesPath } from './addresses.ts';
import { CoursePage } from './course.page.tsx';
import { myCourse, myCourses, withCertificate } from './classroom.sql.ts';
import { filterFrom } from './my-course.ts';
import { MyCoursesPage } from './my-courses.page.tsx';
import { personOf } from './person.ts';

export const courseRoutes: readonly Route[] = [
  route({ method: 'GET', path: coursesPath, access: 'learner', answer: termsFirst(courses) }),
  route({ method: 'GET', path: `${coursesPath}/:slug`, access: 'learner', answer: termsFirst(outline) }),
];

async function courses(visit: Visit): Promise<Answer> {
  const mine = await myCourses(visit.platform.db, personOf(visit), visit.now);
  return html(<MyCoursesPage frame={visit.frame} courses={mine} filter={filterFrom(visit.query.get('show'))} />);
}

async function outline(visit: Visit): Promise<Answer> {
  const mine = await myCourse(visit.platform.db, personOf(visit), visit.params['slug'] ?? '', visit.now);
  if (!mine) return missing();
  const { db } = visit.platform;
  const [given, corrections, claim] = await Promise.all([
    givenBack(db, mine.course.enrolment.id),
    correctionsSince(db, mine.version, mine.course.enrolment.term.openedAt),
    claimOfEnrolment(db, mine.course.enrolment.id),
  ]);
  const whole = await withCertificate(db, mine);
  return html(<CoursePage frame={visit.frame} mine={whole} given={given} corrections={corrections} onSeat={claim !== null} />);
}
