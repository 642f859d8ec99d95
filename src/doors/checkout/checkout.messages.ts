import { ended } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Notice, Step } from './checkout-step.ts';

type Words = {
  readonly title: string;
  readonly number: (number: string) => string;
  readonly kept: string;
  readonly steps: Readonly<Record<Step, string>>;
  readonly priceList: (no: number) => string;
  readonly hoursAndTerm: (hours: number, days: number) => string;
  readonly holdsUntil: (day: string) => string;
  readonly holdsOpen: string;
  readonly offerIntro: string;
  readonly offerFull: string;
  readonly offerVersion: (no: number, since: string) => string;
  readonly offerOwnPage: string;
  readonly disagree: string;
  readonly disagreeHint: string;
  readonly consentIntro: string;
  readonly consentGo: string;
  readonly consentGiven: (day: string) => string;
  readonly afterConsent: string;
  readonly cardIntro: string;
  readonly cardAccepts: (policyNo: number, agreementNo: number) => string;
  readonly policy: string;
  readonly agreement: string;
  readonly cardSave: string;
  readonly change: string;
  readonly learner: string;
  readonly mail: string;
  readonly phone: string;
  readonly payTitle: string;
  readonly payButton: (amount: string) => string;
  readonly noContractYet: string;
  readonly cardSafe: string;
  readonly finishFirst: string;
  readonly notices: Readonly<Record<Exclude<Notice, null>, string>>;
  readonly alreadyTitle: string;
  readonly alreadyText: (until: string) => string;
  readonly openCourse: string;
  readonly notSoldTitle: string;
  readonly notSoldText: string;
  readonly toCatalogue: string;
  readonly declinedTitle: string;
  readonly declinedText: string;
  readonly declinedAgain: string;
  readonly waitingPayment: string;
  readonly toPayment: string;
};

export const t: Messages<Words> = {
  kk: {
    title: 'Өтінім беру',
    number: (number) => `Өтінім № ${number}`,
    kept: 'Жазғаныңыз сақталып тұрады',
    steps: { terms: 'Бағдарлама мен оферта', consent: 'Келісім', card: 'Деректеріңіз', pay: 'Тексеру және төлеу' },
    priceList: (no) => `Баға парағы, ${no}-нөмір`,
    hoursAndTerm: (hours, days) => `${hours} сағат · ${days} күн қолжетімді`,
    holdsUntil: (day) => `Бұл баға ${day} төлесеңіз қолданылады.`,
    holdsOpen: 'Бағаны өзгерту әзірге жоспарланбаған. Төлегеннен кейін баға мен мерзім өзгермейді.',
    offerIntro: 'Төлем — офертаны толық қабылдау. Негізгі тұстары:',
    offerFull: 'Офертаның толық мәтіні',
    offerVersion: (no, since) => `${no}-нұсқа, ${since} қолданыста`,
    offerOwnPage: 'Жеке бетте оқу',
    disagree: 'Шартпен келіспеймін',
    disagreeHint: 'Өтінім жабылады, ештеңе төленбейді.',
    consentIntro:
      'Деректеріңізді енгізбес бұрын оларды өңдеуге келісіміңіз керек. Бұл — офертадан бөлек келісім, оны кейін кері қайтарып ала аласыз.',
    consentGo: 'Келісім беріп, жалғастыру',
    consentGiven: (day) => `Келісім ${day} берілді.`,
    afterConsent: 'Келісім бергеннен кейін ашылады.',
    cardIntro: 'Шарт пен сертификат осы деректермен жасалады. Кейін жеке кабинетте түзете аласыз.',
    cardAccepts: (policy, agreement) =>
      `Деректерді жіберу арқылы құпиялылық саясатын (${policy}-нұсқа) және құпиялылық туралы келісімді (${agreement}-нұсқа) қабылдайсыз.`,
    policy: 'Құпиялылық саясаты',
    agreement: 'Құпиялылық туралы келісім',
    cardSave: 'Сақтап, жалғастыру',
    change: 'Өзгерту',
    learner: 'Тыңдаушы',
    mail: 'Пошта',
    phone: 'Телефон',
    payTitle: 'Тексеру және төлеу',
    payButton: (amount) => `${amount} төлеп, офертаны қабылдау`,
    noContractYet: 'Банк растамайынша шарт жасалмайды.',
    cardSafe: 'Карта деректерін банктің қорғалған бетінде енгізесіз. Біз оларды көрмейміз және сақтамаймыз.',
    finishFirst: 'Төлеу үшін алдымен сол жақтағы бөлімді аяқтаңыз.',
    notices: {
      'terms-changed': 'Сіз қарап отырған кезде талаптар өзгерді. Жаңа бағаны, мерзімді және құжаттарды қарап шығыңыз да, қайта растаңыз.',
      'gateway-silent': 'Банк беті ашылмады. Ақша шешілген жоқ. Бір минуттан кейін қайталап көріңіз, жазғаныңыз сақталып тұр.',
      'below-least':
        'Бұл баға банк қабылдайтын ең аз сомадан төмен, сондықтан қазір төлеу мүмкін емес. Ақша шешілген жоқ. Қолдау қызметіне жазыңыз: бағаны тексереміз.',
      expired: 'Алдыңғы өтініміңіздің мерзімі өтті. Жаңасын аштық, деректеріңіз сақталған.',
    },
    alreadyTitle: 'Бұл бағдарлама Сізде бар',
    alreadyText: (until) => `Курс Сізге ${until} ашық. Қайта төлеудің қажеті жоқ.`,
    openCourse: 'Курсты ашу',
    notSoldTitle: 'Бұл бағдарлама қазір сатылмайды',
    notSoldText: 'Қолданыстағы баға парағында бұл бағдарлама жоқ. Ештеңе төленген жоқ.',
    toCatalogue: 'Басқа бағдарламаларды қарау',
    declinedTitle: 'Өтінім жабылды',
    declinedText: 'Сіз шартпен келіспедіңіз. Ештеңе төленген жоқ, шарт жасалған жоқ.',
    declinedAgain: 'Ойыңыз өзгерсе, өтінімді қайта бере аласыз.',
    waitingPayment: 'Бұл өтінім бойынша төлем тексеріліп жатыр. Қайта төлемес бұрын оның күйін қараңыз.',
    toPayment: 'Төлем күйін көру',
  },
  ru: {
    title: 'Подать заявку',
    number: (number) => `Заявка № ${number}`,
    kept: 'Введённое сохраняется',
    steps: { terms: 'Программа и оферта', consent: 'Согласие', card: 'Ваши данные', pay: 'Проверка и оплата' },
    priceList: (no) => `Прейскурант №\u00a0${no}`,
    hoursAndTerm: (hours, days) => `${hours} ч · доступ ${days} дн.`,
    holdsUntil: (day) => ended(`Эта цена действует при оплате ${day}`),
    holdsOpen: 'Изменение цены пока не запланировано. После оплаты цена и срок доступа не меняются.',
    offerIntro: 'Оплата — это полное принятие оферты. Главное в ней:',
    offerFull: 'Полный текст оферты',
    offerVersion: (no, since) => `версия ${no}, действует ${since}`,
    offerOwnPage: 'Открыть отдельной страницей',
    disagree: 'Я не согласен с условиями',
    disagreeHint: 'Заявка закроется, ничего не спишется.',
    consentIntro:
      'Прежде чем вы введёте данные, нужно ваше согласие на их обработку. Это отдельное от оферты согласие, его можно потом отозвать.',
    consentGo: 'Дать согласие и продолжить',
    consentGiven: (day) => ended(`Согласие дано ${day}`),
    afterConsent: 'Откроется после согласия.',
    cardIntro: 'С этими данными составляются договор и сертификат. Позже их можно исправить в личном кабинете.',
    cardAccepts: (policy, agreement) =>
      `Отправляя данные, вы принимаете политику конфиденциальности (версия ${policy}) и соглашение о конфиденциальности (версия ${agreement}).`,
    policy: 'Политика конфиденциальности',
    agreement: 'Соглашение о конфиденциальности',
    cardSave: 'Сохранить и продолжить',
    change: 'Изменить',
    learner: 'Слушатель',
    mail: 'Почта',
    phone: 'Телефон',
    payTitle: 'Проверка и оплата',
    payButton: (amount) => `Оплатить ${amount} и принять оферту`,
    noContractYet: 'Пока банк не подтвердит оплату, договора нет.',
    cardSafe: 'Данные карты вы вводите на защищённой странице банка. Мы их не видим и не храним.',
    finishFirst: 'Чтобы оплатить, сначала завершите открытую часть заявки.',
    notices: {
      'terms-changed': 'Пока вы читали, условия изменились. Посмотрите новую цену, срок и документы и подтвердите ещё раз.',
      'gateway-silent': 'Страница банка не открылась. Деньги не списаны. Повторите через минуту, введённое сохранено.',
      'below-least':
        'Эта цена ниже наименьшей суммы, которую принимает банк, поэтому оплатить сейчас нельзя. Деньги не списаны. Напишите в поддержку: мы проверим цену.',
      expired: 'Срок прежней заявки истёк. Мы открыли новую, ваши данные сохранены.',
    },
    alreadyTitle: 'Эта программа у вас уже есть',
    alreadyText: (until) => `${ended(`Курс открыт для вас ${until}`)} Платить ещё раз не нужно.`,
    openCourse: 'Открыть курс',
    notSoldTitle: 'Эта программа сейчас не продаётся',
    notSoldText: 'В действующем прейскуранте её нет. Ничего не списано.',
    toCatalogue: 'Посмотреть другие программы',
    declinedTitle: 'Заявка закрыта',
    declinedText: 'Вы не согласились с условиями. Ничего не списано, договора нет.',
    declinedAgain: 'Если передумаете, заявку можно подать снова.',
    waitingPayment: 'По этой заявке проверяется платёж. Прежде чем платить снова, посмотрите его состояние.',
    toPayment: 'Состояние платежа',
  },
  en: {
    title: 'Apply',
    number: (number) => `Application № ${number}`,
    kept: 'What you enter is kept',
    steps: { terms: 'Programme and offer', consent: 'Consent', card: 'Your details', pay: 'Review and pay' },
    priceList: (no) => `Price list No.\u00a0${no}`,
    hoursAndTerm: (hours, days) => `${hours} hours · open for ${days} days`,
    holdsUntil: (day) => `This price holds ${day}.`,
    holdsOpen: 'No change of price is planned. Once you have paid, price and access term do not change.',
    offerIntro: 'Paying means accepting the offer in full. What matters most in it:',
    offerFull: 'Full text of the offer',
    offerVersion: (no, since) => `version ${no}, in force ${since}`,
    offerOwnPage: 'Read on its own page',
    disagree: 'I do not agree',
    disagreeHint: 'The application is closed and nothing is charged.',
    consentIntro:
      'Before you enter your details we need your consent to process them. It is separate from the offer, and you can withdraw it later.',
    consentGo: 'Give consent and continue',
    consentGiven: (day) => `Consent given ${day}.`,
    afterConsent: 'Opens after the consent.',
    cardIntro: 'The contract and the certificate are made with these details. You can correct them later in your account.',
    cardAccepts: (policy, agreement) =>
      `By sending your details you accept the privacy policy (version ${policy}) and the confidentiality agreement (version ${agreement}).`,
    policy: 'Privacy policy',
    agreement: 'Confidentiality agreement',
    cardSave: 'Save and continue',
    change: 'Change',
    learner: 'Learner',
    mail: 'Email',
    phone: 'Phone',
    payTitle: 'Review and pay',
    payButton: (amount) => `Pay ${amount} and accept the offer`,
    noContractYet: 'There is no contract until the bank confirms.',
    cardSafe: 'You enter the card on the bank’s protected page. We never see or keep it.',
    finishFirst: 'To pay, first finish the open part of the application.',
    notices: {
      'terms-changed': 'The terms changed while you were reading. Look at the new price, term and documents and confirm again.',
      'gateway-silent': 'The bank’s page did not open. No money was taken. Try again in a minute; what you entered is kept.',
      'below-least':
        'This price is below the least sum the bank takes, so it cannot be paid now. No money was taken. Please write to support, and we will check the price.',
      expired: 'Your earlier application expired. We opened a new one; your details are kept.',
    },
    alreadyTitle: 'You already have this programme',
    alreadyText: (until) => `The course is open for you ${until}. There is no need to pay again.`,
    openCourse: 'Open the course',
    notSoldTitle: 'This programme is not on sale now',
    notSoldText: 'It is not in the price list in force. Nothing was charged.',
    toCatalogue: 'See other programmes',
    declinedTitle: 'Application closed',
    declinedText: 'You did not agree to the terms. Nothing was charged and there is no contract.',
    declinedAgain: 'If you change your mind, you can apply again.',
    waitingPayment: 'A payment for this application is being checked. Look at its state before you pay again.',
    toPayment: 'State of the payment',
  },
};
