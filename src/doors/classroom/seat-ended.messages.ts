import type { ClosedState } from '#contracts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly closed: Readonly<Record<ClosedState, { readonly title: string; readonly text: string }>>;
  readonly link: string;
};

/** A seat that an organisation paid for is closed: its learner has no contract of their own and bought nothing. */
export const seatEndedTexts: Messages<Words> = {
  kk: {
    closed: {
      suspended: {
        title: 'Орныңыз уақытша жабық',
        text: 'Офертаның 4.2-тармағы бойынша ескертуден кейінгі шешімге байланысты сабақтар мен тесттер жабық. Себебі мен не істеуге болатыны Сізге берілген ескертудің ісінде жазылған. Прогресіңіз сақталады.',
      },
      terminated: {
        title: 'Орныңыз жабылды',
        text: 'Орныңыз офертаның 4.2-тармағы бойынша жабылды, сабақтар мен тесттер ашылмайды. Алған сертификаттарыңыз сақталады. Шешіммен келіспесеңіз, қолдау қызметіне жазыңыз.',
      },
      withdrawn: {
        title: 'Ұйым орыннан бас тартты',
        text: 'Сондықтан сабақтар мен тесттер жабық. Алған сертификаттарыңыз сақталады, бағдарламаны өзіңіз сатып алуыңызға болады.',
      },
      refunded: {
        title: 'Орынның ақшасы ұйымға қайтарылды',
        text: 'Сондықтан сабақтар мен тесттер жабық, прогресіңіз сақталады. Орынның бағасы толық қайтарылса, ол бойынша берілген сертификат күшін жоғалтады. Себебін ұйымнан сұраңыз; бағдарламаны өзіңіз сатып алуыңызға болады.',
      },
    },
    link: 'Ұйым төлеген орындар',
  },
  ru: {
    closed: {
      suspended: {
        title: 'Ваше место временно закрыто',
        text: 'Уроки и тесты закрыты решением после предупреждения по пункту 4.2 оферты. Причина и что можно сделать указаны в деле о предупреждении. Ваш прогресс сохраняется.',
      },
      terminated: {
        title: 'Ваше место закрыто',
        text: 'Место закрыто по пункту 4.2 оферты, уроки и тесты больше не открываются. Полученные сертификаты сохраняются. Если вы не согласны с решением, напишите в поддержку.',
      },
      withdrawn: {
        title: 'Организация отказалась от места',
        text: 'Поэтому уроки и тесты закрыты. Полученные сертификаты сохраняются, программу можно купить самостоятельно.',
      },
      refunded: {
        title: 'Деньги за место возвращены организации',
        text: 'Поэтому уроки и тесты закрыты, ваш прогресс сохраняется. Если цена места возвращена полностью, сертификат по нему больше не действует. Причину спросите у организации; программу можно купить самостоятельно.',
      },
    },
    link: 'Места, оплаченные организацией',
  },
  en: {
    closed: {
      suspended: {
        title: 'Your seat is closed for a time',
        text: 'Lessons and tests are closed by a decision after a warning under clause 4.2 of the offer. The case of the warning tells the reason and what you can do. Your progress is kept.',
      },
      terminated: {
        title: 'Your seat is closed',
        text: 'The seat was closed under clause 4.2 of the offer; lessons and tests open no more. Your certificates stay. If you do not agree, write to support.',
      },
      withdrawn: {
        title: 'The organisation gave up the seat',
        text: 'Lessons and tests are therefore closed. Your certificates stay, and you can buy the programme yourself.',
      },
      refunded: {
        title: 'The money for the seat was returned to the organisation',
        text: 'Lessons and tests are therefore closed; your progress is kept. If the whole price of the seat went back, its certificate counts no more. Ask the organisation for the reason; you can buy the programme yourself.',
      },
    },
    link: 'Seats paid for by an organisation',
  },
};
