import type { VNode } from 'preact';
import { ButtonLink, Cover, Layout, NextLink, pathIn, places, type Frame } from '#ui/components.ts';
import { anchorOf } from '#offer';
import { coverOf, type ProgrammeVersion, type Subject } from '#catalogue';
import type { Prices } from './catalogue-search.ts';
import { homeText } from './home.messages.ts';
import { organizationData } from './linked-data.ts';
import { sitePicture } from './pictures.ts';
import { previewsOf } from './programme-facts.ts';
import { ProgrammeCards } from './programme-cards.page.tsx';

export type HomePageProps = { readonly frame: Frame; readonly programmes: readonly ProgrammeVersion[]; readonly prices: Prices };

/** Who we are in one sentence, what there is, how it goes, what is promised, and how to check a certificate. */
export function HomePage({ frame, programmes, prices }: HomePageProps): VNode {
  const t = homeText(frame.locale);
  return (
    <Layout
      frame={frame}
      title={t.title}
      description={t.description}
      wide
      picture={sitePicture(frame.locale)}
      data={[organizationData(frame)]}
    >
      <Hero frame={frame} programmes={programmes} />
      {programmes.length > 0 && (
        <section class="section">
          <div class="wrap">
            <div class="row between">
              <h2>{t.programmes}</h2>
              <NextLink href={pathIn(frame, places.programmes)}>{t.allProgrammes(programmes.length)}</NextLink>
            </div>
            <ProgrammeCards locale={frame.locale} programmes={programmes.slice(0, 3)} prices={prices} class="mt-6" />
          </div>
        </section>
      )}
      <HowItGoes frame={frame} />
      <Quilt frame={frame} programme={programmes[0] ?? null} />
      <Promises frame={frame} />
      <section class="section">
        <div class="wrap">
          <div class="check-band">
            <div>
              <h2>{t.genuine}</h2>
              <p class="quiet mt-2">{t.genuineText}</p>
            </div>
            <div>
              <ButtonLink look="second" size="large" icon="qr-code" href={pathIn(frame, places.certificates)}>
                {t.check}
              </ButtonLink>
            </div>
          </div>
        </div>
      </section>
    </Layout>
  );
}

type CoverWords = { readonly subject: Subject; readonly seed: string };

/** Cloths for a house with fewer than four programmes. */
const SPARE: readonly CoverWords[] = [
  { subject: 'primary', seed: 'Бастауыш сыныпта оқу сауаттылығын дамыту' },
  { subject: 'digital', seed: 'Жасанды интеллект құралдары: сабаққа дайындық' },
  { subject: 'language', seed: 'Қазақ тілін деңгейлеп оқыту' },
  { subject: 'math', seed: 'Математикадағы функционалдық сауаттылық' },
];

/** Four different cloths: the programmes' own first, then spare ones of other subjects. */
function heroCloths(programmes: readonly ProgrammeVersion[]): readonly CoverWords[] {
  const own = programmes.map(coverOf).filter((one, at, all) => all.findIndex((other) => other.subject === one.subject) === at);
  return [...own, ...SPARE.filter((spare) => own.every((one) => one.subject !== spare.subject))].slice(0, 4);
}

function Hero({ frame, programmes }: Pick<HomePageProps, 'frame' | 'programmes'>): VNode {
  const t = homeText(frame.locale);
  const first = programmes.find((one) => previewsOf(one).length > 0);
  const preview = first && previewsOf(first)[0];
  return (
    <section class="hero">
      <div class="in">
        <div class="words">
          <h1>{t.headline}</h1>
          <p class="lede">{t.lede}</p>
          <div class="row mt-6">
            <ButtonLink size="large" href={pathIn(frame, places.programmes)}>
              {t.choose}
            </ButtonLink>
            {first && preview && (
              <NextLink href={pathIn(frame, `/programmes/${first.slug}/preview/${preview.key}`)}>{t.freeLesson}</NextLink>
            )}
          </div>
        </div>
        <div class="cloth" aria-hidden="true">
          {heroCloths(programmes).map(({ subject, seed }) => (
            <Cover subject={subject} words={seed} square />
          ))}
        </div>
      </div>
      <div class="hem" aria-hidden="true">
        <div class="horns"></div>
      </div>
    </section>
  );
}

function HowItGoes({ frame }: { readonly frame: Frame }): VNode {
  const t = homeText(frame.locale);
  return (
    <section class="section">
      <div class="wrap margined">
        <div class="label">
          <h2>{t.howItGoes}</h2>
        </div>
        <ol class="matter way" role="list">
          {t.steps.map((step) => (
            <li>
              <b>{step.title}</b>
              <p>{step.text}</p>
              <ClauseLink frame={frame} clause={step.clause} />
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function ClauseLink({ frame, clause }: { readonly frame: Frame; readonly clause: string }): VNode {
  return (
    <a class="clause-link nowrap" href={`${pathIn(frame, places.offer)}#${anchorOf(clause)}`}>
      {homeText(frame.locale).clause(clause)}
    </a>
  );
}

const SEWN = [0.17, 0.5, 0.83, 1] as const;

/** The idea of the house: a course is a cloth, sewn lesson by lesson. */
function Quilt({ frame, programme }: { readonly frame: Frame; readonly programme: ProgrammeVersion | null }): VNode {
  const t = homeText(frame.locale);
  const cover = programme ? coverOf(programme) : SPARE[0]!;
  return (
    <section class="quilt">
      <div class="wrap">
        <div>
          <h2>{t.quilt}</h2>
          <p>{t.quiltText}</p>
        </div>
        <ol role="list" class="sewing">
          {SEWN.map((done, at) => (
            <li>
              <Cover subject={cover.subject} words={cover.seed} done={done} />
              <span>{t.sewn[at]}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function Promises({ frame }: { readonly frame: Frame }): VNode {
  const t = homeText(frame.locale);
  return (
    <section class="section">
      <div class="wrap margined">
        <div class="label">
          <h2>{t.money}</h2>
          <p class="mt-2">{t.moneyNote}</p>
        </div>
        <div class="matter">
          <ul class="rule-list plain-words" role="list">
            {t.rules.map((rule) => (
              <li>
                <b>{rule.title}</b>
                <p>{rule.text}</p>
                <ClauseLink frame={frame} clause={rule.clause} />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}
