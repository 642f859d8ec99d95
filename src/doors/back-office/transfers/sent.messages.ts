import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly line: string;
  readonly lineHint: string;
  readonly byOrder: string;
  readonly order: string;
  readonly orderHint: string;
  readonly day: string;
  /** On the page of transfers: what stands by our word alone. */
  readonly unanswered: string;
  readonly unansweredIntro: string;
  readonly unansweredNone: string;
  readonly answer: string;
  readonly answered: string;
  readonly noLines: string;
  /** On the page of a line that left our account. */
  readonly lineTitle: string;
  readonly whose: string;
  readonly whoseNone: string;
  readonly returns: (day: string) => string;
  readonly orders: (number: string, day: string) => string;
  readonly refunds: string;
  readonly isThis: string;
  readonly other: string;
  readonly otherHint: string;
  readonly payee: string;
};

/** How a sum that left our account is shown by the bank's statement. */
export const sentWords: Messages<Words> = {
  kk: {
    line: 'Банк көшірмесіндегі жол',
    lineHint: 'Шешімнен кейін дәл осы сомамен шыққан, әлі ештеңеге таңдалмаған жолдар.',
    byOrder: 'Көшірмеде әлі жоқ: төлем тапсырмасының нөмірі бойынша',
    order: 'Төлем тапсырмасының нөмірі',
    orderHint: 'Көшірме келгенде нөмірі мен сомасы бірдей жол өздігінен табылады. Табылмаса, жазба күмәнді төлемдер кезегіне шығады.',
    day: 'Тапсырманың күні',
    unanswered: 'Көшірмеден әлі табылмаған аударымдар',
    unansweredIntro:
      'Қызметкер нөмірі бойынша жіберілді деп жазған, бірақ көшірмеде сәйкес жолы әлі жоқ. Жолы басқа нөмірмен келсе, оны таңдаңыз.',
    unansweredNone: 'Бәрі көшірмеден табылды.',
    answer: 'Осы жол',
    answered: 'Аударым көшірменің жолына байланды.',
    noLines: 'Көшірмелерде дәл осы сомамен шыққан бос жол әзірге жоқ.',
    lineTitle: 'Шоттан шыққан сома',
    whose: 'Бұл қай қайтару',
    whoseNone: 'Осы сомамен күтіп тұрған не жолы табылмаған қайтару жоқ.',
    returns: (day) => `Қайтарылуы керек сома, ${day} бастап`,
    orders: (number, day) => `Нөмірі бойынша жазылған аударым: № ${number}, ${day}`,
    refunds: 'Аударымды күтіп тұрған қайтару ісі:',
    isThis: 'Осы қайтару',
    other: 'Тыңдаушыға қайтару емес',
    otherHint: 'Мысалы, жалға алу, жалақы, салық не банк комиссиясы: не екенін жазып жабыңыз.',
    payee: 'Алушы',
  },
  ru: {
    line: 'Строка выписки',
    lineHint: 'Списания ровно на эту сумму после решения, которые ещё ничему не сопоставлены.',
    byOrder: 'В выписке ещё нет: по номеру платёжного поручения',
    order: 'Номер платёжного поручения',
    orderHint:
      'Когда придёт выписка, строка с тем же номером и суммой найдётся сама. Если её не будет, запись встанет в очередь сомнительных платежей.',
    day: 'День поручения',
    unanswered: 'Переводы, которых ещё нет в выписке',
    unansweredIntro:
      'Сотрудник записал перевод по номеру, но в выписке подходящей строки пока нет. Если строка пришла под другим номером, выберите её.',
    unansweredNone: 'Все переводы найдены в выписке.',
    answer: 'Это она',
    answered: 'Перевод связан со строкой выписки.',
    noLines: 'Свободных списаний ровно на эту сумму в выписках пока нет.',
    lineTitle: 'Списание со счёта',
    whose: 'Какой это возврат',
    whoseNone: 'Нет возврата на эту сумму, который ждал бы отправки или строки выписки.',
    returns: (day) => `Сумма к возврату, с ${day}`,
    orders: (number, day) => `Перевод, записанный по номеру: №\u00a0${number}, ${day}`,
    refunds: 'Дело о возврате, которое ждёт перевода:',
    isThis: 'Это он',
    other: 'Это не возврат покупателю',
    otherHint: 'Например, аренда, зарплата, налог или комиссия банка: напишите, что это, и закройте.',
    payee: 'Получатель',
  },
  en: {
    line: 'Line of the statement',
    lineHint: 'What left our account with exactly this sum after the decision, and shows nothing else yet.',
    byOrder: 'Not on the statement yet: by the number of the payment order',
    order: 'Number of the payment order',
    orderHint:
      'When the statement comes, the line of the same number and sum is found by itself. If there is none, the record comes to the queue of odd payments.',
    day: 'Day of the order',
    unanswered: 'Transfers not found on the statement yet',
    unansweredIntro:
      'Staff recorded a transfer by its number, and no line of the statement answers it yet. If the line came under another number, choose it.',
    unansweredNone: 'Every transfer was found on the statement.',
    answer: 'This is it',
    answered: 'The transfer is bound to the line of the statement.',
    noLines: 'No free line of exactly this sum left our account in the statements so far.',
    lineTitle: 'What left our account',
    whose: 'Which return it is',
    whoseNone: 'No return of this sum waits to be sent, or for a line of the statement.',
    returns: (day) => `A sum to be returned, since ${day}`,
    orders: (number, day) => `A transfer recorded by number: No.\u00a0${number}, ${day}`,
    refunds: 'A refund case that waits for its transfer:',
    isThis: 'This one',
    other: 'Not a return to a customer',
    otherHint: 'Rent, salaries, taxes or a bank fee, for example: write down what it is and close it.',
    payee: 'Payee',
  },
};
