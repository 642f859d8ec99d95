import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import { ButtonLink, Crumbs, Layout, TrustedHtml, pathIn, places, type Frame } from '#ui/components.ts';
import { lessonsOf, programmeWords, type ProgrammeVersion } from '#catalogue';
import { previewsOf, type LessonItem } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';

export type PreviewLessonProps = {
  readonly frame: Frame;
  readonly version: ProgrammeVersion;
  readonly item: LessonItem;
  readonly title: string;
  /** Sanitised at import; media at their free addresses. */
  readonly html: string;
  readonly language: TaughtLocale;
};

/** One lesson for everybody, without an account: the best description of a course. */
export function PreviewLessonPage({ frame, version, item, title, html, language }: PreviewLessonProps): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const words = programmeWords(locale);
  const lessons = lessonsOf(version);
  const lang = language === locale ? undefined : language;
  const programme = pathIn(frame, `/programmes/${version.slug}`);
  const others = previewsOf(version).filter((one) => one.key !== item.key);
  return (
    <Layout frame={frame} title={`${title} · ${version.title[locale]}`} description={version.summary[locale]} section="programmes">
      <Crumbs locale={locale} items={[{ text: words.kinds[version.kind], href: pathIn(frame, places.programmes) }, { text: version.title[locale], href: programme }]} />
      <article class="prose lesson preview-lesson">
        <header>
          <p class="quiet">
            {t.lessonNo(lessons.findIndex((one) => one.key === item.key) + 1, lessons.length)} · {words.minutes(item.minutes)} · {t.previewNote}
          </p>
          <h1 lang={lang}>{title}</h1>
          {lang && <p class="taught">{words.taughtIn(version.languages)}</p>}
        </header>
        <TrustedHtml html={html} class="prose lesson-text" {...(lang && { lang })} />
      </article>
      <section class="sheet go-on">
        <h2 class="h3">{t.goOn}</h2>
        <p class="quiet">{t.goOnText}</p>
        <div class="row">
          <ButtonLink href={programme}>{t.backToProgramme}</ButtonLink>
        </div>
        {others.length > 0 && (
          <>
            <h3 class="h3">{t.otherPreviews}</h3>
            <ul role="list">
              {others.map((one) => (
                <li>
                  <a href={pathIn(frame, `/programmes/${version.slug}/preview/${one.key}`)} lang={lang}>
                    {one.title[language]}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </Layout>
  );
}
