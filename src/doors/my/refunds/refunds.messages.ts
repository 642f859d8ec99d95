import { ended } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Ground } from '#refunds';

type Words = {
  part: string;
  partNote: string;
  ask: string;
  title: (contract: string) => string;
  lede: string;
  chooseGround: string;
  noGround: string;
  groundNotes: Record<Ground, string>;
  computed: string;
  byRule: (no: number) => string;
  ruleOf: (no: number, day: string) => string;
  words: string;
  wordsHint: string;
  send: string;
  nothing: string;
  open: string;
  heading: (number: string) => string;
  contract: string;
  ground: string;
  sum: string;
  state: string;
  course: string;
  decisions: string;
  decision: string;
  appeal: string;
  appealNote: (day: string) => string;
  appealWords: string;
  appealSend: string;
  takeBack: string;
  takeBackNote: string;
  back: string;
};

/** A refund as its customer asks for it and follows it (offer 8). */
export const ownRefundWords: Messages<Words> = {
  kk: {
    part: 'Ақшаны қайтару',
    partNote: 'Заң бойынша шарттан кез келген уақытта бас тарта аласыз. Қайтарылатын сома өтінішке дейін есептеліп көрсетіледі.',
    ask: 'Ақшаны қайтаруды сұрау',
    title: (contract) => `${contract} шарты бойынша ақшаны қайтару`,
    lede: 'Бүгін өтініш берсеңіз, қанша қайтарылатынын төменнен көріңіз.',
    chooseGround: 'Қайтарудың негізі',
    noGround: 'Қайтарудың негізін таңдаңыз',
    groundNotes: {
      'provider-fault': 'Қызмет біздің кінәмізден көрсетілмесе. Қызметкер тексереді.',
      withdrawal: 'Себебін айту міндетті емес. Қызмет тоқтатылып, курс жабылады.',
      terminated: 'Шарт бұзылғанға дейін көрсетілмеген қызметтің ақысы толық қайтарылады.',
    },
    computed: 'Есеп',
    byRule: (no) => `Бүгін қолданыстағы ереже: № ${no}`,
    ruleOf: (no, day) => `№\u00a0${no} ереже бойынша, ол ${day} күшіне енген`,
    words: 'Не болды',
    wordsHint: 'Орындаушының кінәсі болса, міндетті түрде жазыңыз: не жұмыс істемеді, қашаннан бері.',
    send: 'Өтініш беру',
    nothing: 'Бұл негіз бойынша қазір қайтарылатын сома жоқ.',
    open: 'Осы шарт бойынша іс ашық:',
    heading: (number) => `${number} қайтару ісі`,
    contract: 'Шарт',
    ground: 'Негізі',
    sum: 'Қайтарылатын сома',
    state: 'Күйі',
    course: 'Істің барысы',
    decisions: 'Шешімдер',
    decision: 'Шешім (PDF)',
    appeal: 'Шағым беру',
    appealNote: (day) => `Шешімге бір рет шағым бере аласыз, мерзімі ${day} дейін. Оны басқа қызметкер қарайды.`,
    appealWords: 'Неге келіспейсіз',
    appealSend: 'Шағымды жіберу',
    takeBack: 'Өтінішті кері алу',
    takeBackNote: 'Негізі расталғанға дейін өтінішті кері ала аласыз: курс ашық қалады.',
    back: 'Шартқа оралу',
  },
  ru: {
    part: 'Возврат денег',
    partNote: 'По закону вы можете отказаться от договора в любое время. Сумма возврата считается и показывается до заявления.',
    ask: 'Попросить возврат',
    title: (contract) => `Возврат по договору ${contract}`,
    lede: 'Ниже показано, сколько вернётся, если подать заявление сегодня.',
    chooseGround: 'Основание возврата',
    noGround: 'Выберите основание возврата',
    groundNotes: {
      'provider-fault': 'Услуга не оказана по нашей вине. Сотрудник проверит.',
      withdrawal: 'Называть причину не обязательно. Услуга прекратится, курс закроется.',
      terminated: 'За услугу, которая не оказана до расторжения, деньги возвращаются полностью.',
    },
    computed: 'Расчёт',
    byRule: (no) => `Правило, действующее сегодня: №\u00a0${no}`,
    ruleOf: (no, day) => `По правилу №\u00a0${no}, действует с ${day}`,
    words: 'Что произошло',
    wordsHint: 'При вине исполнителя обязательно: что не работало и с какого времени.',
    send: 'Подать заявление',
    nothing: 'По этому основанию сейчас возвращать нечего.',
    open: 'По этому договору открыто дело:',
    heading: (number) => `Дело о возврате ${number}`,
    contract: 'Договор',
    ground: 'Основание',
    sum: 'Сумма возврата',
    state: 'Состояние',
    course: 'Ход дела',
    decisions: 'Решения',
    decision: 'Решение (PDF)',
    appeal: 'Подать жалобу',
    appealNote: (day) => `${ended(`Решение можно обжаловать один раз, последний день: ${day}`)} Жалобу рассмотрит другой сотрудник.`,
    appealWords: 'С чем вы не согласны',
    appealSend: 'Отправить жалобу',
    takeBack: 'Отозвать заявление',
    takeBackNote: 'Пока основание не подтверждено, заявление можно отозвать: курс останется открытым.',
    back: 'Вернуться к договору',
  },
  en: {
    part: 'Refund',
    partNote: 'By law you may withdraw from the contract at any time. What comes back is computed and shown before you ask.',
    ask: 'Ask for a refund',
    title: (contract) => `Refund under contract ${contract}`,
    lede: 'Below is what comes back if you ask today.',
    chooseGround: 'Ground of the refund',
    noGround: 'Choose the ground of the refund',
    groundNotes: {
      'provider-fault': 'The service was not given through our fault. A member of staff will check.',
      withdrawal: 'No reason need be given. The service ends and the course closes.',
      terminated: 'What was paid for service not given before the termination goes back in full.',
    },
    computed: 'Computation',
    byRule: (no) => `The rule in force today: No.\u00a0${no}`,
    ruleOf: (no, day) => `By rule No.\u00a0${no}, in force from ${day}`,
    words: 'What happened',
    wordsHint: 'Needed when the provider is at fault: what did not work, and since when.',
    send: 'Send the request',
    nothing: 'On this ground nothing would be returned now.',
    open: 'A case is open for this contract:',
    heading: (number) => `Refund case ${number}`,
    contract: 'Contract',
    ground: 'Ground',
    sum: 'Sum to be returned',
    state: 'State',
    course: 'What has happened',
    decisions: 'Decisions',
    decision: 'Decision (PDF)',
    appeal: 'Appeal',
    appealNote: (day) => `You may appeal once, by ${day}. Another member of staff will decide.`,
    appealWords: 'What you disagree with',
    appealSend: 'Send the appeal',
    takeBack: 'Take the request back',
    takeBackNote: 'Until the ground is confirmed you may take the request back: the course stays open.',
    back: 'Back to the contract',
  },
};
