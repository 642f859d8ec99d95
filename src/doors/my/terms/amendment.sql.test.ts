import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import {
  contractOfApplication,
  followOffer,
  governingVersions,
  lateNoticeOf,
  moveContract,
  noticeCounts,
  tellCustomers,
  termsNoticesOf,
  toldCustomers,
  type Contract,
} from '#contracts';
import { outbox } from '#messages';
import { legalInForce, withdrawVersion, type LegalVersion, type Published } from '#offer';
import { refusedBy, transact } from '#platform/database.ts';
import { earliestEffective } from '#publications';
import { amendOffer, bought } from '../../checkout/testing/amend.ts';
import { openMarket, until, type Buyer } from '../../checkout/testing/market.ts';
import { personAt, serverFor } from '../../../care/support/testing/visitor.ts';
import { routes } from '../index.ts';

const market = await openMarket({ now: new Date('2026-11-22T07:00:00Z'), config: { termsNoticesPerMinute: 2 } });
const { platform, work } = market;
const { db, clock } = platform;
const http = await serverFor(platform, routes);
const system = { kind: 'system' } as const;
/** The second version takes effect at this instant. */
const EFFECT = new Date('2026-11-25T19:00:00Z');
let buyers: Buyer[];
let first: LegalVersion;
let second: Published;

const governing = async (contractId: string) =>
  (await governingVersions(db, contractId)).map((one) => [one.offerVersionId, one.from.toISOString()]);
const lettersTo = async (email: string) =>
  (await outbox(db, platform.vault)).filter((one) => one.to === email && one.template.startsWith('terms-'));

beforeAll(async () => {
  first = await legalInForce(db, 'offer', clock.now());
  buyers = [await bought(market, 'kk'), await bought(market, 'ru'), await bought(market, 'en')];
  await work();
  second = await amendOffer(market, 'Жаңа сөз.');
});
const contractOf = async (one: Buyer) => (await contractOfApplication(db, one.applicationId))!;

describe('an amendment of the offer while contracts run', () => {
  test('everybody with a running contract is told once, in their language, at a bounded rate, whoever works', async () => {
    expect(await tellCustomers(platform)).toBe(2);
    // Two workers at once come to the same person: one letter leaves.
    const both = await Promise.all([tellCustomers(platform), tellCustomers(platform)]);
    expect(both[0] + both[1]).toBe(1);
    expect(await tellCustomers(platform)).toBe(0);
    for (const one of buyers) {
      const letters = await lettersTo(one.email);
      expect(letters).toHaveLength(1);
      expect(letters[0]!.facts).toMatchObject({
        no: 2,
        from: '2026-11-26',
        changes: [{ number: '4.2', kind: 'changed' }],
        newContractsOnly: false,
      });
    }
    const [, ru] = buyers;
    const [letter] = await lettersTo(ru!.email);
    expect([letter!.locale, (letter!.facts as { link: string }).link]).toEqual([
      'ru',
      expect.stringContaining('/ru/documents/offer/compare?from=1&to=2'),
    ]);
  });

  test('whoever buys under the present version before the next takes effect is told too', async () => {
    const late = await bought(market, 'kk');
    expect(await tellCustomers(platform)).toBe(1);
    expect(await lettersTo(late.email)).toHaveLength(1);
  });

  test('delivery is recorded per person: waiting, sent, failed, opened in the account', async () => {
    expect(await noticeCounts(db, second.id, 'scheduled')).toMatchObject({ told: 4, waiting: 4, sent: 0, opened: 0 });
    await sql`insert into messages.delivery (message_id, at, outcome, detail)
      select message_id, ${clock.now()}, 'refused', '550' from contracts.terms_notice order by id limit 1`.execute(db);
    await work();
    expect(await noticeCounts(db, second.id, 'scheduled')).toMatchObject({ told: 4, waiting: 0, sent: 3, failed: 1 });
    const [one, other] = buyers;
    const [notice] = await termsNoticesOf(db, one!.accountId);
    const person = personAt(platform, http, one!.accountId);
    expect((await person.get('/my')).body).toContain(`/my/notices/${notice!.id}`);
    expect((await personAt(platform, http, other!.accountId).get(`/my/notices/${notice!.id}`)).status).toBe(404);
    expect((await noticeCounts(db, second.id, 'scheduled')).opened).toBe(0);
    const page = await person.get(`/my/notices/${notice!.id}`);
    expect(page.body).toContain('Жаңа сөз.');
    expect(page.body).not.toMatch(/undefined|\[object/);
    expect((await person.get('/my')).body).not.toContain('/my/notices/');
    await person.get(`/my/notices/${notice!.id}`);
    expect((await noticeCounts(db, second.id, 'scheduled')).opened).toBe(1);
    expect((await toldCustomers(db, second.id, null, 10)).find((told) => told.accountId === one!.accountId)?.openedAt).toEqual(clock.now());
  });

  test('until the instant of effect the accepted version governs; then the new one, from that moment, once', async () => {
    const [one, two, three] = [await contractOf(buyers[0]!), await contractOf(buyers[1]!), await contractOf(buyers[2]!)];
    // One is withdrawn from before the effect: it no longer runs, and stays as it was.
    const move = { reason: 'statute', reference: null, actor: system, at: clock.now() };
    expectOk(await transact(db, (tx) => moveContract(tx, three.id, 'withdrawn', move)));
    clock.set(new Date(EFFECT.getTime() - 1));
    await work();
    expect([await followOffer(platform), await governing(one.id)]).toEqual([0, [[first.id, one.paidAt.toISOString()]]]);
    clock.set(EFFECT);
    // The job of the publication and two workers beside it.
    await Promise.all([followOffer(platform), followOffer(platform), work()]);
    for (const contract of [one, two])
      expect(await governing(contract.id)).toEqual([
        [first.id, contract.paidAt.toISOString()],
        [second.id, EFFECT.toISOString()],
      ]);
    expect(await governing(three.id)).toHaveLength(1);
    expect(await followOffer(platform)).toBe(0);
  });

  test('the page of the contract shows both versions; its price, VAT and term are those of the first for ever', async () => {
    const one = await contractOf(buyers[0]!);
    const page = await personAt(platform, http, buyers[0]!.accountId).get(`/my/contracts/${encodeURIComponent(one.number)}`);
    expect(page.body).toContain('href="/documents/offer/1"');
    expect(page.body).toContain('href="/documents/offer/2"');
    expect(page.body.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain('25 000 ₸');
    expect(one).toMatchObject({ amount: 2_500_000n, vat: 'none', accessDays: 90, offerVersionId: first.id, offerHash: first.hash });
    for (const change of [sql`amount = 1`, sql`vat = '16'`, sql`access_days = 1`, sql`offer_version_id = ${second.id}`])
      await expect(sql`update contracts.contract set ${change} where id = ${one.id}`.execute(db)).rejects.toThrow();
    await expect(sql`delete from contracts.governing_version where contract_id = ${one.id}`.execute(db)).rejects.toThrow();
  });

  test('a contract concluded when its version had been amended already is governed by it until its customer was told, and three whole days more', async () => {
    const { contract, ...one } = await concludedLate(second);
    expect(contract.offerVersionId).toBe(first.id);
    const ids = async () => (await governing(contract.id)).map(([id]) => id);
    // However long nobody tells them: silence amends nothing.
    clock.advance(30 * 86_400);
    await followOffer(platform);
    expect(await ids()).toEqual([first.id]);
    await Promise.all([tellCustomers(platform), tellCustomers(platform), tellCustomers(platform)]);
    const letters = await lettersTo(one.email);
    expect(letters).toHaveLength(1);
    // Told on 26 December, Almaty: 27, 28 and 29 are the whole days between.
    const from = new Date('2026-12-29T19:00:00Z');
    expect(letters[0]!.facts).toMatchObject({ no: 2, from: '2026-12-30', late: true, changes: [{ number: '4.2', kind: 'changed' }] });
    const reader = personAt(platform, http, one.accountId);
    const page = (await reader.get(`/my/contracts/${encodeURIComponent(contract.number)}`)).body;
    expect(page).toContain('Қабылдаған нұсқаңыз қолданыста.');
    expect(page).toContain('Шартыңыз мына нұсқаға көшеді:');
    expect(page).toMatch(/30\s+желтоқсан/);
    const [notice] = await termsNoticesOf(db, one.accountId);
    expect(notice).toMatchObject({ event: 'late' });
    expect((await reader.get(`/my/notices/${notice!.id}`)).body).toContain('Шартыңыз бұрынғы нұсқамен жасалды');
    clock.set(new Date(from.getTime() - 1));
    await followOffer(platform);
    expect(await ids()).toEqual([first.id]);
    clock.set(from);
    await Promise.all([followOffer(platform), followOffer(platform)]);
    expect((await governing(contract.id)).at(-1)).toEqual([second.id, from.toISOString()]);
    expect((await reader.get(`/my/contracts/${encodeURIComponent(contract.number)}`)).body).not.toContain('Шартыңыз мына нұсқаға көшеді:');
    expect(await tellCustomers(platform)).toBe(0);
    const short = sql`insert into contracts.late_notice (contract_id, version_id, at, from_at)
      select id, ${second.id}, ${from}, ${new Date(from.getTime() + 3 * 86_400_000)} from contracts.contract
      where id not in (select contract_id from contracts.late_notice) limit 1`.execute(db);
    expect(await short.then(() => null, refusedBy)).toBe('late_notice_leaves_three_days');
  });

  test('a service that was accepted is performed: suspended afterwards, its contract follows no amendment and nobody is told of one', async () => {
    const one = await bought(market, 'kk');
    const step = (to: 'fulfilled' | 'suspended') =>
      transact(db, async (tx) => {
        // What leads there is asked for by rules of its own.
        await sql`set local session_replication_role = replica`.execute(tx);
        expectOk(await moveContract(tx, one.contract.id, to, { reason: 'checked', reference: null, actor: system, at: clock.now() }));
      });
    await step('fulfilled');
    await step('suspended');
    const third = await amendOffer(market, 'Тек жаңаларға.', { newContractsOnly: true });
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    expect(await lettersTo(one.email)).toEqual([]);
    clock.set(third.effectiveFrom);
    expect(await followOffer(platform)).toBe(0);
    expect(await governing(one.contract.id)).toHaveLength(1);
  });

  test('an amendment for new contracts only leaves those that run, the next one too; only where it says so they pass', async () => {
    const versions = async () => (await governing((await contractOf(buyers[0]!)).id)).map(([id]) => id);
    const [letter] = (await lettersTo(buyers[0]!.email)).filter((one) => (one.facts as { no: number }).no === 3);
    expect(letter!.facts).toMatchObject({ newContractsOnly: true });
    const fresh = await bought(market, 'kk');
    const fourth = await amendOffer(market, 'Бәріне.');
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    const about = async (email: string, no: number) =>
      (await lettersTo(email)).find((one) => (one.facts as { no: number }).no === no)!.facts as {
        newContractsOnly: boolean;
        late: boolean;
      };
    expect([(await about(buyers[0]!.email, 4)).newContractsOnly, (await about(fresh.email, 4)).newContractsOnly]).toEqual([true, false]);
    clock.advance(20 * 86_400);
    await followOffer(platform);
    expect(await versions()).toEqual([first.id, second.id]);
    expect((await governing(fresh.contract.id)).at(-1)![0]).toBe(fourth.id);
    const number = encodeURIComponent((await contractOf(buyers[0]!)).number);
    expect((await personAt(platform, http, buyers[0]!.accountId).get(`/my/contracts/${number}`)).body).toContain(
      'Сіздің шартыңызға қолданылмайды',
    );
    const passing = await amendOffer(market, 'Бәріне көшеді.', { keptContracts: 'pass' });
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    expect((await about(buyers[0]!.email, 5)).newContractsOnly).toBe(false);
    clock.advance(20 * 86_400);
    await followOffer(platform);
    expect(await versions()).toEqual([first.id, second.id, passing.id]);
  });

  test('a version is not withdrawn while a later one waits: whom that reaches was told as it stands after this one', async () => {
    const onlyNew = await amendOffer(market, 'Тек жаңаларға тағы.', { newContractsOnly: true });
    clock.advance(86_400);
    const after = await amendOffer(market, 'Кейінгі.');
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    const told = (await lettersTo(buyers[0]!.email)).find((one) => (one.facts as { no: number }).no === after.no)!;
    expect(told.facts).toMatchObject({ newContractsOnly: true });
    const take = (id: typeof after.id) => withdrawVersion(platform, { id, reason: 'қате', actor: system });
    expect(await take(onlyNew.id)).toEqual({ ok: false, refusal: 'not-the-last' });
    expectOk(await take(after.id));
    expectOk(await take(onlyNew.id));
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    clock.advance(20 * 86_400);
    expect(await followOffer(platform)).toBe(0);
  });

  test('a version withdrawn before its effect governs nothing, and whoever was told is told of that', async () => {
    const fifth = await amendOffer(market, 'Қайтарылады.');
    await tellCustomers(platform);
    await tellCustomers(platform);
    expectOk(await withdrawVersion(platform, { id: fifth.id, reason: 'қате', actor: system }));
    while ((await tellCustomers(platform)) > 0);
    const told = await toldCustomers(db, fifth.id, null, 100);
    expect(
      told
        .filter((one) => one.event === 'withdrawn')
        .map((one) => one.accountId)
        .sort(),
    ).toEqual(
      told
        .filter((one) => one.event === 'scheduled')
        .map((one) => one.accountId)
        .sort(),
    );
    expect(told.some((one) => one.accountId === buyers[2]!.accountId)).toBe(false);
    const notice = (await termsNoticesOf(db, buyers[0]!.accountId)).find((one) => one.event === 'withdrawn')!;
    expect((await personAt(platform, http, buyers[0]!.accountId).get(`/en/my/notices/${notice.id}`)).body).toContain('was withdrawn');
    clock.advance(20 * 86_400);
    expect(await followOffer(platform)).toBe(0);
  });

  test('one that had gone over before late customers were told follows like any other, and is told nothing late', async () => {
    const one = (await contractOf(buyers[0]!)).id;
    // As such a contract looks: recorded when its version had been amended already, with the row of that amendment.
    await transact(db, async (tx) => {
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`update contracts.contract set recorded_at = ${new Date(EFFECT.getTime() + 60_000)} where id = ${one}`.execute(tx);
    });
    expect(await tellCustomers(platform)).toBe(0);
    const before = (await lettersTo(buyers[0]!.email)).length;
    const third = await amendOffer(market, 'Бұрынғыларға да.');
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    clock.set(third.effectiveFrom);
    await tellCustomers(platform);
    await followOffer(platform);
    expect((await governing(one)).at(-1)).toEqual([third.id, third.effectiveFrom.toISOString()]);
    expect(await lettersTo(buyers[0]!.email)).toHaveLength(before + 1);
  });

  test('who concluded late is shown what differs from the text they accepted, in the letter and on its page, however many versions came since', async () => {
    const accepted = await legalInForce(db, 'offer', clock.now());
    const between = await amendOffer(market, 'Арадағы сөз.');
    const { contract, ...one } = await concludedLate(between);
    const last = await amendOffer(market, 'Соңғы сөз.');
    clock.set(last.effectiveFrom);
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    const [letter] = await lettersTo(one.email);
    const compared = `/documents/offer/compare?from=${accepted.no}&to=${last.no}`;
    expect(letter!.facts).toMatchObject({ late: true, no: last.no, link: expect.stringContaining(compared) });
    const [notice] = await termsNoticesOf(db, one.accountId);
    expect(notice).toMatchObject({ event: 'late', contractId: contract.id });
    const page = (await personAt(platform, http, one.accountId).get(`/my/notices/${notice!.id}`)).body;
    expect(page).toContain(compared.replace('&', '&amp;'));
    expect(page).toContain('Арадағы сөз. Соңғы сөз.</ins>');
  });

  test('whoever concludes in the last minute before an amendment takes effect is told of it once, and goes over three whole days after', async () => {
    const coming = await amendOffer(market, 'Соңғы минут.');
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    clock.set(new Date(coming.effectiveFrom.getTime() - 30_000));
    const one = await bought(market, 'kk');
    const accepted = one.contract.offerVersionId;
    clock.set(coming.effectiveFrom);
    await followOffer(platform);
    expect((await governing(one.contract.id)).map(([id]) => id)).toEqual([accepted]);
    // Who was told in time goes over at that instant, as before.
    expect((await governing((await contractOf(buyers[0]!)).id)).at(-1)).toEqual([coming.id, coming.effectiveFrom.toISOString()]);
    const told = await Promise.all([tellCustomers(platform), tellCustomers(platform), tellCustomers(platform)]);
    expect(told.reduce((sum, some) => sum + some, 0)).toBe(1);
    const letters = await lettersTo(one.email);
    expect(letters.map((letter) => letter.facts)).toMatchObject([
      { late: true, no: coming.no, changes: [{ number: '4.2', kind: 'changed' }] },
    ]);
    const from = new Date(coming.effectiveFrom.getTime() + 4 * 86_400_000);
    clock.set(new Date(from.getTime() - 1));
    await followOffer(platform);
    expect(await governing(one.contract.id)).toHaveLength(1);
    clock.set(from);
    await Promise.all([followOffer(platform), followOffer(platform)]);
    expect((await governing(one.contract.id)).at(-1)).toEqual([coming.id, from.toISOString()]);
    expect(await tellCustomers(platform)).toBe(0);
    expect(await lettersTo(one.email)).toHaveLength(1);
  });

  test('where there is nobody to write to, no notice says that somebody was told, and the contract stays by what was accepted until somebody is', async () => {
    const amended = await amendOffer(market, 'Жазатын адам жоқ.');
    for (let told = 1; told > 0;) told = await tellCustomers(platform);
    const { contract, ...one } = await concludedLate(amended);
    const erased = (at: Date | null) => sql`update people.account set erased_at = ${at} where id = ${one.accountId}`.execute(db);
    await erased(clock.now());
    expect(await tellCustomers(platform)).toBe(0);
    expect([await lateNoticeOf(db, contract.id), await termsNoticesOf(db, one.accountId)]).toEqual([null, []]);
    clock.advance(30 * 86_400);
    await followOffer(platform);
    expect(await governing(contract.id)).toHaveLength(1);
    const at = clock.now();
    const alone = sql`insert into contracts.late_notice (contract_id, version_id, at, from_at)
      values (${contract.id}, ${amended.id}, ${at}, ${earliestEffective(at)})`.execute(db);
    expect(await alone.then(() => null, refusedBy)).toBe('late_notice_has_its_letter');
    await erased(null);
    expect(await tellCustomers(platform)).toBe(1);
    expect(await lettersTo(one.email)).toHaveLength(1);
    expect(await lateNoticeOf(db, contract.id)).toEqual({ offerVersionId: amended.id, from: earliestEffective(at) });
  });
});

/** Applied and shown the bank's page before the amendment took effect, paid after. */
async function concludedLate(amended: Published): Promise<Buyer & { readonly contract: Contract }> {
  clock.set(new Date(amended.effectiveFrom.getTime() - 600_000));
  const one = await market.buyer();
  const { attemptId } = await market.press(one);
  // In the first minute of the day, so that the days of the notice are those of this day.
  clock.set(new Date(amended.effectiveFrom.getTime() + 60_000));
  await market.pay(attemptId, '4242424242424242');
  const contract = await until(
    () => contractOfApplication(db, one.applicationId),
    (found) => found !== null,
  );
  return { ...one, contract: contract! };
}
