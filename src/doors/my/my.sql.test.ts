import { Secret, TOTP } from 'otpauth';
import { beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/database.ts';
import { testPlatform } from '#platform/testing/database.ts';
import { outbox } from '#messages';
import { seedLegal } from '#offer';
import { createStaff, routes as people } from '#people';
import { seedProvider } from '#provider';
import { routes as my } from './index.ts';
import { hidden, plain, siteFor, type Walker } from './testing/walker.ts';

const { platform } = await testPlatform({ now: new Date('2026-11-22T09:00:00Z') });
const newWalker = await siteFor(platform, [...people, ...my]);
beforeAll(async () => {
  await transact(platform.db, (tx) => seedProvider(tx, platform.clock.now()));
  await seedLegal(platform);
});

const password = 'ашық аспан астында';
const codeTo = async (email: string) => {
  const letter = (await outbox(platform.db, platform.vault)).find((one) => one.to === email && 'code' in one.facts);
  return (letter?.facts as { code: string } | undefined)?.code ?? '';
};
const card = {
  surname: 'Үлгібаев',
  given: 'Нұрлан',
  iin: '580101 300008',
  phone: '8 701 234 56 78',
  region: '610000000',
  district: '615200000',
  'settlement-text': 'Қарабұлақ',
  workplace: 'general-school',
  position: 'teacher',
  years: '12',
};

async function signUp(walker: Walker, email: string, next = ''): Promise<ReturnType<Walker['send']>> {
  await walker.open(next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up');
  const page = await walker.sendOn('/sign-up', { email, password, ...(next && { next }) });
  return walker.send('/sign-up/confirm', { flow: hidden(page, 'flow'), code: await codeTo(email), ...(next && { next }) });
}

async function consent(walker: Walker): Promise<void> {
  const page = await walker.open('/my/card');
  await walker.send('/my/consents', { consent: '1', 'consent-version': hidden(page, 'consent-version') });
}

describe('a teacher without script', () => {
  test('signs up, consents, fills in the card, reads the IIN back, and finds the history', async () => {
    const walker = newWalker();
    expect((await signUp(walker, 'journey@example.kz')).to).toBe('/my/card');
    const asked = await walker.open('/my/card');
    expect(asked.body).toContain('Алдымен келісім');
    expect(asked.body).not.toContain('name="surname"');
    expect(asked.body).toMatch(/<input type="checkbox"[^>]*name="consent"(?![^>]*checked)/);
    expect((await walker.send('/my/consents', { 'consent-version': hidden(asked, 'consent-version') })).status).toBe(422);
    await consent(walker);
    const list = await walker.send('/my/card', { ...card, district: '', go: 'list' });
    expect(list.status).toBe(200);
    expect(list.body).toContain('Сайрам ауданы');
    const back = await walker.send('/my/card', card);
    expect(back.body).toContain('580101 300008');
    expect(back.body).toContain('Иә, дұрыс');
    expect((await walker.send('/my/card', { ...card, 'read-back': hidden(back, 'read-back') })).to).toBe('/my/card?saved=1');
    const saved = await walker.open('/my/card');
    expect(saved.body).toContain('58••••••••08');
    expect(saved.body).not.toContain('580101300008');
    await walker.send('/my/card', { ...card, iin: '', years: '13' });
    const history = await walker.open('/ru/my/card/history');
    expect(history.body).toContain('Изменено: стаж');
    expect(history.body).toContain('Сохранено впервые');
    const consents = await walker.open('/en/my/consents');
    for (const text of ['Consent to personal data processing', 'Privacy policy', 'in Kazakh, IP address: 127.0.0.1'])
      expect(consents.body).toContain(text);
  });

  test('a card sent before the consent is led to the consent, and nothing of it is kept', async () => {
    const walker = newWalker();
    await signUp(walker, 'hasty@example.kz');
    await walker.open('/my/card');
    expect((await walker.send('/my/card', card)).to).toBe('/my/card');
    expect((await walker.open('/my/card')).body).toContain('Алдымен келісім');
  });

  test('wrong fields come back with everything typed and each fault at its field', async () => {
    const walker = newWalker();
    await signUp(walker, 'faulty@example.kz');
    await consent(walker);
    const page = await walker.send('/ru/my/card', { ...card, iin: '58010130000', phone: '+7 912 345 67 89' });
    expect(page.status).toBe(422);
    for (const text of [
      'В ИИН должно быть 12 цифр, у вас 11',
      'Нужен казахстанский номер',
      'value="58010130000"',
      'value="Үлгібаев"',
      'href="#iin"',
    ]) {
      expect(page.body).toContain(text);
    }
  });

  test('comes back to where signing up began, and never to another site', async () => {
    expect((await signUp(newWalker(), 'buyer@example.kz', '/ru/checkout/oqu')).to).toBe('/ru/checkout/oqu');
    expect((await signUp(newWalker(), 'lured@example.kz', '//evil.example')).to).toBe('/my/card');
  });
});

describe('nobody learns who is registered', () => {
  test('sign-up, sign-in and recovery answer word for word alike for a known and an unknown address', async () => {
    await signUp(newWalker(), 'known@example.kz');
    const pages = async (email: string) => {
      const walker = newWalker();
      await walker.open('/sign-up');
      const signedUp = await walker.sendOn('/sign-up', { email, password });
      const confirmed = await walker.send('/sign-up/confirm', { flow: hidden(signedUp, 'flow'), code: '000000' });
      await walker.open('/sign-in');
      const signedIn = await walker.send('/sign-in', { email, password: 'мүлде басқа сөз' });
      await walker.open('/recover');
      const recovering = await walker.sendOn('/recover', { email });
      const recovered = await walker.send('/recover/code', { flow: hidden(recovering, 'flow'), code: '000000', password });
      return [signedUp, confirmed, signedIn, recovering, recovered].map((page) =>
        `${page.status} ${plain(page)}`.replaceAll(email, 'EMAIL'),
      );
    };
    const [known, unknown] = [await pages('known@example.kz'), await pages('kniwn@example.kz')];
    expect(known).toEqual(unknown);
    expect(known.map((page) => page.slice(0, 3))).toEqual(['200', '422', '422', '200', '422']);
  });
});

describe('the person’s own settings', () => {
  test('a changed password closes the other browser and keeps this one', async () => {
    const [here, there] = [newWalker(), newWalker()];
    await signUp(here, 'two-browsers@example.kz');
    await there.open('/sign-in');
    await there.send('/sign-in', { email: 'two-browsers@example.kz', password });
    expect((await there.open('/my/settings')).status).toBe(200);
    const page = await here.open('/my/settings');
    expect(page.body.match(/name="session"/g)).toHaveLength(1);
    expect((await here.send('/my/settings/password', { current: 'қате', password: 'жаңа құпия сөйлем' })).body).toContain(
      'Қазіргі құпиясөз қате',
    );
    expect((await here.send('/my/settings/password', { current: password, password: 'жаңа құпия сөйлем' })).to).toBe(
      '/my/settings?done=password',
    );
    expect((await here.open('/my/settings')).status).toBe(200);
    expect((await there.open('/my/settings')).to).toContain('/sign-in');
  });

  test('only one’s own session can be closed', async () => {
    const [owner, stranger] = [newWalker(), newWalker()];
    await signUp(owner, 'owner@example.kz');
    await signUp(stranger, 'stranger@example.kz');
    const other = newWalker();
    await other.open('/sign-in');
    await other.send('/sign-in', { email: 'owner@example.kz', password });
    const session = hidden(await owner.open('/my/settings'), 'session');
    await stranger.open('/my/settings');
    await stranger.send('/my/settings/sessions', { session });
    expect((await other.open('/my')).status).toBe(200);
    await owner.send('/my/settings/sessions', { session });
    expect((await other.open('/my')).to).toContain('/sign-in');
  });

  test('the address moves after its code; the language of letters is chosen; signing out forgets the cookie', async () => {
    const walker = newWalker();
    await signUp(walker, 'moves@example.kz');
    await walker.open('/my/settings');
    const confirm = await walker.sendOn('/my/settings/email', { 'new-email': 'moved@example.kz', 'email-password': password });
    expect(confirm.body).toContain('m•••@example.kz');
    await walker.send('/my/settings/email/code', { flow: hidden(confirm, 'flow'), code: await codeTo('moved@example.kz') });
    await walker.send('/my/settings/language', { language: 'ru' });
    expect((await walker.open('/my/settings')).body).toContain('Қазіргі пошта: moved@example.kz');
    const page = await walker.open('/my/letters');
    expect(page.body).toMatch(/value="ru" checked/);
    await walker.send('/sign-out');
    expect([...walker.cookies.keys()].filter((name) => name.includes('session'))).toEqual([]);
    expect((await walker.open('/my')).to).toContain('/sign-in?next=%2Fmy');
  });
});

describe('doors', () => {
  test('a form without its token is refused, for guests and for the signed-in', async () => {
    const walker = newWalker();
    await walker.open('/sign-in');
    expect((await walker.send('/sign-in', { _csrf: 'x', email: 'a@b.kz', password })).status).toBe(403);
    await signUp(walker, 'token@example.kz');
    await walker.open('/my/settings');
    expect((await walker.send('/my/settings/sessions/all', { _csrf: 'x' })).status).toBe(403);
  });

  test('guests are led to sign in and back from every page of one’s own', async () => {
    for (const path of ['/my', '/my/card', '/my/card/history', '/my/consents', '/my/settings', '/my/contracts', '/my/contracts/1/file']) {
      expect((await newWalker().open(`/en${path}`)).to).toBe(`/en/sign-in?next=${encodeURIComponent(`/en${path}`)}`);
    }
  });

  test('a contract nobody has is a plain page, not a fault', async () => {
    const walker = newWalker();
    await signUp(walker, 'no-contract@example.kz');
    expect((await walker.open('/my/contracts')).body).toContain('Әзірге шарт жоқ');
    for (const path of ['', '/file', '/receipt'])
      expect((await walker.open(`/my/contracts/${encodeURIComponent('Ш-2026-000001')}${path}`)).status).toBe(404);
  });

  test('places come as JSON in the page’s language, and nonsense is an empty list', async () => {
    const walker = newWalker();
    const list = async (path: string) => JSON.parse((await walker.open(path)).body) as { value: string; text: string }[];
    expect((await list('/ru/places?parent=610000000')).map((one) => one.text)).toContain('Сайрамский район');
    expect(await list('/places?parent=615200000')).toEqual([]);
    expect(await list(`/places?parent=${encodeURIComponent("1' or 1=1")}`)).toEqual([]);
  });

  test('staff sign in with a password and an app; until then not even their own pages open', async () => {
    const staff = (await createStaff(platform, { email: 'kense@example.kz', locale: 'kk', by: null }))!;
    const walker = newWalker();
    await walker.open('/sign-in');
    const step = await walker.sendOn('/sign-in', { email: staff.email, password: staff.password });
    expect(step.body).toContain('QR-код');
    expect((await walker.open('/my/settings')).to).toContain('/sign-in/second-step');
    await walker.open('/sign-in/second-step');
    const secret = /([A-Z2-7]{4}(?: [A-Z2-7]{1,4})+)</.exec(step.body)![1]!.replaceAll(' ', '');
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: platform.clock.now().getTime() });
    const wrong = await walker.send('/sign-in/second-step', { sealed: hidden(step, 'sealed'), code: '000000', password });
    expect(wrong.body).toContain(secret.slice(0, 4));
    const codes = await walker.send('/sign-in/second-step', { sealed: hidden(step, 'sealed'), code, password });
    expect(codes.body.match(/[2-9A-Z]{5}-[2-9A-Z]{5}/g)?.length).toBe(10);
    expect((await walker.open('/my/settings')).status).toBe(200);
  });
});
