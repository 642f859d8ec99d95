import type { Locale, Messages } from '#kernel/locale.ts';
import { accountLetters } from './account-letters.messages.ts';
import { closingLetters } from './closing-letters.messages.ts';
import { conductLetters } from './conduct-letters.messages.ts';
import { contractLetters } from './contract-letters.messages.ts';
import { moneyLetters } from './money-letters.messages.ts';
import { seatLetters } from './seat-letters.messages.ts';
import { supportLetters } from './support-letters.messages.ts';
import type { Letter } from './letter.ts';
import type { TemplateFacts, TemplateName } from './message.ts';
import { termsLetters } from './terms-letters.messages.ts';
import { transferLetters } from './transfer-letters.messages.ts';

type Letters = { readonly [Name in TemplateName]: (facts: TemplateFacts[Name]) => Letter };

/** The letter of a template in a language. */
export function letterOf<Name extends TemplateName>(template: Name, facts: TemplateFacts[Name], locale: Locale): Letter {
  return letters[locale][template](facts);
}

export const footLine: Messages<(supportEmail: string) => string> = {
  kk: (email) => `Бұл хатқа жауап жазудың қажеті жоқ. Сұрағыңыз болса: ${email}`,
  ru: (email) => `Отвечать на это письмо не нужно. Вопросы: ${email}`,
  en: (email) => `Please do not reply to this letter. Questions: ${email}`,
};

/** Subject by subject; a template without its letter does not compile. */
const lettersIn = (locale: Locale): Letters => ({
  ...accountLetters[locale],
  ...closingLetters[locale],
  ...contractLetters[locale],
  ...conductLetters[locale],
  ...seatLetters[locale],
  ...moneyLetters[locale],
  ...supportLetters[locale],
  ...termsLetters[locale],
  ...transferLetters[locale],
});
const letters: Messages<Letters> = { kk: lettersIn('kk'), ru: lettersIn('ru'), en: lettersIn('en') };
