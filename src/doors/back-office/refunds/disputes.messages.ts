import type { Messages } from '#kernel/locale.ts';

type Texts = {
  readonly title: string;
  readonly ofPayment: string;
  readonly ofPrice: string;
  readonly ofHeld: string;
  readonly beyond: string;
  readonly payment: string;
  readonly noContract: string;
  readonly came: string;
  readonly free: string;
  readonly before: string;
  readonly stays: string;
  readonly reserved: string;
  readonly won: string;
  readonly lost: string;
  readonly loss: string;
  readonly atContract: string;
  /** Of a payment that the bank denied: ours on the bank, not a cardholder's. */
  readonly claim: Readonly<Record<'title' | 'open' | 'won' | 'lost' | 'found' | 'note', string>>;
  readonly noRef: string;
  readonly noAmount: string;
};

/** A dispute at the bank, and what it does where the payment concluded no contract. */
export const disputeTexts: Messages<Texts> = {
  kk: {
    title: 'Банктегі дау',
    ofPayment: 'Осы төлем бойынша банк даулары',
    ofPrice: 'Шарт бағасынан',
    ofHeld: 'Бізде тұрған ақшадан',
    beyond: 'Бұрын қайтарылған ақшадан',
    payment: 'Төлем',
    noContract: 'Төлем бойынша шарт жасалмаған',
    came: 'Түскен сома',
    free: 'Бізде тұрғаны немесе қайтаруды күтіп тұрғаны',
    before: 'Бұрын қайтарылғаны немесе дауда тұрғаны',
    stays: 'Бұл төлем бойынша шарт жоқ: ешкімнің оқуы жабылмайды. Төлеуші белгілі болса, оған хат бірден кетеді.',
    reserved: 'Банк шешкенше сома екінші рет қайтпайды: әлі жіберілмеген қайтару тоқтатылады, бұл ақшадан шарт жасалмайды.',
    won: 'Дау біздің пайдаға шешілсе, ақша бұрынғы жолымен жүреді: тоқтатылған қайтару қайта басталады, шешімді күткен төлем кезекте қалады.',
    lost: 'Карта иесінің пайдасына шешілсе, сома осы ақшадан шығады, біз оны қайта жібермейміз.',
    loss: 'Бұрын қайтарылған бөлігі шығынға жазылады.',
    atContract: 'Бұл төлемнен шарт жасалған: дау сол шарттың бетінде жазылады.',
    claim: {
      title: 'Банкке талап',
      open: 'Банк әлі таппаған',
      won: 'Банк төлемді тапты',
      lost: 'Банк төлемді таппады',
      found: 'Кейін табылды, шығын жойылды',
      note: 'Банк растаған төлемін кейін білмейтін болып шықты, сондықтан оның сомасын банктен талап етеміз. Тұтынушы бұған қатыспайды: оған хат жіберілмейді, шарты мен курсы қалай аяқталса да сақталады. Банк таппаса, сома шығынға жазылады.',
    },
    noRef: 'Даудың банктегі нөмірін жазыңыз',
    noAmount: 'Даудың сомасын нөлден артық етіп жазыңыз',
  },
  ru: {
    title: 'Спор в банке',
    ofPayment: 'Споры в банке об этом платеже',
    ofPrice: 'Из цены договора',
    ofHeld: 'Из денег, которые у нас',
    beyond: 'Из возвращённого раньше',
    payment: 'Платёж',
    noContract: 'По платежу договор не заключён',
    came: 'Поступило',
    free: 'У нас или ожидает возврата',
    before: 'Возвращено раньше или оспорено',
    stays: 'Договора по этому платежу нет: ничьё обучение не закроется. Плательщику, если он известен, сразу уйдёт письмо.',
    reserved:
      'До решения банка сумма не вернётся второй раз: возврат, который ещё не отправлен, останавливается, договор из этих денег не заключается.',
    won: 'Если спор решён в нашу пользу, деньги идут своим путём: остановленный возврат начинается снова, платёж, ждавший решения, остаётся в очереди.',
    lost: 'Если в пользу держателя карты, сумма уходит из этих денег, и мы её больше не отправляем.',
    loss: 'Возвращённое раньше записывается в убытки.',
    atContract: 'По этому платежу заключён договор: спор записывается на странице договора.',
    claim: {
      title: 'Требование к банку',
      open: 'Банк ещё не нашёл',
      won: 'Банк нашёл платёж',
      lost: 'Банк платежа не нашёл',
      found: 'Нашёлся позже, убыток снят',
      note: 'Банк подтвердил платёж, а потом сказал, что не знает его, поэтому сумма истребуется у банка. Покупатель здесь ни при чём: писем ему нет, договор и курс сохраняются при любом исходе. Если банк не найдёт платёж, сумма записывается в убытки.',
    },
    noRef: 'Укажите номер спора в банке',
    noAmount: 'Укажите сумму спора больше нуля',
  },
  en: {
    title: 'Dispute at the bank',
    ofPayment: 'Bank disputes of this payment',
    ofPrice: 'Of the contract’s price',
    ofHeld: 'Of money that is here',
    beyond: 'Of what was returned before',
    payment: 'Payment',
    noContract: 'The payment concluded no contract',
    came: 'Came',
    free: 'Held here, or waiting to go back',
    before: 'Returned before, or disputed',
    stays: 'There is no contract by this payment: nobody’s course closes. The payer, where known, gets a letter at once.',
    reserved:
      'Until the bank decides the sum goes back no second time: a return that was not sent yet is stopped, and no contract is made of this money.',
    won: 'Decided in our favour: the money goes its way. A return that was stopped begins again; a payment that waited for a decision stays in the queue.',
    lost: 'If for the cardholder, the sum leaves this money, and we send it no more.',
    loss: 'What was returned before is booked as a loss.',
    atContract: 'A contract was made of this payment: the dispute is recorded on its page.',
    claim: {
      title: 'Claim on the bank',
      open: 'Not found by the bank yet',
      won: 'The bank found the payment',
      lost: 'The bank did not find the payment',
      found: 'Found later, the loss is undone',
      note: 'The bank had confirmed the payment and later did not know it, so its sum is claimed from the bank. The customer has no part in this: no letter goes to them, and their contract and course stay whatever comes of it. If the bank does not find it, the sum is booked as a loss.',
    },
    noRef: 'Enter the bank’s number of the dispute',
    noAmount: 'Enter the sum of the dispute, above zero',
  },
};
