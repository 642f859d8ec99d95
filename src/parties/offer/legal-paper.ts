import { almatyDay, dayText } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { clausesOf, type LegalClause } from './legal-tree.ts';
import type { LegalVersion } from './legal-version.ts';

/** What the paper prints beside the text; the words come from offer.messages.ts. */
export interface PaperWords {
  readonly version: string;
  readonly published: string;
  readonly effective: string;
  readonly fingerprint: string;
  readonly binding: string;
  readonly page: string;
}

/** The facts of the printed document: everything the template shows, nothing it has to work out. */
export function legalPaper(version: LegalVersion, locale: Locale, words: PaperWords): unknown {
  const tree = version.text(locale);
  const day = (at: Date) => dayText(almatyDay(at), locale);
  return {
    lang: locale,
    title: tree.title,
    running: `${version.titles[locale]} · ${words.version} ${version.no}`,
    page: words.page,
    lines: [
      [words.version, String(version.no)],
      [words.published, day(version.publishedAt)],
      [words.effective, day(version.effectiveFrom)],
    ],
    binding: words.binding,
    fingerprint: `${words.fingerprint}: ${version.hash}`,
    sections: tree.sections.map((section) => ({
      heading: `${section.number}. ${section.title}`,
      clauses: [...clausesOf({ title: '', sections: [section] })].map(printed),
    })),
  };
}

const printed = ({ number, paragraphs }: LegalClause) => ({ number, paragraphs, deep: number.split('.').length > 2 });

/** Typst: A4, clause numbers in the margin, running foot with page numbers. */
export const legalPaperTemplate = `
#let f = json(bytes(sys.inputs.facts))
#set document(title: f.title)
#set page(
  paper: "a4",
  margin: (left: 24mm, right: 24mm, top: 24mm, bottom: 26mm),
  footer: context {
    set text(size: 8pt, fill: rgb("#44515D"))
    grid(columns: (1fr, auto), f.running, [#f.page #counter(page).display() / #counter(page).final().first()])
  },
)
#set text(font: "Onest", size: 10pt, lang: f.lang, fill: rgb("#17212B"), hyphenate: false)
#set par(leading: 0.62em, spacing: 0.85em)
#show heading: set text(weight: 600)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12.5pt)
#show heading.where(level: 2): set block(above: 1.9em, below: 1em, sticky: true)

#heading(level: 1, f.title)
#v(4pt)
#for (name, value) in f.lines [#box[#text(fill: rgb("#44515D"))[#name:] #value] #h(10pt)]

#text(fill: rgb("#44515D"), f.binding)
#line(length: 100%, stroke: 0.5pt + rgb("#D8CFBC"))
#for section in f.sections {
  heading(level: 2, section.heading)
  for clause in section.clauses {
    block(below: 0.85em, inset: (left: if clause.deep { 10pt } else { 0pt }), grid(
      columns: (36pt, 1fr),
      text(fill: rgb("#44515D"), clause.number),
      clause.paragraphs.map(p => par(p)).join(),
    ))
  }
}
#v(14pt)
#line(length: 100%, stroke: 0.5pt + rgb("#D8CFBC"))
#text(size: 8pt, fill: rgb("#44515D"), f.fingerprint)
`;
