import type { ComponentChildren, VNode } from 'preact';
import { drawBars } from './bar-chart.ts';

export type BarChartProps = {
  /** What is shown, for whoever hears the page: what, how many, the greatest. */
  readonly label: string;
  readonly bars: readonly { readonly value: number; /** Under the bar; most have none. */ readonly mark?: string }[];
  /** The bar that is not over yet stands apart by colour. */
  readonly open?: number;
  /** The words of the fold, and the table in it: every figure of the drawing as text. */
  readonly tableTitle: string;
  readonly table: ComponentChildren;
};

/** Counts by day as bars from zero; the table behind it is one press away, without a script. */
export function BarChart({ label, bars, open, tableTitle, table }: BarChartProps): VNode {
  const drawing = drawBars(bars.map((bar) => bar.value));
  return (
    <>
      <div class="chart-box" tabIndex={0} role="region" aria-label={label}>
        <svg class="chart" viewBox={`0 0 ${drawing.width} ${drawing.height}`} role="img" aria-label={label}>
          {drawing.ticks.map(({ value, y }) => (
            <>
              <path class={value === 0 ? 'axis' : 'grid-line'} d={`M${drawing.left} ${y}H${drawing.width}`} />
              <text x={drawing.left - 8} y={y + 4} text-anchor="end">
                {value}
              </text>
            </>
          ))}
          {drawing.bars.map((bar, i) => (
            <rect class={i === open ? 'b' : 'a'} x={bar.x} y={bar.y} width={bar.width} height={bar.height} />
          ))}
          {drawing.bars.map((bar, i) => {
            const mark = bars[i]!.mark;
            const last = i === bars.length - 1;
            return mark === undefined ? null : (
              <text x={last ? drawing.width : bar.x} y={drawing.height - 6} text-anchor={last ? 'end' : 'start'}>
                {mark}
              </text>
            );
          })}
        </svg>
      </div>
      <details class="mt-2 chart-table">
        <summary class="tiny quiet under">{tableTitle}</summary>
        {table}
      </details>
    </>
  );
}
