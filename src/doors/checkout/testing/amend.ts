import { contractOfApplication, type Contract } from '#contracts';
import type { Locale, Trilingual } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import {
  keepDraft,
  legalInForce,
  publishVersion,
  trilingual,
  type KeptContracts,
  type LegalKind,
  type LegalTree,
  type Published,
} from '#offer';
import type { Platform } from '#platform/context.ts';
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
export const amendOffer = (
  { platform }: Market,
  words: string,
  how: Pick<Amendment, 'newContractsOnly' | 'keptContracts'> = {},
): Promise<Published> => amend(platform, 'offer', { clause: '4.2', words, ...how });

type Amendment = {
  readonly clause: string;
  readonly words: string;
  readonly newContractsOnly?: boolean;
  readonly keptContracts?: KeptContracts;
  readonly asksAgain?: Trilingual;
};

/** Any document in force, with words more at the end of one clause. */
export async function amend(platform: Platform, of: LegalKind, { clause, words, ...how }: Amendment): Promise<Published> {
  const current = await legalInForce(platform.db, of, platform.clock.now());
  const { kind, bindingLanguage, titles, summary } = current;
  const texts = trilingual((locale) => longer(current.text(locale), clause, words));
  const actor = { kind: 'system' } as const;
  const newContractsOnly = how.newContractsOnly ?? false;
  const draft = await keepDraft(platform, { kind, bindingLanguage, titles, summary, texts, newContractsOnly, actor });
  return expectOk(
    await publishVersion(platform, {
      draft,
      effectiveFrom: null,
      actor,
      asksAgain: how.asksAgain ?? null,
      keptContracts: how.keptContracts,
    }),
  );
}

const longer = (tree: LegalTree, at: string, words: string): LegalTree => ({
  ...tree,
  sections: tree.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((clause) =>
      clause.number === at
        ? { ...clause, paragraphs: [...clause.paragraphs.slice(0, -1), `${clause.paragraphs.at(-1)} ${words}`] }
        : clause,
    ),
  })),
});
