import { almatyDay } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { phoneText } from '#kernel/phone.ts';
import type { Db } from '#platform/database.ts';
import type { Platform } from '#platform/context.ts';
import type { House } from '#platform/http/house.ts';
import { legalInForce, nextLegalChange } from '#offer';
import { nextProviderChange, providerInForce, type Provider } from '#provider';

/**
 * The provider's line and the offer in force, as every footer shows them: kept in memory, read again when something is
 * published or when the next version takes effect by the clock.
 */
export function frameFacts(platform: Platform): { facts: House['frameFacts']; forget: () => void } {
  let kept: Promise<Known> | null = null;
  const read = (now: Date) => readKnown(platform.db, now);
  return {
    forget: () => {
      kept = null;
    },
    facts: async (locale, now) => {
      kept ??= read(now);
      let known = await kept;
      if (known.until && known.until <= now) known = await (kept = read(now));
      return { provider: particulars(known.provider, locale), offer: { no: known.offer.no, since: almatyDay(known.offer.since) } };
    },
  };
}

async function readKnown(db: Db, now: Date): Promise<Known> {
  const [provider, offer, nextOffer, nextProvider] = await Promise.all([
    providerInForce(db, now),
    legalInForce(db, 'offer', now),
    nextLegalChange(db, now, 'offer'),
    nextProviderChange(db, now),
  ]);
  const until = nextOffer && nextProvider ? (nextOffer < nextProvider ? nextOffer : nextProvider) : (nextOffer ?? nextProvider);
  return { provider, offer: { no: offer.no, since: offer.effectiveFrom }, until };
}

type Known = { readonly provider: Provider; readonly offer: { no: number; since: Date }; readonly until: Date | null };

const particulars = (provider: Provider, locale: Locale) => ({
  name: provider.name[locale],
  bin: provider.bin,
  address: provider.address[locale],
  phone: phoneText(provider.phone),
  email: provider.supportEmail,
});
