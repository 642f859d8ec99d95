import type { VNode } from 'preact';
import { addDays, almatyDay, dayText } from '#kernel/civil-date.ts';
import { kazakhOrder } from '#kernel/kazakh-text.ts';
import { moneyText } from '#kernel/money-text.ts';
import {
  Badge,
  Callout,
  Empty,
  Layout,
  Margined,
  NextLink,
  PageHead,
  Table,
  dayPhrase,
  pathIn,
  places,
  type Frame,
} from '#ui/components.ts';
import { programmeWords, type ProgrammeId, type ProgrammeVersion } from '#catalogue';
import { changedLines, listInForce, priceWords, type PriceLine, type PriceList } from '#pricing';
import { titlesOf } from './changes.ts';
import { changesText } from './changes.messages.ts';
import { lineTexts } from './changes-words.page.tsx';
import { priceListText } from './price-list.messages.ts';

export type PriceListPageProps = {
  readonly frame: Frame;
  readonly lists: readonly PriceList[];
  /** The list shown; null when none is published. */
  readonly list: PriceList | null;
  readonly programmes: ReadonlyMap<ProgrammeId, ProgrammeVersion>;
  /** SHA-256 of the PDF in the page's language, once it is made. */
  readonly paperHash: string | null;
  /** How long a payment page opened before a change is honoured. */
  readonly minutes: number;
  readonly now: Date;
};

/** Clause 1.2.11: the price list as a document of its own, with those before and after it. */
export function PriceListPage({ frame, lists, list, programmes, paperHash, minutes, now }: PriceListPageProps): VNode {
  const t = priceListText(frame.locale);
  const words = priceWords(frame.locale);
  if (!list) {
    return (
      <Layout frame={frame} title={t.title} section="priceList">
        <PageHead title={t.title} />
        <Empty title={t.none}>{t.noneText}</Empty>
      </Layout>
    );
  }
  const state = stateOf(list, lists, now);
  return (
    <Layout
      frame={frame}
      title={words.titleNo(list.no)}
      description={t.description}
      section="priceList"
      feeds={[changesText(frame.locale).shopFeed]}
    >
      <PageHead title={words.titleNo(list.no)} lede={<Days frame={frame} list={list} />} />
      {state !== 'inForce' && (
        <Callout tone="warn" class="stale-list">
          {state === 'coming' ? t.notYet(dayPhrase(almatyDay(list.effectiveFrom), frame.locale, 'from')) : t.notNow}{' '}
          <a href={pathIn(frame, places.priceList)}>{t.toCurrent}</a>
        </Callout>
      )}
      <Lines frame={frame} list={list} programmes={programmes} />
      <p class="row mt-4 tiny no-print">
        <span class="quiet">{t.files}:</span>
        <a href={`${places.priceList}/${list.no}.pdf?lang=${frame.locale}`}>{t.pdf}</a>
        <a href={`${places.priceList}/${list.no}.csv`} download>
          {t.csv}
        </a>
        <a href={`${places.priceList}/${list.no}.json`}>{t.json}</a>
      </p>
      <div class="price-rules">
        <Margined title={words.rules}>
          <ul class="cap dots">
            {words.rulesList(minutes).map((rule) => (
              <li>{rule}</li>
            ))}
          </ul>
        </Margined>
        {list.no > 1 && (
          <Margined title={t.changes}>
            <ListChanges frame={frame} lists={lists} list={list} programmes={programmes} />
          </Margined>
        )}
        <Margined title={t.history}>
          <History frame={frame} lists={lists} shown={list} now={now} />
        </Margined>
      </div>
      <p class="quiet tiny mt-8 list-hash">
        {ended(t.published(dayText(almatyDay(list.publishedAt), frame.locale)))} {t.checkHash}: <code class="hash">{list.hash}</code>{' '}
        {t.hashHow} <a href={`${places.priceList}/${list.no}.txt`}>{t.hashFile}</a>.
        {paperHash && (
          <>
            {' '}
            {t.paperHash}: <code class="hash">{paperHash}</code>
          </>
        )}
      </p>
    </Layout>
  );
}

type ChangesProps = Pick<PriceListPageProps, 'frame' | 'lists' | 'programmes'> & { readonly list: PriceList };

/** Against the list before it. */
function ListChanges({ frame, lists, list, programmes }: ChangesProps): VNode {
  const { locale } = frame;
  const titles = titlesOf([...programmes.values()]);
  const before = lists.find((one) => one.no === list.no - 1) ?? null;
  const lines = changedLines(before, list).flatMap((change) => lineTexts(change, titles, locale));
  return (
    <>
      <ul class="cap dots">
        {(lines.length > 0 ? lines : [changesText(locale).samePrices]).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="mt-4 no-print">
        <NextLink href={pathIn(frame, places.changes)}>{changesText(locale).title}</NextLink>
      </p>
    </>
  );
}

function stateOf(list: PriceList, lists: readonly PriceList[], now: Date): 'inForce' | 'coming' | 'past' {
  if (list.effectiveFrom > now) return 'coming';
  return listInForce(lists, now)?.no === list.no ? 'inForce' : 'past';
}

function Days({ frame, list }: { readonly frame: Frame; readonly list: PriceList }): VNode {
  const t = priceListText(frame.locale);
  const since = dayPhrase(almatyDay(list.effectiveFrom), frame.locale, 'from');
  const until = list.endsAt ? t.until(dayText(addDays(almatyDay(list.endsAt), -1), frame.locale)) : t.openEnd;
  return <>{ended(`${since.charAt(0).toUpperCase()}${since.slice(1)}, ${until}`)}</>;
}

/** Russian dates end in `г.`, which ends the sentence too. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

type LinesProps = Pick<PriceListPageProps, 'frame' | 'programmes'> & { readonly list: PriceList };
type Row = { readonly line: PriceLine; readonly programme: ProgrammeVersion };

function Lines({ frame, list, programmes }: LinesProps): VNode {
  const { locale } = frame;
  const t = priceWords(locale);
  const words = programmeWords(locale);
  const rows = list.lines
    .flatMap((line): Row[] => {
      const programme = programmes.get(line.programmeId);
      return programme ? [{ line, programme }] : [];
    })
    .sort((a, b) => kazakhOrder(a.programme.title[locale], b.programme.title[locale]));
  return (
    <Table<Row>
      label={t.titleNo(list.no)}
      rows={rows}
      columns={[
        {
          title: t.programme,
          as: 'full',
          cell: ({ programme }) => <a href={pathIn(frame, `/programmes/${programme.slug}`)}>{programme.title[locale]}</a>,
        },
        { title: t.hours, named: true, cell: ({ programme }) => words.academicHours(programme.hours) },
        { title: t.access, named: true, cell: ({ line }) => words.days(line.accessDays) },
        { title: t.vat, named: true, cell: ({ line }) => (line.vat === 'none' ? t.vatNone : t.vatIncluded(line.vat)) },
        { title: t.price, as: 'money', cell: ({ line }) => <b>{moneyText(line.amount)}</b> },
      ]}
    />
  );
}

type HistoryProps = Pick<PriceListPageProps, 'frame' | 'lists' | 'now'> & { readonly shown: PriceList };

function History({ frame, lists, shown, now }: HistoryProps): VNode {
  const t = priceListText(frame.locale);
  const badge = {
    inForce: <Badge tone="good">{t.inForce}</Badge>,
    coming: <Badge tone="info">{t.coming}</Badge>,
    past: <Badge>{t.past}</Badge>,
  };
  return (
    <ul class="rule-list lists" role="list">
      {lists.map((list) => (
        <li>
          <a href={pathIn(frame, `${places.priceList}/${list.no}`)} aria-current={list.no === shown.no ? 'page' : undefined}>
            {t.list(list.no)}
          </a>
          <span class="quiet">
            <Days frame={frame} list={list} />
          </span>
          {badge[stateOf(list, lists, now)]}
        </li>
      ))}
    </ul>
  );
}
