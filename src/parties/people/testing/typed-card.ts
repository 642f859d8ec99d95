import { expectOk } from '#kernel/result.ts';
import { unprintable } from '#platform/paper-signs.ts';
import { cardValues, parseCard, type CardInput, type CardValues } from '../card.ts';

const typed: Record<string, string> = {
  surname: 'Үлгібаев',
  given: 'Нұрлан',
  patronymic: '',
  iin: '580101 300008',
  phone: '8 701 234 56 78',
  region: '610000000',
  district: '615200000',
  'settlement-text': 'Қарабұлақ ауылы',
  workplace: 'general-school',
  position: 'teacher',
  years: '12',
};

/** The form as a careful person fills it in, with changes. */
export const typedCard = (changes: Partial<CardValues> = {}): CardValues => ({
  ...cardValues({ text: (name) => typed[name] ?? '' }),
  ...changes,
});

export const cardContext = (now: Date) => ({
  now,
  adultAge: 18,
  savedIin: null,
  withoutIin: false,
  settlements: [] as string[],
  unprintable,
});

export const cardInput = (now: Date, changes: Partial<CardValues> = {}): CardInput =>
  expectOk(parseCard(typedCard(changes), cardContext(now)));
