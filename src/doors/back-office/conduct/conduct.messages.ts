import type { Messages } from '#kernel/locale.ts';
import type { CaseState, DecideRefusal, WordsKind } from '#conduct';

export type ConductAction = 'evidence' | 'warn' | 'suspend' | 'keep' | 'close' | 'terminate';
export type ConductFault = 'words' | 'another-is-open' | 'seat' | DecideRefusal;

type Words = {
  readonly title: string;
  readonly none: string;
  readonly noneText: string;
  readonly newTitle: string;
  readonly newLead: string;
  readonly opened: string;
  readonly contract: string;
  readonly going: string;
  readonly seat: string;
  readonly seatHint: string;
  /** `learner`: the end of the account's number, as in the list of seats. */
  readonly seatOption: (no: number, learner: string) => string;
  readonly learner: string;
  readonly organisation: string;
  readonly state: string;
  readonly states: Readonly<Record<CaseState, string>>;
  readonly kinds: Readonly<Record<WordsKind, string>>;
  readonly authors: Readonly<Record<'staff' | 'person' | 'system', string>>;
  readonly facts: string;
  readonly sent: (no: number) => string;
  /** What became of a letter in the mail room; null: not tried yet. */
  readonly letter: (outcome: string | null) => string;
  readonly letterStayed: string;
  readonly letterStayedText: string;
  readonly delivered: Readonly<Record<'opened' | 'sent-twice', string>>;
  readonly delivery: string;
  readonly notDelivered: string;
  readonly answerTill: string;
  readonly appealTill: string;
  readonly refund: string;
  readonly paper: string;
  readonly words: string;
  readonly reference: string;
  readonly referenceHint: string;
  readonly said: string;
  readonly next: string;
  readonly first: string;
  readonly labels: Readonly<Record<ConductAction, string>>;
  readonly hints: Readonly<Record<ConductAction, string>>;
  readonly buttons: Readonly<Record<ConductAction | 'open', string>>;
  readonly faults: Readonly<Record<ConductFault, string>>;
  /** A case of a seat ends the seat, not the contract of its organisation. */
  readonly ofSeat: { readonly terminated: string; readonly terminate: string; readonly terminateWhy: string };
  readonly openFromContract: string;
};

type Fates = readonly [waits: string, left: string, failed: string, refused: string, stayed: string];
function fateOf(outcome: string | null, [waits, left, failed, refused, stayed]: Fates): string {
  if (outcome === null) return waits;
  return { sent: left, failed, refused }[outcome] ?? stayed;
}

/** Cases of a breach as staff see them (clause 4.2). */
export const conductTexts: Messages<Words> = {
  kk: {
    title: 'Талап бұзушылық',
    none: 'Іс жоқ',
    noneText: 'Жаңа іс шарттың бетінен ашылады.',
    newTitle: 'Талап бұзу ісін ашу',
    newLead:
      'Іс дәлелден басталады. Ескерту тапсырылып, жауап беру мерзімі өткенше қызмет тоқтатылмайды (4.2-тармақ). Ұрланған есептік жазбаны қорғау үшін іс қажет емес: ол тыңдаушының бетінде жасалады.',
    opened: 'Ашылды',
    contract: 'Шарт',
    going: 'Осы шарт бойынша жүріп жатқан істер',
    seat: 'Орын',
    seatHint: 'Ескерту осы орынның тыңдаушысына беріледі, тоқтатылса да осы орын ғана тоқтайды. Адам алған орындар ғана көрсетілген.',
    seatOption: (no, learner) => `Орын ${no}, тыңдаушы ${learner}`,
    learner: 'Тыңдаушы',
    organisation: 'Ұйым',
    state: 'Күйі',
    states: {
      open: 'Ашық',
      warned: 'Ескертілді',
      suspended: 'Тоқтатылды',
      appealed: 'Шағым берілді',
      kept: 'Шешім күшінде қалды',
      terminated: 'Шарт бұзылды',
      closed: 'Жабылды',
    },
    kinds: { evidence: 'Дәлел', warning: 'Ескерту', answer: 'Жауап', suspension: 'Тоқтату шешімі', appeal: 'Шағым', decision: 'Шешім' },
    authors: { staff: 'Қызметкер', person: 'Тыңдаушы', system: 'Жүйе' },
    facts: 'Іс туралы мәлімет',
    sent: (no) => (no === 1 ? 'Ескерту жазылды' : 'Қайта жазылды'),
    letter: (outcome) => fateOf(outcome, ['хат кезекте тұр', 'хат кетті', 'хат кете алмай тұр', 'пошта қабылдамады', 'хат кетпеді']),
    letterStayed: 'Хат жетпеді',
    letterStayedText:
      'Соңғы хат кетпеді, сондықтан жауап беру мерзімі жүріп тұрған жоқ және қызметті тоқтатуға болмайды. Тыңдаушының пошта мекенжайын тексеріп, онымен басқа жолмен хабарласыңыз: кабинетте ашса, ескерту тапсырылды деп саналады. Хат бірнеше күннен кейін қайта жіберіледі.',
    delivered: { opened: 'Кабинетте ашты', 'sent-twice': 'Екі хат кетіп, мерзім өтті' },
    delivery: 'Тапсырылуы',
    notDelivered: 'Әлі тапсырылған жоқ',
    answerTill: 'Жауап беру мерзімінің соңғы күні',
    appealTill: 'Шағым мерзімінің соңғы күні',
    refund: 'Ақшаны қайтару ісі',
    paper: 'Ескерту, PDF',
    words: 'Мәтіні',
    reference: 'Қайдан көруге болады',
    referenceHint: 'Журнал жазбасы, хат нөмірі немесе сілтеме. Міндетті емес.',
    said: 'Айтылғандар',
    next: 'Келесі қадам',
    first: 'Дәлел',
    labels: {
      evidence: 'Тағы бір дәлел',
      warn: 'Ескерту мәтіні',
      suspend: 'Тоқтату себебі',
      keep: 'Шағым неге қанағаттандырылмады',
      close: 'Істі неге жабасыз',
      terminate: 'Шартты неге бұзасыз',
    },
    hints: {
      evidence: 'Не болды, қашан, қайдан білдік.',
      warn: 'Не болды және тыңдаушыдан не талап етіледі. Мәтін PDF пен кабинетте тұрады.',
      suspend: 'Тыңдаушы бұл сөздерді кабинетте оқиды.',
      keep: 'Тыңдаушы бұл сөздерді кабинетте оқиды.',
      close: 'Ескерту алынады; қызмет тоқтап тұрса, қайта ашылып, өткен күндер мерзімге қосылады.',
      terminate: 'Қайтымсыз қадам. Тыңдаушы бұл сөздерді кабинетте оқиды. Көрсетілмеген қызметтің ақысын қайтару ісі өздігінен ашылады.',
    },
    buttons: {
      open: 'Істі ашу',
      evidence: 'Дәлел қосу',
      warn: 'Ескерту жіберу',
      suspend: 'Қызметті тоқтату',
      keep: 'Шешімді күшінде қалдыру',
      close: 'Істі жабу',
      terminate: 'Шартты бұзу',
    },
    faults: {
      words: 'Кемінде 10, ең көбі 5000 таңба жазыңыз.',
      'another-is-open': 'Бұл шарт не орын бойынша іс бар, алдымен соны аяқтаңыз.',
      seat: 'Адам алған орынды таңдаңыз.',
      'no-such-case': 'Мұндай іс жоқ.',
      'nobody-to-warn': 'Тыңдаушының есептік жазбасы өшірілген: ескертетін адам жоқ. Істі жабыңыз.',
      'no-such-step': 'Істің қазіргі күйінде бұл қадам жасалмайды.',
      'not-delivered': 'Ескерту әлі тапсырылған жоқ.',
      'answer-time-runs': 'Жауап беру мерзімі әлі өткен жоқ.',
      'appeal-time-runs': 'Шағым беру мерзімі әлі өткен жоқ.',
      'appeal-time-over': 'Шағым беру мерзімі өтті.',
      'too-early': 'Әлі ерте.',
      'contract-closed': 'Шарт не орын бұл қадамды қабылдамайды: ол аяқталған немесе әлі басталмаған.',
      'names-no-seat':
        'Бұл іс орындары бар тұтас шарт бойынша ашылған: бір тыңдаушы үшін бәрінің қызметі тоқтатылмайды. Істі жауып, орын бойынша жаңасын ашыңыз.',
    },
    ofSeat: { terminated: 'Орын жабылды', terminate: 'Орынды жабу', terminateWhy: 'Орынды неге жабасыз' },
    openFromContract: 'Талап бұзу ісі',
  },
  ru: {
    title: 'Нарушения',
    none: 'Дел нет',
    noneText: 'Новое дело открывается со страницы договора.',
    newTitle: 'Открыть дело о нарушении',
    newLead:
      'Дело начинается с доказательства. Услуга не приостанавливается, пока предупреждение не вручено и срок ответа не прошёл (пункт 4.2). Чтобы защитить украденную учётную запись, дело не нужно: это делается на странице слушателя.',
    opened: 'Открыто',
    contract: 'Договор',
    going: 'Незавершённые дела по этому договору',
    seat: 'Место',
    seatHint: 'Предупреждение получит слушатель этого места; приостановка закроет только его. Показаны лишь занятые места.',
    seatOption: (no, learner) => `Место ${no}, слушатель ${learner}`,
    learner: 'Слушатель',
    organisation: 'Организация',
    state: 'Состояние',
    states: {
      open: 'Открыто',
      warned: 'Предупреждён',
      suspended: 'Приостановлено',
      appealed: 'Подана жалоба',
      kept: 'Решение оставлено',
      terminated: 'Договор расторгнут',
      closed: 'Закрыто',
    },
    kinds: {
      evidence: 'Доказательство',
      warning: 'Предупреждение',
      answer: 'Ответ',
      suspension: 'Решение о приостановке',
      appeal: 'Жалоба',
      decision: 'Решение',
    },
    authors: { staff: 'Сотрудник', person: 'Слушатель', system: 'Система' },
    facts: 'Сведения о деле',
    sent: (no) => (no === 1 ? 'Предупреждение написано' : 'Написано повторно'),
    letter: (outcome) =>
      fateOf(outcome, ['письмо ждёт отправки', 'письмо ушло', 'письмо пока не уходит', 'почта не приняла письмо', 'письмо не ушло']),
    letterStayed: 'Письмо не дошло',
    letterStayedText:
      'Последнее письмо не ушло, поэтому срок ответа не идёт и приостановить услугу нельзя. Проверьте адрес слушателя и свяжитесь с ним иначе: как только он откроет предупреждение в кабинете, оно вручено. Через несколько дней письмо будет отправлено снова.',
    delivered: { opened: 'Открыл в кабинете', 'sent-twice': 'Ушли два письма, срок прошёл' },
    delivery: 'Вручение',
    notDelivered: 'Ещё не вручено',
    answerTill: 'Последний день ответа',
    appealTill: 'Последний день жалобы',
    refund: 'Дело о возврате',
    paper: 'Предупреждение, PDF',
    words: 'Текст',
    reference: 'Где посмотреть',
    referenceHint: 'Запись журнала, номер письма или ссылка. Не обязательно.',
    said: 'Сказанное',
    next: 'Следующий шаг',
    first: 'Доказательство',
    labels: {
      evidence: 'Ещё доказательство',
      warn: 'Текст предупреждения',
      suspend: 'Причина приостановки',
      keep: 'Почему жалоба не удовлетворена',
      close: 'Почему дело закрывается',
      terminate: 'Почему договор расторгается',
    },
    hints: {
      evidence: 'Что произошло, когда, откуда известно.',
      warn: 'Что произошло и что требуется от слушателя. Текст стоит в PDF и в кабинете.',
      suspend: 'Слушатель прочтёт эти слова в кабинете.',
      keep: 'Слушатель прочтёт эти слова в кабинете.',
      close: 'Предупреждение снимается; если услуга приостановлена, она откроется снова, а дни добавятся к сроку.',
      terminate: 'Необратимо. Слушатель прочтёт эти слова в кабинете. Дело о возврате платы за неоказанную услугу откроется само.',
    },
    buttons: {
      open: 'Открыть дело',
      evidence: 'Добавить доказательство',
      warn: 'Отправить предупреждение',
      suspend: 'Приостановить услугу',
      keep: 'Оставить решение',
      close: 'Закрыть дело',
      terminate: 'Расторгнуть договор',
    },
    faults: {
      words: 'Напишите от 10 до 5000 знаков.',
      'another-is-open': 'По этому договору или месту уже есть дело, сначала завершите его.',
      seat: 'Выберите занятое место.',
      'no-such-case': 'Такого дела нет.',
      'nobody-to-warn': 'Учётная запись слушателя удалена: предупреждать некого. Закройте дело.',
      'no-such-step': 'В этом состоянии дела такой шаг невозможен.',
      'not-delivered': 'Предупреждение ещё не вручено.',
      'answer-time-runs': 'Срок ответа ещё не прошёл.',
      'appeal-time-runs': 'Срок жалобы ещё не прошёл.',
      'appeal-time-over': 'Срок жалобы прошёл.',
      'too-early': 'Ещё рано.',
      'contract-closed': 'Договор или место не допускает этого шага: услуга завершена или ещё не начата.',
      'names-no-seat':
        'Дело открыто по всему договору с местами: из-за одного слушателя услуга не останавливается для всех. Закройте его и откройте дело по месту.',
    },
    ofSeat: { terminated: 'Место закрыто', terminate: 'Закрыть место', terminateWhy: 'Почему место закрывается' },
    openFromContract: 'Дело о нарушении',
  },
  en: {
    title: 'Conduct',
    none: 'No cases',
    noneText: 'A new case is opened from the page of a contract.',
    newTitle: 'Open a case of a breach',
    newLead:
      'A case begins with evidence. The service is not suspended before a warning was delivered and the time to answer has passed (clause 4.2). To secure a stolen account no case is needed: that is done on the page of the person.',
    opened: 'Opened',
    contract: 'Contract',
    going: 'Cases of this contract that go on',
    seat: 'Seat',
    seatHint: 'The learner of this seat is warned, and a suspension closes this seat only. Only seats that somebody took are listed.',
    seatOption: (no, learner) => `Seat ${no}, learner ${learner}`,
    learner: 'Learner',
    organisation: 'Organisation',
    state: 'State',
    states: {
      open: 'Open',
      warned: 'Warned',
      suspended: 'Suspended',
      appealed: 'Appealed',
      kept: 'Decision stands',
      terminated: 'Terminated',
      closed: 'Closed',
    },
    kinds: {
      evidence: 'Evidence',
      warning: 'Warning',
      answer: 'Answer',
      suspension: 'Decision to suspend',
      appeal: 'Appeal',
      decision: 'Decision',
    },
    authors: { staff: 'Staff', person: 'Learner', system: 'System' },
    facts: 'Facts of the case',
    sent: (no) => (no === 1 ? 'Warning written' : 'Written again'),
    letter: (outcome) =>
      fateOf(outcome, [
        'the letter waits to be sent',
        'the letter left',
        'the letter does not get through yet',
        'the mail refused the letter',
        'the letter did not leave',
      ]),
    letterStayed: 'The letter did not arrive',
    letterStayedText:
      'The last letter did not leave, so the answer time does not run and the service cannot be suspended. Check the address of the learner and reach them another way: once they open the warning in the account, it is delivered. The letter is sent again after some days.',
    delivered: { opened: 'Opened in the account', 'sent-twice': 'Two letters left, the days are over' },
    delivery: 'Delivery',
    notDelivered: 'Not delivered yet',
    answerTill: 'Last day to answer',
    appealTill: 'Last day to appeal',
    refund: 'Refund case',
    paper: 'Warning, PDF',
    words: 'Text',
    reference: 'Where to look it up',
    referenceHint: 'An entry of the journal, the number of a letter or an address. Optional.',
    said: 'What was said',
    next: 'Next step',
    first: 'Evidence',
    labels: {
      evidence: 'More evidence',
      warn: 'Text of the warning',
      suspend: 'Reason for the suspension',
      keep: 'Why the appeal is not granted',
      close: 'Why the case is closed',
      terminate: 'Why the contract is terminated',
    },
    hints: {
      evidence: 'What happened, when, how we know.',
      warn: 'What happened and what is asked of the learner. The text stands in the PDF and in the account.',
      suspend: 'The learner reads these words in the account.',
      keep: 'The learner reads these words in the account.',
      close: 'The warning is withdrawn; a suspended service opens again and its days are added to the term.',
      terminate:
        'Cannot be undone. The learner reads these words in the account. A case for the refund of service not given opens by itself.',
    },
    buttons: {
      open: 'Open the case',
      evidence: 'Add evidence',
      warn: 'Send the warning',
      suspend: 'Suspend the service',
      keep: 'Let the decision stand',
      close: 'Close the case',
      terminate: 'Terminate the contract',
    },
    faults: {
      words: 'Write between 10 and 5000 characters.',
      'another-is-open': 'There is a case for this contract or seat already; end that one first.',
      seat: 'Choose a seat that somebody took.',
      'no-such-case': 'There is no such case.',
      'nobody-to-warn': 'The account of the learner is erased: there is nobody to warn. Close the case.',
      'no-such-step': 'This step cannot be taken in the present state of the case.',
      'not-delivered': 'The warning is not delivered yet.',
      'answer-time-runs': 'The time to answer is not over yet.',
      'appeal-time-runs': 'The time to appeal is not over yet.',
      'appeal-time-over': 'The time to appeal is over.',
      'too-early': 'It is too early.',
      'contract-closed': 'The contract or seat does not allow this step: it has ended or not begun.',
      'names-no-seat':
        'This case stands on a whole contract with seats: the service does not stop for everybody because of one learner. Close it and open a case of the seat.',
    },
    ofSeat: { terminated: 'Seat closed', terminate: 'Close the seat', terminateWhy: 'Why the seat is closed' },
    openFromContract: 'Case of a breach',
  },
};
