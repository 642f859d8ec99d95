import type { VNode } from 'preact';
import { almatyDay, dayText, shortDayText, timeText, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { dayPhrase, type DateRole } from './dates.ts';

/** `25 000 ₸`, never broken over two lines. */
export function Money({ amount }: { readonly amount: Tiyn }): VNode {
  return <span class="num">{moneyText(amount)}</span>;
}

type DateTextProps = {
  /** A civil day, or an instant shown as its day in Almaty. */
  readonly day: CivilDate | Date;
  readonly locale: Locale;
  /** `till`, `from`, `on`: with the ending and particle a sentence needs. */
  readonly role?: DateRole;
  /** `22.11.2026`, for tables. */
  readonly short?: boolean;
};

/** `2026 жылғы 22 қараша` / `22 ноября 2026 г.` / `22 November 2026`. */
export function DateText({ day, locale, role, short = false }: DateTextProps): VNode {
  const civil = typeof day === 'string' ? day : almatyDay(day);
  const text = short ? shortDayText(civil) : role ? dayPhrase(civil, locale, role) : dayText(civil, locale);
  return <time dateTime={typeof day === 'string' ? day : day.toISOString()}>{text}</time>;
}

/** Day and time in Almaty: `2026 жылғы 22 қараша, 19:45`; short: `22.11.2026, 19:45`. */
export function MomentText({ at, locale, short = false }: { readonly at: Date; readonly locale: Locale; readonly short?: boolean }): VNode {
  const day = almatyDay(at);
  return (
    <time dateTime={at.toISOString()} class={short ? 'nowrap' : undefined}>
      {short ? shortDayText(day) : dayText(day, locale)}, {timeText(at)}
    </time>
  );
}

/** A bank's number of an operation may be as long as a line of a phone. */
const LONGEST_UNBROKEN = 24;

/** A number or name kept on one line: `Ш-2026-001107`. */
export function Code({ text }: { readonly text: string }): VNode {
  return <span class={text.length > LONGEST_UNBROKEN ? undefined : 'nowrap'}>{text}</span>;
}

/** A heading's words with the numbers of contracts and applications in them kept on one line each. */
export function Unbroken({ text }: { readonly text: string }): VNode {
  return <>{text.split(/(\p{Lu}{1,3}-\d{4}-\d+(?:-\d+)?)/u).map((part, at) => (at % 2 === 1 ? <Code text={part} /> : part))}</>;
}

/** `+7 7•• ••• •• 45`: dots are read out as a pause, so readers hear what is hidden from `label`. */
export function Masked({ text, label }: { readonly text: string; readonly label?: string }): VNode {
  if (label === undefined) return <span class="num">{text}</span>;
  return (
    <span class="num">
      <span aria-hidden="true">{text}</span>
      <span class="sr">{label}</span>
    </span>
  );
}
