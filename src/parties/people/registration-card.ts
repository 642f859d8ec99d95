import { iinMasked, type Iin } from '#kernel/iin.ts';
import type { Trilingual } from '#kernel/locale.ts';
import type { AccountId } from './account.ts';
import { emptyCardValues, type CardInput, type CardValues, type CardVersionId } from './card.ts';
import type { Email } from './email.ts';

/** One saved version of the card, as it is shown: the IIN only by its ends. */
export type RegistrationCard = Omit<CardInput, 'iin'> & {
  readonly versionId: CardVersionId;
  readonly no: number;
  readonly accountId: AccountId;
  readonly savedAt: Date;
  readonly email: Email;
  /** `58••••••••08`; null when staff approved a card without one. */
  readonly iinMasked: string | null;
  /** The settlement's names when it was chosen from the classifier. */
  readonly settlement: Trilingual | null;
};

/** The same with the IIN open: for those who must print or send it. */
export type OpenCard = RegistrationCard & { readonly iin: Iin | null };

export function withoutIin({ iin: _hidden, ...card }: OpenCard): RegistrationCard {
  return card;
}

export const masked = (iin: Iin | null): string | null => (iin ? iinMasked(iin) : null);

/** The fields of a card as its form shows them; the IIN stays empty, which keeps it. */
export function valuesOf(card: RegistrationCard | null, phoneShown: (phone: CardInput['phone']) => string): CardValues {
  if (!card) return emptyCardValues;
  return {
    ...emptyCardValues,
    surname: card.surname,
    given: card.name,
    patronymic: card.patronymic ?? '',
    phone: phoneShown(card.phone),
    region: card.address.regionCode,
    district: card.address.districtCode,
    settlement: card.address.settlementCode ?? '',
    'settlement-text': card.address.settlementText ?? '',
    workplace: card.workplaceType,
    'workplace-other': card.workplaceOther ?? '',
    position: card.position,
    'position-other': card.positionOther ?? '',
    years: String(card.years),
  };
}

/** Whether saving would write anything new. */
export function sameCard(saved: OpenCard | null, input: CardInput, email: Email): boolean {
  if (!saved || saved.email !== email) return false;
  const pick = (card: CardInput) => [
    card.surname,
    card.name,
    card.patronymic,
    card.iin,
    card.phone,
    card.workplaceType,
    card.workplaceOther,
    card.position,
    card.positionOther,
    card.years,
    card.address.regionCode,
    card.address.districtCode,
    card.address.settlementCode,
    card.address.settlementText,
  ];
  return JSON.stringify(pick(saved)) === JSON.stringify(pick(input));
}

/** The fields in which two versions differ, for the history page. */
export const comparedFields = ['name', 'iin', 'phone', 'email', 'address', 'workplace', 'position', 'years'] as const;
export type ComparedField = (typeof comparedFields)[number];

export function changedFields(before: OpenCard, after: OpenCard): ComparedField[] {
  const facts: Record<ComparedField, (card: OpenCard) => unknown> = {
    name: (card) => [card.surname, card.name, card.patronymic],
    iin: (card) => card.iin,
    phone: (card) => card.phone,
    email: (card) => card.email,
    address: (card) => card.address,
    workplace: (card) => [card.workplaceType, card.workplaceOther],
    position: (card) => [card.position, card.positionOther],
    years: (card) => card.years,
  };
  return comparedFields.filter((field) => JSON.stringify(facts[field](before)) !== JSON.stringify(facts[field](after)));
}
