import type { Messages } from '#kernel/locale.ts';
import type { ByHand, Ground } from '#refunds';

type Words = {
  title: string;
  tabs: { open: string; ended: string; disputes: string; returns: string };
  none: string;
  noneText: string;
  number: string;
  contract: string;
  ground: string;
  sum: string;
  since: string;
  state: string;
  reason: string;
  reasons: Readonly<Record<string, string>>;
  rules: string;
  openCase: string;
  foreseen: string;
  computed: string;
  words: string;
  wordsHint: string;
  openIt: string;
  noGround: string;
  steps: string;
  decisions: string;
  decision: string;
  groundPart: string;
  groundNote: string;
  take: string;
  finding: string;
  findingHint: Record<Ground, string>;
  incident: string;
  incidentHint: string;
  noIncident: string;
  incidentNone: string;
  givenBack: string;
  confirmGround: string;
  refusal: string;
  refusalHint: string;
  refuse: string;
  moneyPart: string;
  byHand: string;
  whyByHand: Record<ByHand, string>;
  twoNote: string;
  approve: (sum: string) => string;
  retry: string;
  transferNote: string;
  byTransferNote: string;
  recordTransfer: string;
  disputes: string;
  disputesNote: string;
  bankRef: string;
  amount: string;
  recordDispute: string;
  decided: { open: string; won: string; lost: string };
  won: string;
  lost: string;
  why: string;
  rule: (no: number) => string;
  rulesNote: string;
  /** The reason of the rule that nobody published. */
  firstRule: string;
  withdrawalOpen: string;
  byDays: string;
  byLessons: string;
  combine: string;
  larger: string;
  smaller: string;
  most: string;
  above: string;
  appealDays: string;
  publish: string;
  yes: string;
  no: string;
  from: string;
  wrong: Readonly<Record<string, string>>;
};

/** Refunds in the office (offer 4.4, 8). */
export const officeRefundWords: Messages<Words> = {
  kk: {
    title: 'Қайтарулар',
    tabs: { open: 'Күтіп тұрған істер', ended: 'Аяқталған істер', disputes: 'Банк даулары', returns: 'Өздігінен қайтқан төлемдер' },
    none: 'Мұнда ештеңе жоқ',
    noneText: 'Тыңдаушы қайтаруды сұраса немесе қызметкер іс ашса, осы жерде тұрады.',
    number: 'Нөмірі',
    contract: 'Шарт',
    ground: 'Негізі',
    sum: 'Сома',
    since: 'Ашылған',
    state: 'Күйі',
    reason: 'Себебі',
    reasons: {
      duplicate: 'екінші төлем',
      surplus: 'артық төленген',
      unsellable: 'шарт жасауға болмады',
      short: 'бағадан аз',
      'terms-changed': 'талаптар өзгерді',
      decided: 'қызметкердің шешімі',
      found: 'банктен табылған',
      owed: 'қайтарылуы керек',
      asked: 'банктен сұралды',
      done: 'қайтарылды',
      refused: 'банк бас тартты',
    },
    rules: 'Ережелер',
    openCase: 'Қайтару ісін ашу',
    foreseen: 'Бүгін қанша қайтарылады',
    computed: 'Есеп',
    words: 'Не болды',
    wordsHint: 'Тыңдаушы да, кейін қараған әріптес те оқиды.',
    openIt: 'Іс ашу',
    noGround: 'Қайтарудың негізін таңдаңыз',
    steps: 'Істің барысы',
    decisions: 'Шешімдер',
    decision: 'Шешім (PDF)',
    groundPart: 'Негізі бойынша шешім',
    groundNote: 'Заңгер шешеді.',
    take: 'Қарауға алу',
    finding: 'Анықталған жағдай',
    findingHint: {
      'provider-fault': 'Оқиғаны көрсетіңіз немесе не анықталғанын жазыңыз. Мұны тапсырыс беруші оқиды.',
      withdrawal: 'Мұны тапсырыс беруші оқиды.',
      terminated: 'Мұны тапсырыс беруші оқиды.',
    },
    incident: 'Оқиға',
    incidentHint: 'Осы шарт бойынша курс ашық тұрған уақыттағы ақаулар.',
    noIncident: 'Осы шарттың мерзіміне тиген ақау тіркелмеген: не анықталғанын жазыңыз.',
    incidentNone: 'Тіркелген ақау емес',
    givenBack: 'Қайтарылған күндер',
    confirmGround: 'Негізін растау',
    refusal: 'Бас тарту себебі',
    refusalHint: 'Тыңдаушы хаттан және шешімнен оқиды.',
    refuse: 'Бас тарту',
    byHand: 'Неге қолмен қайтарылады',
    whyByHand: {
      'by-transfer': 'Ақша банк аударымымен түскен',
      'too-small': 'Банк мұндай аз соманы қайтармайды',
      'too-old': 'Банк қайтаруды қабылдайтын мерзім өткен',
      refused: 'Банк қайтарудан бас тартты',
    },
    moneyPart: 'Ақша бойынша шешім',
    twoNote: 'Бұл соманы екі бөлек қызметкер мақұлдайды.',
    approve: (sum) => `${sum} қайтаруды мақұлдау`,
    retry: 'Банктен қайта сұрау',
    transferNote: 'Сома банк аударымымен жіберілген болса, банк көшірмесіндегі жолын не төлем тапсырмасын көрсетіңіз.',
    byTransferNote: 'Төлем банк аударымымен келген: соманы сол шотқа жіберіп, банк көшірмесіндегі жолын не төлем тапсырмасын көрсетіңіз.',
    recordTransfer: 'Аударылды деп жазу',
    disputes: 'Банк даулары',
    disputesNote: 'Банк соманы карта иесінің талабымен кері алса, осында жазыңыз. Банк шешкенше курс ашық қалады.',
    bankRef: 'Банктегі даудың нөмірі',
    amount: 'Сомасы, теңге',
    recordDispute: 'Дауды жазу',
    decided: { open: 'Шешілмеген', won: 'Біздің пайдамызға', lost: 'Карта иесінің пайдасына' },
    won: 'Біздің пайдамызға шешілді',
    lost: 'Карта иесінің пайдасына шешілді',
    why: 'Банктің шешімі',
    rule: (no) => `№ ${no} ереже`,
    rulesNote:
      'Орындаушының нақты шығыны осы ережемен есептеледі (Азаматтық кодекс, 686-бап; оферта, 8.3). Жаңа ереже жарияланғаннан кейін түскен өтініштерге ғана қолданылады.',
    firstRule: 'Бастапқы ереже: заңгер өзінікін жариялағанша қолданылады.',
    withdrawalOpen: 'Шарттан бас тарту өтініші қабылданады',
    byDays: 'Өткен күндер үлесі есептеледі',
    byLessons: 'Ашылған сабақтар үлесі есептеледі',
    combine: 'Екі үлестің қайсысы алынады',
    larger: 'Үлкені',
    smaller: 'Кішісі',
    most: 'Ең көп ұсталатын үлес, %',
    above: 'Осы сомадан жоғары екінші мақұлдау керек, теңге',
    appealDays: 'Шағым мерзімі, күн',
    publish: 'Ережені жариялау',
    yes: 'иә',
    no: 'жоқ',
    from: 'Қолданысқа енген',
    wrong: {
      byDays: 'Шығын күнмен де, сабақпен де есептелмесе, ұсталатын үлес 0 % болуы керек: біреуін белгілеңіз',
      combine: 'Екі есептің қайсысы алынатынын таңдаңыз',
      mostPercent: 'Ең көп ұсталатын үлесті 0-ден 100-ге дейінгі бүтін санмен жазыңыз',
      secondApprovalAbove: 'Екінші мақұлдау керек болатын соманы бүтін теңгемен жазыңыз',
      appealDays: 'Шағым беру күндерін 1-ден 365-ке дейінгі санмен жазыңыз',
      reason: 'Себебін жазыңыз',
    },
  },
  ru: {
    title: 'Возвраты',
    tabs: { open: 'Ожидающие дела', ended: 'Завершённые дела', disputes: 'Споры в банке', returns: 'Вернулись сами' },
    none: 'Здесь пусто',
    noneText: 'Дело появится, когда слушатель попросит возврат или его откроет сотрудник.',
    number: 'Номер',
    contract: 'Договор',
    ground: 'Основание',
    sum: 'Сумма',
    since: 'Открыто',
    state: 'Состояние',
    reason: 'Причина',
    reasons: {
      duplicate: 'вторая оплата',
      surplus: 'излишек',
      unsellable: 'договор невозможен',
      short: 'меньше цены',
      'terms-changed': 'условия изменились',
      decided: 'решение сотрудника',
      found: 'найдено в банке',
      owed: 'должно вернуться',
      asked: 'банк спрошен',
      done: 'возвращено',
      refused: 'банк отказал',
    },
    rules: 'Правила',
    openCase: 'Открыть дело о возврате',
    foreseen: 'Сколько вернётся сегодня',
    computed: 'Расчёт',
    words: 'Что произошло',
    wordsHint: 'Прочитают слушатель и коллега, который займётся делом.',
    openIt: 'Открыть дело',
    noGround: 'Выберите основание возврата',
    steps: 'Ход дела',
    decisions: 'Решения',
    decision: 'Решение (PDF)',
    groundPart: 'Решение об основании',
    groundNote: 'Решает юрист.',
    take: 'Взять в работу',
    finding: 'Что установлено',
    findingHint: {
      'provider-fault': 'Укажите инцидент или напишите, что установлено. Это прочитает заказчик.',
      withdrawal: 'Это прочитает заказчик.',
      terminated: 'Это прочитает заказчик.',
    },
    incident: 'Инцидент',
    incidentHint: 'Сбои за то время, когда курс по этому договору был открыт.',
    noIncident: 'Сбоев за срок этого договора не записано: напишите, что установлено.',
    incidentNone: 'Не записанный сбой',
    givenBack: 'Возвращённые дни',
    confirmGround: 'Подтвердить основание',
    refusal: 'Причина отказа',
    refusalHint: 'Слушатель прочитает её в письме и в решении.',
    refuse: 'Отказать',
    byHand: 'Почему возврат вручную',
    whyByHand: {
      'by-transfer': 'Деньги пришли банковским переводом',
      'too-small': 'Такую малую сумму банк не возвращает',
      'too-old': 'Срок, в который банк принимает возвраты, прошёл',
      refused: 'Банк отказал в возврате',
    },
    moneyPart: 'Решение о деньгах',
    twoNote: 'Эту сумму одобряют два разных сотрудника.',
    approve: (sum) => `Одобрить возврат ${sum}`,
    retry: 'Спросить банк ещё раз',
    transferNote: 'Если сумма отправлена банковским переводом, укажите строку выписки или платёжное поручение.',
    byTransferNote: 'Оплата пришла банковским переводом: отправьте сумму на тот же счёт и укажите строку выписки или платёжное поручение.',
    recordTransfer: 'Записать перевод',
    disputes: 'Споры в банке',
    disputesNote: 'Если банк забрал сумму по требованию держателя карты, запишите это здесь. До решения банка курс остаётся открытым.',
    bankRef: 'Номер спора в банке',
    amount: 'Сумма, тенге',
    recordDispute: 'Записать спор',
    decided: { open: 'Не решён', won: 'В нашу пользу', lost: 'В пользу держателя карты' },
    won: 'Решён в нашу пользу',
    lost: 'Решён в пользу держателя карты',
    why: 'Решение банка',
    rule: (no) => `Правило №\u00a0${no}`,
    rulesNote:
      'По этому правилу считаются фактические расходы исполнителя (ГК, ст. 686; оферта, 8.3). Новое правило действует только для заявлений, поданных после его публикации.',
    firstRule: 'Начальное правило: действует, пока юрист не опубликует своё.',
    withdrawalOpen: 'Заявления об отказе от договора принимаются',
    byDays: 'Считать долю прошедших дней',
    byLessons: 'Считать долю открытых уроков',
    combine: 'Какая из двух долей берётся',
    larger: 'Большая',
    smaller: 'Меньшая',
    most: 'Удерживается не больше, %',
    above: 'Второе одобрение нужно свыше суммы, тенге',
    appealDays: 'Срок жалобы, дней',
    publish: 'Опубликовать правило',
    yes: 'да',
    no: 'нет',
    from: 'Действует с',
    wrong: {
      byDays: 'Если расход не считается ни по дням, ни по урокам, удержание должно быть 0 %: отметьте одно из двух',
      combine: 'Выберите, какой из двух расчётов берётся',
      mostPercent: 'Наибольшее удержание: целое число от 0 до 100',
      secondApprovalAbove: 'Сумма, выше которой одобряют двое: целое число тенге',
      appealDays: 'Дней на жалобу: число от 1 до 365',
      reason: 'Напишите причину',
    },
  },
  en: {
    title: 'Refunds',
    tabs: { open: 'Waiting cases', ended: 'Ended cases', disputes: 'Bank disputes', returns: 'Returned by themselves' },
    none: 'Nothing here',
    noneText: 'A case appears when a learner asks for a refund or staff open one.',
    number: 'Number',
    contract: 'Contract',
    ground: 'Ground',
    sum: 'Sum',
    since: 'Opened',
    state: 'State',
    reason: 'Reason',
    reasons: {
      duplicate: 'second payment',
      surplus: 'surplus',
      unsellable: 'no contract possible',
      short: 'below the price',
      'terms-changed': 'terms changed',
      decided: 'decided by staff',
      found: 'found at the bank',
      owed: 'to be returned',
      asked: 'bank asked',
      done: 'returned',
      refused: 'bank refused',
    },
    rules: 'Rules',
    openCase: 'Open a refund case',
    foreseen: 'What would come back today',
    computed: 'Computation',
    words: 'What happened',
    wordsHint: 'Read by the learner and by the colleague who takes the case.',
    openIt: 'Open the case',
    noGround: 'Choose the ground of the refund',
    steps: 'What has happened',
    decisions: 'Decisions',
    decision: 'Decision (PDF)',
    groundPart: 'Decision on the ground',
    groundNote: 'The lawyer decides.',
    take: 'Take the case',
    finding: 'What was found',
    findingHint: {
      'provider-fault': 'Name the incident or write what was found. The customer reads it.',
      withdrawal: 'The customer reads it.',
      terminated: 'The customer reads it.',
    },
    incident: 'Incident',
    incidentHint: 'Outages in the time when the course of this contract was open.',
    noIncident: 'No outage is on record for the term of this contract: write what was found.',
    incidentNone: 'Not an outage on record',
    givenBack: 'Days given back',
    confirmGround: 'Confirm the ground',
    refusal: 'Reason of the refusal',
    refusalHint: 'The learner reads it in the letter and the decision.',
    refuse: 'Refuse',
    byHand: 'Why it goes by hand',
    whyByHand: {
      'by-transfer': 'The money came by a bank transfer',
      'too-small': 'The bank returns no sum as small as this',
      'too-old': 'The bank’s term for returns has passed',
      refused: 'The bank refused the return',
    },
    moneyPart: 'Decision on the money',
    twoNote: 'Two different members of staff approve this sum.',
    approve: (sum) => `Approve the refund of ${sum}`,
    retry: 'Ask the bank again',
    transferNote: 'If the sum was sent by bank transfer, name the line of the statement or the payment order.',
    byTransferNote:
      'The payment came by bank transfer: send the sum to the same account and name the line of the statement or the payment order.',
    recordTransfer: 'Record the transfer',
    disputes: 'Bank disputes',
    disputesNote: 'If the bank took the sum at the cardholder’s claim, record it here. The course stays open until the bank decides.',
    bankRef: 'The bank’s number of the dispute',
    amount: 'Sum, tenge',
    recordDispute: 'Record the dispute',
    decided: { open: 'Not decided', won: 'In our favour', lost: 'In the cardholder’s favour' },
    won: 'Decided in our favour',
    lost: 'Decided in the cardholder’s favour',
    why: 'The bank’s decision',
    rule: (no) => `Rule No.\u00a0${no}`,
    rulesNote:
      'The provider’s actual cost is computed by this rule (Civil Code art. 686; offer 8.3). A new rule reaches only requests that arrive after it is published.',
    firstRule: 'The rule at the start: it holds until the lawyer publishes another.',
    withdrawalOpen: 'Withdrawal may be asked for',
    byDays: 'Count the share of days passed',
    byLessons: 'Count the share of lessons opened',
    combine: 'Which of the two shares is taken',
    larger: 'The larger',
    smaller: 'The smaller',
    most: 'Never keep more than, %',
    above: 'A second approval is needed above, tenge',
    appealDays: 'Time for an appeal, days',
    publish: 'Publish the rule',
    yes: 'yes',
    no: 'no',
    from: 'In force from',
    wrong: {
      byDays: 'If the cost is counted neither by days nor by lessons, nothing may be kept (0 %): tick one of the two',
      combine: 'Choose which of the two counts is taken',
      mostPercent: 'The most that is kept: a whole number from 0 to 100',
      secondApprovalAbove: 'The sum above which two approve: whole tenge',
      appealDays: 'Days to appeal: a number from 1 to 365',
      reason: 'Give the reason',
    },
  },
};
