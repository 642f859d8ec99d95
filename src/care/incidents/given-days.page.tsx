import type { VNode } from 'preact';
import type { Messages } from '#kernel/locale.ts';
import { pathIn, type Frame } from '#ui/components.ts';
import { statusPath } from './availability.ts';
import type { GivenBack, GivenToSeats, IncidentKind } from './incident.ts';
import { intervalText } from './incidents.messages.ts';

type Texts = { title: string; line: (days: number, kind: IncidentKind) => string; seats: (count: number) => string };

const days = (n: number, one: string, few: string, many: string): string => {
  const [last, two] = [n % 10, n % 100];
  if (last === 1 && two !== 11) return one;
  return last >= 2 && last <= 4 && (two < 12 || two > 14) ? few : many;
};

const texts: Messages<Texts> = {
  kk: {
    title: 'Мерзім неге ұзарды',
    line: (n, kind) => `${n} күн қосылды: ${kind === 'outage' ? 'біздің тараптағы ақау' : 'еңсерілмейтін күш'}`,
    seats: (n) => `${n} орынға`,
  },
  ru: {
    title: 'Почему срок продлён',
    line: (n, kind) =>
      `${days(n, 'Добавлен', 'Добавлены', 'Добавлено')} ${n} ${days(n, 'день', 'дня', 'дней')}: ${kind === 'outage' ? 'сбой на нашей стороне' : 'непреодолимая сила'}`,
    seats: (n) => `${n} ${days(n, 'месту', 'местам', 'местам')}`,
  },
  en: {
    title: 'Why the term is longer',
    line: (n, kind) => `${n} ${n === 1 ? 'day' : 'days'} added: ${kind === 'outage' ? 'a failure on our side' : 'force majeure'}`,
    seats: (n) => `on ${n} ${n === 1 ? 'seat' : 'seats'}`,
  },
};

export const givenDaysTitle = (frame: Pick<Frame, 'locale'>): string => texts[frame.locale].title;

/** Why a course is open longer than was agreed (offer 4.3, 4.4), each time with the incident the public can read of. */
export function GivenDays({
  frame,
  given,
}: {
  readonly frame: Frame;
  readonly given: readonly (GivenBack | GivenToSeats)[];
}): VNode | null {
  if (given.length === 0) return null;
  const t = texts[frame.locale];
  return (
    <ul class="dots">
      {given.map((one) => (
        <li>
          {t.line(one.days, one.kind)}
          {'seats' in one && ` (${t.seats(one.seats)})`}, <a href={pathIn(frame, statusPath(one))}>{intervalText(one, frame.locale)}</a>
        </li>
      ))}
    </ul>
  );
}
