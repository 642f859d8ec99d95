import type { Messages } from '#kernel/locale.ts';
import type { Inquiry, SaidOperation } from '#payments';

type Texts = {
  bank: {
    title: string;
    text: string;
    ask: string;
    settle: string;
    asked: string;
    answers: Record<Inquiry['answer'], string>;
    state: string;
    states: Record<SaidOperation['state'], string>;
    rules: string;
    /** What the rules would do; a kind of case is said by its own title. */
    foreseen: Readonly<Record<string, string>>;
  };
  /** The time of payment that the bank does not tell. */
  moment: { text: string; day: string; time: string; timeHint: string; settle: string; wrong: string; impossible: string };
};

/** The bank is asked about a case. */
export const oddityBankTexts: Messages<Texts> = {
  kk: {
    bank: {
      title: 'Банктің жауабы',
      text: 'Шарт тек банктің қазіргі сөзімен жасалады: банктен сұраңыз, жауабы осында қалады.',
      ask: 'Банктен сұрау',
      settle: 'Банктен қайта сұрап, төлемді өткізу',
      asked: 'Сұралған уақыты',
      answers: {
        found: 'Банк операцияны біледі',
        'not-found': 'Банк мұндай операцияны білмейді',
        refused: 'Банк сұраққа жауап беруден бас тартты',
        unknown: 'Банктен жауап келмеді',
      },
      state: 'Операцияның күйі',
      states: {
        pending: 'өтіп жатыр',
        authorized: 'картада бұғатталған',
        paid: 'төленген',
        failed: 'банк бас тартқан',
        cancelled: 'тоқтатылған',
      },
      rules: 'Ереже бойынша',
      foreseen: {
        nothing: 'бұл жауаппен жағдай жабылмайды',
        conclude: 'шарт жасалады',
        'give-back': 'екінші төлем ретінде қайтарылады',
        'not-paid': 'төлем жоқ, ештеңе жасалмайды',
        differs: 'сома кітаптағымен сәйкес емес, ештеңе жасалмайды',
        refused: 'ештеңе жасалмайды',
        unknown: 'ештеңе жасалмайды',
      },
    },
    moment: {
      text: 'Банк төлемді растайды, бірақ өткен сәтін айтпайды, ал түн ортасы маңында шарттың күні соған байланысты. Уақытты банк кабинетінен қарап жазыңыз.',
      day: 'Төленген күні',
      time: 'Төленген уақыты',
      timeHint: 'Алматы уақытымен, мысалы 23:58',
      settle: 'Осы уақытпен өткізу',
      wrong: 'Күні мен уақытын банк кабинетіндегідей жазыңыз',
      impossible: 'Төлем бұл сәтте өтуі мүмкін емес: ол басталғаннан кейін және бізге хабар жеткенге дейін болуға тиіс',
    },
  },
  ru: {
    bank: {
      title: 'Ответ банка',
      text: 'Договор заключается только по слову банка в эту минуту: спросите банк, ответ останется здесь.',
      ask: 'Спросить банк',
      settle: 'Ещё раз спросить банк и провести платёж',
      asked: 'Спросили',
      answers: {
        found: 'Банк знает операцию',
        'not-found': 'Банк не знает такой операции',
        refused: 'Банк отказался отвечать',
        unknown: 'Ответа от банка нет',
      },
      state: 'Состояние операции',
      states: {
        pending: 'выполняется',
        authorized: 'сумма удержана на карте',
        paid: 'оплачена',
        failed: 'отклонена банком',
        cancelled: 'отменена',
      },
      rules: 'По правилам',
      foreseen: {
        nothing: 'таким ответом случай не закрыть',
        conclude: 'будет заключён договор',
        'give-back': 'вернётся как второй платёж',
        'not-paid': 'платежа нет, ничего не произойдёт',
        differs: 'сумма не та, что в книгах, ничего не произойдёт',
        refused: 'ничего не произойдёт',
        unknown: 'ничего не произойдёт',
      },
    },
    moment: {
      text: 'Банк подтверждает платёж, но не называет момент списания, а около полуночи от него зависит дата договора. Посмотрите время в кабинете банка и внесите его.',
      day: 'День оплаты',
      time: 'Время оплаты',
      timeHint: 'По времени Алматы, например 23:58',
      settle: 'Провести с этим временем',
      wrong: 'Внесите день и время, как в кабинете банка',
      impossible: 'В этот момент платёж пройти не мог: не раньше его начала и не позже, чем мы о нём узнали',
    },
  },
  en: {
    bank: {
      title: 'What the bank says',
      text: 'A contract is made only by the bank’s word of this very moment: ask the bank, its answer stays here.',
      ask: 'Ask the bank',
      settle: 'Ask the bank again and settle',
      asked: 'Asked',
      answers: {
        found: 'The bank knows the operation',
        'not-found': 'The bank knows no such operation',
        refused: 'The bank refused to answer',
        unknown: 'No answer came from the bank',
      },
      state: 'State of the operation',
      states: {
        pending: 'under way',
        authorized: 'held on the card',
        paid: 'paid',
        failed: 'declined by the bank',
        cancelled: 'cancelled',
      },
      rules: 'By the rules',
      foreseen: {
        nothing: 'such an answer closes nothing',
        conclude: 'a contract will be made',
        'give-back': 'it will go back as a second payment',
        'not-paid': 'there is no payment, nothing will happen',
        differs: 'the sum is not the one on the books, nothing will happen',
        refused: 'nothing will happen',
        unknown: 'nothing will happen',
      },
    },
    moment: {
      text: 'The bank confirms the payment and does not tell the moment of capture, and near midnight the day of the contract hangs on it. Look the time up in the bank’s cabinet and enter it.',
      day: 'Day of payment',
      time: 'Time of payment',
      timeHint: 'By the clock of Almaty, for example 23:58',
      settle: 'Settle with this time',
      wrong: 'Enter day and time as the bank’s cabinet shows them',
      impossible: 'The payment cannot have been captured then: not before it was begun, and not after we heard of it',
    },
  },
};
