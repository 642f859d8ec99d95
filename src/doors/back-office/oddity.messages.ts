import type { Locale, Messages } from '#kernel/locale.ts';
import type { Inquiry, OddityKind, PreparedAction, SaidOperation } from '#payments';

export type OddityRefusal =
  | 'already-resolved'
  | 'nothing-to-give-back'
  | 'nothing-to-ask'
  | 'bank-silent'
  | 'not-paid'
  | 'still-held'
  | 'moment-known';

type Texts = {
  title: string;
  open: string;
  resolved: string;
  nothingOpen: string;
  nothingOpenText: string;
  nothingResolved: string;
  what: string;
  when: string;
  sum: string;
  next: string;
  state: string;
  reference: string;
  due: string;
  accept: string;
  booked: string;
  rule: string;
  transaction: string;
  payment: string;
  order: string;
  paidAt: string;
  returnedAt: string;
  unknownFrom: string;
  payments: string;
  came: string;
  toLine: string;
  toPayment: string;
  contract: string;
  facts: string;
  decide: string;
  prepared: Record<PreparedAction['do'], string>;
  giveBack: (sum: string) => string;
  setAside: string;
  /** What a return made in the cabinet was. */
  explain: Record<'title' | 'ofContract' | 'ground' | 'sum' | 'refund' | 'held' | 'claim' | 'decides' | 'wrong', string> & {
    left: (sum: string) => string;
    payCase: (no: string) => string;
  };
  reason: string;
  reasonHint: string;
  askPerson: string;
  noReason: string;
  noAction: string;
  noWords: string;
  noOrder: string;
  payOrder: string;
  sendText: (sum: string) => string;
  told: string;
  toldHint: (language: string) => string;
  languages: Record<Locale, string>;
  refused: Record<OddityRefusal, string>;
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
  actions: Readonly<Record<string, string>>;
  by: string;
  kinds: Record<OddityKind, { title: string; text: string }>;
};

export const oddityTexts: Messages<Texts> = {
  kk: {
    title: 'Күмәнді төлемдер',
    open: 'Шешім күтуде',
    resolved: 'Шешілген',
    nothingOpen: 'Кезек бос',
    nothingOpenText: 'Ережемен өзі шешілмеген төлем осында түседі.',
    nothingResolved: 'Әзірге шешілген жағдай жоқ.',
    what: 'Не болды',
    when: 'Уақыты',
    sum: 'Сомасы',
    next: 'Дайын әрекет',
    state: 'Шешім',
    reference: 'Сілтеме',
    due: 'Күтілген сома',
    booked: 'Кітаптағы сома',
    rule: 'Бұзылған ереже',
    transaction: 'Банк операциясы',
    payment: 'Бастапқы операция',
    order: 'Тапсырыс нөмірі',
    paidAt: 'Төленген уақыты',
    returnedAt: 'Қайтарылған уақыты',
    unknownFrom: 'Тізілімсіз бірінші күн',
    payments: 'Төлем саны',
    came: 'Түскен сома',
    toLine: 'Көшірме жолын ашу',
    toPayment: 'Төлем бетіне',
    contract: 'Шарт',
    facts: 'Мән-жайы',
    decide: 'Шешім қабылдау',
    prepared: {
      'give-back': 'Ақшаны қайтару',
      'ask-person': 'Адам өзі таңдайды',
      'match-transfer': 'Шотпен сәйкестендіру',
      'look-into': 'Анықтау',
      'accept-fee': 'Банк комиссиясын қабылдау',
      'accept-payout': 'Аударымды қабылдау',
      'explain-return': 'Не болғанын түсіндіру',
      'send-transfer': 'Аударыммен жіберілді деп жазу',
      'ask-again': 'Банктен қайта сұрау',
      'record-dispute': 'Дауды шарт бойынша жазу',
    },
    giveBack: (sum) => `${sum} қайтару`,
    setAside: 'Себебін жазып, кезектен алу',
    explain: {
      title: 'Бұл не еді?',
      left: (sum) => `Түсіндірілмегені: ${sum}. Ақша екінші рет жіберілмейді.`,
      ofContract: 'Шарт бойынша қайтару болса, негізін таңдаңыз: іс ашылады, негізін заңгер, ақшасын бухгалтер шешеді.',
      ground: 'Негізі',
      sum: 'Шарт бойынша қайтарылған сома, теңге',
      refund: 'Шарт бойынша қайтару',
      payCase: (no) => `Ашық тұрған ${no} ісі бойынша төленген`,
      held: 'Шарты жоқ ақшаның қайтарылуы',
      claim: 'Қызметкердің қатесі: талап ретінде қалдыру',
      decides: 'Шешетін іс',
      wrong: 'Негізін таңдап, сомасын теңгемен жазыңыз',
    },
    reason: 'Себебі',
    reasonHint: 'Не анықтадыңыз? Шешіммен бірге сақталады',
    askPerson: 'Адамға екі жол көрсетілген: жаңа шарттарды қабылдау немесе ақшаны қайтару. Ол өзі таңдамаса, осында шешіңіз.',
    noReason: 'Себебін жазыңыз',
    noAction: 'Әрекетті таңдаңыз',
    noOrder: 'Аударымның төлем тапсырмасының нөмірін жазыңыз',
    payOrder: 'Төлем тапсырмасының нөмірі',
    sendText: (sum) => `Банк картаға қайтармаған ${sum} банк аударымымен жіберіңіз де, төлем тапсырмасының нөмірін жазыңыз.`,
    noWords: 'Төлеушіге себебін жазыңыз',
    told: 'Төлеушіге себебі',
    toldHint: (language) => `Ақша қайтарылса, төлеуші осыны төлем бетінде және хатта оқиды. Төлеушінің тілі: ${language}`,
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    refused: {
      'already-resolved': 'Бұл жағдайды басқа біреу шешіп қойған.',
      'nothing-to-give-back': 'Қайтаратын ақша жоқ: ол қайтарылған немесе қайтарылып жатыр.',
      'nothing-to-ask': 'Бұл жағдай бойынша банктен сұрайтын төлем жоқ.',
      'bank-silent': 'Банк жауап бермеді. Ештеңе өзгерген жоқ, сәлден соң қайта сұраңыз.',
      'not-paid': 'Банк бұл төлемді растамады, сондықтан шарт жасалмады.',
      'still-held': 'Банк төлемді растады, бірақ ереже бойынша одан шарт жасалмайды. Ештеңе өзгерген жоқ.',
      'moment-known': 'Төленген уақытын банк қазір өзі айтады: банктен қайта сұрап, төлемді өткізіңіз.',
    },
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
        cancelled: 'болдырылмаған',
      },
      rules: 'Ереже бойынша',
      foreseen: {
        conclude: 'шарт жасалады',
        'give-back': 'екінші төлем ретінде қайтарылады',
        'not-paid': 'төлем жоқ, ештеңе жасалмайды',
        differs: 'сома кітаптағымен сәйкес емес, ештеңе жасалмайды',
        refused: 'ештеңе жасалмайды',
        unknown: 'ештеңе жасалмайды',
      },
    },
    accept: 'Банк көрсеткендей жазу',
    moment: {
      text: 'Банк төлемді растайды, бірақ өткен сәтін айтпайды, ал түн ортасы маңында шарттың күні соған байланысты. Уақытты банк кабинетінен қарап жазыңыз.',
      day: 'Төленген күні',
      time: 'Төленген уақыты',
      timeHint: 'Алматы уақытымен, мысалы 23:58',
      settle: 'Осы уақытпен өткізу',
      wrong: 'Күні мен уақытын банк кабинетіндегідей жазыңыз',
      impossible: 'Төлем бұл сәтте өтуі мүмкін емес: ол басталғаннан кейін және бізге хабар жеткенге дейін болуға тиіс',
    },
    actions: {
      'as-refund': 'Шарт бойынша қайтару деп танылды',
      'as-return': 'Шарты жоқ ақшаның қайтарылуы деп танылды',
      claim: 'Қызметкердің қатесі: талап ретінде қалды',
      accept: 'Банк көрсеткендей жазылды',
      'record-dispute': 'Дау шарт бойынша жазылды',
      settle: 'Банк растады, төлем өткізілді',
      'give-back': 'Ақша қайтарылды',
      'set-aside': 'Себебі жазылып жабылды',
      'money-back': 'Адам ақшаны қайтаруды таңдады',
      'send-transfer': 'Банк аударымымен жіберілді',
      'ask-again': 'Банктен қайта сұралды',
      'hold-ended': 'Сома босатылды не алынды',
      'new-terms': 'Адам жаңа шарттарды қабылдады',
    },
    by: 'Кім шешті',
    kinds: {
      underpaid: { title: 'Сома жетпейді', text: 'Бағадан аз төленген: шарт жасалмады, ештеңе ашылмады. Қайтару дайын.' },
      'other-currency': { title: 'Басқа валюта', text: 'Теңгемен төленбеген: шарт жасалмады. Қайтару дайын.' },
      'terms-changed': {
        title: 'Шарттар өзгерген',
        text: 'Бет мерзімі өткен соң төленген, ал баға не оферта өзгеріп кеткен. Адам таңдайды.',
      },
      'implausible-time': {
        title: 'Уақыты сенімсіз',
        text: 'Банк айтқан төлем уақыты мүмкін емес: болашақта, әрекеттен бұрын немесе тым ескі.',
      },
      'account-differs': { title: 'Басқа есептік жазба', text: 'Банк хабарлаған төлеуші біздегі есептік жазбаға сәйкес келмейді.' },
      'unknown-attempt': { title: 'Бізде жоқ тапсырыс', text: 'Ақша түсті, бірақ ол біздің бірде-бір төлем әрекетімізді атамайды.' },
      'unknown-operation': {
        title: 'Банк білмейтін операция',
        text: 'Хабарламаның қолы дұрыс, бірақ банктен сұрағанда мұндай операция жоқ.',
      },
      'test-money': { title: 'Сынақ төлемі', text: 'Сынақ картасымен төленген: ақша емес, есепке алынбады.' },
      'returned-outside': {
        title: 'Кабинеттен қайтарылған',
        text: 'Ақшаны біреу банк кабинетінен қайтарған, біздің кезектен өтпеген. Түсіндіру керек.',
      },
      'bank-lacks': {
        title: 'Банк тізімінде жоқ',
        text: 'Бізде бар төлем банк тізімінде алдыңғы, сол және келесі күні де жоқ. Банктен анықтаңыз: ақша түспеген болуы мүмкін.',
      },
      'bank-lacks-return': {
        title: 'Қайтару банк тізімінде жоқ',
        text: 'Біздегі аяқталған қайтару банк тізімінде мүмкін болған күндердің бірінде де жоқ. Банктен анықтаңыз: ақша төлеушіге жетпеген болуы мүмкін.',
      },
      'no-registry': {
        title: 'Банк тізілімі келмей тұр',
        text: 'Банк төлем қабылдаған, бірақ осы күндердің тізілімі көптен бері жоқ: банкте жетіспейтін операцияны көру мүмкін емес. Кабинеттен тізілімді алып, жүктеңіз.',
      },
      'sum-differs': {
        title: 'Сомасы басқа',
        text: 'Банк тізіміндегі сома кітаптағыдан басқа. Банктен анықтаңыз; келісім жасалмайынша кітап өзгермейді.',
      },
      'fee-differs': {
        title: 'Комиссиясы басқа',
        text: 'Банк бұл операцияның комиссиясын екінші рет басқаша көрсетті. Дұрысын тексеріп, қабылдасаңыз, айырмасы жазылады.',
      },
      'payout-differs': {
        title: 'Аударым сомасы келіспейді',
        text: 'Аударым төлемдерден комиссия мен қайтаруларды шегергендегі сомаға тең емес. Қабылданбайынша шотқа жазылмайды.',
      },
      'transfer-unmatched': {
        title: 'Шотпен сәйкеспеген аударым',
        text: 'Банк көшірмесіндегі жол бірде-бір шотқа дәл келмейді: нөмірі жоқ не бөтен, не төлеуші басқа. Жолды ашып, шотты таңдаңыз, қайтарыңыз немесе тұтынушының ақшасы емес деп жабыңыз.',
      },
      chargeback: {
        title: 'Карта иесі дауласты',
        text: 'Банк карта иесінің талабымен ақшаны қайтарып алды. Дауды шарт бойынша жазыңыз: курс тоқтайды, сома екінші рет қайтарылмайды.',
      },
      'books-differ': {
        title: 'Кітаптар келіспейді',
        text: 'Есеп кітабы мен оқиғалар бірдей емес. Ештеңе өздігінен түзетілмейді: кітаптағы жазбаны тауып, себебін анықтаңыз.',
      },
      'return-refused': {
        title: 'Банк қайтарудан бас тартты',
        text: 'Қайтару осы жолмен болмады: ақша бізде тұр, басқа жолын табу керек.',
      },
      'hold-stuck': {
        title: 'Бұғатталған сома босамай тұр',
        text: 'Банк картада бұғатталған соманы алудан да, босатудан да қайта-қайта бас тартты. Сайт әр алты сағатта қайта сұрайды. Банктен себебін анықтаңыз да, қайта сұраңыз.',
      },
      'return-unclear': {
        title: 'Қайтару белгісіз күйде',
        text: 'Банктің жауабы жоғалды, ал төлемнен қайтарылған сома біз білетін сомамен сәйкес келмейді. Банк кабинетінен тексеріңіз: анықталғанша ештеңе қайта жіберілмейді.',
      },
    },
  },
  ru: {
    title: 'Спорные платежи',
    open: 'Ждут решения',
    resolved: 'Решены',
    nothingOpen: 'Очередь пуста',
    nothingOpenText: 'Сюда попадает платёж, который правила не решили сами.',
    nothingResolved: 'Решённых случаев пока нет.',
    what: 'Что случилось',
    when: 'Когда',
    sum: 'Сумма',
    next: 'Готовое действие',
    state: 'Решение',
    reference: 'Ссылка',
    due: 'Ожидалось',
    booked: 'Сумма в книгах',
    rule: 'Нарушенное правило',
    transaction: 'Операция банка',
    payment: 'Исходная операция',
    order: 'Номер заказа',
    paidAt: 'Оплачено',
    returnedAt: 'Возвращено',
    unknownFrom: 'Первый день без реестра',
    payments: 'Платежей',
    came: 'Поступило',
    toLine: 'Открыть строку выписки',
    toPayment: 'К платежу',
    contract: 'Договор',
    facts: 'Обстоятельства',
    decide: 'Принять решение',
    prepared: {
      'give-back': 'Вернуть деньги',
      'ask-person': 'Человек выбирает сам',
      'match-transfer': 'Связать со счётом',
      'look-into': 'Разобраться',
      'accept-fee': 'Принять комиссию банка',
      'accept-payout': 'Принять перечисление',
      'explain-return': 'Объяснить возврат',
      'send-transfer': 'Записать отправку переводом',
      'ask-again': 'Спросить банк ещё раз',
      'record-dispute': 'Записать спор по договору',
    },
    giveBack: (sum) => `Вернуть ${sum}`,
    setAside: 'Снять с очереди с объяснением',
    explain: {
      title: 'Что это было?',
      left: (sum) => `Не объяснено: ${sum}. Второй раз деньги не уйдут.`,
      ofContract: 'Если это возврат по договору, выберите основание: откроется дело, об основании решит юрист, о деньгах — бухгалтер.',
      ground: 'Основание',
      sum: 'Возвращено по договору, тенге',
      refund: 'Возврат по договору',
      payCase: (no) => `Выплата по открытому делу ${no}`,
      held: 'Возврат денег без договора',
      claim: 'Ошибка сотрудника: оставить требованием',
      decides: 'Решает дело',
      wrong: 'Выберите основание и укажите сумму в тенге',
    },
    reason: 'Причина',
    reasonHint: 'Что вы выяснили? Останется рядом с решением',
    askPerson: 'Человеку показаны оба пути: принять новые условия или вернуть деньги. Если он не выбирает, решите здесь.',
    noReason: 'Напишите причину',
    noAction: 'Выберите действие',
    noOrder: 'Напишите номер платёжного поручения',
    payOrder: 'Номер платёжного поручения',
    sendText: (sum) => `Отправьте ${sum}, которые банк не вернул на карту, банковским переводом и запишите номер платёжного поручения.`,
    noWords: 'Напишите причину для плательщика',
    told: 'Причина для плательщика',
    toldHint: (language) => `При возврате плательщик прочтёт её на странице платежа и в письме. Язык плательщика: ${language}`,
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    refused: {
      'already-resolved': 'Этот случай уже решил кто-то другой.',
      'nothing-to-give-back': 'Возвращать нечего: деньги возвращены или возвращаются.',
      'nothing-to-ask': 'По этому случаю нет платежа, о котором можно спросить банк.',
      'bank-silent': 'Банк не ответил. Ничего не изменилось, спросите ещё раз чуть позже.',
      'not-paid': 'Банк не подтвердил этот платёж, договора нет.',
      'still-held': 'Банк подтвердил платёж, но по правилам из него договора не выходит. Ничего не изменилось.',
      'moment-known': 'Время оплаты банк теперь называет сам: ещё раз спросите банк и проведите платёж.',
    },
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
        conclude: 'будет заключён договор',
        'give-back': 'вернётся как второй платёж',
        'not-paid': 'платежа нет, ничего не произойдёт',
        differs: 'сумма не та, что в книгах, ничего не произойдёт',
        refused: 'ничего не произойдёт',
        unknown: 'ничего не произойдёт',
      },
    },
    accept: 'Провести, как указал банк',
    moment: {
      text: 'Банк подтверждает платёж, но не называет момент списания, а около полуночи от него зависит дата договора. Посмотрите время в кабинете банка и внесите его.',
      day: 'День оплаты',
      time: 'Время оплаты',
      timeHint: 'По времени Алматы, например 23:58',
      settle: 'Провести с этим временем',
      wrong: 'Внесите день и время, как в кабинете банка',
      impossible: 'В этот момент платёж пройти не мог: не раньше его начала и не позже, чем мы о нём узнали',
    },
    actions: {
      'as-refund': 'Признано возвратом по договору',
      'as-return': 'Признано возвратом денег без договора',
      claim: 'Ошибка сотрудника: оставлено требованием',
      accept: 'Проведено, как указал банк',
      'record-dispute': 'Спор записан по договору',
      settle: 'Банк подтвердил, платёж проведён',
      'give-back': 'Деньги возвращаются',
      'set-aside': 'Закрыто с объяснением',
      'money-back': 'Человек выбрал возврат',
      'send-transfer': 'Отправлено банковским переводом',
      'ask-again': 'Банк спрошен ещё раз',
      'hold-ended': 'Сумма освобождена или списана',
      'new-terms': 'Человек принял новые условия',
    },
    by: 'Кто решил',
    kinds: {
      underpaid: { title: 'Сумма меньше цены', text: 'Оплачено меньше цены: договора нет, ничего не открыто. Возврат подготовлен.' },
      'other-currency': { title: 'Другая валюта', text: 'Оплачено не в тенге: договора нет. Возврат подготовлен.' },
      'terms-changed': {
        title: 'Условия изменились',
        text: 'Оплачено после срока страницы, а цена или оферта уже другие. Выбирает человек.',
      },
      'implausible-time': {
        title: 'Неправдоподобное время',
        text: 'Время оплаты по словам банка невозможно: в будущем, раньше попытки или слишком давно.',
      },
      'account-differs': {
        title: 'Другая учётная запись',
        text: 'Плательщик, которого назвал банк, не совпадает с нашей учётной записью.',
      },
      'unknown-attempt': { title: 'Заказа у нас нет', text: 'Деньги пришли, но не называют ни одной нашей попытки оплаты.' },
      'unknown-operation': {
        title: 'Операции нет в банке',
        text: 'Подпись уведомления верна, но банк на вопрос отвечает, что такой операции нет.',
      },
      'test-money': { title: 'Пробный платёж', text: 'Оплачено пробной картой: это не деньги, не учтено.' },
      'returned-outside': {
        title: 'Возвращено из кабинета',
        text: 'Кто-то вернул деньги из кабинета банка мимо нашей очереди. Нужно объяснение.',
      },
      'bank-lacks': {
        title: 'Нет в реестре банка',
        text: 'Платёж есть у нас, но его нет в реестрах банка за день до, в день и после. Выясните у банка: деньги могли не поступить.',
      },
      'bank-lacks-return': {
        title: 'Возврата нет в реестре банка',
        text: 'Возврат у нас завершён, но его нет в реестрах банка ни за один из дней, когда он мог быть сделан. Выясните у банка: деньги могли не дойти до плательщика.',
      },
      'no-registry': {
        title: 'Нет реестра банка',
        text: 'Банк принимал платежи, а реестра за эти дни давно нет: недостающую у банка операцию увидеть нельзя. Возьмите реестр в кабинете и загрузите его.',
      },
      'sum-differs': {
        title: 'Другая сумма',
        text: 'Сумма в реестре банка не та, что в книгах. Выясните у банка; до решения книги не меняются.',
      },
      'fee-differs': {
        title: 'Другая комиссия',
        text: 'Банк второй раз назвал комиссию этой операции, и она другая. Проверьте; если принять, проводится разница.',
      },
      'payout-differs': {
        title: 'Перечисление не сходится',
        text: 'Перечисление не равно платежам за вычетом комиссий и возвратов. Пока не принято, на счёт не проведено.',
      },
      'transfer-unmatched': {
        title: 'Перевод, не совпавший со счётом',
        text: 'Строка выписки точно не совпадает ни с одним счётом: номера нет или он чужой, либо платит другой. Откройте строку, выберите счёт, верните деньги или отметьте, что это не деньги покупателя.',
      },
      chargeback: {
        title: 'Платёж оспорен',
        text: 'Банк забрал деньги по требованию владельца карты. Запишите спор по договору: курс приостановится, вторично сумма не вернётся.',
      },
      'books-differ': {
        title: 'Книги не сходятся',
        text: 'Запись в книгах и то, что произошло, не совпадают. Само ничего не исправляется: найдите запись и причину.',
      },
      'return-refused': { title: 'Банк отказал в возврате', text: 'Этим путём вернуть не вышло: деньги у нас, нужен другой путь.' },
      'hold-stuck': {
        title: 'Удержанная сумма не освобождается',
        text: 'Банк раз за разом отказал и списать удержанную на карте сумму, и освободить её. Сайт спрашивает каждые шесть часов. Узнайте причину в банке и спросите ещё раз.',
      },
      'return-unclear': {
        title: 'Возврат под вопросом',
        text: 'Ответ банка потерян, а возвращённая по платежу сумма не сходится с известной нам. Проверьте в кабинете банка: пока это не выяснено, ничего не отправляется повторно.',
      },
    },
  },
  en: {
    title: 'Odd payments',
    open: 'Waiting for a decision',
    resolved: 'Decided',
    nothingOpen: 'The queue is empty',
    nothingOpenText: 'A payment that the rules could not decide by themselves comes here.',
    nothingResolved: 'No decided cases yet.',
    what: 'What happened',
    when: 'When',
    sum: 'Sum',
    next: 'Prepared action',
    state: 'Decision',
    reference: 'Reference',
    due: 'Expected',
    booked: 'Sum on the books',
    rule: 'Broken rule',
    transaction: 'Bank operation',
    payment: 'Original operation',
    order: 'Order number',
    paidAt: 'Paid',
    returnedAt: 'Returned',
    unknownFrom: 'First day without a registry',
    payments: 'Payments',
    came: 'Came',
    toLine: 'Open the line',
    toPayment: 'To the payment',
    contract: 'Contract',
    facts: 'Circumstances',
    decide: 'Decide',
    prepared: {
      'give-back': 'Give the money back',
      'ask-person': 'The person chooses',
      'match-transfer': 'Match with an invoice',
      'look-into': 'Find out',
      'accept-fee': 'Accept the bank’s fee',
      'accept-payout': 'Accept the payout',
      'explain-return': 'Explain the return',
      'send-transfer': 'Record that it was sent by transfer',
      'ask-again': 'Ask the bank again',
      'record-dispute': 'Record the dispute of the contract',
    },
    giveBack: (sum) => `Give back ${sum}`,
    setAside: 'Take off the queue with a reason',
    explain: {
      title: 'What was it?',
      left: (sum) => `Not explained: ${sum}. Nothing is sent a second time.`,
      ofContract:
        'If it was a refund of the contract, choose its ground: a case opens, the lawyer decides the ground and the accountant the money.',
      ground: 'Ground',
      sum: 'Refunded of the contract, tenge',
      refund: 'A refund of the contract',
      payCase: (no) => `Payment of the open case ${no}`,
      held: 'A return of money without a contract',
      claim: 'The clerk’s mistake: keep as a claim',
      decides: 'Decided by the case',
      wrong: 'Choose the ground and type the sum in tenge',
    },
    reason: 'Reason',
    reasonHint: 'What did you find out? It stays beside the decision',
    askPerson: 'The person sees both ways: accept the new terms or take the money back. If they do not choose, decide here.',
    noReason: 'Write the reason',
    noAction: 'Choose an action',
    noOrder: 'Write the number of the payment order',
    payOrder: 'Number of the payment order',
    sendText: (sum) =>
      `Send the ${sum} that the bank did not return to the card by a bank transfer, and write down the number of the payment order.`,
    noWords: 'Write the reason for the payer',
    told: 'Reason for the payer',
    toldHint: (language) =>
      `If the money goes back, the payer reads it on the payment's page and in a letter. The payer's language: ${language}`,
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    refused: {
      'already-resolved': 'Somebody else has decided this case.',
      'nothing-to-give-back': 'There is nothing to give back: the money has gone back or is on its way.',
      'nothing-to-ask': 'This case names no payment the bank could be asked about.',
      'bank-silent': 'The bank did not answer. Nothing has changed; ask again a little later.',
      'not-paid': 'The bank did not confirm this payment, so there is no contract.',
      'still-held': 'The bank confirmed the payment, but by the rules no contract comes of it. Nothing has changed.',
      'moment-known': 'The bank tells the time of payment itself by now: ask the bank again and settle.',
    },
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
        conclude: 'a contract will be made',
        'give-back': 'it will go back as a second payment',
        'not-paid': 'there is no payment, nothing will happen',
        differs: 'the sum is not the one on the books, nothing will happen',
        refused: 'nothing will happen',
        unknown: 'nothing will happen',
      },
    },
    accept: 'Book as the bank states',
    moment: {
      text: 'The bank confirms the payment and does not tell the moment of capture, and near midnight the day of the contract hangs on it. Look the time up in the bank’s cabinet and enter it.',
      day: 'Day of payment',
      time: 'Time of payment',
      timeHint: 'By the clock of Almaty, for example 23:58',
      settle: 'Settle with this time',
      wrong: 'Enter day and time as the bank’s cabinet shows them',
      impossible: 'The payment cannot have been captured then: not before it was begun, and not after we heard of it',
    },
    actions: {
      'as-refund': 'Taken as a refund of the contract',
      'as-return': 'Taken as a return of money without a contract',
      claim: 'The clerk’s mistake: kept as a claim',
      accept: 'Booked as the bank states',
      'record-dispute': 'The dispute was recorded of the contract',
      settle: 'The bank confirmed, the payment is settled',
      'give-back': 'Money going back',
      'set-aside': 'Closed with a reason',
      'money-back': 'The person chose the money back',
      'send-transfer': 'Sent by a bank transfer',
      'ask-again': 'The bank was asked again',
      'hold-ended': 'The sum was released or taken',
      'new-terms': 'The person accepted the new terms',
    },
    by: 'Who decided',
    kinds: {
      underpaid: {
        title: 'Less than the price',
        text: 'Less than the price was paid: no contract, nothing opened. The return is prepared.',
      },
      'other-currency': { title: 'Another currency', text: 'Not paid in tenge: no contract. The return is prepared.' },
      'terms-changed': {
        title: 'Terms changed',
        text: 'Paid after the page had expired, under another price or offer. The person chooses.',
      },
      'implausible-time': {
        title: 'Implausible time',
        text: 'The time of payment the bank states cannot be: in the future, before the attempt, or long ago.',
      },
      'account-differs': { title: 'Another account', text: 'The payer the bank names is not the account we know.' },
      'unknown-attempt': { title: 'No such order here', text: 'Money came that names none of our payment attempts.' },
      'unknown-operation': {
        title: 'Unknown to the bank',
        text: 'The notice is signed, but the bank, when asked, knows no such operation.',
      },
      'test-money': { title: 'Test payment', text: 'Paid with a test card: no money, not counted.' },
      'returned-outside': {
        title: 'Returned from the cabinet',
        text: 'Somebody returned money in the bank’s cabinet, past our queue. It needs explaining.',
      },
      'bank-lacks': {
        title: 'Not in the bank’s list',
        text: 'We hold a payment that the bank lists neither on its day nor on the day before or after. Ask the bank: the money may not have come.',
      },
      'bank-lacks-return': {
        title: 'A return is not in the bank’s list',
        text: 'We hold a return as done that the bank lists on none of the days it can have been made on. Ask the bank: the money may not have reached the payer.',
      },
      'no-registry': {
        title: 'No registry of the bank',
        text: 'The bank has taken payments, and no registry of these days has come for long: what the bank lacks cannot be seen. Take the registry from its cabinet and upload it.',
      },
      'sum-differs': {
        title: 'Another sum',
        text: 'The bank’s list states another sum than the books. Ask the bank; the books stay as they are until it is decided.',
      },
      'fee-differs': {
        title: 'Another fee',
        text: 'The bank has stated the fee of this operation a second time, and otherwise. Check it; when accepted, the difference is booked.',
      },
      'payout-differs': {
        title: 'The payout does not add up',
        text: 'The payout is not the payments less fees and returns. Until accepted it is not booked to the account.',
      },
      'transfer-unmatched': {
        title: 'A transfer that matches no invoice',
        text: "A line of the statement agrees with no invoice exactly: no number, somebody else's number, or another payer. Open the line and choose the invoice, return the money, or say that it is no customer's.",
      },
      chargeback: {
        title: 'Chargeback',
        text: 'The bank took the money back on the cardholder’s claim. Record the dispute of the contract: the course stands still and the sum cannot go back a second time.',
      },
      'books-differ': {
        title: 'The books differ',
        text: 'The books and what happened do not agree. Nothing is mended by itself: find the entry and the cause.',
      },
      'return-refused': {
        title: 'The bank refused a return',
        text: 'The return failed this way: we hold the money and another way is needed.',
      },
      'hold-stuck': {
        title: 'A held sum is not released',
        text: 'The bank has refused again and again both to charge the sum held on the card and to give it up. The site asks every six hours. Find out the cause at the bank and ask again.',
      },
      'return-unclear': {
        title: 'A return is in doubt',
        text: 'The bank’s answer was lost, and the sum given back of the payment is not the one we know of. Look in the bank’s cabinet: until it is clear nothing is sent again.',
      },
    },
  },
};
