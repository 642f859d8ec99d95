import type { Locale, Messages } from '#kernel/locale.ts';

/** Numbers and names that the answers hold: from the settings and the provider's record, never typed here. */
export type AnswerFacts = {
  readonly minutes: number;
  readonly applicationDays: number;
  readonly age: number;
  readonly supportEmail: string;
};

export const answerKeys = {
  paying: ['kaspi', 'left', 'price', 'organisation'],
  terms: ['contract', 'back', 'papers', 'age'],
  studying: ['access', 'late', 'fail', 'language', 'phone'],
  after: ['attestation', 'checked', 'data'],
} as const;
export type AnswerGroup = keyof typeof answerKeys;
export type AnswerKey = (typeof answerKeys)[AnswerGroup][number];

/** Clauses of the offer that an answer rests on; the page quotes them from the version in force. */
export const answerClauses: Readonly<Record<AnswerKey, readonly string[]>> = {
  kaspi: ['3.3'],
  left: ['3.12', '7.4', '7.5'],
  price: ['7.2', '7.3'],
  organisation: ['9.1', '9.2'],
  contract: ['1.2.4', '3.2', '3.11'],
  back: ['4.4', '8.1', '8.2', '8.5'],
  papers: ['2.4', '7.6', '10.3'],
  age: ['10.1', '10.4'],
  access: ['3.12', '7.1'],
  late: ['8.4', '11.2'],
  fail: ['11.1', '11.5'],
  language: ['6.1'],
  phone: ['4.1', '8.4'],
  attestation: ['11.4'],
  checked: ['11.3'],
  data: ['3.6', '3.8'],
};

type Answer = { readonly q: string; readonly a: (facts: AnswerFacts) => readonly string[] };

type Shape = {
  readonly title: string;
  readonly lede: string;
  readonly description: string;
  readonly groups: Readonly<Record<AnswerGroup, string>>;
  readonly answers: Readonly<Record<AnswerKey, Answer>>;
  readonly inOffer: (no: number) => string;
  readonly byProgramme: string;
  readonly accessRow: (days: string, no: string) => string;
  readonly agreedRow: (number: string, until: string) => string;
  readonly notAgreedRow: string;
  readonly noneOnSale: string;
  readonly notFound: string;
  readonly write: string;
};

const nb = '\u00a0';

const kk: Shape = {
  title: 'Сұрақтар мен жауаптар',
  lede: 'Төлемге дейін жиі сұралатын жайттар. Әр жауаптың астында офертаның қолданыстағы тармағы тұр.',
  description:
    'Kaspi картасымен төлеу, ақшаны қайтару, тестен өтпей қалу, қолжетімділік мерзімі, аттестаттау және сертификат туралы жауаптар.',
  groups: { paying: 'Төлем', terms: 'Шарт және құжаттар', studying: 'Оқу', after: 'Сертификат және деректер' },
  answers: {
    kaspi: {
      q: 'Kaspi картасымен төлей аламын ба?',
      a: () => [
        'Visa немесе Mastercard картасы болса, қай банк шығарғаны маңызды емес, Kaspi Gold та жарайды. Картаңызда интернеттегі төлемге рұқсат қосулы болсын.',
        'Карта деректері банктің бетінде жазылады, бізге келмейді. Kaspi QR, бөліп төлеу және қолданбадан аудару қабылданбайды.',
      ],
    },
    left: {
      q: 'Ақша шешілді, ал курс ашылмады. Не істеймін?',
      a: ({ supportEmail }) => [
        'Қайта төлемеңіз. Банктің хабары кешіксе, төлемнің не болғанын банктен өзіміз сұраймыз; төлем беті жауапты өзі көрсетеді. Растау келген бойда курс ашылады, ал шарттың күні төлеген күніңіз болып қалады.',
        'Екінші рет төленген немесе артық ақша өтінішсіз қайтарылады. Шарт жасауға келмейтін төлем қызметкерге түседі және жоғалмайды.',
        `Күмәніңіз болса, қолдау қызметіне немесе ${supportEmail} мекенжайына жазыңыз: өтінім нөмірі жеткілікті.`,
      ],
    },
    price: {
      q: 'Төлеп жатқанда баға өзгерсе ше?',
      a: ({ minutes, applicationDays }) => [
        `Баға өзгермей тұрып ашылған төлем беті жабылғанша бұрынғы бағамен қабылданады, бірақ бұл ${minutes}${nb}минуттан аспайды.`,
        `Одан кеш төленсе және талап өзгерген болса, таңдау Сізде: жаңа талаптармен келісесіз немесе ақшаңызды түгел қайтарып аласыз. Төленбеген өтінім ${applicationDays}${nb}күннен кейін жабылады.`,
      ],
    },
    organisation: {
      q: 'Мектеп немесе басқа ұйым төлей ала ма?',
      a: ({ supportEmail }) => [
        'Офертада заңды тұлғаларға арналған бөлім бар. Бірақ сайтта қазір тек жеке тұлға ретінде рәсімдеуге болады, ұйым атынан шот алу әлі ашылған жоқ.',
        `Ұйымыңыз төлегісі келсе, алдын ала ${supportEmail} мекенжайына жазыңыз.`,
      ],
    },
    contract: {
      q: 'Шарт қай кезде жасалады?',
      a: () => [
        'Банк толық төлемді растаған кезде. Төлеген күніңіз шарттың күні болады. Өтінім берудің өзі шарт емес: келіспесеңіз, төлемей-ақ бас тартасыз, ақша алынбайды.',
      ],
    },
    back: {
      q: 'Ақшаны қайтарып ала аламын ба?',
      a: ({ supportEmail }) => [
        'Қызмет біздің кінәмізден мүмкін болмаса, төлеген сома толық қайтарылады. Артық немесе екінші рет төленген ақша өздігінен қайтады.',
        'Шарттан кез келген уақытта бас тартуға болады: онда іс жүзінде шеккен шығынымызды ғана өтейсіз, есебін сандарымен көрсетеміз. Басқа жағдайда ақша заңда көзделгендей қайтарылады.',
        `Ол үшін қолдау қызметіне немесе ${supportEmail} мекенжайына жазсаңыз болғаны, себебін айту міндетті емес.`,
      ],
    },
    papers: {
      q: 'Қандай құжаттар керек, қандай құжаттар аламын?',
      a: () => [
        'Ештеңе жүктеудің қажеті жоқ: өтінімді өзіңіз толтырасыз. Жеке куәліктің көшірмесін сұрамаймыз және қабылдамаймыз.',
        'Төлегеннен кейін жеке кабинетте шарттың файлы мен төлем туралы растау тұрады, растау поштаңызға да жіберіледі. Курсты аяқтағанда сертификат беріледі.',
      ],
    },
    age: {
      q: 'Кім сатып ала алады?',
      a: ({ age, supportEmail }) => [
        `Ересек адам: жас шегі — ${age}${nb}жас. Жасты ЖСН бойынша сол сәтте тексереміз, туған күні мен жынысы бөлек сақталмайды.`,
        `ЖСН-ыңыз болмаса, ${supportEmail} мекенжайына жазыңыз: өтінішті қызметкер қарайды.`,
      ],
    },
    access: {
      q: 'Курс қанша уақыт ашық тұрады?',
      a: () => [
        'Мерзім курс ашылған сәттен, яғни банк төлемді растағаннан кейін басталады. Төлегеннен кейін мерзім кейінгі баға парақтарымен өзгермейді. Қазіргі мерзімдер:',
      ],
    },
    late: {
      q: 'Мерзім ішінде үлгермесем ше?',
      a: () => [
        'Мерзім біткенде сабақтар мен тесттер жабылады, ал шарт пен алған сертификатыңыз жеке кабинетте қалады. Біздің кінәмізден іркіліс болса, мерзім ұзартылады.',
      ],
    },
    fail: {
      q: 'Тесттен өтпесем ше?',
      a: () => [
        'Сертификат қорытынды тесттен өткенде ғана беріледі. Әр бағдарламаның өту шегі мен әрекет саны алдын ала белгілі:',
        'Автоматты бағамен келіспесеңіз, адамның қайта қарауын сұрай аласыз.',
      ],
    },
    language: {
      q: 'Оқу қай тілде жүреді?',
      a: () => ['Сайт үш тілде, ал сабақтардың тілін бағдарламаның авторы белгілейді:'],
    },
    phone: {
      q: 'Телефоннан, баяу интернетпен оқи аламын ба?',
      a: () => [
        'Иә. Қолданба орнату қажет емес, браузер жеткілікті. Беттер жеңіл әрі скриптсіз де жұмыс істейді.',
        'Өткен сабақтарыңыз бен тест жауаптарыңыз сайтта сақталады: байланыс үзілсе, сақталған жерден жалғастырасыз. Интернетсіз оқу мүмкін емес.',
      ],
    },
    attestation: {
      q: 'Сертификат аттестаттауға жарай ма?',
      a: () => [
        'Бұл бағдарламаның уәкілетті органмен келісілгеніне және мектебіңіздің шешіміне байланысты, сондықтан уәде бермейміз. Келісілгені нөмірімен және мерзімімен көрсетіледі:',
      ],
    },
    checked: {
      q: 'Сертификатты кім тексере алады?',
      a: () => [
        'Кез келген адам, тіркелмей: QR код арқылы немесе нөмірі мен тексеру коды бойынша. Аты-жөніңіз тексеру бетінде тек өзіңіз бөлек рұқсат берсеңіз көрінеді.',
      ],
    },
    data: {
      q: 'Дербес деректерімді кім көреді?',
      a: () => [
        'Тек қызмет көрсетуге қатысы бар адамдар. Деректер сақталмай тұрып бөлек келісім сұралады, белгісі алдын ала қойылмайды. Карта деректері бізге мүлде келмейді.',
      ],
    },
  },
  inOffer: (no) => `Офертаның ${no}-нұсқасында былай жазылған`,
  byProgramme: 'Бағдарламалар бойынша',
  accessRow: (days, no) => `${days} (${no})`,
  agreedRow: (number, until) => `келісілген, №${nb}${number}, ${until}`,
  notAgreedRow: 'келісілмеген',
  noneOnSale: 'Қазір сатылымда бағдарлама жоқ.',
  notFound: 'Сұрағыңыз осында жоқ па?',
  write: 'Қолдау қызметіне жазу',
};

const ru: Shape = {
  title: 'Вопросы и ответы',
  lede: 'О чём спрашивают до оплаты. Под каждым ответом стоит действующий пункт оферты.',
  description: 'Ответы об оплате картой Kaspi, возврате денег, несданном тесте, сроке доступа, аттестации и сертификате.',
  groups: { paying: 'Оплата', terms: 'Договор и документы', studying: 'Учёба', after: 'Сертификат и данные' },
  answers: {
    kaspi: {
      q: 'Можно ли заплатить картой Kaspi?',
      a: () => [
        'Если это карта Visa или Mastercard, неважно, какой банк её выпустил: подойдёт и Kaspi Gold. Оплата в интернете на карте должна быть разрешена.',
        'Данные карты вводятся на странице банка и к нам не попадают. Kaspi QR, рассрочка и перевод из приложения не принимаются.',
      ],
    },
    left: {
      q: 'Деньги списались, а курс не открылся. Что делать?',
      a: ({ supportEmail }) => [
        'Не платите ещё раз. Если сообщение банка задержалось, мы сами спрашиваем банк, что стало с платежом; страница платежа покажет ответ сама. Курс откроется, как только придёт подтверждение, а датой договора останется день оплаты.',
        'Вторая оплата и излишек возвращаются без заявления. Платёж, по которому договор заключить нельзя, попадает к сотруднику и не теряется.',
        `Если сомневаетесь, напишите в поддержку или на ${supportEmail}: достаточно номера заявки.`,
      ],
    },
    price: {
      q: 'Что, если цена изменится, пока я плачу?',
      a: ({ minutes, applicationDays }) => [
        `Страница оплаты, открытая до изменения, принимается по прежней цене, пока не закроется, но не дольше ${minutes}${nb}минут.`,
        `Если оплата пришла позже и условия изменились, выбираете вы: согласиться с новыми или получить все деньги назад. Неоплаченная заявка закрывается через ${applicationDays}${nb}дн.`,
      ],
    },
    organisation: {
      q: 'Может ли заплатить школа или другая организация?',
      a: ({ supportEmail }) => [
        'В оферте есть раздел о юридических лицах. Но оформить покупку на сайте сейчас можно только как физическое лицо, счёт на организацию ещё не открыт.',
        `Если хочет заплатить ваша организация, сначала напишите на ${supportEmail}.`,
      ],
    },
    contract: {
      q: 'Когда заключён договор?',
      a: () => [
        'Когда банк подтвердил оплату полностью. День оплаты становится днём договора. Заявка сама по себе не договор: если не согласны, просто не платите, деньги не списываются.',
      ],
    },
    back: {
      q: 'Можно ли вернуть деньги?',
      a: ({ supportEmail }) => [
        'Если услуга невозможна по нашей вине, возвращается вся сумма. Лишний или второй платёж возвращается сам.',
        'От договора можно отказаться в любое время: тогда вы возмещаете только наши фактические расходы, расчёт мы показываем в цифрах. В остальных случаях деньги возвращаются так, как предусматривает закон.',
        `Для этого достаточно написать в поддержку или на ${supportEmail}; причину называть не обязательно.`,
      ],
    },
    papers: {
      q: 'Какие документы нужны и какие я получу?',
      a: () => [
        'Загружать ничего не нужно: заявку вы заполняете сами. Копию удостоверения личности мы не просим и не принимаем.',
        'После оплаты в личном кабинете лежат файл договора и подтверждение оплаты, подтверждение приходит и на почту. По окончании курса выдаётся сертификат.',
      ],
    },
    age: {
      q: 'Кто может купить?',
      a: ({ age, supportEmail }) => [
        `Человек, которому исполнилось ${age}${nb}лет. Возраст проверяется по ИИН в момент ввода, дата рождения и пол отдельно не хранятся.`,
        `Если ИИН нет, напишите на ${supportEmail}: обращение рассмотрит сотрудник.`,
      ],
    },
    access: {
      q: 'Сколько времени открыт курс?',
      a: () => [
        'Срок идёт с открытия курса, то есть с подтверждения оплаты банком. После оплаты он не меняется от новых прейскурантов. Сроки сейчас:',
      ],
    },
    late: {
      q: 'Что, если не успею за срок доступа?',
      a: () => [
        'Когда срок кончается, уроки и тесты закрываются, а договор и полученный сертификат остаются в кабинете. Если перебой случился по нашей вине, срок продлевается.',
      ],
    },
    fail: {
      q: 'А если тест не сдан?',
      a: () => [
        'Сертификат выдаётся, только если итоговый тест сдан. Проходной балл и число попыток каждой программы известны заранее:',
        'Если не согласны с автоматической оценкой, можно попросить, чтобы её пересмотрел человек.',
      ],
    },
    language: {
      q: 'На каком языке идёт обучение?',
      a: () => ['Сайт работает на трёх языках, а язык уроков определяет автор программы:'],
    },
    phone: {
      q: 'Можно ли учиться с телефона и при медленном интернете?',
      a: () => [
        'Да. Приложение не нужно, достаточно браузера. Страницы лёгкие и работают без скриптов.',
        'Пройденные уроки и ответы на тесты сохраняются на сайте: если связь прервётся, вы продолжите с сохранённого места. Без интернета учиться нельзя.',
      ],
    },
    attestation: {
      q: 'Годится ли сертификат для аттестации?',
      a: () => [
        'Это зависит от согласования программы с уполномоченным органом и от решения вашей школы, поэтому обещаний мы не даём. Согласование показано номером и сроком:',
      ],
    },
    checked: {
      q: 'Кто может проверить сертификат?',
      a: () => [
        'Любой человек без регистрации: по QR-коду или по номеру и коду проверки. Имя на странице проверки видно, только если вы отдельно это разрешили.',
      ],
    },
    data: {
      q: 'Кто видит мои персональные данные?',
      a: () => [
        'Только те, кто участвует в оказании услуги. До сохранения данных спрашивается отдельное согласие, отметка заранее не ставится. Данные карты к нам не попадают вовсе.',
      ],
    },
  },
  inOffer: (no) => `Как об этом сказано в оферте, версия ${no}`,
  byProgramme: 'По программам',
  accessRow: (days, no) => `${days} (${no})`,
  agreedRow: (number, until) => `согласована, №${nb}${number}, ${until}`,
  notAgreedRow: 'не согласована',
  noneOnSale: 'Сейчас в продаже нет программ.',
  notFound: 'Не нашли свой вопрос?',
  write: 'Написать в поддержку',
};

const en: Shape = {
  title: 'Questions and answers',
  lede: 'What people ask before they pay. Under each answer stands the clause of the offer in force.',
  description: 'Answers about paying by a Kaspi card, money back, a failed test, the access term, attestation and the certificate.',
  groups: { paying: 'Payment', terms: 'Contract and papers', studying: 'Studying', after: 'Certificate and data' },
  answers: {
    kaspi: {
      q: 'Can I pay by a Kaspi card?',
      a: () => [
        'If it is a Visa or Mastercard card, it does not matter which bank issued it: Kaspi Gold will do. Payments on the internet must be allowed for the card.',
        'Card data are typed on the bank’s page and never reach us. Kaspi QR, instalments and transfers from the app are not accepted.',
      ],
    },
    left: {
      q: 'The money has left, but the course is not open. What now?',
      a: ({ supportEmail }) => [
        'Do not pay again. If the bank’s message is late, we ask the bank ourselves what became of the payment; the payment page shows the answer by itself. The course opens as soon as the confirmation comes, and the day you paid stays the date of the contract.',
        'A second or surplus payment goes back without a request. A payment that cannot become a contract comes before a member of staff and is not lost.',
        `If in doubt, write to support or to ${supportEmail}: the number of your application is enough.`,
      ],
    },
    price: {
      q: 'What if the price changes while I am paying?',
      a: ({ minutes, applicationDays }) => [
        `A payment page opened before the change is honoured at the old price until it closes, at most ${minutes}${nb}minutes.`,
        `If you paid later and the terms have changed, you choose: the new terms, or all the money back. An unpaid application closes after ${applicationDays}${nb}days.`,
      ],
    },
    organisation: {
      q: 'Can a school or another organisation pay?',
      a: ({ supportEmail }) => [
        'The offer has a section on legal entities. On the site, however, you can buy only as an individual for now; invoices to organisations are not open yet.',
        `If your organisation wants to pay, write to ${supportEmail} first.`,
      ],
    },
    contract: {
      q: 'When is there a contract?',
      a: () => [
        'When the bank has confirmed the full payment. The day you pay is the day of the contract. An application alone is no contract: if you disagree, simply do not pay, and no money is taken.',
      ],
    },
    back: {
      q: 'Can I get my money back?',
      a: ({ supportEmail }) => [
        'If the service is impossible through our fault, the whole sum is returned. A surplus or second payment goes back by itself.',
        'You may withdraw from the contract at any time: you then pay only our actual costs, and we show the arithmetic. Otherwise money is returned as the law provides.',
        `It is enough to write to support or to ${supportEmail}; you need not give a reason.`,
      ],
    },
    papers: {
      q: 'Which documents do I need, and which do I get?',
      a: () => [
        'There is nothing to upload: you fill in the application yourself. We neither ask for nor accept copies of identity papers.',
        'After payment your account holds the contract file and a confirmation of payment, which also comes by email. When you complete the course you get a certificate.',
      ],
    },
    age: {
      q: 'Who may buy?',
      a: ({ age, supportEmail }) => [
        `Anyone aged ${age} or over. Age is checked by the IIN as you type it; birth date and sex are not stored.`,
        `If you have no IIN, write to ${supportEmail}: a member of staff will look at it.`,
      ],
    },
    access: {
      q: 'How long is a course open?',
      a: () => [
        'The term runs from the moment the course opens, that is, when the bank confirms. Once you have paid, later price lists do not change it. The terms now:',
      ],
    },
    late: {
      q: 'What if I do not finish in time?',
      a: () => [
        'When the access term ends, lessons and tests close; the contract and any certificate you earned stay in your account. If an interruption is our fault, the term is extended.',
      ],
    },
    fail: {
      q: 'What if I fail the test?',
      a: () => [
        'A certificate is given only when the final test is passed. Each programme’s pass mark and attempts are known beforehand:',
        'If you disagree with an automatic mark, you may ask for a person to review it.',
      ],
    },
    language: {
      q: 'In which language are the courses?',
      a: () => ['The site speaks three languages; the language of the lessons is the author’s choice:'],
    },
    phone: {
      q: 'Can I study on a phone with a slow connection?',
      a: () => [
        'Yes. There is no app to install, a browser is enough. Pages are light and work without scripts.',
        'Lessons done and test answers are kept on the site: if the connection breaks, you go on from what was kept. Studying without the internet is not possible.',
      ],
    },
    attestation: {
      q: 'Does the certificate count for attestation?',
      a: () => [
        'That depends on the programme’s agreement with the authorised body and on your school’s decision, so we promise nothing. An agreement is shown by its number and term:',
      ],
    },
    checked: {
      q: 'Who can check the certificate?',
      a: () => [
        'Anybody, without an account: by the QR code, or by the number and the check code. Your name stands on that page only if you have separately allowed it.',
      ],
    },
    data: {
      q: 'Who sees my personal data?',
      a: () => [
        'Only people who take part in the service. A separate consent is asked before anything is stored, and its box is never ticked beforehand. Card data never reach us at all.',
      ],
    },
  },
  inOffer: (no) => `How the offer says it, version ${no}`,
  byProgramme: 'By programme',
  accessRow: (days, no) => `${days} (${no})`,
  agreedRow: (number, until) => `agreed, No.${nb}${number}, ${until}`,
  notAgreedRow: 'not agreed',
  noneOnSale: 'No programme is on sale now.',
  notFound: 'Is your question not here?',
  write: 'Write to support',
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const answersText = (locale: Locale): Shape => t[locale];
