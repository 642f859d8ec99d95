/** This room promises: a learner always sees where they are and what is next, and every step they do is kept. */
import type { Route } from '#platform/http/visit.ts';
import type { AnyJob } from '#platform/jobs.ts';
import { attemptRoutes } from './attempt.routes.tsx';
import { autosaveRoutes } from './autosave.routes.ts';
import { closeAttemptJob } from './close-attempt.job.ts';
import { courseRoutes } from './course.routes.tsx';
import { examRoutes } from './exam.routes.tsx';
import { lessonRoutes } from './lesson.routes.tsx';
import { mediaRoutes } from './media.routes.ts';

export { myCourses } from './classroom.sql.ts';
export type { MyCourse } from './my-course.ts';
export { MyCourses } from './my-courses.page.tsx';

export const routes: readonly Route[] = [
  ...courseRoutes,
  ...lessonRoutes,
  ...examRoutes,
  ...attemptRoutes,
  ...autosaveRoutes,
  ...mediaRoutes,
];
export const jobs: readonly AnyJob[] = [closeAttemptJob];
