import { z } from 'zod';
import { almatyDay } from '#kernel/civil-date.ts';
import { locales, type Locale, type Trilingual } from '#kernel/locale.ts';
import { tengeText } from '#kernel/tiyn.ts';
import { legalKinds, type LegalVersion } from '#offer';
import type { ProgrammeVersion } from '#catalogue';
import type { PriceList } from '#pricing';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });
const day = z.iso.date();
const inThree = <T extends z.ZodType>(item: T) => z.strictObject({ kk: item, ru: item, en: item });

/** How a reader checks the hash themselves: download these bytes, compute this. */
const proof = z.strictObject({ algorithm: z.literal('SHA-256'), sha256, covers: z.url(), command: z.string() });
const file = z.strictObject({ language: z.enum(locales), address: z.url(), sha256: sha256.nullable() });

interface LegalClauseData {
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly children: readonly LegalClauseData[];
}
const clause: z.ZodType<LegalClauseData> = z.lazy(() =>
  z.strictObject({ number: z.string(), paragraphs: z.array(z.string()), children: z.array(clause) }).meta({ id: 'clause' }),
);
const tree = z.strictObject({
  title: z.string(),
  sections: z.array(z.strictObject({ number: z.string(), title: z.string(), clauses: z.array(clause) })),
});

export const legalVersionShape = z
  .strictObject({
    schema: z.url(),
    kind: z.enum(legalKinds),
    version: z.int().positive(),
    address: z.url(),
    bindingLanguage: z.enum(locales),
    publishedAt: moment,
    effectiveFrom: moment,
    withdrawnAt: moment.nullable(),
    newContractsOnly: z.boolean(),
    keptContracts: z
      .enum(['stay', 'pass'])
      .nullable()
      .meta({ description: 'Contracts that an earlier version for new contracts only left as they were' }),
    asksAgain: inThree(z.string()).nullable().meta({ description: 'Why whoever accepted an earlier version is asked again' }),
    names: inThree(z.string()),
    summary: inThree(z.array(z.string())),
    texts: inThree(tree),
    proof,
  })
  .meta({ title: 'One version of a legal document in its three languages' });

export const priceListShape = z
  .strictObject({
    schema: z.url(),
    number: z.int().positive(),
    address: z.url(),
    publishedAt: moment,
    effectiveFrom: day.meta({ description: 'From 00:00 of this day in Asia/Almaty' }),
    lastDay: day.nullable().meta({ description: 'The day before the next list, where one is published' }),
    currency: z.literal('KZT'),
    lines: z.array(
      z.strictObject({
        programme: z.string(),
        title: inThree(z.string()),
        hours: z.int().positive(),
        amount: z.string().regex(/^\d+\.\d{2}$/),
        vatPercent: z.int().nullable().meta({ description: 'Inside the amount; null where VAT is not charged' }),
        accessDays: z.int().positive(),
      }),
    ),
    papers: z.array(file),
    proof,
  })
  .meta({ title: 'One published price list' });

export type LegalVersionData = z.input<typeof legalVersionShape>;
export type PriceListData = z.input<typeof priceListShape>;

export const schemaAddress = { 'legal-version': '/schemas/legal-version.json', 'price-list': '/schemas/price-list.json' } as const;

/** JSON Schema (2020-12) of what we publish as data, drawn from the shapes themselves. */
export const schemaText = (name: keyof typeof schemaAddress, origin: string): string =>
  jsonText({
    ...z.toJSONSchema(name === 'price-list' ? priceListShape : legalVersionShape, { io: 'input' }),
    $id: origin + schemaAddress[name],
  });

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** A version as data: what other systems read instead of the page. */
export function versionData(version: LegalVersion, origin: string): LegalVersionData {
  const { kind, no, hash, bindingLanguage, newContractsOnly, keptContracts, titles, summary } = version;
  const address = `${origin}/documents/${kind}/${no}`;
  return {
    schema: origin + schemaAddress['legal-version'],
    kind,
    version: no,
    address,
    bindingLanguage,
    publishedAt: version.publishedAt.toISOString(),
    effectiveFrom: version.effectiveFrom.toISOString(),
    withdrawnAt: version.withdrawnAt?.toISOString() ?? null,
    newContractsOnly,
    keptContracts,
    asksAgain: version.asksAgain,
    names: titles,
    summary: inLanguages((locale) => [...summary[locale]]),
    texts: inLanguages((locale) => version.text(locale) as unknown as z.input<typeof tree>),
    proof: proofOf(hash, `${address}.txt`),
  };
}

type ListFacts = {
  readonly programmes: readonly ProgrammeVersion[];
  readonly papers: ReadonlyMap<Locale, string>;
  readonly lastDay: string | null;
};

export function priceListData(list: PriceList, { programmes, papers, lastDay }: ListFacts, origin: string): PriceListData {
  const address = `${origin}/price-list/${list.no}`;
  return {
    schema: origin + schemaAddress['price-list'],
    number: list.no,
    address,
    publishedAt: list.publishedAt.toISOString(),
    effectiveFrom: almatyDay(list.effectiveFrom),
    lastDay,
    currency: 'KZT',
    lines: programmes.flatMap((one) =>
      list.lines
        .filter((line) => line.programmeId === one.programmeId)
        .map((line) => ({
          programme: one.slug,
          title: one.title,
          hours: one.hours,
          amount: tengeText(line.amount),
          vatPercent: line.vat === 'none' ? null : line.vat,
          accessDays: line.accessDays,
        })),
    ),
    papers: locales.map((language) => ({
      language,
      address: `${address}.pdf?lang=${language}`,
      sha256: papers.get(language) ?? null,
    })),
    proof: proofOf(list.hash, `${address}.txt`),
  };
}

const proofOf = (hash: string, covers: string): z.input<typeof proof> => ({
  algorithm: 'SHA-256',
  sha256: hash,
  covers,
  command: `curl -s ${covers} | sha256sum`,
});

const inLanguages = <T>(make: (locale: Locale) => T): { [L in keyof Trilingual]: T } => ({
  kk: make('kk'),
  ru: make('ru'),
  en: make('en'),
});
