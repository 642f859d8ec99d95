import type { Messages } from '#kernel/locale.ts';

type Words = {
  /** `since` is a day with its ending: «с 26 ноября», «26 қарашадан бастап». */
  readonly changed: (document: string, no: number, since: string) => string;
  readonly compare: string;
  readonly accept: (no: number) => string;
};

export const newTermsWords: Messages<Words> = {
  kk: {
    changed: (document, no, since) => `${document}: ${since} ${no}-нұсқа күшінде. Сіз бұрынғысын қабылдағансыз.`,
    compare: 'Не өзгергенін көру',
    accept: (no) => `${no}-нұсқаны қабылдаймын`,
  },
  ru: {
    changed: (document, no, since) => `${document}: ${since} действует версия ${no}. Вы приняли прежнюю.`,
    compare: 'Посмотреть, что изменилось',
    accept: (no) => `Принимаю версию ${no}`,
  },
  en: {
    changed: (document, no, since) => `${document}: version ${no} is in force ${since}. You accepted the earlier one.`,
    compare: 'See what changed',
    accept: (no) => `I accept version ${no}`,
  },
};
