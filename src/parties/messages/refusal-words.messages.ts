import type { Messages } from '#kernel/locale.ts';
import type { RefusalGround } from './message.ts';

/** What each ground of a refusal says to the person (clause 5.1). */
export const refusalWords: Messages<Record<RefusalGround, string>> = {
  kk: {
    disagreement:
      'Сіз оферта талаптарымен келіспейтініңізді айттыңыз, сондықтан өтінім жабылды. Ойыңыз өзгерсе, өтінімді қайта бере аласыз.',
    'data-impossible':
      'Тіркеу карточкасындағы деректермен шарт жасау мүмкін емес. Деректерді түзеткеннен кейін өтінімді қайта бере аласыз.',
    'programme-withdrawn': 'Бұл бағдарлама енді өткізілмейді, сондықтан өтінім жабылды.',
  },
  ru: {
    disagreement: 'Вы сообщили, что не согласны с условиями оферты, поэтому заявка закрыта. Если передумаете, её можно подать снова.',
    'data-impossible': 'С данными регистрационной карточки договор заключить нельзя. Исправьте их, и заявку можно будет подать снова.',
    'programme-withdrawn': 'Эта программа больше не проводится, поэтому заявка закрыта.',
  },
  en: {
    disagreement:
      'You told us that you do not agree to the offer, so the application is closed. If you change your mind, you can apply again.',
    'data-impossible': 'No contract can be made with the details of the registration card. Once they are corrected you can apply again.',
    'programme-withdrawn': 'This programme is not taught any more, so the application is closed.',
  },
};
