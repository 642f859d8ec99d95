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
  },
};
