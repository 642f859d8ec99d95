import type { VNode } from 'preact';
import type { TaughtLocale } from '#kernel/locale.ts';
import { ButtonLink, Cover, Crumbs, Layout, Price, TrustedHtml, pathIn, places, type Frame } from '#ui/components.ts';
import { lessonsOf, programmeWords, type ProgrammeVersion } from '#catalogue';
import type { PriceLine } from '#pricing';
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
  readonly price: PriceLine | null;
};

/** One lesson for everybody, without an account: the best description of a course. */
export function PreviewLessonPage({ frame, version, item, title, html, language, price }: PreviewLessonProps): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const words = programmeWords(locale);
  const lessons = lessonsOf(version);
  const lang = language === locale ? undefined : language;
  const programme = pathIn(frame, `/programmes/${version.slug}`);
  const others = previewsOf(version).filter((one) => one.key !== item.key);
  return (
    <Layout frame={frame} title={`${title} · ${version.title[locale]}`} description={version.summary[locale]} section="programmes">
      <Crumbs
        locale={locale}
        items={[
          { text: words.kinds[version.kind], href: pathIn(frame, places.programmes) },
          { text: version.title[locale], href: programme },
        ]}
      />
      <div class="with-aside">
        <article class="prose lesson preview-lesson">
          <header>
            <p class="quiet">
              {t.lessonNo(lessons.findIndex((one) => one.key === item.key) + 1, lessons.length)} · {words.minutes(item.minutes)} ·{' '}
              {t.previewNote}
            </p>
            <h1 lang={lang}>{title}</h1>
            {lang && <p class="taught">{words.taughtIn(version.languages)}</p>}
          </header>
          <TrustedHtml html={html} class="prose lesson-text" {...(lang && { lang })} />
        </article>
        <aside class="sheet go-on">
          <Cover subject={version.subject} words={version.coverSeed} />
          <h2 class="h3">{t.goOn}</h2>
          <p class="quiet tiny">{t.goOnText}</p>
          {price && <Price amount={price.amount} note={`${t.hours(version.hours)} · ${words.days(price.accessDays)}`} />}
          <ButtonLink wide href={programme}>
            {t.backToProgramme}
          </ButtonLink>
          {others.length > 0 && <OtherPreviews frame={frame} version={version} others={others} language={language} />}
        </aside>
      </div>
    </Layout>
  );
}

type OthersProps = Pick<PreviewLessonProps, 'frame' | 'version' | 'language'> & { readonly others: readonly LessonItem[] };

function OtherPreviews({ frame, version, language, others }: OthersProps): VNode {
  return (
    <div class="mt-2">
      <h3 class="h3">{programmeText(frame.locale).otherPreviews}</h3>
      <ul role="list">
        {others.map((one) => (
          <li>
            <a
              href={pathIn(frame, `/programmes/${version.slug}/preview/${one.key}`)}
              lang={language === frame.locale ? undefined : language}
            >
              {one.title[language]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
