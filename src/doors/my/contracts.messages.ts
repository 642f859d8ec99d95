import type { Messages } from '#kernel/locale.ts';

type Words = {
  title: string;
  none: string;
  noneText: string;
  toProgrammes: string;
  heading: (number: string) => string;
  concluded: string;
  programme: string;
  number: string;
  date: string;
  amount: string;
  vat: (percent: number | 'none') => string;
  paidAt: string;
  until: string;
  parties: string;
  provider: string;
  customer: string;
  application: string;
  accepted: string;
  acceptedLede: string;
  offer: string;
  policy: string;
  agreement: string;
  consent: string;
  version: (no: number) => string;
  priceList: (no: number) => string;
  governs: string;
  governsLede: string;
  governsSame: string;
  governsNext: string;
  governsNot: string;
  file: string;
  fileLede: string;
  getFile: string;
  getReceipt: string;
  making: string;
  hash: string;
  anybodyChecks: string;
  openCourse: string;
  back: string;
};

/** Words of the contract as its customer sees it (clauses 2.3, 2.4, 3.11). */
export const contractWords: Messages<Words> = {
  kk: {
    title: 'Шарттарым',
    none: 'Әзірге шарт жоқ',
    noneText: 'Бағдарламаны төлеген күні шарт жасалып, осы жерде тұрады.',
    toProgrammes: 'Бағдарламаларды көру',
    heading: (number) => `${number} шарты`,
    concluded: 'Шарт жасалған',
    programme: 'Бағдарлама',
    number: 'Нөмірі',
    date: 'Шарттың күні',
    amount: 'Төленген сома',
    vat: (percent) => (percent === 'none' ? 'ҚҚС салынбайды' : `${percent} % ҚҚС қоса алғанда`),
    paidAt: 'Төлем уақыты',
    until: 'Қолжетімділіктің соңғы күні',
    parties: 'Тараптар',
    provider: 'Орындаушы',
    customer: 'Тапсырыс беруші',
    application: 'Өтінім',
    accepted: 'Қабылданған құжаттар',
    acceptedLede: 'Шарт осы нұсқалармен жасалды. Олар өзгермейді.',
    offer: 'Жария оферта',
    policy: 'Құпиялылық саясаты',
    agreement: 'Құпиялылық туралы келісім',
    consent: 'Дербес деректерге келісім',
    version: (no) => `${no}-нұсқа`,
    priceList: (no) => `Баға парағы, ${no}-нөмір`,
    governs: 'Қазір қолданыстағы талаптар',
    governsLede: 'Баға мен қолжетімділік мерзімі қабылдаған күйінде қалады. Қалған талаптар офертаның мына нұсқасы бойынша:',
    governsSame: 'Қабылдаған нұсқаңыз қолданыста.',
    governsNext: 'Шартыңыз мына нұсқаға көшеді:',
    governsNot: 'Сайтта күшінде тұрған мына нұсқа Сіздің шартыңызға қолданылмайды:',
    file: 'Шарттың файлы',
    fileLede: 'Файл бір рет жасалады және ешқашан өзгермейді. Бақылау сомасы соны дәлелдейді.',
    getFile: 'Шартты жүктеп алу (PDF)',
    getReceipt: 'Төлем құжатын жүктеп алу (PDF)',
    making: 'Файл дайындалып жатыр. Бір минуттан кейін бетті жаңартыңыз.',
    hash: 'SHA-256',
    anybodyChecks: 'Бұл файл біздікі ме, кез келген адам тексере алады',
    openCourse: 'Курсты ашу',
    back: 'Барлық шарттар',
  },
  ru: {
    title: 'Мои договоры',
    none: 'Договоров пока нет',
    noneText: 'В день оплаты программы договор заключается и появляется здесь.',
    toProgrammes: 'Смотреть программы',
    heading: (number) => `Договор ${number}`,
    concluded: 'Договор заключён',
    programme: 'Программа',
    number: 'Номер',
    date: 'Дата договора',
    amount: 'Оплачено',
    vat: (percent) => (percent === 'none' ? 'НДС не облагается' : `с НДС ${percent} %`),
    paidAt: 'Время платежа',
    until: 'Последний день доступа',
    parties: 'Стороны',
    provider: 'Исполнитель',
    customer: 'Заказчик',
    application: 'Заявка',
    accepted: 'Принятые документы',
    acceptedLede: 'Договор заключён по этим версиям. Они не меняются.',
    offer: 'Публичная оферта',
    policy: 'Политика конфиденциальности',
    agreement: 'Соглашение о конфиденциальности',
    consent: 'Согласие на обработку данных',
    version: (no) => `версия ${no}`,
    priceList: (no) => `Прейскурант №\u00a0${no}`,
    governs: 'Какие условия действуют сейчас',
    governsLede: 'Цена и срок доступа остаются такими, как вы их приняли. Остальные условия действуют по этой версии оферты:',
    governsSame: 'Действует версия, которую вы приняли.',
    governsNext: 'Договор перейдёт на эту версию:',
    governsNot: 'Версия, действующая на сайте, к вашему договору не применяется:',
    file: 'Файл договора',
    fileLede: 'Файл составляется один раз и больше не меняется. Это доказывает контрольная сумма.',
    getFile: 'Скачать договор (PDF)',
    getReceipt: 'Скачать документ об оплате (PDF)',
    making: 'Файл готовится. Обновите страницу через минуту.',
    hash: 'SHA-256',
    anybodyChecks: 'Любой может проверить, наш ли это файл',
    openCourse: 'Открыть курс',
    back: 'Все договоры',
  },
  en: {
    title: 'My contracts',
    none: 'No contracts yet',
    noneText: 'On the day you pay for a programme the contract is concluded and stands here.',
    toProgrammes: 'See the programmes',
    heading: (number) => `Contract ${number}`,
    concluded: 'The contract is concluded',
    programme: 'Programme',
    number: 'Number',
    date: 'Date of the contract',
    amount: 'Paid',
    vat: (percent) => (percent === 'none' ? 'no VAT' : `VAT ${percent} % included`),
    paidAt: 'Time of payment',
    until: 'Last day of access',
    parties: 'Parties',
    provider: 'Provider',
    customer: 'Customer',
    application: 'Application',
    accepted: 'Accepted documents',
    acceptedLede: 'The contract was concluded under these versions. They do not change.',
    offer: 'Public offer',
    policy: 'Privacy policy',
    agreement: 'Confidentiality agreement',
    consent: 'Consent to data processing',
    version: (no) => `version ${no}`,
    priceList: (no) => `Price list No.\u00a0${no}`,
    governs: 'The terms in force now',
    governsLede: 'The price and the access term stay as you accepted them. The other terms follow this version of the offer:',
    governsSame: 'The version you accepted is in force.',
    governsNext: 'The contract goes over to this version:',
    governsNot: 'The version in force on the site does not apply to your contract:',
    file: 'File of the contract',
    fileLede: 'The file is made once and never changes. The checksum proves it.',
    getFile: 'Download the contract (PDF)',
    getReceipt: 'Download the payment document (PDF)',
    making: 'The file is being made. Reload the page in a minute.',
    hash: 'SHA-256',
    anybodyChecks: 'Anybody can check whether this file is ours',
    openCourse: 'Open the course',
    back: 'All contracts',
  },
};
