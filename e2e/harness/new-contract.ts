import type { Locale } from '#kernel/locale.ts';
import { expectOk } from '#kernel/result.ts';
import type { OpenPlatform } from '#platform/open-platform.ts';
import { programmeBySlug, type ProgrammeVersion } from '#catalogue';
import type { Contract } from '#contracts';
import { buyer, press } from '../../src/doors/checkout/testing/buyer.ts';
import { sessionToken } from '../../src/doors/checkout/testing/person.ts';
import { site, visitor } from './browser.ts';
import { concluded } from './office.ts';

export type NewContract = {
  readonly contract: Contract;
  readonly programme: ProgrammeVersion;
  readonly email: string;
  /** The person's own browser, signed in. */
  readonly own: Awaited<ReturnType<typeof visitor>>;
};

/** Somebody nobody met before buys a course; how one gets there by hand is the main job's test. */
export async function newContract(backstage: OpenPlatform, slug: string, locale: Locale = 'kk'): Promise<NewContract> {
  // The running site has these from its environment.
  const bank = {
    gatewayApi: site.bank,
    gatewayPageOrigin: site.bank,
    gatewayPublicId: 'pk_local_test',
    gatewayApiSecret: 'local-test-api-secret',
  };
  const platform = { ...backstage, config: { ...backstage.config, ...bank } };
  const programme = (await programmeBySlug(platform.db, slug))!;
  const one = await buyer(platform, programme, locale);
  const { attemptId } = expectOk(await press(platform, programme, one));
  await fetch(`${site.bank}/__test/pay`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ invoiceId: attemptId, card: '4242424242424242' }),
  });
  const contract = await concluded(platform, one.applicationId);
  const own = await visitor();
  const token = await sessionToken(platform, one.accountId);
  await own.context.addCookies([{ name: `su-session-${new URL(site.origin).port}`, value: token, url: site.origin }]);
  return { contract, programme, email: one.email, own };
}
