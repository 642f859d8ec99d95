import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';

type Texts = {
  readonly title: string;
  readonly price: string;
  readonly before: string;
  readonly left: string;
  readonly bySeats: (seats: number, share: string) => string;
  /** A person's own contract. */
  readonly course: string;
  readonly whole: string;
  readonly open: (courses: number) => string;
  readonly unclaimed: (seats: number) => string;
  readonly otherwise: (seats: number) => string;
  readonly nothing: string;
  readonly won: string;
  readonly lost: string;
};

/** What recording a dispute at the bank does, as staff read it before they press. */
export const disputeEffectTexts: Messages<Texts> = {
  kk: {
    title: 'Жазылғаннан кейін не болады',
    price: 'Шарт сомасы',
    before: 'Бұрын қайтарылғаны немесе дауда тұрғаны',
    left: 'Банк кері ала алатын ең көп сома',
    bySeats: (seats, share) => `${seats} × ${share}`,
    course: 'Дау шешілгенше курс жабылады.',
    whole: 'Төлем бүкіл шартқа біреу: дау қандай сомаға ашылса да, шарт барлық орнымен тоқтатылады.',
    open: (courses) => `Қазір ашық, жабылатын курс саны: ${courses}`,
    unclaimed: (seats) => `Дау шешілгенше ешкім ала алмайтын бос орын саны: ${seats}`,
    otherwise: (seats) => `Басқа себеппен бұрыннан жабық орын саны: ${seats}. Дау шешілсе де, олар ашылмайды.`,
    nothing: 'Шарт бойынша курс қазірдің өзінде жабық: жазба оған ештеңе қоспайды.',
    won: 'Дау біздің пайдаға шешілсе, дау жапқанның бәрі қайта ашылады.',
    lost: 'Карта иесінің пайдасына шешілсе, сома шарттан алынады: баға толық кетсе, шарт аяқталады, әйтпесе қалғанымен жалғасады.',
  },
  ru: {
    title: 'Что произойдёт после записи',
    price: 'Сумма договора',
    before: 'Возвращено раньше или оспорено',
    left: 'Банк может забрать не больше',
    bySeats: (seats, share) => `${seats} × ${share}`,
    course: 'Курс закроется, пока спор не решён.',
    whole: 'Платёж за весь договор один: на какую бы сумму ни был спор, договор приостанавливается со всеми местами.',
    open: (courses) => `Закроется ${russianCount(courses, ['открытый курс', 'открытых курса', 'открытых курсов'])}`,
    unclaimed: (seats) => `Никто не сможет занять, пока спор не решён: ${russianCount(seats, ['место', 'места', 'мест'])}`,
    otherwise: (seats) => `Уже закрыто по другой причине: ${russianCount(seats, ['место', 'места', 'мест'])}. Решение спора их не откроет.`,
    nothing: 'Курс по этому договору уже закрыт: запись ничего к этому не добавит.',
    won: 'Если спор решён в нашу пользу, всё, что закрыл спор, откроется снова.',
    lost: 'Если в пользу держателя карты, сумма уйдёт из договора: он закончится, когда ушла вся цена, иначе продолжится с остатком.',
  },
  en: {
    title: 'What recording it does',
    price: 'Sum of the contract',
    before: 'Returned before, or disputed',
    left: 'The bank can take at most',
    bySeats: (seats, share) => `${seats} × ${share}`,
    course: 'The course closes until the dispute is decided.',
    whole: 'There is one payment for the whole contract: whatever sum is disputed, the contract is suspended with all its seats.',
    open: (courses) => `Open now, to be closed: ${englishCount(courses, 'course')}`,
    unclaimed: (seats) => `Nobody can claim until the dispute is decided: ${englishCount(seats, 'seat')}`,
    otherwise: (seats) => `Closed already for another reason: ${englishCount(seats, 'seat')}. The end of the dispute does not open them.`,
    nothing: 'The course under this contract is closed already: recording adds nothing to that.',
    won: 'Decided in our favour: all that the dispute closed opens again.',
    lost: 'If for the cardholder, the sum leaves the contract: it ends when the whole price is gone, else it goes on with the rest.',
  },
};
