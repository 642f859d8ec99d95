import type { Locale } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import type { Platform } from '#platform/context.ts';
import { unprintable } from '#platform/paper-signs.ts';
import type { Form } from '#platform/http/form.ts';
import type { Visitor } from '#platform/sessions.ts';
import type { AccountId } from './account.ts';
import { accountById } from './accounts.sql.ts';
import { cardValues, nameFaults, parseCard, type CardValues } from './card.ts';
import { GO, NEXT_LIST, READ_BACK, readBackOf, type CardView } from './card-form.ts';
import { iinException, openCard } from './cards.sql.ts';
import { districts } from './place.ts';
import { masked, valuesOf, type OpenCard } from './registration-card.ts';
import { saveCard } from './save-card.command.ts';
import { classifierIsLoaded, settlements } from './settlements.sql.ts';

export type CardPerson = { readonly accountId: AccountId; readonly locale: Locale };

/** The form as it opens: with the card kept so far, or empty. */
export async function showCard(platform: Platform, person: CardPerson): Promise<CardView> {
  const saved = await openCard(platform.db, platform.vault, person.accountId);
  const view = await viewOf(platform, person, saved, valuesOf(saved, phoneText));
  return { ...view, faults: saved ? nameFaults(saved, unprintable) : [] };
}

/**
 * A posted card: saved, or shown again with everything typed. `go=list` only fills the next list of places (pages
 * without script); a new IIN or odd letters in a new name are read back once before they are kept. The caller has seen
 * to the consent: without it this throws, and nothing is stored.
 */
export async function submitCard(platform: Platform, person: CardPerson & { form: Form; visitor: Visitor }): Promise<'saved' | CardView> {
  const { accountId, locale, form, visitor } = person;
  const saved = await openCard(platform.db, platform.vault, accountId);
  const view = await viewOf(platform, person, saved, cardValues(form));
  if (form.text(GO) === NEXT_LIST) return view;
  const read = parseCard(view.values, {
    now: platform.clock.now(),
    adultAge: platform.config.adultAge,
    savedIin: saved?.iin ?? null,
    withoutIin: view.withoutIin,
    unprintable,
    settlements: view.settlements.map(({ value }) => value),
  });
  if (!read.ok) return { ...view, faults: read.refusal };
  const readBack = readBackOf(read.value, saved, form.text(READ_BACK));
  if (readBack) return { ...view, readBack };
  const { ip, userAgent } = visitor;
  const kept = await saveCard(platform, { accountId, input: read.value, locale, visitor: { ip, userAgent } });
  if (kept.ok) return 'saved';
  if (kept.refusal === 'no-iin') return { ...view, faults: [{ field: 'iin', fault: 'empty', digits: 0 }] };
  throw new Error('a card was sent before the consent');
}

async function viewOf(
  platform: Platform,
  { accountId, locale }: CardPerson,
  saved: OpenCard | null,
  values: CardValues,
): Promise<CardView> {
  const { db } = platform;
  const [account, exception, classifierLoaded, listed] = await Promise.all([
    accountById(db, accountId),
    iinException(db, accountId),
    classifierIsLoaded(db),
    settlements(db, values.district, locale),
  ]);
  if (!account) throw new Error('a session without its account');
  return {
    values,
    faults: [],
    districts: districts(values.region, locale),
    settlements: listed,
    classifierLoaded,
    savedIin: masked(saved?.iin ?? null),
    withoutIin: exception !== null,
    email: account.email,
    readBack: null,
  };
}
