import { beforeAll, expect, test } from 'vitest';
import { localPath } from '#kernel/locale.ts';
import { transact } from '#platform/database.ts';
import { happenedTo } from '#platform/journal-read.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { providerHistory, providerInForce, seedProvider } from '#provider';
import { serverFor, type Visitor } from '../../care/support/testing/visitor.ts';
import { routes } from './index.ts';
import { staffAt } from './testing/staff.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-16T07:00:00Z') });
const { db, clock } = platform;
const http = await serverFor(platform, routes);
const path = '/office/provider';
let staff: Visitor;
let staffId: string;

beforeAll(async () => {
  await transact(db, (tx) => seedProvider(tx, new Date('2026-11-01T00:00:00Z')));
  ({ id: staffId, visitor: staff } = await staffAt(platform, http));
});

/** The form as the page gives it. */
async function form(): Promise<Record<string, string>> {
  const { body } = await staff.get(path);
  const fields = [...body.matchAll(/<input[^>]* name="([^"]+)"[^>]* value="([^"]*)"/g)];
  return Object.fromEntries(
    fields.filter(([, name]) => name !== '_csrf' && name !== 'words').map(([, name, value]) => [name!, plain(value!)]),
  );
}
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
const send = (fields: Record<string, string>, action: 'show' | 'record') => staff.post(path, { ...fields, action });

test('the page opens in three languages, filled from the record in force', async () => {
  for (const locale of ['kk', 'ru', 'en'] as const) {
    const page = await staff.get(localPath(locale, path));
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/undefined|\[object/);
    expect(page.body).toContain('KZ86125KZT5004100100');
  }
});

test('wrong numbers and holes are named at their fields, and nothing is recorded', async () => {
  const wrong = {
    ...(await form()),
    bin: '260140000006',
    iik: 'KZ87125KZT5004100100',
    bik: 'ULGIRUKA',
    email: 'qor',
    address_en: ' ',
    day: '',
  };
  const page = await send(wrong, 'record');
  expect(page.status).toBe(422);
  for (const field of ['bin', 'iik', 'bik', 'email', 'address_en', 'day']) expect(page.body).toContain(`id="${field}-error"`);
  expect(page.body).toContain('260140000006');
  expect(await providerHistory(db)).toHaveLength(1);
});

test('what will change is shown first; recorded, it holds from its midnight, and the record before it stays', async () => {
  const before = await providerInForce(db, clock.now());
  const fields = { ...(await form()), address_kk: 'Астана қаласы, Жаңа көшесі, 2-үй', iik: 'kz86 125k zt50 0410 0100', day: '2026-12-01' };
  const shown = await send(fields, 'show');
  expect(shown.status).toBe(200);
  expect(shown.body).toContain('Жаңа көшесі');
  expect(shown.body).toContain('Өзгерісті жазу');
  expect(await providerHistory(db)).toHaveLength(1);
  expect((await send(fields, 'record')).to).toBe('/office/provider?recorded');
  const midnight = new Date('2026-11-30T19:00:00Z');
  expect((await providerInForce(db, new Date(midnight.getTime() - 1))).id).toBe(before.id);
  const after = await providerInForce(db, midnight);
  expect(after.address.kk).toBe('Астана қаласы, Жаңа көшесі, 2-үй');
  const [written] = await happenedTo(db, [{ kind: 'provider', id: after.id }]);
  expect(written).toMatchObject({ event: 'provider.changed', actor: { kind: 'staff', id: staffId }, facts: { fields: 'address_kk' } });
});

test('two who change at once: one is told that the record is another now', async () => {
  const fields = { ...(await form()), support_email: 'komek@example.kz', day: '2026-12-02' };
  const sent = await Promise.all([send(fields, 'record'), send({ ...fields, support_email: 'basqa@example.kz' }, 'record')]);
  expect(sent.map((one) => one.status).sort()).toEqual([303, 409]);
});

test('a past day, a day before a recorded change, and no change at all are refused', async () => {
  const fields = await form();
  expect((await send({ ...fields, signer: 'Басқа Адам', day: '2026-11-15' }, 'record')).body).toContain('Өткен күнді');
  expect((await send({ ...fields, signer: 'Басқа Адам', day: '2026-11-20' }, 'record')).body).toContain('Кейінгі күнге');
  expect((await send({ ...fields, day: '2026-12-05' }, 'record')).status).toBe(409);
  const corrected = await send({ ...fields, signer: 'Басқа Адам', day: '2026-12-02' }, 'record');
  expect(corrected.status).toBe(303);
  expect((await providerInForce(db, new Date('2026-12-02T00:00:00Z'))).signer.name).toBe('Басқа Адам');
});

test('a role without this act is refused, one with it enters', async () => {
  expect((await (await staffAt(platform, http, 'manager')).visitor.get(path)).status).toBe(403);
  expect((await (await staffAt(platform, http, 'lawyer')).visitor.get(path)).status).toBe(200);
});
