import type { Locale, Messages } from '#kernel/locale.ts';
import { houseEvents } from './timeline-house.messages.ts';
import { moneyEvents } from './timeline-money.messages.ts';
import { peopleEvents } from './timeline-people.messages.ts';
import { reasonTexts } from './timeline-reasons.messages.ts';
import { serviceEvents } from './timeline-service.messages.ts';

type Texts = {
  title: string;
  nothing: string;
  staff: string;
  bank: string;
  transaction: string;
};

const pageTexts: Messages<Texts> = {
  kk: {
    title: 'Барысы',
    nothing: 'Әзірге ештеңе болған жоқ.',
    staff: 'Қызметкер',
    bank: 'банк',
    transaction: 'операция',
  },
  ru: {
    title: 'Ход событий',
    nothing: 'Пока ничего не произошло.',
    staff: 'Сотрудник',
    bank: 'банк',
    transaction: 'операция',
  },
  en: {
    title: 'What happened',
    nothing: 'Nothing has happened yet.',
    staff: 'Staff',
    bank: 'bank',
    transaction: 'operation',
  },
};

const eventsIn = (locale: Locale) => ({
  ...moneyEvents[locale],
  ...serviceEvents[locale],
  ...peopleEvents[locale],
  ...houseEvents[locale],
});
type Timeline = Texts & { readonly events: Readonly<Record<string, string>>; readonly reasons: Readonly<Record<string, string>> };
const timelineIn = (locale: Locale): Timeline => ({ ...pageTexts[locale], events: eventsIn(locale), reasons: reasonTexts[locale] });

/** What the history of a person, deal or case says of each event. */
export const timelineTexts: Messages<Timeline> = { kk: timelineIn('kk'), ru: timelineIn('ru'), en: timelineIn('en') };
