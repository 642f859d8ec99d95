import { englishCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Ground } from './arithmetic.ts';
import type { CaseState } from './refund-case.ts';
import type { CaseRefusal } from './take-step.ts';

type Words = {
  grounds: Record<Ground, string>;
  states: Record<CaseState, string>;
  price: string;
  days: (used: number, of: number) => string;
  lessons: (used: number, of: number) => string;
  larger: string;
  smaller: string;
  completed: string;
  cap: (percent: number) => string;
  fault: string;
  cost: string;
  /** What a termination leaves with the provider. */
  earned: string;
  before: string;
  refund: string;
  gone: string;
  seat: (no: number) => string;
  seatRefund: (no: number) => string;
  seatsWhole: (numbers: string) => string;
  seatsPrice: (count: number) => string;
  seats: {
    legend: string;
    hint: string;
    all: string;
    some: string;
    either: string;
    sums: (withdrawal: string, fault: string) => string;
    terminated: (advance: string, fault: string) => string;
    opened: string;
    begun: string;
    unopened: string;
    waits: string;
    named: string;
  };
  refusals: Record<CaseRefusal, string>;
};

/** Words of a refund that customer, staff and paper share (offer 4.4, 8.1 to 8.5). */
export const refundWords: Messages<Words> = {
  kk: {
    grounds: { 'provider-fault': 'Орындаушының кінәсі', withdrawal: 'Шарттан заң бойынша бас тарту', terminated: 'Шарттың бұзылуы' },
    states: {
      asked: 'Өтініш берілді',
      'under-review': 'Қаралып жатыр',
      grounded: 'Негізі расталды',
      'once-approved': 'Екінші мақұлдау күтілуде',
      approved: 'Мақұлданды',
      refused: 'Бас тартылды',
      appealed: 'Шағым қаралып жатыр',
      paying: 'Ақша қайтарылып жатыр',
      done: 'Ақша қайтарылды',
      stuck: 'Банк аударымын күтуде',
      'taken-back': 'Өтініш кері алынды',
    },
    price: 'Шарттың бағасы',
    days: (used, of) => `Өткен күндер: ${used} (барлығы ${of})`,
    lessons: (used, of) => `Ашылған сабақтар: ${used} (барлығы ${of})`,
    larger: 'Екеуінің үлкені алынады',
    smaller: 'Екеуінің кішісі алынады',
    completed: 'Бағдарлама толық аяқталған: қызмет толық көрсетілді',
    cap: (percent) => `Бағаның ${percent} %-ынан артық ұсталмайды`,
    fault: 'Орындаушының кінәсі болса, сома толық қайтарылады',
    cost: 'Орындаушының нақты шығыны',
    earned: 'Шарт бұзылғанға дейін көрсетілген қызмет',
    before: 'Бұрын қайтарылғаны немесе қайтарылып жатқаны',
    refund: 'Қайтарылатын сома',
    gone: 'Банк кабинетінен қайтарылып қойған сома',
    seat: (no) => `${no}-орынның бағасы`,
    seatRefund: (no) => `${no}-орын үшін қайтарылатыны`,
    seatsWhole: (numbers) => `Толық қайтарылатын орындар: ${numbers}`,
    seatsPrice: (count) => `Аталған орындардың бағасы (саны: ${count})`,
    seats: {
      legend: 'Қай орындар',
      hint: 'Аталған орындардың ғана курсы жабылады, қалғандарында оқу жалғасады.',
      all: 'Қайтаруға болатын барлық орын',
      some: 'Төменде белгіленген орындар',
      either: 'Барлық орынды немесе белгіленген орындарды таңдаңыз.',
      sums: (withdrawal, fault) => `бас тартқанда ${withdrawal}, орындаушы кінәлі болса ${fault}`,
      terminated: (advance, fault) => `орын жабылғандықтан ${advance}, орындаушы кінәлі болса ${fault}`,
      opened: 'курс ашылған',
      begun: 'ешкім алмаған, мерзімі басталған',
      unopened: 'ешкім алмаған',
      waits: 'іс ашық',
      named: 'Орындар',
    },
    refusals: {
      'not-found': 'Мұндай іс жоқ.',
      'moved-on': 'Істің күйі өзгеріп кеткен. Бетті жаңартып, қайта қараңыз.',
      'seats-missing': 'Қай орындар екенін таңдаңыз.',
      'words-missing': 'Мәтінді толтырыңыз.',
      'no-such-incident': 'Бұл шартқа тиген мұндай ақау жоқ: тізімнен таңдаңыз.',
      'second-person': 'Бұл соманы екінші, басқа қызметкер мақұлдауы керек.',
      'own-case': 'Өз шартыңыз бойынша шешім қабылдай алмайсыз.',
      'same-hearer': 'Шағымды бас тартқан қызметкер қарай алмайды.',
      'already-open': 'Осы шарт бойынша іс ашық тұр.',
      'seat-claimed': 'Сома есептелгеннен кейін орынды тыңдаушы алды: оқуға кеткен шығын енді өзгеше. Жаңа өтініш беріңіз.',
      'nothing-left': 'Бұл шарт бойынша қайтарылатын сома қалмаған.',
      'owes-more':
        'Бұл негіз бойынша бұдан көп қайтарылуы керек. Алдымен қалғанына бөлек қайтару ісін ашыңыз, содан кейін осы соманы түсіндіріңіз.',
      'not-terminated': 'Шарт та, орын да бұзылған жоқ: бұл негіз шарт бұзылғаннан кейін ғана қолданылады.',
      'withdrawal-closed': 'Бұл шарттан бас тартуға болмайды: қызмет аяқталған немесе өтініш қабылданбайды.',
      'not-disputable': 'Бұл төлем картадан түспеген немесе сынақ ақшасы: банкте дауланбайды.',
      'return-in-flight':
        'Бұл төлемнің қайтаруы банктен сұралып жатыр. Алдымен оның жауабы келуі керек: бірнеше минуттан кейін қайталаңыз.',
      disputed: 'Банк бұл төлемді даулап жатыр. Дау шешілгенше қайтаруға болмайды.',
      'order-missing': 'Төлем тапсырмасының нөмірін жазыңыз не көшірме жолын таңдаңыз.',
      'order-day': 'Тапсырманың күнін көрсетіңіз: шешімнен бұрын емес, бүгіннен кеш емес.',
      'order-used': 'Осы күнгі бұл нөмірмен басқа қайтару жазылған.',
      'no-such-line': 'Бұл жол бос емес не сомасы басқа: бетті жаңартып, қайта таңдаңыз.',
      'too-late': 'Шағым беру мерзімі өтті.',
      'contract-ended': 'Шарттың қазіргі күйінде бұл негізбен қайтаруға болмайды.',
    },
  },
  ru: {
    grounds: { 'provider-fault': 'Вина исполнителя', withdrawal: 'Отказ от договора по закону', terminated: 'Расторжение договора' },
    states: {
      asked: 'Заявление подано',
      'under-review': 'Рассматривается',
      grounded: 'Основание подтверждено',
      'once-approved': 'Ждёт второго одобрения',
      approved: 'Одобрено',
      refused: 'Отказано',
      appealed: 'Рассматривается жалоба',
      paying: 'Деньги возвращаются',
      done: 'Деньги возвращены',
      stuck: 'Ждёт банковского перевода',
      'taken-back': 'Заявление отозвано',
    },
    price: 'Цена договора',
    days: (used, of) => `Прошло дней доступа: ${used} из ${of}`,
    lessons: (used, of) => `Открыто уроков: ${used} из ${of}`,
    larger: 'Берётся большее из двух',
    smaller: 'Берётся меньшее из двух',
    completed: 'Программа пройдена полностью: услуга оказана',
    cap: (percent) => `Удерживается не больше ${percent}\u00a0% цены`,
    fault: 'При вине исполнителя возвращается вся сумма',
    cost: 'Фактические расходы исполнителя',
    earned: 'Оказано до расторжения',
    before: 'Уже возвращено или возвращается',
    refund: 'К возврату',
    gone: 'Уже возвращено через кабинет банка',
    seat: (no) => `Цена места ${no}`,
    seatRefund: (no) => `К возврату за место ${no}`,
    seatsWhole: (numbers) => `Возвращаются полностью места: ${numbers}`,
    seatsPrice: (count) => `Цена названных мест (всего ${count})`,
    seats: {
      legend: 'Какие места',
      hint: 'Курс закроется только на названных местах, на остальных обучение продолжится.',
      all: 'Все места, за которые можно вернуть деньги',
      some: 'Отмеченные ниже места',
      either: 'Выберите либо все места, либо отмеченные.',
      sums: (withdrawal, fault) => `при отказе ${withdrawal}, при вине исполнителя ${fault}`,
      terminated: (advance, fault) => `из-за расторжения ${advance}, при вине исполнителя ${fault}`,
      opened: 'курс открыт',
      begun: 'не занято, срок начался',
      unopened: 'не занято',
      waits: 'открыто дело',
      named: 'Места',
    },
    refusals: {
      'not-found': 'Такого дела нет.',
      'moved-on': 'Состояние дела изменилось. Обновите страницу и посмотрите снова.',
      'seats-missing': 'Выберите места.',
      'words-missing': 'Заполните текст.',
      'no-such-incident': 'Такой сбой этот договор не затронул: выберите из списка.',
      'second-person': 'Эту сумму должен одобрить второй, другой сотрудник.',
      'own-case': 'По своему договору решать нельзя.',
      'same-hearer': 'Жалобу не рассматривает тот, кто отказал.',
      'already-open': 'По этому договору дело уже открыто.',
      'seat-claimed': 'После расчёта суммы место занял слушатель: стоимость оказанного теперь другая. Подайте новое обращение.',
      'nothing-left': 'По этому договору возвращать больше нечего.',
      'owes-more': 'По этому основанию вернуть надо больше. Сначала проведите возврат остатка отдельным делом, затем объясните эту сумму.',
      'not-terminated': 'Ни договор, ни место не расторгались: это основание действует только после расторжения.',
      'withdrawal-closed': 'От этого договора нельзя отказаться: услуга завершена или заявления не принимаются.',
      'not-disputable': 'Этот платёж пришёл не с карты или это тестовые деньги: в банке он не оспаривается.',
      'return-in-flight':
        'Банк сейчас отвечает на наш запрос о возврате этого платежа. Сначала нужен его ответ: повторите через несколько минут.',
      disputed: 'Банк оспаривает этот платёж. До решения спора возврат невозможен.',
      'order-missing': 'Запишите номер платёжного поручения или выберите строку выписки.',
      'order-day': 'Укажите день поручения: не раньше решения и не позже сегодняшнего дня.',
      'order-used': 'Под этим номером за этот день уже записан другой возврат.',
      'no-such-line': 'Эта строка уже занята или её сумма другая: обновите страницу и выберите снова.',
      'too-late': 'Срок жалобы истёк.',
      'contract-ended': 'При нынешнем состоянии договора возврат по этому основанию невозможен.',
    },
  },
  en: {
    grounds: { 'provider-fault': 'The provider’s fault', withdrawal: 'Withdrawal by law', terminated: 'Termination of the contract' },
    states: {
      asked: 'Requested',
      'under-review': 'Under review',
      grounded: 'Ground confirmed',
      'once-approved': 'Waits for a second approval',
      approved: 'Approved',
      refused: 'Refused',
      appealed: 'Appeal under review',
      paying: 'Money on its way',
      done: 'Money returned',
      stuck: 'Waits for a bank transfer',
      'taken-back': 'Request taken back',
    },
    price: 'Price of the contract',
    days: (used, of) => `Days of access passed: ${used} of ${of}`,
    lessons: (used, of) => `Lessons opened: ${used} of ${of}`,
    larger: 'The larger of the two is taken',
    smaller: 'The smaller of the two is taken',
    completed: 'The programme was completed: the service was given in full',
    cap: (percent) => `No more than ${percent}\u00a0% of the price is kept`,
    fault: 'If the provider is at fault, the whole sum goes back',
    cost: 'The provider’s actual cost',
    earned: 'Service given before the termination',
    before: 'Returned before or on its way',
    refund: 'To be returned',
    gone: 'Returned already through the bank’s cabinet',
    seat: (no) => `Price of seat ${no}`,
    seatRefund: (no) => `To be returned for seat ${no}`,
    seatsWhole: (numbers) => `Returned in full, seats: ${numbers}`,
    seatsPrice: (count) => `Price of the ${englishCount(count, 'seat')} named`,
    seats: {
      legend: 'Which seats',
      hint: 'Only the courses on the seats you name are closed; on the others studying goes on.',
      all: 'All seats that can be returned',
      some: 'The seats ticked below',
      either: 'Choose either all seats or those ticked.',
      sums: (withdrawal, fault) => `${withdrawal} on withdrawal, ${fault} if the provider is at fault`,
      terminated: (advance, fault) => `${advance} after the termination, ${fault} if the provider is at fault`,
      opened: 'course opened',
      begun: 'not taken, term has begun',
      unopened: 'not taken',
      waits: 'a case is open',
      named: 'Seats',
    },
    refusals: {
      'not-found': 'There is no such case.',
      'moved-on': 'The case has moved on. Reload the page and look again.',
      'seats-missing': 'Choose the seats.',
      'words-missing': 'Fill in the text.',
      'no-such-incident': 'No such outage touched this contract: choose from the list.',
      'second-person': 'A second, different member of staff must approve this sum.',
      'own-case': 'Nobody decides on their own contract.',
      'same-hearer': 'Whoever refused does not hear the appeal.',
      'already-open': 'A case is already open for this contract.',
      'seat-claimed': 'A learner took the seat after the sum was computed, so the cost of what was used is another. Please ask anew.',
      'nothing-left': 'Nothing is left to return under this contract.',
      'owes-more': 'On this ground more must be returned. Refund the rest by a case of its own first, then explain this sum.',
      'not-terminated': 'Neither the contract nor a seat was terminated: this ground follows a termination only.',
      'withdrawal-closed': 'This contract cannot be withdrawn from: the service is finished, or requests are not taken.',
      'not-disputable': 'This payment did not come from a card, or is test money: no bank disputes it.',
      'return-in-flight': 'The bank is being asked about a return of this payment. Its answer comes first: try again in a few minutes.',
      disputed: 'The bank disputes this payment. Nothing can be returned until that is decided.',
      'order-missing': 'Write down the number of the payment order, or choose a line of the statement.',
      'order-day': 'Give the day of the order: not before the decision, not after today.',
      'order-used': 'Another return is recorded under this number of that day.',
      'no-such-line': 'That line is taken or its sum is another: reload the page and choose again.',
      'too-late': 'The time for an appeal has passed.',
      'contract-ended': 'In its present state the contract allows no refund on this ground.',
    },
  },
};
