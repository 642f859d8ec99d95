import type { Locale } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import type { Result } from '#kernel/result.ts';
import type { Platform } from '#platform/context.ts';
import type { AccountId } from './account.ts';
import { accountById } from './accounts.sql.ts';
import { cardValues, parseCard, type CardFault, type CardInput } from './card.ts';
import type { CardFormFacts } from './card-form.ts';
import { iinException, openCard } from './cards.sql.ts';
import { districts } from './place.ts';
import { valuesOf } from './registration-card.ts';
import { classifierIsLoaded, settlements } from './settlements.sql.ts';

type Fields = { text(name: string): string };

/** Everything the card's form needs: from the posted fields, or from the saved card when nothing was posted. */
export async function cardFormFacts(platform: Platform, accountId: AccountId, locale: Locale, form: Fields | null): Promise<CardFormFacts> {
  const { db, vault } = platform;
  const [account, saved, exception, classifierLoaded] = await Promise.all([
    accountById(db, accountId),
    openCard(db, vault, accountId),
    iinException(db, accountId),
    classifierIsLoaded(db),
  ]);
  if (!account) throw new Error('a session without its account');
  const values = form ? cardValues(form) : valuesOf(saved, phoneText);
  return {
    values,
    districts: districts(values.region, locale),
    settlements: await settlements(db, values.district, locale),
    classifierLoaded,
    email: account.email,
    savedIin: saved?.iin ?? null,
    saved,
    withoutIin: exception !== null,
  };
}

/** The same from a posted form, and the card it makes or what is wrong with it. */
export async function readCardForm(
  platform: Platform,
  accountId: AccountId,
  locale: Locale,
  form: Fields,
): Promise<{ facts: CardFormFacts; parsed: Result<CardInput, CardFault[]> }> {
  const facts = await cardFormFacts(platform, accountId, locale, form);
  const context = {
    now: platform.clock.now(),
    adultAge: platform.config.adultAge,
    savedIin: facts.savedIin,
    withoutIin: facts.withoutIin,
    settlements: facts.settlements.map((one) => one.value),
  };
  return { facts, parsed: parseCard(facts.values, context) };
}
