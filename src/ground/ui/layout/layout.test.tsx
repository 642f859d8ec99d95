import { expect, test } from 'vitest';
import { locales } from '#kernel/locale.ts';
import { gallery } from '../gallery/gallery.tsx';
import { renderPage } from '../render.ts';
import { sampleFrame } from '../testing/sample-frame.ts';
import { ErrorPage } from './error-page.tsx';
import { Layout } from './layout.tsx';

const page = (change = {}) => (
  <Layout frame={sampleFrame('ru', { path: '/programmes', query: 'q=a%26b&page=2', ...change })} title="Программы" description="О <курсах>">
    <h1>Программы</h1>
  </Layout>
);

test('a public page names its language, its twins and its true address', () => {
  const html = renderPage(page());
  expect(html).toMatch(/^<!doctype html><html lang="ru">/);
  expect(html).toContain('<title>Программы · Smart Ustaz</title>');
  expect(html).toContain('content="О &lt;курсах>"');
  expect(html).toContain('<link rel="canonical" href="https://ustaz.example/ru/programmes"/>');
  expect(html).toContain('<link rel="alternate" hreflang="kk" href="https://ustaz.example/programmes"/>');
  expect(html).toContain('<link rel="alternate" hreflang="x-default" href="https://ustaz.example/programmes"/>');
});

test('the language switch keeps the page and the query', () => {
  const html = renderPage(page());
  expect(html).toContain('<a href="/programmes?q=a%26b&amp;page=2" hreflang="kk" lang="kk"');
  expect(html).toContain('<a href="/en/programmes?q=a%26b&amp;page=2" hreflang="en"');
});

test('a hidden page stays out of search engines and announces no twins', () => {
  const html = renderPage(<ErrorPage frame={sampleFrame('en')} kind="not-found" reference="r-1" />);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).not.toContain('rel="alternate"');
  expect(html).toContain('Reference: r-1');
});

test('the footer states who provides and which offer is in force', () => {
  const html = renderPage(page()).replaceAll('\u00a0', ' ');
  expect(html).toContain('260140000005');
  expect(html).toContain('href="tel:+77000000000"');
  expect(html).toContain('версия 3</span> · действует с 1 сентября 2026 г.');
});

test.each(locales)('the gallery in %s keeps the content policy: no inline style, script or handler', (locale) => {
  const html = renderPage(gallery(sampleFrame(locale)));
  expect(html).not.toMatch(/\sstyle=/);
  expect(html).not.toMatch(/\son[a-z]+=/);
  expect(html).not.toMatch(/<script(?![^>]* src=)[^>]*>/);
  expect(html).not.toMatch(/undefined|\[object|NaN/);
});

test('ids of the gallery are unique and every description exists', () => {
  const html = renderPage(gallery(sampleFrame()));
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
  expect(ids).toEqual([...new Set(ids)]);
  const named = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap((match) => match[1]!.split(' '));
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});
