import { describe, expect, test } from 'vitest';
import { looked } from './budgets.ts';
import { carriedOver, faultsOf, markdown, middleOf, seenIn, withBlock, type LighthouseResult, type Seen } from './report.ts';

const good: Seen = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  firstPaint: 900,
  largestPaint: 1200,
  blocked: 0,
  shift: 0,
  bytes: 40_000,
  scriptBytes: 0,
  requests: 5,
  elsewhere: 0,
  below: [],
};
const page = (name: string) => looked.find((one) => one.name === name)!;

describe('the budgets of pages', () => {
  test('a page over its bytes or below its points is told, each by name', () => {
    expect(faultsOf(page('home'), good)).toEqual([]);
    expect(faultsOf(page('home'), { ...good, bytes: 100_001, scriptBytes: 15_001, performance: 99 })).toEqual([
      'performance 99 < 100',
      'bytes 100001 > 100000',
      'bytes of script 15001 > 15000',
    ]);
  });
  test('a request to another origin is a fault on any page', () => {
    expect(faultsOf(page('lesson'), { ...good, elsewhere: 1 })).toEqual(['requests to others 1 > 0']);
  });
  test('private pages owe no points with search engines, and 95 of performance', () => {
    expect(faultsOf(page('checkout'), { ...good, seo: 40, performance: 95 })).toEqual([]);
    expect(faultsOf(page('checkout'), { ...good, performance: 94 })).toEqual(['performance 94 < 95']);
  });
});

test('one noisy run of three does not count', () => {
  expect(middleOf([{ ...good, performance: 60 }, good, { ...good, performance: 98 }]).performance).toBe(98);
});

test('bytes are summed by kind, foreign origins counted, audits below full marks named', () => {
  const audit = (score: number | null, numericValue = 0) => ({ score, numericValue });
  const result: LighthouseResult = {
    finalDisplayedUrl: 'http://localhost:3000/',
    categories: { performance: { score: 0.97, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] } },
    audits: {
      'largest-contentful-paint': audit(0.9, 1800),
      'network-requests': {
        score: null,
        details: {
          items: [
            { url: 'http://localhost:3000/', resourceType: 'Document', transferSize: 5000 },
            { url: 'http://localhost:3000/a.js', resourceType: 'Script', transferSize: 700 },
            { url: 'https://elsewhere.example/x.js', resourceType: 'Script', transferSize: 300 },
            { url: 'data:image/png;base64,', resourceType: 'Image' },
          ],
        },
      },
    },
  };
  expect(seenIn(result)).toMatchObject({
    performance: 97,
    bytes: 6000,
    scriptBytes: 1000,
    elsewhere: 1,
    below: ['largest-contentful-paint'],
  });
  expect(() => seenIn({ ...result, runtimeError: { message: 'NO_FCP' } })).toThrow('NO_FCP');
});

test('new figures take the place of the old, and outlive a document written anew', () => {
  const table = (day: string) => markdown([{ looked: page('home'), seen: good }], day, 3);
  const first = withBlock('# Performance\n', table('2026-11-01'));
  const second = withBlock(first, table('2026-11-02'));
  expect(second).toContain('2026-11-02');
  expect(second).not.toContain('2026-11-01');
  expect(carriedOver(second, '# Anew\n')).toMatch(/^# Anew\n[^]*2026-11-02/);
  expect(carriedOver('# Old\n', '# Anew\n')).toBe('# Anew\n');
});
