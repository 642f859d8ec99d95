import { englishCount, russianCount } from '#kernel/counts.ts';
import { ended } from '#kernel/civil-date.ts';
import type { Locale, Messages } from '#kernel/locale.ts';
import type { TestFacts } from './programme-facts.ts';

type Shape = {
  readonly afterCourse: string;
  readonly whoFor: string;
  readonly volume: string;
  readonly lessons: string;
  readonly languages: string;
  readonly access: string;
  readonly afterPayment: (days: string) => string;
  readonly contents: string;
  readonly readingTime: (hours: string) => string;
  readonly hours: (hours: number) => string;
  readonly free: string;
  readonly quiz: string;
  readonly assessment: string;
  readonly test: (facts: TestFacts) => string;
  readonly ifFailed: string;
  readonly certificate: string;
  readonly certificateText: string;
  readonly sample: string;
  readonly agreement: string;
  readonly agreed: (number: string, date: string, until: string) => string;
  readonly agreementOver: (number: string, until: string) => string;
  readonly notAgreed: string;
  readonly notAgreedText: string;
  readonly authors: string;
  readonly questions: string;
  readonly faq: readonly { readonly q: string; readonly a: string; readonly clause: string }[];
  readonly priceList: (no: number) => string;
  readonly priceSince: (day: string) => string;
  readonly priceUntil: (day: string) => string;
  readonly priceNext: (day: string, money: string) => string;
  readonly priceEnds: (day: string) => string;
  readonly noChange: string;
  readonly vatNone: string;
  readonly vatIncluded: (percent: number, money: string) => string;
  readonly fixed: string;
  readonly apply: string;
  readonly seeLesson: string;
  readonly byCard: string;
  readonly opensAtOnce: string;
  readonly readOffer: string;
  readonly buying: string;
  readonly notOnSale: string;
  readonly notOnSaleText: string;
  readonly planned: string;
  readonly comesLater: string;
  readonly inPreparation: string;
  readonly inPreparationText: string;
  readonly previewNote: string;
  readonly lessonNo: (no: number, of: number) => string;
  readonly goOn: string;
  readonly goOnText: string;
  readonly backToProgramme: string;
  readonly otherPreviews: string;
};

const nb = '\u00a0';

const kk: Shape = {
  afterCourse: 'Курстан кейін',
  whoFor: 'Кімге арналған',
  volume: 'Көлемі',
  lessons: 'Мазмұны',
  languages: 'Тілі',
  access: 'Қолжетімді',
  afterPayment: (days) => `төлемнен кейін ${days}`,
  contents: 'Мазмұны',
  readingTime: (hours) => `Сабақтар мен тесттердің өзіне шамамен ${hours} кетеді, қалған уақыт\u00a0— тапсырма мен тәжірибеге.`,
  hours: (hours) => `${hours}${nb}сағат`,
  free: 'Тегін көру',
  quiz: 'тест',
  assessment: 'Бағалау',
  test: ({ questions, passPercent, attempts, delayHours, minutes }) =>
    `Соңында ${questions}${nb}сұрақтан тұратын қорытынды тест болады. Өту шегі\u00a0— ${passPercent}${nb}%.` +
    (attempts === null
      ? ' Әрекет саны шектелмейді.'
      : ` ${attempts}${nb}әрекет беріледі${delayHours > 0 ? `, келесі әрекет ${delayHours}${nb}сағаттан кейін ашылады` : ''}.`) +
    (minutes === null ? '' : ` Бір әрекетке ${minutes}${nb}минут беріледі.`),
  ifFailed: 'Тесттен өтпесем ше?',
  certificate: 'Сертификат',
  certificateText:
    'Курсты аяқтап, тесттен өткен соң тіркеу нөмірі, QR коды және тексеру коды бар сертификат беріледі. Оны кез келген адам тіркелмей тексере алады. Атыңызды тексеру бетінде көрсету-көрсетпеуді өзіңіз шешесіз.',
  sample: 'Сертификат үлгісі',
  agreement: 'Министрлікпен келісу',
  agreed: (number, date, until) => `Бағдарлама уәкілетті органмен келісілген: ${number} нөмірі, ${date}. Келісім ${until} жарамды.`,
  agreementOver: (number, until) => `Бағдарламаның ${number} келісімі ${until} жарамды болды, қазір күшінде емес.`,
  notAgreed: 'Келісілмеген',
  notAgreedText:
    'Бағдарлама уәкілетті органмен келісілмеген. Сертификат аттестаттау кезінде ескеріледі деп уәде бермейміз, мұны мектебіңізден алдын ала сұраңыз.',
  authors: 'Кім дайындады',
  questions: 'Жиі қойылатын сұрақтар',
  faq: [
    {
      q: 'Мерзім ішінде үлгермесем ше?',
      a: 'Мерзім біткенде сабақтар мен тесттер жабылады, ал шарт пен алған сертификатыңыз жеке кабинетте қалады. Біздің кінәмізден іркіліс болса, мерзім ұзартылады (8.4-тармақ).',
      clause: '11.2',
    },
    {
      q: 'Шарт қай кезде жасалады?',
      a: 'Банк толық төлемді растаған кезде. Өтінім берудің өзі шарт емес: келіспесеңіз, төлемей-ақ бас тартасыз.',
      clause: '1.2.4',
    },
    {
      q: 'Ақша қай кезде қайтарылады?',
      a: 'Қызмет Орындаушының кінәсінен көрсетілмесе, төлеген сома толық қайтарылады. Басқа жағдайда\u00a0— заңда көзделгендей. Қате немесе артық төленген ақша өздігінен қайтады.',
      clause: '4.4',
    },
  ],
  priceList: (no) => `Баға парағы, ${no}-нөмір`,
  priceSince: (day) => `${day} қолданыста.`,
  priceUntil: (day) => `Бұл бағаның соңғы күні: ${day}.`,
  priceNext: (day, money) => `${day}: ${money}.`,
  priceEnds: (day) => `${day} сатылмайды.`,
  noChange: 'Өзгеріс жарияланған жоқ.',
  vatNone: 'ҚҚС салынбайды.',
  vatIncluded: (percent, money) => `Бағаға ${percent}${nb}% ҚҚС кіреді: ${money}.`,
  fixed: 'Төлегеннен кейін баға да, мерзім де өзгермейді.',
  apply: 'Өтінім беру',
  seeLesson: 'Ашық сабақты оқу',
  byCard: 'Visa, Mastercard картасымен банк бетінде төленеді',
  opensAtOnce: 'Төлем расталған бойда курс ашылады',
  readOffer: 'Офертаны төлемге дейін оқып шығыңыз',
  buying: 'Сатып алу',
  notOnSale: 'Қазір сатылымда жоқ',
  notOnSaleText: 'Бұл бағдарлама қолданыстағы баға парағында жоқ. Бұрын сатып алғандар оқуын жалғастыра береді.',
  planned: 'дайындалып жатыр',
  comesLater: 'Дайындалып жатыр',
  inPreparation: 'Бағдарлама дайындалып жатыр',
  inPreparationText: 'Тегін сабағын қазірден оқуға болады. Барлық сабағы дайын болып, баға парағына енгенде өтінім осы жерде ашылады.',
  previewNote: 'Бұл сабақ бәріне тегін ашық',
  lessonNo: (no, of) => `${no}-сабақ, барлығы ${of}`,
  goOn: 'Ұнады ма? Курс осылай жалғасады',
  goOnText: 'Қалған сабақтар, тесттер және сертификат төлемнен кейін ашылады.',
  backToProgramme: 'Бағдарламаға қайту',
  otherPreviews: 'Тағы ашық сабақтар',
};

const ru: Shape = {
  afterCourse: 'После курса вы сможете',
  whoFor: 'Для кого',
  volume: 'Объём',
  lessons: 'Состав',
  languages: 'Язык',
  access: 'Доступ',
  afterPayment: (days) => `${days} после оплаты`,
  contents: 'Содержание',
  readingTime: (hours) => `На сами уроки и тесты уходит около ${hours}, остальное время\u00a0— задания и практика.`,
  hours: (hours) => russianCount(hours, ['час', 'часа', 'часов']),
  free: 'Бесплатно',
  quiz: 'тест',
  assessment: 'Оценивание',
  test: ({ questions, passPercent, attempts, delayHours, minutes }) =>
    `В конце\u00a0— итоговый тест: ${russianCount(questions, ['вопрос', 'вопроса', 'вопросов'])}, проходной балл ${passPercent}${nb}%.` +
    (attempts === null
      ? ' Число попыток не ограничено.'
      : ` Даётся ${russianCount(attempts, ['попытка', 'попытки', 'попыток'])}${delayHours > 0 ? `, следующая открывается через ${delayHours}${nb}ч` : ''}.`) +
    (minutes === null ? '' : ` На попытку\u00a0— ${russianCount(minutes, ['минута', 'минуты', 'минут'])}.`),
  ifFailed: 'А если тест не сдан?',
  certificate: 'Сертификат',
  certificateText:
    'Кто прошёл курс и сдал тест, получает сертификат с регистрационным номером, QR-кодом и кодом проверки. Проверить его может любой человек без регистрации. Показывать ли при проверке имя, решаете вы.',
  sample: 'Образец сертификата',
  agreement: 'Согласование с министерством',
  agreed: (number, date, until) =>
    ended(`Программа согласована с уполномоченным органом: № ${number} от ${ended(date)} Согласование действует ${until}`),
  agreementOver: (number, until) => `Согласование программы № ${number} действовало ${until} и сейчас не в силе.`,
  notAgreed: 'Не согласована',
  notAgreedText:
    'Программа не согласована с уполномоченным органом. Мы не обещаем, что сертификат учтут при аттестации: спросите об этом заранее в своей школе.',
  authors: 'Кто подготовил',
  questions: 'Частые вопросы',
  faq: [
    {
      q: 'Что, если не успею за срок доступа?',
      a: 'Когда срок кончается, уроки и тесты закрываются, а договор и полученный сертификат остаются в кабинете. Если перебой случился по нашей вине, срок продлевается (пункт 8.4).',
      clause: '11.2',
    },
    {
      q: 'Когда заключён договор?',
      a: 'Когда банк подтвердил оплату полностью. Заявка сама по себе не договор: если не согласны, просто не платите.',
      clause: '1.2.4',
    },
    {
      q: 'Когда возвращаются деньги?',
      a: 'Если услуга не оказана по вине Исполнителя, возвращается вся сумма. В остальных случаях\u00a0— как предусмотрено законом. Ошибочный или лишний платёж возвращается сам.',
      clause: '4.4',
    },
  ],
  priceList: (no) => `Прейскурант №${nb}${no}`,
  priceSince: (day) => ended(`Действует ${day}`),
  priceUntil: (day) => `Последний день этой цены: ${day}.`,
  priceNext: (day, money) => `${day.charAt(0).toUpperCase()}${day.slice(1)}: ${money}.`,
  priceEnds: (day) => `${day.charAt(0).toUpperCase()}${day.slice(1)} не продаётся.`,
  noChange: 'Изменений не объявлено.',
  vatNone: 'НДС не облагается.',
  vatIncluded: (percent, money) => `В цену входит НДС ${percent}${nb}%: ${money}.`,
  fixed: 'После оплаты ни цена, ни срок не меняются.',
  apply: 'Подать заявку',
  seeLesson: 'Прочитать открытый урок',
  byCard: 'Оплата картой Visa или Mastercard на странице банка',
  opensAtOnce: 'Курс открывается сразу после подтверждения оплаты',
  readOffer: 'Прочитайте оферту до оплаты',
  buying: 'Покупка',
  notOnSale: 'Сейчас не продаётся',
  notOnSaleText: 'Программы нет в действующем прейскуранте. Кто купил её раньше, продолжает учиться.',
  planned: 'готовится',
  comesLater: 'Готовится',
  inPreparation: 'Программа готовится',
  inPreparationText:
    'Открытый урок можно прочитать уже сейчас. Заявка откроется здесь, когда будут готовы все уроки и программа войдёт в прейскурант.',
  previewNote: 'Этот урок открыт всем бесплатно',
  lessonNo: (no, of) => `Урок ${no} из ${of}`,
  goOn: 'Понравилось? Так устроен весь курс',
  goOnText: 'Остальные уроки, тесты и сертификат открываются после оплаты.',
  backToProgramme: 'К программе',
  otherPreviews: 'Другие открытые уроки',
};

const en: Shape = {
  afterCourse: 'After the course you will be able to',
  whoFor: 'Who it is for',
  volume: 'Volume',
  lessons: 'Contents',
  languages: 'Language',
  access: 'Access',
  afterPayment: (days) => `${days} after payment`,
  contents: 'Contents',
  readingTime: (hours) => `The lessons and tests alone take about ${hours}; the rest is exercises and practice.`,
  hours: (hours) => englishCount(hours, 'hour'),
  free: 'Read free',
  quiz: 'quiz',
  assessment: 'Assessment',
  test: ({ questions, passPercent, attempts, delayHours, minutes }) =>
    `At the end there is a final test of ${questions}${nb}questions; the pass mark is ${passPercent}${nb}%.` +
    (attempts === null
      ? ' There is no limit of attempts.'
      : ` You have ${englishCount(attempts, 'attempt')}${delayHours > 0 ? `; the next one opens after ${englishCount(delayHours, 'hour')}` : ''}.`) +
    (minutes === null ? '' : ` An attempt takes at most ${minutes}${nb}minutes.`),
  ifFailed: 'What if I fail the test?',
  certificate: 'Certificate',
  certificateText:
    'Whoever completes the course and passes the test gets a certificate with a registration number, a QR code and a check code. Anyone can check it without an account. You decide whether the check shows your name.',
  sample: 'Sample certificate',
  agreement: 'Agreement with the ministry',
  agreed: (number, date, until) =>
    `The programme is agreed with the authorised body: No. ${number} of ${date}. The agreement is valid ${until}.`,
  agreementOver: (number, until) => `The programme’s agreement No. ${number} was valid ${until} and is no longer in force.`,
  notAgreed: 'Not agreed',
  notAgreedText:
    'The programme is not agreed with the authorised body. We do not promise that the certificate counts for attestation: ask your school beforehand.',
  authors: 'Prepared by',
  questions: 'Frequent questions',
  faq: [
    {
      q: 'What if I do not finish in time?',
      a: 'When the access term ends, lessons and tests close; the contract and any certificate you earned stay in your account. If an interruption is our fault, the term is extended (clause 8.4).',
      clause: '11.2',
    },
    {
      q: 'When is there a contract?',
      a: 'When the bank has confirmed the full payment. An application alone is no contract: if you disagree, simply do not pay.',
      clause: '1.2.4',
    },
    {
      q: 'When is money returned?',
      a: 'If the service is not given through the Provider’s fault, the whole sum is returned. Otherwise as the law provides. A mistaken or surplus payment goes back by itself.',
      clause: '4.4',
    },
  ],
  priceList: (no) => `Price list No.${nb}${no}`,
  priceSince: (day) => `In force ${day}.`,
  priceUntil: (day) => `Last day of this price: ${day}.`,
  priceNext: (day, money) => `${day.charAt(0).toUpperCase()}${day.slice(1)}: ${money}.`,
  priceEnds: (day) => `Not sold ${day}.`,
  noChange: 'No change is announced.',
  vatNone: 'VAT is not charged.',
  vatIncluded: (percent, money) => `The price includes ${percent}${nb}% VAT: ${money}.`,
  fixed: 'Once you have paid, neither the price nor the term changes.',
  apply: 'Apply',
  seeLesson: 'Read the open lesson',
  byCard: 'Paid by Visa or Mastercard on the bank’s page',
  opensAtOnce: 'The course opens as soon as payment is confirmed',
  readOffer: 'Read the offer before you pay',
  buying: 'Purchase',
  notOnSale: 'Not on sale now',
  notOnSaleText: 'This programme is not in the price list in force. Those who bought it earlier go on studying.',
  planned: 'in preparation',
  comesLater: 'In preparation',
  inPreparation: 'In preparation',
  inPreparationText:
    'The free lesson can be read now. Applications open here once every lesson is ready and the programme is in the price list.',
  previewNote: 'This lesson is free for everybody',
  lessonNo: (no, of) => `Lesson ${no} of ${of}`,
  goOn: 'Did you like it? The whole course is like this',
  goOnText: 'The other lessons, the tests and the certificate open after payment.',
  backToProgramme: 'Back to the programme',
  otherPreviews: 'Other open lessons',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const programmeText = (locale: Locale): Shape => t[locale];
