import { contractOfApplication, type Contract } from '#contracts';
import { locales, type Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import { keepDraft, legalInForce, publishVersion, type LegalTree, type Published } from '#offer';
import { until, type Buyer, type Market } from './market.ts';

/** Somebody who has applied and paid: the contract stands, the course is open. */
export async function bought(market: Market, locale: Locale = 'kk'): Promise<Buyer & { readonly contract: Contract }> {
  const one = await market.buyer(locale);
  const { attemptId } = await market.press(one);
  await market.pay(attemptId, '4242424242424242');
  const contract = await until(
    () => contractOfApplication(market.platform.db, one.applicationId),
    (found) => found !== null,
  );
  return { ...one, contract: contract! };
}

/** Publishes the offer in force with words more at the end of clause 4.2, for the earliest lawful day. */
export async function amendOffer({ platform }: Market, words: string, newContractsOnly = false): Promise<Published> {
  const current = await legalInForce(platform.db, 'offer', platform.clock.now());
  const { kind, bindingLanguage, titles, summary } = current;
  const texts = Object.fromEntries(locales.map((locale) => [locale, longer(current.text(locale), words)])) as Record<Locale, LegalTree>;
  const actor = { kind: 'system' } as const;
  const draft = await keepDraft(platform, { kind, bindingLanguage, titles, summary, texts, newContractsOnly, asksAgain: false, actor });
  return expectOk(await publishVersion(platform, { draft, effectiveFrom: null, actor }));
}

const longer = (tree: LegalTree, words: string): LegalTree => ({
  ...tree,
  sections: tree.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((clause) =>
      clause.number === '4.2'
        ? { ...clause, paragraphs: [...clause.paragraphs.slice(0, -1), `${clause.paragraphs.at(-1)} ${words}`] }
        : clause,
    ),
  })),
});
