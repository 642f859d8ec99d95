import { beforeAll, expect, test } from 'vitest';
import { expectOk } from '#kernel/result.ts';
import { formFrom } from '#platform/http/form.ts';
import { testPlatform } from '#platform/testing/database.ts';
import type { AccountId } from './account.ts';
import type { CardView } from './card-form.ts';
import type { CardValues } from './card.ts';
import { openCard } from './cards.sql.ts';
import { loadKato } from './load-kato.command.ts';
import { showCard, submitCard } from './submit-card.command.ts';
import { consented, openedSite, signedUp, visitor } from './testing/people.ts';
import { typedCard } from './testing/typed-card.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
beforeAll(() => openedSite(platform));

const send = (accountId: AccountId, changes: Partial<CardValues>, more: Record<string, string> = {}) =>
  submitCard(platform, { accountId, locale: 'kk', visitor, form: formFrom(new URLSearchParams({ ...typedCard(changes), ...more })) });
const person = async (email: string) => {
  const accountId = await signedUp(platform, email);
  await consented(platform, accountId);
  return accountId;
};
const viewOf = (answer: 'saved' | CardView): CardView => {
  if (answer === 'saved') throw new Error('saved');
  return answer;
};

test('a new IIN is read back in groups and saved on yes; typed otherwise meanwhile it is read back again', async () => {
  const accountId = await person('readback@example.kz');
  const asked = viewOf(await send(accountId, {}));
  expect(asked.readBack).toMatchObject({ iin: '580101 300008', odd: [], name: 'Үлгібаев Нұрлан' });
  expect(await openCard(platform.db, platform.vault, accountId)).toBeNull();
  const token = asked.readBack!.token;
  expect(viewOf(await send(accountId, { iin: '580101300018' }, { 'read-back': token })).readBack?.iin).toBe('580101 300018');
  expect(await send(accountId, {}, { 'read-back': token })).toBe('saved');
  expect(await send(accountId, { iin: '', years: '13' })).toBe('saved');
});

test('a name with a letter of another alphabet is asked about once, and kept as the person wrote it', async () => {
  const accountId = await person('odd@example.kz');
  const asked = viewOf(await send(accountId, { surname: 'Үлгiбаев' }));
  expect(asked.readBack?.odd.map((one) => one.word)).toEqual(['Үлгiбаев']);
  expect(await send(accountId, { surname: 'Үлгiбаев' }, { 'read-back': asked.readBack!.token })).toBe('saved');
  expect((await openCard(platform.db, platform.vault, accountId))?.surname).toBe('Үлгiбаев');
  expect(await send(accountId, { surname: 'Үлгiбаев', iin: '', years: '14' })).toBe('saved');
});

test('the button of pages without script only brings the next list, and blames nothing', async () => {
  const accountId = await person('lists@example.kz');
  const view = viewOf(await send(accountId, { surname: '', district: '', region: '350000000' }, { go: 'list' }));
  expect(view.faults).toEqual([]);
  expect(view.districts.map((one) => one.text)).toContain('Теміртау қаласы');
  expect(view.values.region).toBe('350000000');
});

test('with faults everything typed stays', async () => {
  const accountId = await person('faults@example.kz');
  const view = viewOf(await send(accountId, { iin: '580101300007', phone: '12' }));
  expect(view.faults.map((one) => `${one.field} ${one.fault}`)).toEqual(['iin bad-check-digit', 'phone not-a-phone']);
  expect(view.values).toMatchObject({ iin: '580101300007', phone: '12', surname: 'Үлгібаев' });
});

test('a saved card opens with its IIN masked and its field empty', async () => {
  const accountId = await person('opens@example.kz');
  const asked = viewOf(await send(accountId, {}));
  await send(accountId, {}, { 'read-back': asked.readBack!.token });
  const view = await showCard(platform, { accountId, locale: 'kk' });
  expect(view).toMatchObject({ savedIin: '58••••••••08', email: 'opens@example.kz' });
  expect(view.values).toMatchObject({ iin: '', phone: '+7 701 234 56 78', district: '615200000' });
  expect(JSON.stringify(view)).not.toContain('580101300008');
});

test('when the classifier is loaded the settlement is chosen from the district', async () => {
  const rows = [
    '610000000,,1,oblast,Түркістан облысы,Туркестанская область',
    '615200000,610000000,2,district,Сайрам ауданы,Сайрамский район',
  ];
  const text = ['kato_code,parent_code,level,kind,name_kk,name_ru', ...rows, '615240100,615200000,3,settlement,Қарабұлақ а.,с.Карабулак'];
  expectOk(await loadKato(platform, text.join('\n')));
  const accountId = await person('classifier@example.kz');
  const view = viewOf(await send(accountId, { settlement: '615240100', 'settlement-text': '' }));
  expect(view.settlements).toEqual([{ value: '615240100', text: 'Қарабұлақ а.' }]);
  expect(await send(accountId, { settlement: '615240100', 'settlement-text': '' }, { 'read-back': view.readBack!.token })).toBe('saved');
  expect((await openCard(platform.db, platform.vault, accountId))?.settlement?.ru).toBe('с.Карабулак');
});

test('without consent a card is not taken', async () => {
  const accountId = await signedUp(platform, 'unasked@example.kz');
  const token = '580101 300008';
  await expect(send(accountId, {}, { 'read-back': `${token}` })).rejects.toThrow('before the consent');
});
