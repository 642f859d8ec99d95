import type { ComponentChildren, VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { taughtIn } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import {
  Button,
  ButtonLink,
  Callout,
  ChoiceGroup,
  Cover,
  dayPhrase,
  Form,
  Layout,
  PageHead,
  pathIn,
  places,
  uiText,
  type Frame,
} from '#ui/components.ts';
import { agreementInForce, isInPreparation, contentsText, programmeWords, taughtText, type ProgrammeVersion } from '#catalogue';
import type { Prices } from './catalogue-search.ts';
import { FEWEST, MOST, type Asked } from './compare.ts';
import { compareText } from './compare.messages.ts';
import { hoursOfReading, previewsOf, testFacts, testOf } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';

type Props = {
  readonly frame: Frame;
  /** All there are, in alphabetical order. */
  readonly programmes: readonly ProgrammeVersion[];
  readonly asked: Asked;
  readonly prices: Prices;
  readonly picture: string;
  readonly now: Date;
};

/** Two to four programmes side by side; which, is chosen by boxes here or in the catalogue. */
export function ComparePage(props: Props): VNode {
  const { frame, programmes, asked } = props;
  const t = compareText(frame.locale);
  return (
    <Layout frame={frame} title={t.title} description={t.description} section="programmes" picture={props.picture}>
      <PageHead
        title={t.title}
        locale={frame.locale}
        crumbs={[{ text: uiText(frame.locale).programmes, href: pathIn(frame, places.programmes) }, { text: t.title }]}
      />
      {asked.state === 'fits' && <ComparisonTable {...props} />}
      {asked.state === 'too-many' && <Callout tone="warn">{t.tooMany(MOST)}</Callout>}
      {asked.state === 'too-few' && <Callout>{t.tooFew(FEWEST)}</Callout>}
      <Form frame={frame} method="get" action={pathIn(frame, places.compare)} class="compare-choose mt-12 no-print">
        <ChoiceGroup
          locale={frame.locale}
          kind="checkbox"
          name="p"
          label={t.chooseOthers}
          hint={t.hint(FEWEST, MOST)}
          plain
          choices={programmes.map((one) => ({ value: one.slug, text: one.title[frame.locale] }))}
          chosen={asked.chosen.map((one) => one.slug)}
        />
        <Button look="second" class="mt-4">
          {t.compare}
        </Button>
      </Form>
    </Layout>
  );
}

type Row = { readonly name: string; readonly cells: readonly ComponentChildren[]; readonly same: boolean };

/** Roles are said outright: on phones the rows are laid out as grids, which would hide that this is a table. */
function ComparisonTable(props: Props): VNode {
  const { frame, asked } = props;
  const t = compareText(frame.locale);
  return (
    <div class="table-box" tabIndex={0} role="region" aria-label={t.table}>
      <table class={`compare n${asked.chosen.length}`} role="table">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader" class="corner">
              <span class="sr">{t.fact}</span>
            </th>
            {asked.chosen.map((one) => (
              <th scope="col" role="columnheader">
                <Cover subject={one.subject} words={one.coverSeed} />
                <a href={pathIn(frame, `/programmes/${one.slug}`)}>{one.title[frame.locale]}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rowsOf(props).map((row) => (
            <tr role="row">
              <th scope="row" role="rowheader">
                {row.name}
                {row.same && <small>{t.same}</small>}
              </th>
              {row.cells.map((cell) => (
                <td role="cell">{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function rowsOf({ frame, asked, prices, now }: Props): Row[] {
  const { locale } = frame;
  const t = compareText(locale);
  const words = programmeWords(locale);
  const row = (name: string, fact: (one: ProgrammeVersion) => string): Row => {
    const cells = asked.chosen.map(fact);
    return { name, cells, same: new Set(cells).size === 1 };
  };
  const shown = (name: string, fact: (one: ProgrammeVersion) => ComponentChildren): Row => ({
    name,
    cells: asked.chosen.map(fact),
    same: false,
  });
  const line = (one: ProgrammeVersion) => prices.get(one.programmeId);
  const unsold = (one: ProgrammeVersion) => (isInPreparation(one) ? t.inPreparation : t.notOnSale);
  const test = (one: ProgrammeVersion, say: (facts: ReturnType<typeof testFacts>) => string) => {
    const found = testOf(one);
    return found ? say(testFacts(found)) : isInPreparation(one) ? t.inPreparation : t.noTest;
  };
  return [
    row(t.price, (one) => (line(one) ? moneyText(line(one)!.amount) : unsold(one))),
    row(t.hours, (one) => words.academicHours(one.hours)),
    row(t.access, (one) => (line(one) ? words.days(line(one)!.accessDays) : unsold(one))),
    row(t.languages, (one) => words.languages(one.languages)),
    row(t.subject, (one) => words.subjects[one.subject]),
    row(t.level, (one) => words.levels[one.level]),
    row(t.lessons, (one) => contentsText(one, locale)),
    row(t.reading, (one) => t.about(programmeText(locale).hours(hoursOfReading(one)))),
    row(t.test, (one) => test(one, t.testText)),
    row(t.attempts, (one) => test(one, t.attemptsText)),
    row(t.agreement, (one) => {
      const agreement = agreementInForce(one, almatyDay(now));
      return agreement ? t.agreed(agreement.number, dayPhrase(agreement.validUntil, locale, 'till')) : t.notAgreed;
    }),
    shown(t.audience, (one) => <Taught frame={frame} version={one} />),
    shown(t.outcomes, (one) => <Outcomes frame={frame} version={one} />),
    shown(t.openLesson, (one) => <OpenLesson frame={frame} version={one} />),
    shown(t.next, (one) =>
      line(one) ? (
        <ButtonLink look="second" href={pathIn(frame, `/checkout/${one.slug}`)}>
          {t.apply}
        </ButtonLink>
      ) : (
        unsold(one)
      ),
    ),
  ];
}

type CellProps = { readonly frame: Frame; readonly version: ProgrammeVersion };

function Taught({ frame, version: one }: CellProps): VNode {
  const { text, lang } = taughtText(one.audience, frame.locale, one.languages);
  return <span lang={lang}>{text}</span>;
}

function Outcomes({ frame, version: one }: CellProps): VNode {
  const language = taughtIn(frame.locale, one.languages);
  return (
    <ul class="dots" lang={language === frame.locale ? undefined : language}>
      {one.outcomes[language].map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function OpenLesson({ frame, version: one }: CellProps): VNode {
  const preview = previewsOf(one)[0];
  const title = preview && taughtText(preview.title, frame.locale, one.languages);
  if (!preview || !title) return <>{compareText(frame.locale).none}</>;
  return (
    <a href={pathIn(frame, `/programmes/${one.slug}/preview/${preview.key}`)} lang={title.lang}>
      {title.text}
    </a>
  );
}
