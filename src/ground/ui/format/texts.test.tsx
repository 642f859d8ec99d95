import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { CivilDate } from '#kernel/civil-date.ts';
import { tenge, tiyn } from '#kernel/tiyn.ts';
import { dayPhrase, momentText } from './dates.ts';
import { DateText, Masked, MomentText, Money } from './texts.tsx';

const day = (text: string): CivilDate => text as CivilDate;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

test('money is written with no-break spaces', () => {
  expect(renderToString(<Money amount={tenge(25_000)} />)).toBe('<span class="num">25\u00a0000\u00a0₸</span>');
  expect(renderToString(<Money amount={tiyn(123_456_750n)} />)).toContain('1\u00a0234\u00a0567,50\u00a0₸');
});

test.each([
  ['kk', '2026 жылғы 22 қараша'],
  ['ru', '22 ноября 2026 г.'],
  ['en', '22 November 2026'],
] as const)('a date in %s', (locale, text) => {
  const html = renderToString(<DateText day={day('2026-11-22')} locale={locale} />);
  expect(plain(html)).toBe(`<time datetime="2026-11-22">${text}</time>`);
});

test('an instant is shown as its day and time in Almaty', () => {
  const at = new Date('2026-11-21T19:30:00Z');
  expect(plain(momentText(at, 'ru'))).toBe('22 ноября 2026 г., 00:30');
  expect(plain(renderToString(<MomentText at={at} locale="kk" short />))).toContain('>22.11.2026, 00:30<');
});

test('dates stand in a sentence with their endings', () => {
  expect(plain(dayPhrase(day('2027-02-20'), 'kk', 'till'))).toBe('2027 жылғы 20 ақпанға дейін');
  expect(plain(dayPhrase(day('2026-09-01'), 'kk', 'from'))).toBe('2026 жылғы 1 қыркүйектен бастап');
  expect(plain(dayPhrase(day('2026-11-24'), 'kk', 'on'))).toBe('2026 жылғы 24 қарашада');
  expect(plain(dayPhrase(day('2027-02-20'), 'ru', 'till'))).toBe('до 20 февраля 2027 г.');
  expect(plain(dayPhrase(day('2026-09-01'), 'en', 'from'))).toBe('from 1 September 2026');
});

test.each([
  ['till', 'қаңтарға ақпанға наурызға сәуірге мамырға маусымға шілдеге тамызға қыркүйекке қазанға қарашаға желтоқсанға'],
  ['from', 'қаңтардан ақпаннан наурыздан сәуірден мамырдан маусымнан шілдеден тамыздан қыркүйектен қазаннан қарашадан желтоқсаннан'],
  ['on', 'қаңтарда ақпанда наурызда сәуірде мамырда маусымда шілдеде тамызда қыркүйекте қазанда қарашада желтоқсанда'],
] as const)('all twelve Kazakh months, %s', (role, words) => {
  words.split(' ').forEach((word, i) => {
    const month = String(i + 1).padStart(2, '0');
    expect(plain(dayPhrase(day(`2026-${month}-05`), 'kk', role))).toContain(` ${word}`);
  });
});

test('a masked number tells readers what is hidden', () => {
  expect(renderToString(<Masked text="58••••••••07" label="ЖСН жасырылған" />)).toContain('<span class="sr">ЖСН жасырылған</span>');
});
