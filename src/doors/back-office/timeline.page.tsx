import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import { tiyn } from '#kernel/tiyn.ts';
import { MomentText, Timeline, type Happening } from '#ui/components.ts';
import { timelineTexts } from './timeline.messages.ts';
import { toneOf, type Line } from './timeline.ts';

/** What happened, the latest first. An event nobody has put into words yet shows its code. */
export function History({ lines, locale }: { readonly lines: readonly Line[]; readonly locale: Locale }): VNode {
  const t = timelineTexts[locale];
  if (lines.length === 0) return <p class="quiet">{t.nothing}</p>;
  return <Timeline items={lines.map((line) => happening(line, locale))} />;
}

function happening(line: Line, locale: Locale): Happening {
  const tone = toneOf(line.event);
  const more = moreOf(line, locale);
  return {
    when: <MomentText at={line.at} locale={locale} short />,
    what: timelineTexts[locale].events[line.event] ?? <span class="mono">{line.event}</span>,
    ...(more && { more }),
    ...(tone && { tone }),
  };
}

function moreOf({ about, actor, facts }: Line, locale: Locale): VNode | null {
  const t = timelineTexts[locale];
  const parts = [
    about?.label &&
      (about.href ? (
        <a class="nowrap" href={about.href}>
          {about.label}
        </a>
      ) : (
        <span class="nowrap">{about.label}</span>
      )),
    sumOf(facts),
    typeof facts['transaction'] === 'string' && `${t.transaction} ${facts['transaction']}`,
    typeof facts['reason'] === 'string' && (t.reasons[facts['reason']] ?? facts['reason']),
    typeof facts['ground'] === 'string' && (t.reasons[facts['ground']] ?? facts['ground']),
    typeof facts['percent'] === 'number' && `${facts['percent']} %`,
    actor.kind === 'staff' && (actor.name ? `${t.staff}: ${actor.name}` : t.staff),
    actor.kind === 'gateway' && t.bank,
  ].filter((part) => part !== undefined && part !== false && part !== null && part !== '');
  if (parts.length === 0) return null;
  return <>{parts.map((part, i) => (i === 0 ? part : <>, {part}</>))}</>;
}

function sumOf(facts: Line['facts']): string | false {
  const { amount, currency } = facts;
  if (typeof amount !== 'string' || !/^\d+$/.test(amount)) return false;
  const foreign = typeof currency === 'string' && currency !== 'KZT';
  return foreign ? `${Number(amount) / 100} ${currency}` : moneyText(tiyn(BigInt(amount)));
}
