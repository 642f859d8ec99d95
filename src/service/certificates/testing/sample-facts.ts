import type { CivilDate } from '#kernel/civil-date.ts';
import { certificateNumber } from '../certificate-number.ts';
import type { CertificateFacts } from '../certificate-paper.ts';
import type { CheckCode } from '../check-code.ts';

/** A certificate of nobody, for tests and measuring. */
export const sampleFacts: CertificateFacts = {
  number: certificateNumber(2026, 418),
  checkCode: '7F3K9Q2M' as CheckCode,
  address: 'https://smart-ustaz.example/certificates/3q2-7wAAAAAAAAAAAAAAAQ',
  holder: 'Үлгібаева Айгүл Серікқызы',
  title: { kk: 'Қазақ тілін деңгейлеп оқыту', ru: 'Уровневое обучение казахскому языку' },
  kind: 'course',
  hours: 72,
  finalTest: true,
  studied: { from: '2026-09-05' as CivilDate, to: '2026-11-03' as CivilDate },
  issuedOn: '2026-11-03' as CivilDate,
  agreement: null,
  provider: {
    name: { kk: '«El Umiti» қоры» корпоративтік қоры', ru: 'Корпоративный фонд «Фонд «El Umiti»' },
    signer: { name: 'Үлгібаев Ерлан Серікұлы', position: { kk: 'Атқарушы директор', ru: 'Исполнительный директор' } },
  },
};

/** Everything as long as it may ever come. */
export const longFacts: CertificateFacts = {
  ...sampleFacts,
  address: 'https://biliktilikti-arttyru.smart-ustaz-platformasy.example/certificates/WWWWWWWWWWWWWWWWWWWWWW',
  holder: 'Әбдіқадырқызы-Сейтжаппарғалиева Гүлбаһрам-Нұрсұлтанбибі Мұхамеджанғалиқызы-Өтепбергенова',
  title: {
    kk: 'Жаңартылған білім беру мазмұны жағдайында бастауыш сынып оқушыларының функционалдық сауаттылығын «Әліппе» және «Ана тілі» пәндері арқылы дамытудың инновациялық әдістемелері мен цифрлық құралдарын кешенді қолдану',
    ru: 'Комплексное применение инновационных методик и цифровых инструментов развития функциональной грамотности учащихся начальных классов на предметах «Әліппе» и «Ана тілі» в условиях обновлённого содержания образования Республики Казахстан',
  },
  kind: 'programme',
  hours: 241,
  agreement: { number: '05-13/1187', date: '2026-02-03' as CivilDate },
  provider: {
    name: {
      kk: '«Қазақстан педагогтерінің біліктілігін арттыру мен кәсіби дамытуды қолдау» қоғамдық-корпоративтік қоры',
      ru: 'Общественно-корпоративный фонд «Поддержка повышения квалификации и профессионального развития педагогов Казахстана»',
    },
    signer: {
      name: 'Мұхамедсадықов-Қожаахметұлы Нұрмұхамед Әбдіғаппарұлы',
      position: {
        kk: 'Басқарма төрағасының оқу ісі жөніндегі бірінші орынбасары',
        ru: 'Первый заместитель председателя правления по учебной работе',
      },
    },
  },
};
