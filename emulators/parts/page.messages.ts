import type { Culture } from './culture.ts';

type Page = {
  title: string;
  testBank: string;
  toPay: string;
  order: string;
  card: string;
  expiry: string;
  expiryHint: string;
  cvc: string;
  cvcHint: string;
  holder: string;
  pay: (amount: string) => string;
  back: string;
  testCards: string;
  anyExpiry: string;
  choose: string;
  declined: string;
  notTaken: string;
  tryAgain: string;
  anotherTry: string;
  paid: string;
  paidText: string;
  toShop: string;
  expired: string;
  expiredText: string;
  cancelled: string;
  codeTitle: string;
  codeText: string;
  code: string;
  confirm: string;
  wrongCard: string;
  wrongExpiry: string;
  wrongCvc: string;
  wrongHolder: string;
  unknownCard: string;
  notFound: string;
  normal: string;
  declines: string;
  quirks: string;
  fixIt: string;
};

export const pageMessages: Readonly<Record<Culture, Page>> = {
  kk: {
    title: 'Картамен төлеу',
    testBank: 'Бұл – сынақ банкінің беті. Нақты ақша алынбайды, нақты карта деректерін жазбаңыз.',
    toPay: 'Төленетін сома',
    order: 'Тапсырыс',
    card: 'Карта нөмірі',
    expiry: 'Мерзімі',
    expiryHint: 'АА/ЖЖ, мысалы 12/30',
    cvc: 'CVV коды',
    cvcHint: 'Картаның артындағы 3 сан',
    holder: 'Картадағы аты-жөні',
    pay: (amount) => `${amount} төлеу`,
    back: 'Дүкенге оралу',
    testCards: 'Сынақ карталары',
    anyExpiry: 'Кез келген болашақ мерзім және кез келген CVV жарайды.',
    choose: 'Таңдау',
    declined: 'Төлем өтпеді',
    notTaken: 'Ақша алынған жоқ.',
    tryAgain: 'Басқа картамен қайта көріңіз немесе дүкенге оралыңыз.',
    anotherTry: 'Бұл бетте қайта төлеу мүмкін емес: дүкенге оралып, төлемді қайта бастаңыз.',
    paid: 'Төлем өтті',
    paidText: 'Банк соманы алды.',
    toShop: 'Дүкенге оралу',
    expired: 'Төлем бетінің мерзімі өтті',
    expiredText: 'Дүкенге оралып, төлемді қайта бастаңыз.',
    cancelled: 'Тапсырыс жабылған',
    codeTitle: '3-D Secure растауы',
    codeText: 'Картаны шығарған банк телефонға код жіберді. Сынақ бетінде код әрқашан 1234.',
    code: 'СМС коды',
    confirm: 'Растау',
    wrongCard: 'Карта нөмірінде қате бар',
    wrongExpiry: 'Мерзім өткен немесе қате жазылған',
    wrongCvc: 'CVV – үш сан',
    wrongHolder: 'Аты-жөнін латын әріптерімен жазыңыз',
    unknownCard: 'Бұл банкте тек төмендегі сынақ карталары бар',
    notFound: 'Мұндай тапсырыс жоқ',
    normal: 'Әдеттегі карталар',
    declines: 'Бас тартатын карталар',
    quirks: 'Сирек жағдайлар',
    fixIt: 'Мынаны түзетіңіз',
  },
  ru: {
    title: 'Оплата картой',
    testBank: 'Это страница тестового банка. Настоящие деньги не списываются, не вводите данные настоящей карты.',
    toPay: 'К оплате',
    order: 'Заказ',
    card: 'Номер карты',
    expiry: 'Срок',
    expiryHint: 'ММ/ГГ, например 12/30',
    cvc: 'Код CVV',
    cvcHint: '3 цифры на обороте карты',
    holder: 'Имя на карте',
    pay: (amount) => `Оплатить ${amount}`,
    back: 'Вернуться в магазин',
    testCards: 'Тестовые карты',
    anyExpiry: 'Подходит любой будущий срок и любой CVV.',
    choose: 'Выбрать',
    declined: 'Платёж не прошёл',
    notTaken: 'Деньги не списаны.',
    tryAgain: 'Попробуйте другую карту или вернитесь в магазин.',
    anotherTry: 'На этой странице повторить нельзя: вернитесь в магазин и начните оплату снова.',
    paid: 'Платёж прошёл',
    paidText: 'Банк принял сумму.',
    toShop: 'Вернуться в магазин',
    expired: 'Срок страницы оплаты истёк',
    expiredText: 'Вернитесь в магазин и начните оплату снова.',
    cancelled: 'Заказ закрыт',
    codeTitle: 'Подтверждение 3-D Secure',
    codeText: 'Банк, выпустивший карту, прислал код на телефон. На тестовой странице код всегда 1234.',
    code: 'Код из СМС',
    confirm: 'Подтвердить',
    wrongCard: 'В номере карты ошибка',
    wrongExpiry: 'Срок истёк или записан неверно',
    wrongCvc: 'CVV – три цифры',
    wrongHolder: 'Напишите имя латинскими буквами',
    unknownCard: 'В этом банке есть только тестовые карты из списка ниже',
    notFound: 'Такого заказа нет',
    normal: 'Обычные карты',
    declines: 'Карты с отказом',
    quirks: 'Редкие случаи',
    fixIt: 'Исправьте',
  },
  en: {
    title: 'Pay by card',
    testBank: 'This is a test bank page, no real money moves. Do not enter a real card.',
    toPay: 'To pay',
    order: 'Order',
    card: 'Card number',
    expiry: 'Expiry',
    expiryHint: 'MM/YY, for example 12/30',
    cvc: 'CVV code',
    cvcHint: '3 digits on the back',
    holder: 'Name on the card',
    pay: (amount) => `Pay ${amount}`,
    back: 'Back to the shop',
    testCards: 'Test cards',
    anyExpiry: 'Any future expiry and any CVV will do.',
    choose: 'Choose',
    declined: 'The payment did not go through',
    notTaken: 'No money was taken.',
    tryAgain: 'Try another card or go back to the shop.',
    anotherTry: 'This page takes no second try: go back to the shop and start the payment again.',
    paid: 'The payment went through',
    paidText: 'The bank took the sum.',
    toShop: 'Back to the shop',
    expired: 'The payment page has expired',
    expiredText: 'Go back to the shop and start again.',
    cancelled: 'The order is closed',
    codeTitle: '3-D Secure confirmation',
    codeText: 'The issuing bank sent a code to the phone. On this test page the code is always 1234.',
    code: 'Code from the message',
    confirm: 'Confirm',
    wrongCard: 'The card number has an error',
    wrongExpiry: 'The expiry has passed or is written wrongly',
    wrongCvc: 'The CVV is three digits',
    wrongHolder: 'Write the name in Latin letters',
    unknownCard: 'This bank has only the test cards listed below',
    notFound: 'There is no such order',
    normal: 'Ordinary cards',
    declines: 'Declined cards',
    quirks: 'Rare cases',
    fixIt: 'Please correct',
  },
};
