import { ended } from '#kernel/civil-date.ts';
import type { Locale, Messages } from '#kernel/locale.ts';

/** What the person's own pages say. */
export type OwnText = {
  readonly list: string;
  readonly emptyTitle: string;
  readonly emptyText: string;
  readonly toCourses: string;
  readonly myCourses: string;
  readonly number: string;
  readonly programme: string;
  readonly issued: string;
  readonly state: string;
  readonly valid: string;
  readonly withdrawn: string;
  readonly certificate: string;
  readonly download: string;
  readonly checkPage: string;
  readonly making: string;
  readonly makingText: string;
  readonly refresh: string;
  readonly withdrawnSince: (since: string, ground: string) => string;
  readonly shareTitle: string;
  readonly shareText: string;
  readonly checkCode: string;
  readonly nameTitle: string;
  readonly nameShown: (since: string) => string;
  readonly nameHidden: string;
  readonly nameBox: string;
  readonly nameHint: string;
  readonly save: string;
  readonly saved: string;
  readonly erased: string;
  readonly holder: string;
  readonly hours: string;
};

const own: Messages<OwnText> = {
  kk: {
    list: 'Сертификаттарым',
    emptyTitle: 'Сертификат әлі жоқ',
    emptyText: 'Бағдарламаның барлық сабағы мен тестін аяқтаған соң сертификатыңыз осында шығады.',
    toCourses: 'Курстарыма өту',
    myCourses: 'Менің курстарым',
    number: 'Нөмірі',
    programme: 'Бағдарлама',
    issued: 'Берілген күні',
    state: 'Күйі',
    valid: 'Жарамды',
    withdrawn: 'Қайтарып алынған',
    certificate: 'Сертификат',
    download: 'PDF жүктеп алу',
    checkPage: 'Тексеру беті',
    making: 'Қағазы дайындалып жатыр',
    makingText: 'Сертификат тізілімге енгізілді. PDF бір-екі минутта дайын болады, сол кезде хат та жібереміз.',
    refresh: 'Бетті жаңарту',
    withdrawnSince: (since, ground) => `Сертификат ${since} жарамсыз. Негізі: ${ground}.`,
    shareTitle: 'Сілтемемен бөлісу',
    shareText: 'Сілтемені ашқан адам сертификаттың жарамды екенін, бағдарламасын, көлемін және күнін көреді.',
    checkCode: 'Тексеру коды',
    nameTitle: 'Тексеру бетіндегі аты-жөн',
    nameShown: (since) => `Аты-жөніңіз ${since} көрсетіледі.`,
    nameHidden: 'Қазір аты-жөніңіз көрсетілмейді.',
    nameBox: 'Сертификатты тексерген адамға аты-жөнім көрсетілсін',
    nameHint: 'Белгі қойылмаса, аты-жөніңіз көрінбейді. Таңдауыңызды кез келген уақытта өзгерте аласыз.',
    save: 'Сақтау',
    saved: 'Таңдауыңыз сақталды',
    erased: 'Дербес деректеріңіз жойылған, сондықтан қағазы енді ашылмайды. Тізілімдегі жазба сақталады.',
    holder: 'Иесі',
    hours: 'Көлемі',
  },
  ru: {
    list: 'Мои сертификаты',
    emptyTitle: 'Сертификатов пока нет',
    emptyText: 'Когда вы пройдёте все уроки и тесты программы, сертификат появится здесь.',
    toCourses: 'Перейти к курсам',
    myCourses: 'Мои курсы',
    number: 'Номер',
    programme: 'Программа',
    issued: 'Дата выдачи',
    state: 'Состояние',
    valid: 'Действителен',
    withdrawn: 'Отозван',
    certificate: 'Сертификат',
    download: 'Скачать PDF',
    checkPage: 'Страница проверки',
    making: 'Бумага готовится',
    makingText: 'Сертификат внесён в реестр. PDF будет готов через минуту-другую, тогда же придёт письмо.',
    refresh: 'Обновить страницу',
    withdrawnSince: (since, ground) => `Сертификат недействителен ${since}. Основание: ${ground}.`,
    shareTitle: 'Поделиться ссылкой',
    shareText: 'По ссылке видно, что сертификат действителен, его программа, объём и дата.',
    checkCode: 'Код проверки',
    nameTitle: 'Имя на странице проверки',
    nameShown: (since) => ended(`Ваше имя показывается ${since}`),
    nameHidden: 'Сейчас ваше имя не показывается.',
    nameBox: 'Показывать моё имя тем, кто проверяет сертификат',
    nameHint: 'Без отметки имени не видно. Решение можно изменить в любое время.',
    save: 'Сохранить',
    saved: 'Ваш выбор сохранён',
    erased: 'Ваши персональные данные уничтожены, поэтому бумага больше не открывается. Запись в реестре остаётся.',
    holder: 'Владелец',
    hours: 'Объём',
  },
  en: {
    list: 'My certificates',
    emptyTitle: 'No certificates yet',
    emptyText: 'When you have finished all lessons and tests of a programme, your certificate appears here.',
    toCourses: 'Go to my courses',
    myCourses: 'My courses',
    number: 'Number',
    programme: 'Programme',
    issued: 'Date of issue',
    state: 'State',
    valid: 'Valid',
    withdrawn: 'Withdrawn',
    certificate: 'Certificate',
    download: 'Download PDF',
    checkPage: 'Check page',
    making: 'The paper is being made',
    makingText: 'The certificate is in the register. The PDF will be ready in a minute or two, and a letter will come then.',
    refresh: 'Refresh the page',
    withdrawnSince: (since, ground) => `The certificate is not valid ${since}. Ground: ${ground}.`,
    shareTitle: 'Share a link',
    shareText: 'Whoever opens the link sees that the certificate is valid, its programme, volume and date.',
    checkCode: 'Check code',
    nameTitle: 'Your name on the check page',
    nameShown: (since) => `Your name is shown ${since}.`,
    nameHidden: 'Your name is not shown now.',
    nameBox: 'Show my name to those who check the certificate',
    nameHint: 'Without the tick your name is not seen. You can change this at any time.',
    save: 'Save',
    saved: 'Your choice is saved',
    erased: 'Your personal data were erased, so the paper can no longer be opened. The entry in the register stays.',
    holder: 'Holder',
    hours: 'Volume',
  },
};

export const ownText = (locale: Locale): OwnText => own[locale];
