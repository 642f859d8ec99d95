import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { uiText } from '../ui.messages.ts';
import { Cover, type CoverProps } from './cover.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

/** The paper with the sum, beside the matter on laptops. */
export function PriceSlip({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="sheet raised slip">{children}</div>;
}

type SlipProgrammeProps = {
  readonly cover: CoverProps;
  readonly title: string;
  readonly note: ComponentChildren;
  readonly lang?: string;
};

/** What is bought: a square of its cloth, the title, hours and term. */
export function SlipProgramme({ cover, title, note, lang }: SlipProgrammeProps): VNode {
  return (
    <div class="slip-prog">
      <Cover {...cover} square />
      <div>
        <b lang={lang}>{title}</b>
        <p class="quiet tiny">{note}</p>
      </div>
    </div>
  );
}

/** No VAT, or the rate inside the price. */
export type VatLine = 'none' | number;

type SlipSumProps = {
  readonly locale: Locale;
  readonly amount: Tiyn;
  readonly vat: VatLine;
  /** Names the price line: `Price list No. 7`. */
  readonly line: ComponentChildren;
  readonly total?: Tiyn;
};

/** The sum as the contract will state it. */
export function SlipSum({ locale, amount, vat, line, total = amount }: SlipSumProps): VNode {
  const t = uiText(locale);
  return (
    <dl class="sum">
      <div>
        <dt>{line}</dt>
        <dd>{moneyText(amount)}</dd>
      </div>
      <div>
        <dt>{t.vat}</dt>
        <dd>{vat === 'none' ? t.vatNone : t.vatIncluded(vat)}</dd>
      </div>
      <div class="total">
        <dt>{t.total}</dt>
        <dd>{moneyText(total)}</dd>
      </div>
    </dl>
  );
}

/** A quiet line with a sign before it: where card data is typed, that answers are kept. */
export function Note({
  icon = 'lock',
  class: extra,
  children,
}: {
  readonly icon?: IconName;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <p class={['quiet tiny safe', extra].filter(Boolean).join(' ')}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}

type StickyPayProps = {
  readonly label: string;
  readonly amount: Tiyn;
  readonly note: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The bar at the foot of a programme page on phones; give it to Layout as `after`. */
export function StickyPay({ label, amount, note, children }: StickyPayProps): VNode {
  return (
    <aside class="sticky-pay" aria-label={label}>
      <div>
        <p class="price">{moneyText(amount)}</p>
        <p class="quiet tiny">{note}</p>
      </div>
      {children}
    </aside>
  );
}
