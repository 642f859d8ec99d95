import type { VNode } from 'preact';
import type { Trilingual } from '#kernel/locale.ts';
import { Badge, Fold, pathIn, type Frame } from '#ui/components.ts';
import {
  coursesIn,
  lessonCount,
  programmeWords,
  taughtText,
  type CourseOutline,
  type Item,
  type PlannedLesson,
  type ProgrammeVersion,
} from '#catalogue';
import { hoursOfReading } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';

type PartProps = { readonly frame: Frame; readonly version: ProgrammeVersion };

/** Modules and what is in them, the free lesson among them as a link. */
export function SyllabusPart({ frame, version }: PartProps): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  return (
    <section>
      <h2>{t.contents}</h2>
      <p class="quiet mt-2 cap">{t.readingTime(t.hours(hoursOfReading(version)))}</p>
      {coursesIn(version).map((part) => (
        <CourseModules frame={frame} version={version} part={part} />
      ))}
    </section>
  );
}

/** The modules of one course; the first of all stands open. */
function CourseModules({ frame, version, part }: PartProps & { readonly part: CourseOutline }): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const words = programmeWords(locale);
  const name = part.course && taughtText(part.course.title, locale, version.languages);
  return (
    <div class="mt-4">
      {part.course && name && (
        <h3 class="mt-8">
          <span lang={name.lang}>{name.text}</span> <span class="quiet nowrap">{t.hours(part.course.hours)}</span>
        </h3>
      )}
      <div class={part.course ? 'mt-4' : undefined}>
        {part.modules.map((module) => {
          const title = taughtText(module.title, locale, version.languages);
          const lessons = words.lessons(lessonCount({ modules: [module] }));
          return (
            <Fold
              open={module.no === 1}
              title={<span lang={title.lang}>{`${module.no}. ${title.text}`}</span>}
              note={module.hours === null ? lessons : `${lessons} · ${t.hours(module.hours)}`}
            >
              <ol class="lessons" role="list">
                {module.items.map((item) => (
                  <ItemLine frame={frame} version={version} item={item} />
                ))}
                {module.planned?.map((lesson) => (
                  <PlannedLine frame={frame} version={version} lesson={lesson} />
                ))}
              </ol>
            </Fold>
          );
        })}
      </div>
    </div>
  );
}

function ItemLine({ frame, version, item }: PartProps & { readonly item: Item }): VNode {
  const t = programmeText(frame.locale);
  const title = taughtText(titleOf(item), frame.locale, version.languages);
  const name = <span lang={title.lang}>{title.text}</span>;
  return (
    <li>
      {item.kind === 'lesson' && item.preview ? (
        <span>
          <a href={pathIn(frame, `/programmes/${version.slug}/preview/${item.key}`)}>{name}</a> <Badge tone="info">{t.free}</Badge>
        </span>
      ) : (
        name
      )}
      <span class="quiet nowrap">{programmeWords(frame.locale).minutes(item.minutes)}</span>
    </li>
  );
}

function PlannedLine({ frame, version, lesson }: PartProps & { readonly lesson: PlannedLesson }): VNode {
  const title = taughtText(lesson.title, frame.locale, version.languages);
  return (
    <li>
      <span>
        <span lang={title.lang}>{title.text}</span> <Badge>{programmeText(frame.locale).planned}</Badge>
      </span>
      <span class="quiet nowrap">{programmeWords(frame.locale).minutes(lesson.minutes)}</span>
    </li>
  );
}

function titleOf(item: Item): Trilingual {
  if (item.kind === 'lesson') return item.title;
  return item.kind === 'quiz' ? item.quiz.title : item.test.title;
}
