import type { Messages } from '#kernel/locale.ts';
import type { Word } from './bank-word.messages.ts';

/** Words about a sum that a list states otherwise than the books. */
export const sumWordTexts: Messages<Record<'sum-confirmed' | 'sum-short' | 'return-more', Word>> = {
  kk: {
    'sum-confirmed': {
      said: 'банк кітаптағы соманы растады',
      effect: 'Тізілімдегі сома қате: кітапта ештеңе өзгермейді, банктің жауабы дәлел болып қалып, жағдай жабылады.',
      act: 'Банктің жауабымен жабу',
    },
    'sum-short': {
      said: 'банкте бұл төлемнің сомасы кітаптағыдан аз',
      effect:
        'Айырмасы банкте жоқ деп кітаптан шығарылады да, өз жағдайы ашылады: онда ол ұсталған ақшаның не шарттың қайтарылуы ма, әлде банктен талап па, соны шешесіз. Шарт өзгермейді.',
      act: 'Айырмасын шығарып жазу',
    },
    'return-more': {
      said: 'банк осы қайтаруда кітаптағыдан көп қайтарған',
      effect:
        'Артық кеткені кітапқа банктен кеткен ақша болып жазылады да, өз жағдайы ашылады: онда не болғанын түсіндіресіз не талап ретінде қалдырасыз.',
      act: 'Артық кеткенін жазу',
    },
  },
  ru: {
    'sum-confirmed': {
      said: 'банк подтвердил сумму из книг',
      effect: 'Ошибка в реестре: в книгах ничего не изменится, ответ банка останется доказательством, случай закроется.',
      act: 'Закрыть по ответу банка',
    },
    'sum-short': {
      said: 'в банке сумма этого платежа меньше, чем в книгах',
      effect:
        'Разница выйдет из книг как ушедшая в банке и станет отдельным случаем: там вы решите, возврат ли это удержанных денег или по договору, или требование к банку. Договор не изменится.',
      act: 'Записать разницу',
    },
    'return-more': {
      said: 'банк вернул этим возвратом больше, чем в книгах',
      effect: 'Лишнее будет записано как ушедшее в банке и станет отдельным случаем: там вы объясните его или оставите требованием.',
      act: 'Записать лишнее',
    },
  },
  en: {
    'sum-confirmed': {
      said: 'the bank confirms the sum on the books',
      effect: 'The registry is wrong: nothing changes on the books, the bank’s answer stays as proof and the case closes.',
      act: 'Close by the bank’s answer',
    },
    'sum-short': {
      said: 'the bank holds less of this payment than the books',
      effect:
        'The difference leaves the books as gone at the bank and becomes a case of its own, where you say whether it was a return of held money, a refund of the contract, or a claim on the bank. The contract stays as it is.',
      act: 'Book the difference',
    },
    'return-more': {
      said: 'the bank gave back more by this return than the books say',
      effect: 'What went beyond is booked as gone at the bank and becomes a case of its own, where you explain it or keep it as a claim.',
      act: 'Book what went beyond',
    },
  },
};
