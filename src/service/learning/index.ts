/** This room promises: progress is never lost, and whoever asks is told exactly what is still missing. */
export { completeCourse, type CourseCompletion } from './complete-course.command.ts';
export { completion, missingOf, type Completion, type ExamWhy, type Missing } from './completion.ts';
export { longestNote, type Course, type Desk, type Note } from './course.ts';
export { courseOf, courseOfEnrolment, coursesOf, deskOf } from './course.sql.ts';
export { noFacts, type AttemptFact, type Facts, type LessonFact } from './facts.ts';
export { keepNote } from './note.sql.ts';
export { personalData } from './personal-data.sql.ts';
export { progressOf, stepAfter, stepBefore, type Progress, type Step } from './progress.ts';
export { keepDone, keepVideoPosition, learningLog, noteOpened } from './progress.sql.ts';
export { sealedColumns } from './note.sql.ts';
