import type { VNode } from 'preact';
import { taughtIn, type Trilingual } from '#kernel/locale.ts';
import { ButtonLink, Cover, Crumbs, Layout, Spec, StickyPay, Ticks, pathIn, places, type Frame } from '#ui/components.ts';
import { isInPreparation, contentsText, programmeWords, taughtText, type ProgrammeVersion } from '#catalogue';
import { breadcrumbData, courseData } from './linked-data.ts';
import { pictureOf } from './pictures.ts';
import type { PriceFacts } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';
import { AgreementPart, AssessmentPart, CertificatePart, QuestionsPart } from './programme-parts.page.tsx';
import { PricePart } from './programme-price.page.tsx';
import { SyllabusPart } from './programme-syllabus.page.tsx';

export type ProgrammePageProps = {
  readonly frame: Frame;
  readonly version: ProgrammeVersion;
  readonly price: PriceFacts | null;
  readonly now: Date;
};

/** What one programme gives, what is in it, what it costs and until when, and what is not promised. */
export function ProgrammePage({ frame, version, price, now }: ProgrammePageProps): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const words = programmeWords(locale);
  const bar = price && (
    <StickyPay label={t.buying} amount={price.line.amount} note={`${t.hours(version.hours)} · ${words.days(price.line.accessDays)}`}>
      <ButtonLink href={pathIn(frame, `/checkout/${version.slug}`)}>{t.apply}</ButtonLink>
    </StickyPay>
  );
  const crumbs = [
    { text: words.kinds[version.kind], href: pathIn(frame, places.programmes) },
    { text: words.subjects[version.subject], href: `${pathIn(frame, places.programmes)}?subject=${version.subject}` },
  ];
  return (
    <Layout
      frame={frame}
      title={version.title[locale]}
      description={version.summary[locale]}
      section="programmes"
      picture={pictureOf(version, locale)}
      data={[courseData(frame, version, price), breadcrumbData(frame, [...crumbs, { text: version.title[locale] }])]}
      after={bar}
    >
      <Crumbs locale={locale} items={crumbs} />
      <div class="prog-head">
        <div>
          <h1>{version.title[locale]}</h1>
          <p class="lede mt-4">{version.summary[locale]}</p>
          {!version.languages.includes(locale) && <p class="taught mt-4">{words.taughtIn(version.languages)}</p>}
        </div>
        <Cover subject={version.subject} words={version.coverSeed} />
      </div>
      <div class="with-aside">
        <div class="prog-body">
          <Facts frame={frame} version={version} price={price} />
          <PhonePrice frame={frame} version={version} price={price} />
          <Outcomes frame={frame} version={version} />
          <SyllabusPart frame={frame} version={version} />
          <AssessmentPart frame={frame} version={version} />
          <CertificatePart frame={frame} version={version} />
          <AgreementPart frame={frame} version={version} now={now} />
          <Authors frame={frame} version={version} />
          <QuestionsPart frame={frame} />
        </div>
        <aside class="only-wide">
          <PricePart frame={frame} version={version} price={price} />
        </aside>
      </div>
    </Layout>
  );
}

type PartProps = { readonly frame: Frame; readonly version: ProgrammeVersion };

function Facts({ frame, version, price }: PartProps & { readonly price: PriceFacts | null }): VNode {
  const t = programmeText(frame.locale);
  const words = programmeWords(frame.locale);
  const languages = words.languages(version.languages);
  return (
    <Spec
      facts={[
        [t.volume, words.academicHours(version.hours)],
        [t.lessons, contentsText(version, frame.locale)],
        [t.languages, languages.charAt(0).toUpperCase() + languages.slice(1)],
        [t.access, price ? t.afterPayment(words.days(price.line.accessDays)) : isInPreparation(version) ? t.comesLater : t.notOnSale],
      ]}
    />
  );
}

/** On phones the bar at the foot holds the sum and the button; what binds the price stands here. */
function PhonePrice({ frame, version, price }: PartProps & { readonly price: PriceFacts | null }): VNode {
  return (
    <div class="only-narrow">
      <PricePart frame={frame} version={version} price={price} narrow />
    </div>
  );
}

function Outcomes({ frame, version }: PartProps): VNode {
  const t = programmeText(frame.locale);
  const language = taughtIn(frame.locale, version.languages);
  const audience = taughtText(version.audience, frame.locale, version.languages);
  return (
    <>
      <section>
        <h2>{t.afterCourse}</h2>
        <div class="mt-4" lang={language === frame.locale ? undefined : language}>
          <Ticks items={version.outcomes[language]} />
        </div>
      </section>
      <section>
        <h2>{t.whoFor}</h2>
        <p class="mt-4 cap" lang={audience.lang}>
          {audience.text}
        </p>
      </section>
    </>
  );
}

function Authors({ frame, version }: PartProps): VNode | null {
  if (version.authors.length === 0) return null;
  const said = (text: Trilingual) => taughtText(text, frame.locale, version.languages);
  return (
    <section>
      <h2>{programmeText(frame.locale).authors}</h2>
      <ul class="people mt-4" role="list">
        {version.authors.map((author) => (
          <li lang={said(author.name).lang}>
            <b>{said(author.name).text}</b>
            <br />
            <span class="quiet">{said(author.role).text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
