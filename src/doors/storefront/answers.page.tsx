import type { ComponentChildren, VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import { anchorOf, clausesOf, type LegalVersion } from '#offer';
import { agreementInForce, programmeWords, type ProgrammeVersion } from '#catalogue';
import { priceWords } from '#pricing';
import { ButtonLink, dayPhrase, Fold, Layout, Margined, PageHead, pathIn, places, type Frame } from '#ui/components.ts';
import { answerClauses, answerKeys, answersText, type AnswerFacts, type AnswerGroup, type AnswerKey } from './answers.messages.ts';
import type { Prices } from './catalogue-search.ts';
import { compareText } from './compare.messages.ts';
import { questionsData } from './linked-data.ts';
import { sitePicture } from './pictures.ts';
import { testFacts, testOf } from './programme-facts.ts';

type Props = {
  readonly frame: Frame;
  readonly facts: AnswerFacts;
  /** The offer in force: what the answers rest on. */
  readonly offer: LegalVersion;
  /** In alphabetical order. */
  readonly programmes: readonly ProgrammeVersion[];
  readonly prices: Prices;
  readonly now: Date;
};

/** What people ask before they pay; every answer stands on a clause of the offer in force, quoted under it. */
export function AnswersPage(props: Props): VNode {
  const { frame, facts } = props;
  const t = answersText(frame.locale);
  const groups = Object.keys(answerKeys) as AnswerGroup[];
  const spoken = Object.values(t.answers).map(({ q, a }) => ({ q, a: a(facts).join(' ') }));
  return (
    <Layout
      frame={frame}
      title={t.title}
      description={t.description}
      picture={sitePicture(frame.locale)}
      data={[questionsData(frame.locale, spoken)]}
    >
      <PageHead title={t.title} lede={t.lede} />
      <div class="answers">
        {groups.map((group) => (
          <Margined title={t.groups[group]}>
            {answerKeys[group].map((key) => (
              <Question name={key} {...props} />
            ))}
          </Margined>
        ))}
        <Margined title={t.notFound}>
          <ButtonLink look="second" href={pathIn(frame, places.support)}>
            {t.write}
          </ButtonLink>
        </Margined>
      </div>
    </Layout>
  );
}

function Question({ name, ...props }: Props & { readonly name: AnswerKey }): VNode {
  const { frame, facts } = props;
  const { q, a } = answersText(frame.locale).answers[name];
  const [first, ...more] = a(facts);
  return (
    <section class="answer" id={name}>
      <h3>{q}</h3>
      <p class="cap mt-2">{first}</p>
      <Rows name={name} {...props} />
      {more.map((paragraph) => (
        <p class="cap mt-2">{paragraph}</p>
      ))}
      <Clauses name={name} {...props} />
    </section>
  );
}

/** What differs by programme, read from the price list and the programmes themselves. */
function Rows({ name, ...props }: Props & { readonly name: AnswerKey }): VNode | null {
  const row = ROWS[name];
  if (!row) return null;
  const { frame, programmes } = props;
  const rows = programmes.flatMap((one) => {
    const value = row(one, props);
    return value === null ? [] : [{ one, value }];
  });
  if (rows.length === 0) return <p class="quiet mt-2">{answersText(frame.locale).noneOnSale}</p>;
  return (
    <ul class="dots cap mt-2" aria-label={answersText(frame.locale).byProgramme}>
      {rows.map(({ one, value }) => (
        <li>
          <a href={pathIn(frame, `/programmes/${one.slug}`)}>{one.title[frame.locale]}</a>: {value}
        </li>
      ))}
    </ul>
  );
}

type RowOf = (one: ProgrammeVersion, props: Props) => ComponentChildren | null;

const ROWS: Partial<Record<AnswerKey, RowOf>> = {
  access: (one, { frame, prices }) => {
    const line = prices.get(one.programmeId);
    if (!line) return null;
    const no = priceWords(frame.locale).titleNo(line.priceListNo);
    return answersText(frame.locale).accessRow(programmeWords(frame.locale).days(line.accessDays), no);
  },
  fail: (one, { frame }) => {
    const test = testOf(one);
    const t = compareText(frame.locale);
    return test && `${t.testText(testFacts(test))}; ${t.attempts.toLowerCase()}: ${t.attemptsText(testFacts(test))}`;
  },
  language: (one, { frame }) => programmeWords(frame.locale).languages(one.languages),
  attestation: (one, { frame, now }) => {
    const t = answersText(frame.locale);
    const agreement = agreementInForce(one, almatyDay(now));
    return agreement ? t.agreedRow(agreement.number, dayPhrase(agreement.validUntil, frame.locale, 'till')) : t.notAgreedRow;
  },
};

/** The clauses word for word; one that the version in force no longer has is not claimed. */
function Clauses({ name, frame, offer }: Props & { readonly name: AnswerKey }): VNode | null {
  const all = new Map([...clausesOf(offer.text(frame.locale))].map((clause) => [clause.number, clause]));
  const clauses = answerClauses[name].flatMap((number) => all.get(number) ?? []);
  if (clauses.length === 0) return null;
  return (
    <Fold title={answersText(frame.locale).inOffer(offer.no)} class="answer-clauses mt-2">
      <div>
        {clauses.map(({ number, paragraphs }) => (
          <p class="cap">
            <a href={`${pathIn(frame, places.offer)}#${anchorOf(number)}`}>{number}</a> {paragraphs.join(' ')}
          </p>
        ))}
      </div>
    </Fold>
  );
}
