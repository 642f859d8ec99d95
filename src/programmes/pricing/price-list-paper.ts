import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { kazakhOrder } from '#kernel/kazakh-text.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { programmeWords, type ProgrammeVersion } from '#catalogue';
import type { PriceList } from './price-list.ts';

/** The words of a price list, on the page and on paper alike. */
export type PriceWords = {
  readonly titleNo: (no: number) => string;
  readonly programme: string;
  readonly hours: string;
  readonly access: string;
  readonly vat: string;
  readonly vatNone: string;
  readonly vatIncluded: (percent: number) => string;
  readonly price: string;
  readonly effective: string;
  readonly publishedOn: string;
  readonly provider: string;
  readonly bin: string;
  readonly rules: string;
  /** `minutes`: how long a payment page opened before a change is honoured. */
  readonly rulesList: (minutes: number) => readonly string[];
  readonly fingerprint: string;
  readonly kept: string;
  readonly page: string;
};

type PaperFacts = {
  readonly locale: Locale;
  readonly provider: string;
  readonly bin: string;
  readonly address: string;
  /** How long a payment page opened before a change is honoured. */
  readonly minutes: number;
};

/** Clause 1.2.11 on paper: the list as it was published, with what every reader must know of its prices. */
export function priceListPaper(list: PriceList, programmes: readonly ProgrammeVersion[], t: PriceWords, facts: PaperFacts): unknown {
  const { locale, provider, bin, address, minutes } = facts;
  const words = programmeWords(locale);
  const day = (at: Date) => dayText(almatyDay(at), locale);
  const rows = programmes
    .flatMap((one) => list.lines.filter((line) => line.programmeId === one.programmeId).map((line) => ({ one, line })))
    .sort((a, b) => kazakhOrder(a.one.title[locale], b.one.title[locale]));
  return {
    lang: locale,
    title: t.titleNo(list.no),
    running: `${provider} · ${t.titleNo(list.no)}`,
    page: t.page,
    lines: [
      [t.effective, day(list.effectiveFrom)],
      [t.publishedOn, day(list.publishedAt)],
      [t.provider, `${provider}, ${t.bin} ${bin}`],
    ],
    heads: [t.programme, t.hours, t.access, t.vat, t.price],
    rows: rows.map(({ one, line }) => [
      one.title[locale],
      words.academicHours(one.hours),
      words.days(line.accessDays),
      line.vat === 'none' ? t.vatNone : t.vatIncluded(line.vat),
      moneyText(line.amount),
    ]),
    rulesTitle: t.rules,
    rules: t.rulesList(minutes),
    proof: [`${t.fingerprint}: ${list.hash}`, `${t.kept}: ${address}`],
  };
}

/** Typst: A4, one ruled table, running foot with page numbers. */
export const priceListPaperTemplate = `
#let f = json(bytes(sys.inputs.facts))
#let soft = rgb("#44515D")
#let rule = 0.5pt + rgb("#D8CFBC")
#set document(title: f.title)
#set page(
  paper: "a4",
  margin: (left: 20mm, right: 20mm, top: 22mm, bottom: 24mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    grid(columns: (1fr, auto), f.running, [#f.page #counter(page).display() / #counter(page).final().first()])
  },
)
#set text(font: "Onest", size: 10pt, lang: f.lang, fill: rgb("#17212B"), hyphenate: false)
#set par(leading: 0.62em, spacing: 0.85em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 19pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em, sticky: true)

#heading(level: 1, f.title)
#v(4pt)
#for (name, value) in f.lines [#text(fill: soft)[#name:] #value #linebreak()]
#v(6pt)
#show table.cell.where(y: 0): set text(size: 8.5pt, fill: soft)
#table(
  columns: (1fr, 92pt, 84pt, 82pt, 72pt),
  align: (left, left, left, left, right),
  inset: (x: 5pt, y: 7pt),
  stroke: (x, y) => (bottom: rule),
  table.header(..f.heads),
  ..f.rows.map(row => (row.at(0), row.at(1), row.at(2), row.at(3), strong(row.at(4)))).flatten(),
)
#heading(level: 2, f.rulesTitle)
#list(..f.rules)
#v(14pt)
#line(length: 100%, stroke: rule)
#for line in f.proof [#text(size: 8pt, fill: soft, line) #linebreak()]
`;
