/** The languages of the bank's page, by the CultureName of the order. */
export type Culture = 'kk' | 'ru' | 'en';
export type Words = Readonly<Record<Culture, string>>;

const NAMES: Readonly<Record<string, Culture>> = { 'kk-KZ': 'kk', 'ru-RU': 'ru', 'en-US': 'en' };

export const cultureOf = (name: string): Culture => NAMES[name] ?? 'ru';
