import type { Faults } from './content-fault.ts';
import type { Placed } from './content-yaml.ts';
import { finalTestKey } from './programme.ts';
import { modulesIn, partsOf, type PlacedModule, type ProgrammeFile } from './programme-yaml.ts';

/** What a schema cannot say of `programme.yaml`: how its parts fit together. */

export function checkItems(read: Placed<ProgrammeFile>, file: string, found: Faults): void {
  const seen = new Set<string>([finalTestKey]);
  const places = modulesIn(read.value).flatMap((one) => one.items.map((item, i) => ({ item, line: read.lineOf(...one.at, 'items', i) })));
  for (const [at, { item, line }] of places.entries()) {
    const key = item.kind === 'lesson' || item.kind === 'quiz' ? item.key : null;
    if (key && seen.has(key)) found.add(file, line, `the name ${key} stands twice; progress is kept by name`);
    if (key) seen.add(key);
    if (item.kind === 'final-test' && at !== places.length - 1) found.add(file, line, 'the final test is the last item of the last module');
  }
  const last = places.at(-1);
  const whole = !places.some(({ item }) => item.kind === 'planned');
  if (whole && last && last.item.kind !== 'final-test') found.add(file, last.line, 'the last item must be final_test: true');
  if (!places.some(({ item }) => item.kind === 'lesson' && item.preview))
    found.add(file, read.lineOf(partsOf(read.value)), 'no lesson has preview: true; one must be free to read');
}

/** Hours of modules and of courses, where they are given, sum up to the hours of what holds them. */
export function checkHours(read: Placed<ProgrammeFile>, file: string, found: Faults): void {
  const { value, lineOf } = read;
  const modules = modulesIn(value);
  if (!value.courses) return checkSum(modules, { hours: value.hours, line: lineOf('hours') }, { read, file, found });
  for (const [at, course] of value.courses.entries())
    checkSum(
      modules.filter((one) => one.course === at),
      { hours: course.hours, line: lineOf('courses', at, 'hours') },
      { read, file, found },
    );
  const sum = value.courses.reduce((total, one) => total + one.hours, 0);
  if (sum !== value.hours) found.add(file, lineOf('hours'), `the courses' hours sum to ${sum}, not ${value.hours}`);
}

type Checking = { readonly read: Placed<ProgrammeFile>; readonly file: string; readonly found: Faults };

function checkSum(modules: readonly PlacedModule[], whole: { hours: number; line: number }, { read, file, found }: Checking): void {
  if (modules.every((one) => one.hours === undefined)) return;
  const sum = modules.reduce((total, one) => total + (one.hours ?? 0), 0);
  const missing = modules.find((one) => one.hours === undefined);
  if (missing) found.add(file, read.lineOf(...missing.at), 'give hours to every module or to none');
  else if (sum !== whole.hours) found.add(file, whole.line, `the modules' hours sum to ${sum}, not ${whole.hours}`);
}

/** A course has modules, a programme has courses that have them (clause 1.2.6). */
export function checkParts({ value, lineOf }: Placed<ProgrammeFile>, file: string, found: Faults): void {
  const wanted = value.kind === 'programme' ? 'courses' : 'modules';
  const other = value.kind === 'programme' ? 'modules' : 'courses';
  if (!value[wanted]) found.add(file, lineOf('kind'), `a ${value.kind} has ${wanted}`);
  if (value[other]) found.add(file, lineOf(other), `a ${value.kind} has no ${other} of its own`);
}
