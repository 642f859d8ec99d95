import { expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import { letterHtml, letterText } from './letter.ts';
import { footLine, letterOf } from './letters.messages.ts';
import type { TemplateFacts, TemplateName } from './message.ts';

const samples: { readonly [Name in TemplateName]: TemplateFacts[Name] } = {
  'confirm-email': { code: '482913', minutes: 15 },
  'already-registered': { signInLink: 'http://localhost/sign-in', recoverLink: 'http://localhost/recover' },
  recover: { code: '482913', minutes: 15, link: 'http://localhost/recover/code?flow=1' },
  'confirm-new-email': { code: '482913', minutes: 15 },
  'password-changed': { recoverLink: 'http://localhost/recover' },
  'email-changed': { supportLink: 'http://localhost/support' },
  'contract-concluded': {
    contractNumber: 'Ш-2026-000001',
    programmeTitle: 'Оқу сауаттылығы <1>',
    amount: '25 000 ₸',
    accessUntil: '2027-02-20' as CivilDate,
    courseLink: 'http://localhost/my/courses/oqu',
    contractLink: 'http://localhost/my/contracts/1',
  },
  'acceptance-offered': {
    contractNumber: 'Ш-2026-000001',
    programmeTitle: 'Оқу',
    ground: 'completed',
    lastDay: '2027-02-20' as CivilDate,
    contractLink: 'http://localhost/my/contracts/1',
  },
  'terms-change': {
    document: 'Оферта <1>',
    no: 2,
    from: '2027-02-20' as CivilDate,
    offer: true,
    newContractsOnly: false,
    asksAgain: true,
    changes: [{ number: '3.5', kind: 'changed' }],
    link: 'http://localhost/documents/offer/compare?from=1',
  },
  'terms-withdrawn': { document: 'Оферта', no: 2, from: '2027-02-20' as CivilDate, link: 'http://localhost/documents/offer/2' },
  'conduct-warning': { contractNumber: 'Ш-2026-000001', programmeTitle: 'Оқу', answerDays: 5, link: 'http://localhost/my/conduct/1' },
  'seat-news': { contractNumber: 'Ш-2026-000001', seatNo: 2, turn: 'suspended', link: 'http://localhost/my/organisations/1' },
  'seat-ended': { programmeTitle: 'Оқу', organisation: '«Мектеп» КММ <1>', why: 'dispute', link: 'http://localhost/my/seats' },
  'conduct-decided': { contractNumber: 'Ш-2026-000001', reason: 'suspended', link: 'http://localhost/my/conduct/1' },
  'seats-bought': {
    contractNumber: 'Ш-2026-000001',
    organisation: '«Мектеп» КММ',
    programmeTitle: 'Оқу сауаттылығы',
    seats: 30,
    amount: '750 000 ₸',
    link: 'http://localhost/my/organisations/1',
  },
  'member-invitation': {
    organisation: '«Мектеп» КММ',
    buys: false,
    lastDay: '2027-05-21' as CivilDate,
    link: 'http://localhost/my/organisations/join/abc',
  },
  'seats-extended': {
    contractNumber: 'Ш-2026-000001',
    programmeTitle: 'Оқу',
    why: 'outage',
    when: '22.11.2026, 14:00 – 16:30',
    seats: 12,
    least: 1,
    most: 3,
    link: 'http://localhost/my/contracts/1',
    statusLink: 'http://localhost/status/2026-11#no-1',
  },
  'seat-invitation': {
    organisation: '«Мектеп» КММ',
    programmeTitle: 'Оқу сауаттылығы',
    startsAtLatest: '2027-05-21' as CivilDate,
    link: 'http://localhost/seats/abc',
  },
  'invoice-ready': {
    number: 'С-2026-000001',
    organisation: '«Мектеп» КММ <1>',
    programmeTitle: 'Оқу',
    seats: 30,
    amount: '750 000 ₸',
    lastDay: '2027-02-20' as CivilDate,
    link: 'http://localhost/my/invoices/1',
  },
  'transfer-waits': { number: 'С-2026-000001', amount: '750 000 ₸', why: 'choice', link: 'http://localhost/payments/1' },
  'payment-returned': { amount: '25 000 ₸', reason: 'duplicate' },
  'hold-released': { amount: '25 000 ₸', programmeTitle: 'Оқу', reason: 'terms-changed', link: 'http://localhost/payments/1' },
  'refund-turn': { turn: 'refused', number: 'АҚ-2026-000001', amount: '25 000 ₸', link: 'http://localhost/my/refunds/1', words: 'Себебі' },
  'certificate-issued': { number: 'PD-2026-000001', programmeTitle: 'Оқу', link: 'http://localhost/my' },
  'support-received': { number: 'Қ-1', answerBy: '2026-11-26' as CivilDate },
  'application-refused': {
    number: 'Ө-2026-000001',
    programmeTitle: 'Бағалау',
    ground: 'data-impossible',
    words: 'ЖСН басқа адамдікі.',
    link: 'https://smart-ustaz.kz/support',
  },
  'support-due': { due: 2, overdue: 1, link: 'https://smart-ustaz.kz/office/support' },
  'support-answered': { number: 'Қ-1', answer: 'Жауап\nекінші жол' },
  'staff-letter': {
    number: 'Қ-2026-000001',
    subject: 'Курсыңыз туралы',
    text: 'Бірінші жол.\nЕкінші жол <b>',
    link: 'https://example.kz/my/support',
  },
  'new-sign-in': { device: 'Firefox, Linux', at: '22.11.2026, 14:00', settingsLink: 'http://localhost/my/settings' },
  'course-ends': { programmeTitle: 'Оқу', lastDay: '2027-02-20' as CivilDate, courseLink: 'http://localhost/my/courses/oqu' },
  'term-extended': {
    programmeTitle: 'Оқу',
    why: 'outage',
    when: '22.11.2026, 14:00 – 16:30',
    days: 2,
    lastDay: '2027-02-20' as CivilDate,
    courseLink: 'http://localhost/my/courses/oqu',
    statusLink: 'http://localhost/status/2026-11#no-1',
  },
  'application-waits': {
    programmeTitle: 'Оқу',
    amount: '25 000 ₸',
    lastDay: '2027-02-20' as CivilDate,
    applicationLink: 'http://localhost/checkout/oqu',
  },
  'closing-asked': { eraseOn: '2027-02-20' as CivilDate, signInLink: 'http://localhost/sign-in' },
  'closing-cancelled': { settingsLink: 'http://localhost/my/settings' },
  'closing-stopped': { settingsLink: 'http://localhost/my/settings' },
  'account-erased': { checkLink: 'http://localhost/certificates' },
  'sms-code': { code: '482913', minutes: 15 },
};

const all = Object.entries(samples) as [TemplateName, TemplateFacts[TemplateName]][];
const days = ['accessUntil', 'lastDay', 'eraseOn', 'from', 'startsAtLatest', 'answerBy'];
const foot = { provider: '«El Umiti» қоры', question: footLine.kk('qoldau@example.kz') };

test.each(locales.flatMap((locale) => all.map(([name, facts]) => [locale, name, facts] as const)))(
  'in %s the letter %s says all it was told, in text and in HTML',
  (locale, name, facts) => {
    const letter = letterOf(name, facts, locale);
    const [text, html] = [letterText(letter, foot), letterHtml(letter, foot, locale)];
    const subjectAndText = letter.subject + text;
    for (const [key, value] of Object.entries(facts)) {
      if (key === 'reason' || key === 'why' || key === 'turn' || key === 'ground') continue;
      if (days.includes(key)) expect(subjectAndText).toContain(dayText(value as CivilDate, locale));
      else if (Array.isArray(value)) for (const { number } of value as { number: string }[]) expect(subjectAndText).toContain(number);
      else if (typeof value !== 'boolean') expect(subjectAndText).toContain(String(value as string | number));
    }
    expect(subjectAndText).not.toMatch(/undefined|\[object|[!]/);
    expect(html).not.toContain('<1>');
    expect(html).toContain(`lang="${locale}"`);
  },
);

test('the three languages differ in every letter', () => {
  for (const [name, facts] of all) {
    const texts = locales.map((locale) => letterText(letterOf(name, facts, locale), foot));
    expect(new Set(texts).size).toBe(3);
  }
});

test('a text letter ends with the signature mark mail programs know', () => {
  expect(letterText(letterOf('support-received', samples['support-received'], 'kk'), foot)).toContain('\n\n-- \n«El Umiti» қоры');
});
