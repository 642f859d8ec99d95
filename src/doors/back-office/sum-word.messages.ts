import type { Messages } from '#kernel/locale.ts';
import type { Word } from './bank-word.messages.ts';

/** Words about a sum that a list states otherwise than the books. */
export const sumWordTexts: Messages<
  Record<'sum-confirmed' | 'sum-short' | 'sum-more' | 'return-more' | 'return-less' | 'claim-found', Word>
> = {
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
    'sum-more': {
      said: 'банкте бұл төлемнің сомасы кітаптағыдан көп',
      effect:
        'Артығы кітапқа ұсталған ақша болып кіреді. Бұрын осы төлемнен шығарып жазылғаны болса, соны жабады, қалғаны төлеушіге өздігінен қайтады: ол үшін ештеңе сатылған жоқ. Шарт өзгермейді.',
      act: 'Артығын кіргізіп, қайтару',
    },
    'return-less': {
      said: 'банк осы қайтаруда кітаптағыдан аз қайтарған',
      effect: 'Жетпегені банкте тұр: ол кітапқа ұсталған ақша болып кіреді де, төлеушіге өздігінен қайтады.',
      act: 'Жетпегенін қайтару',
    },
    'claim-found': {
      said: 'банк бұрын білмеген төлемді толық сомасымен тапты',
      effect:
        'Банктен талап етілген сома қайта біздікі: талап қанағаттандырылды деп жабылады, шығын болып жазылса, ол жойылады. Шарт өзгермейді, тұтынушыға хат кетпейді.',
      act: 'Талапты жабу',
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
    'sum-more': {
      said: 'в банке сумма этого платежа больше, чем в книгах',
      effect:
        'Разница войдёт в книги как удержанные деньги. Ею закроется то, что по этому платежу было выведено раньше, а остальное само вернётся плательщику: за него ничего не продано. Договор не изменится.',
      act: 'Провести разницу и вернуть',
    },
    'return-less': {
      said: 'банк вернул этим возвратом меньше, чем в книгах',
      effect: 'Недостающее осталось в банке: оно войдёт в книги как удержанные деньги и само вернётся плательщику.',
      act: 'Вернуть недостающее',
    },
    'claim-found': {
      said: 'банк нашёл платёж, которого раньше не знал, на полную сумму',
      effect:
        'Сумма, которую мы требуем от банка, снова наша: требование закроется как удовлетворённое, а записанный убыток будет снят. Договор не изменится, покупателю письма не будет.',
      act: 'Закрыть требование',
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
    'sum-more': {
      said: 'the bank holds more of this payment than the books',
      effect:
        'The difference comes onto the books as held money. It closes what was booked out of this payment before, and the rest goes back to the payer by itself: nothing was sold for it. The contract stays as it is.',
      act: 'Book the difference and return it',
    },
    'return-less': {
      said: 'the bank gave back less by this return than the books say',
      effect: 'What is missing is still with the bank: it comes onto the books as held money and goes back to the payer by itself.',
      act: 'Return what is missing',
    },
    'claim-found': {
      said: 'the bank has found the payment it had not known, for its whole sum',
      effect:
        'The sum we claim from the bank is ours again: the claim closes as won, and a loss booked for it is undone. The contract stays as it is, and the customer gets no letter.',
      act: 'Close the claim',
    },
    'return-more': {
      said: 'the bank gave back more by this return than the books say',
      effect: 'What went beyond is booked as gone at the bank and becomes a case of its own, where you explain it or keep it as a claim.',
      act: 'Book what went beyond',
    },
  },
};
