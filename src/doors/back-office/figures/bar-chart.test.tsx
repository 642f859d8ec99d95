import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { drawBars, ticksFor } from './bar-chart.ts';
import { BarChart } from './bar-chart.page.tsx';

describe('a chart of counts', () => {
  test('stands on zero, reaches over the greatest, and its marks are round', () => {
    expect(ticksFor(0)).toEqual([0, 1]);
    expect(ticksFor(3)).toEqual([0, 1, 2, 3]);
    expect(ticksFor(31)).toEqual([0, 10, 20, 30, 40]);
    expect(ticksFor(1234)).toEqual([0, 500, 1000, 1500]);
  });

  test('heights are to each other as the counts are, and nothing leaves the paper', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 60 }), (values) => {
        const { bars, base, ticks, width } = drawBars(values);
        const top = ticks.at(-1)!.value;
        expect(ticks[0]).toEqual({ value: 0, y: base });
        expect(ticks.length).toBeLessThanOrEqual(6);
        bars.forEach((bar, i) => {
          expect(bar.y + bar.height).toBeCloseTo(base, 5);
          expect(Math.abs(bar.height / (base - 10) - values[i]! / top)).toBeLessThan(0.001);
          expect(bar.y).toBeGreaterThanOrEqual(9.9);
          expect(bar.x + bar.width).toBeLessThanOrEqual(width);
        });
      }),
    );
  });

  test('it says in words what it shows, and carries its table', () => {
    const html = renderToString(
      <BarChart label="Төлемдер" open={1} bars={[{ value: 2 }, { value: 4, mark: '22.11' }]} tableTitle="Кесте" table={<table></table>} />,
    );
    expect(html).toContain('role="img" aria-label="Төлемдер"');
    expect(html).toContain('<details class="mt-2 chart-table"><summary');
    expect(html.match(/<rect class="a"/g)).toHaveLength(1);
    expect(html.match(/<rect class="b"/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<script/);
  });
});
