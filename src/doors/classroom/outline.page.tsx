import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import { coursesIn } from '#catalogue';
import type { Step } from '#learning';
import { Fold, Icon, pathIn, type Frame } from '#ui/components.ts';
import { itemPath } from './addresses.ts';
import { courseText } from './course.messages.ts';
import { titleOf, type MyCourse } from './my-course.ts';

export type OutlineProps = {
  readonly frame: Frame;
  readonly mine: MyCourse;
  readonly language: TaughtLocale;
  /** The item whose page this is. */
  readonly current: string | null;
};

/** The contents of the course in the margin: done, now, still to come. */
export function Outline({ frame, mine, language, current }: OutlineProps): VNode {
  let place = 0;
  return (
    <div lang={language === frame.locale ? undefined : language}>
      {coursesIn(mine.version).map(({ course, modules }) => (
        <>
          {course && <h2>{course.title[language]}</h2>}
          {modules.map((module) => (
            <>
              <ModuleHeading within={course !== null}>{`${module.no}. ${module.title[language]}`}</ModuleHeading>
              <ol role="list">
                {module.items.map(() => (
                  <OutlineStep
                    frame={frame}
                    slug={mine.version.slug}
                    step={mine.progress.steps[place++]!}
                    language={language}
                    current={current}
                  />
                ))}
              </ol>
            </>
          ))}
        </>
      ))}
    </div>
  );
}

const ModuleHeading = ({ within, children }: { readonly within: boolean; readonly children: string }): VNode =>
  within ? <h3>{children}</h3> : <h2>{children}</h2>;

type StepProps = {
  readonly frame: Frame;
  readonly slug: string;
  readonly step: Step;
  readonly language: TaughtLocale;
  readonly current: string | null;
};

function OutlineStep({ frame, slug, step, language, current }: StepProps): VNode {
  const here = step.item.key === current;
  const done = step.missing === null;
  return (
    <li class={here ? 'n' : done ? 'd' : undefined}>
      <a href={pathIn(frame, itemPath(slug, step.item))} aria-current={here ? 'page' : undefined}>
        {done && !here ? <Icon name="check" /> : <i></i>}
        <span>
          {done && <span class="sr">{courseText(frame.locale).doneSpoken}</span>}
          {titleOf(step.item, language)}
        </span>
      </a>
    </li>
  );
}

/** The same above the matter on phones, folded. */
export function OutlineFold(props: OutlineProps & { readonly note: string }): VNode {
  const t = courseText(props.frame.locale);
  return (
    <Fold title={t.contents} note={props.note} class="only-narrow outline-fold">
      <nav class="outline" aria-label={t.contentsPhone}>
        <Outline {...props} />
      </nav>
    </Fold>
  );
}
