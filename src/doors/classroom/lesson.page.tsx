import type { VNode } from 'preact';
import { timeText } from '#kernel/civil-date.ts';
import type { TaughtLocale } from '#kernel/locale.ts';
import { stepAfter, stepBefore, type Note, type Step } from '#learning';
import {
  AutoSave,
  Button,
  ButtonLink,
  Callout,
  ErrorSummary,
  Form,
  Icon,
  LearnLayout,
  pathIn,
  ProgressBar,
  TextArea,
  TrustedHtml,
  type Frame,
} from '#ui/components.ts';
import './custom-elements.ts';
import { coursePath, itemPath, lessonPath } from './addresses.ts';
import { courseText, type CourseText } from './course.messages.ts';
import { titleOf, type MyCourse } from './my-course.ts';
import { Outline, OutlineFold } from './outline.page.tsx';

export type LessonPageProps = {
  readonly frame: Frame;
  readonly mine: MyCourse;
  readonly step: Step;
  /** Its module, counted from 1. */
  readonly moduleNo: number;
  readonly language: TaughtLocale;
  /** Sanitised by the catalogue; null: the version has no text of it. */
  readonly html: string | null;
  /** Of the contract it is read under. */
  readonly mark: string | null;
  readonly note: Note | null;
  /** A note that was refused, as typed, with what is wrong. */
  readonly refusedNote: { readonly text: string; readonly error: string } | null;
};

export function LessonPage(props: LessonPageProps): VNode {
  const { frame, mine, step, language } = props;
  const t = courseText(frame.locale);
  const { version, progress } = mine;
  const title = titleOf(step.item, language);
  const outline = { frame, mine, language, current: step.item.key };
  return (
    <LearnLayout
      frame={frame}
      title={title}
      wrong={props.refusedNote !== null}
      back={{ href: pathIn(frame, coursePath(version.slug)), text: t.toCourse }}
      heading={version.title[frame.locale]}
      count={t.stepOf(step.place, progress.of)}
      progress={<ProgressBar value={(100 * progress.done) / progress.of} label={t.courseProgress} />}
      outline={<Outline {...outline} />}
      islands={['lesson-video.js', 'auto-save', 'busy-form']}
    >
      <OutlineFold {...outline} note={`${t.module(props.moduleNo)}, ${t.lesson(step.place)}`} />
      {props.refusedNote && <ErrorSummary locale={frame.locale} errors={[{ field: 'note', text: props.refusedNote.error }]} />}
      <article class="lesson">
        <header>
          <p class="quiet">
            <span class="nowrap">{t.module(props.moduleNo)}</span> · <span class="nowrap">{t.lesson(step.place)}</span> ·{' '}
            {t.minutes(step.item.minutes)}
          </p>
          <h1 lang={language === frame.locale ? undefined : language}>{title}</h1>
        </header>
        <Matter {...props} t={t} />
        {props.mark !== null && <p class="lesson-mark">{t.mark(props.mark)}</p>}
        <NoteForm {...props} t={t} />
      </article>
      <Onward {...props} t={t} />
    </LearnLayout>
  );
}

type PartProps = LessonPageProps & { readonly t: CourseText };

/** Plain video with captions works by itself; the element around it only keeps where the video was left. */
function Matter({ frame, mine, step, language, html, t }: PartProps): VNode {
  if (html === null) return <Callout tone="bad">{t.lessonMissing}</Callout>;
  return (
    <lesson-video src={pathIn(frame, `${lessonPath(mine.version.slug, step.item.key)}/video`)}>
      <TrustedHtml html={html} class="prose lesson-text" {...(language !== frame.locale && { lang: language })} />
    </lesson-video>
  );
}

function NoteForm({ frame, mine, step, note, refusedNote, t }: PartProps): VNode {
  const action = pathIn(frame, `${lessonPath(mine.version.slug, step.item.key)}/note`);
  return (
    <Form frame={frame} action={action} class="note">
      <AutoSave locale={frame.locale} src={`${action}/autosave`} {...(note && { savedAt: timeText(note.savedAt) })}>
        <TextArea
          locale={frame.locale}
          name="note"
          label={t.note.label}
          hint={t.note.hint}
          value={refusedNote?.text ?? note?.text ?? ''}
          error={refusedNote?.error}
          rows={4}
        />
      </AutoSave>
      <Button look="second" size="small">
        {t.note.save}
      </Button>
    </Form>
  );
}

/** Back, and the one main button: done and on to what follows. */
function Onward({ frame, mine, step, language, t }: PartProps): VNode {
  const { slug } = mine.version;
  const before = stepBefore(mine.progress, step.item.key);
  const after = stepAfter(mine.progress, step.item.key);
  const onward = pathIn(frame, after ? itemPath(slug, after.item) : coursePath(slug));
  return (
    <nav class="lesson-next" aria-label={t.betweenLessons}>
      {before && (
        <a class="prev" href={pathIn(frame, itemPath(slug, before.item))}>
          <Icon name="arrow-left" />
          <span>
            <small>{t.previous}</small>
            <span lang={language === frame.locale ? undefined : language}>{titleOf(before.item, language)}</span>
          </span>
        </a>
      )}
      {step.missing === null ? (
        <ButtonLink href={onward} size="large" iconAfter="arrow-right">
          {after ? t.goNext : t.toCourse}
        </ButtonLink>
      ) : (
        <Form frame={frame} action={pathIn(frame, `${lessonPath(slug, step.item.key)}/done`)}>
          <Button size="large" iconAfter="arrow-right">
            {after ? t.finish : t.finishLast}
          </Button>
        </Form>
      )}
    </nav>
  );
}
