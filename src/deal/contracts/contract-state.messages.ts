import type { Messages } from '#kernel/locale.ts';
import type { ClosedState, ContractState } from './contract-state.ts';

type Words = {
  readonly heading: string;
  readonly names: Readonly<Record<ContractState, string>>;
  /** A closed course: what happened, why, and what the person can do. */
  readonly closed: Readonly<Record<ClosedState, { readonly title: string; readonly text: string }>>;
};

export const contractStateWords: Messages<Words> = {
  kk: {
    heading: 'Шарттың барысы',
    names: {
      concluded: 'Шарт жасалды',
      'in-service': 'Қызмет көрсетіліп жатыр',
      fulfilled: 'Шарт орындалды',
      suspended: 'Қызмет уақытша тоқтатылды',
      terminated: 'Шарт бұзылды',
      withdrawn: 'Тапсырыс беруші шарттан бас тартты',
      refunded: 'Ақша қайтарылды',
    },
    closed: {
      suspended: {
        title: 'Қызмет уақытша тоқтатылды',
        text: 'Офертаның 4.2-тармағы бойынша ескертуден кейінгі шешімге байланысты сабақтар мен тесттер жабық. Себебі мен не істеуге болатыны жеке кабинетте жазылған. Прогресіңіз сақталады.',
      },
      terminated: {
        title: 'Шарт бұзылды',
        text: 'Шарт офертаның 4.2-тармағы бойынша бұзылды, сабақтар мен тесттер жабық. Алған сертификаттарыңыз бен шарт файлдары сақталады. Шешіммен келіспесеңіз, қолдау қызметіне жазыңыз.',
      },
      withdrawn: {
        title: 'Сіз шарттан бас тарттыңыз',
        text: 'Сондықтан сабақтар мен тесттер жабық. Шарттың файлдары сақталады, бағдарламаны қайта сатып алуға болады.',
      },
      refunded: {
        title: 'Ақша қайтарылды',
        text: 'Осы шарт бойынша ақша қайтарылды, сондықтан сабақтар мен тесттер жабық. Шарттың файлдары сақталады, бағдарламаны қайта сатып алуға болады.',
      },
    },
  },
  ru: {
    heading: 'Ход договора',
    names: {
      concluded: 'Договор заключён',
      'in-service': 'Услуга оказывается',
      fulfilled: 'Договор исполнен',
      suspended: 'Услуга приостановлена',
      terminated: 'Договор расторгнут',
      withdrawn: 'Заказчик отказался от договора',
      refunded: 'Деньги возвращены',
    },
    closed: {
      suspended: {
        title: 'Услуга приостановлена',
        text: 'Уроки и тесты закрыты решением после предупреждения по пункту 4.2 оферты. Причина и что можно сделать указаны в личном кабинете. Ваш прогресс сохраняется.',
      },
      terminated: {
        title: 'Договор расторгнут',
        text: 'Договор расторгнут по пункту 4.2 оферты, уроки и тесты закрыты. Полученные сертификаты и файлы договора сохраняются. Если вы не согласны с решением, напишите в поддержку.',
      },
      withdrawn: {
        title: 'Вы отказались от договора',
        text: 'Поэтому уроки и тесты закрыты. Файлы договора сохраняются, программу можно купить снова.',
      },
      refunded: {
        title: 'Деньги возвращены',
        text: 'Деньги по этому договору возвращены, поэтому уроки и тесты закрыты. Файлы договора сохраняются, программу можно купить снова.',
      },
    },
  },
  en: {
    heading: 'Course of the contract',
    names: {
      concluded: 'Contract concluded',
      'in-service': 'Service is being given',
      fulfilled: 'Contract fulfilled',
      suspended: 'Service suspended',
      terminated: 'Contract terminated',
      withdrawn: 'Customer withdrew from the contract',
      refunded: 'Money returned',
    },
    closed: {
      suspended: {
        title: 'The service is suspended',
        text: 'Lessons and tests are closed by a decision after a warning under clause 4.2 of the offer. Your account tells the reason and what you can do. Your progress is kept.',
      },
      terminated: {
        title: 'The contract is terminated',
        text: 'The contract was terminated under clause 4.2 of the offer; lessons and tests are closed. Your certificates and the files of the contract stay. If you do not agree, write to support.',
      },
      withdrawn: {
        title: 'You withdrew from the contract',
        text: 'Lessons and tests are therefore closed. The files of the contract stay, and the programme can be bought again.',
      },
      refunded: {
        title: 'The money was returned',
        text: 'The money for this contract was returned, so lessons and tests are closed. The files of the contract stay, and the programme can be bought again.',
      },
    },
  },
};
