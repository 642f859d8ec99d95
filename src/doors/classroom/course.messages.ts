import { ended } from '#kernel/civil-date.ts';
import type { Locale, Messages, TaughtLocale } from '#kernel/locale.ts';
import type { ExamWhy } from '#learning';
import { englishCount, russianCount, type RussianForms } from '#kernel/counts.ts';
import { ofThem } from './counts.ts';

type Shape = {
  readonly myCourses: string;
  readonly whereYouStopped: string;
  readonly goOn: string;
  readonly begin: string;
  readonly takeTest: string;
  readonly certificate: string;
  readonly certificateReady: string;
  readonly certificateComing: string;
  readonly certificateWithdrawn: string;
  readonly openOutline: string;
  readonly stepsDone: (done: number, of: number) => string;
  readonly stepOf: (place: number, of: number) => string;
  readonly timeLeft: (minutes: number) => string;
  readonly next: string;
  readonly minutes: (count: number) => string;
  readonly mark: (mark: string) => string;
  readonly openTill: (till: string) => string;
  readonly daysLeft: (days: number) => string;
  readonly endedOn: (day: string) => string;
  readonly completedOn: (day: string) => string;
  readonly filters: {
    readonly label: string;
    readonly all: string;
    readonly running: string;
    readonly done: string;
    readonly ended: string;
  };
  readonly empty: { readonly title: string; readonly text: string; readonly action: string };
  readonly nothingHere: string;
  readonly courseProgress: string;
  readonly contents: string;
  readonly contentsPhone: string;
  readonly module: (no: number) => string;
  readonly lesson: (no: number) => string;
  readonly academicHours: (hours: number) => string;
  readonly doneSpoken: string;
  readonly taughtIn: (languages: string) => string;
  readonly languageNames: Readonly<Record<TaughtLocale, string>>;
  readonly missing: {
    readonly title: string;
    readonly none: string;
    readonly lessons: (count: number) => string;
    readonly quizzes: (count: number) => string;
    readonly finalTest: string;
    readonly finalTestOut: string;
    readonly quizOut: string;
  };
  readonly corrections: { readonly title: string; readonly lead: string };
  readonly lessonWhy: { readonly 'not-opened': string; readonly 'not-finished': string };
  readonly examWhy: Readonly<Record<ExamWhy, string>>;
  readonly finished: string;
  readonly allDone: string;
  readonly ended: {
    readonly title: string;
    readonly text: (day: string) => string;
    readonly stays: string;
    readonly contract: string;
    readonly certificates: string;
    readonly support: string;
  };
  readonly toCourse: string;
  readonly toMyCourses: string;
  readonly onSeat: string;
  readonly onSeatLink: string;
  readonly finish: string;
  readonly finishLast: string;
  readonly goNext: string;
  readonly previous: string;
  readonly betweenLessons: string;
  readonly note: {
    readonly label: string;
    readonly hint: string;
    readonly save: string;
    readonly savedAt: (time: string) => string;
    readonly tooLong: (limit: number) => string;
  };
  readonly lessonMissing: string;
};

const nb = '\u00a0';
const hoursOr = (minutes: number): { hours: number } | { minutes: number } =>
  minutes >= 90 ? { hours: Math.round(minutes / 60) } : { minutes };

const kk: Shape = {
  myCourses: 'Менің курстарым',
  whereYouStopped: 'Тоқтаған жеріңіз',
  goOn: 'Жалғастыру',
  begin: 'Оқуды бастау',
  takeTest: 'Тест тапсыру',
  certificate: 'Сертификат',
  certificateReady: 'Сертификат берілді',
  certificateComing: 'Сертификат дайындалып жатыр',
  certificateWithdrawn: 'Сертификат күшін жойды',
  openOutline: 'Курсты ашу',
  stepsDone: (done, of) => (done === 0 ? `${of}${nb}қадам, әлі басталған жоқ` : `${of}${nb}қадамның ${ofThem(done)} аяқталды`),
  stepOf: (place, of) => `${place} / ${of}${nb}қадам`,
  timeLeft: (minutes) => {
    const left = hoursOr(minutes);
    return 'hours' in left ? `шамамен ${left.hours}${nb}сағат қалды` : `шамамен ${left.minutes}${nb}минут қалды`;
  },
  next: 'Келесі:',
  minutes: (count) => `${count}${nb}минут`,
  mark: (mark) => `${mark} шарты бойынша оқу үшін берілді. Көшіруге, таратуға болмайды (офертаның 4.2-тармағы).`,
  openTill: (till) => `Курс ${till} ашық`,
  daysLeft: (days) => (days === 0 ? 'Бүгін соңғы күн' : `${days}${nb}күн қалды`),
  endedOn: (day) => `Оқу мерзімі ${day} аяқталды`,
  completedOn: (day) => `${day} аяқталды`,
  filters: { label: 'Курстар', all: 'Барлығы', running: 'Оқып жүргенім', done: 'Аяқталған', ended: 'Мерзімі өткен' },
  empty: {
    title: 'Әзірге курс жоқ',
    text: 'Бағдарламаны таңдап, төлеген соң курс осы жерде бірден ашылады.',
    action: 'Бағдарламаларды көру',
  },
  nothingHere: 'Бұл тізімде курс жоқ.',
  courseProgress: 'Курс үлгерімі',
  contents: 'Курс мазмұны',
  contentsPhone: 'Курс мазмұны, телефонда',
  module: (no) => `${no}-модуль`,
  lesson: (no) => `${no}-қадам`,
  academicHours: (hours) => `${hours}${nb}академиялық сағат`,
  doneSpoken: 'Аяқталды: ',
  taughtIn: (languages) => `Оқыту тілі: ${languages}`,
  languageNames: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
  missing: {
    title: 'Сертификат алу үшін не қалды',
    none: 'Бәрі орындалды.',
    lessons: (count) => `${count}${nb}сабақты оқып, аяқталды деп белгілеу`,
    quizzes: (count) => `${count}${nb}модуль тестінен өту`,
    finalTest: 'Қорытынды тесттен өту',
    finalTestOut: 'Қорытынды тестке әрекет қалмады',
    quizOut: 'Модуль тестіне әрекет қалмады',
  },
  corrections: {
    title: 'Түзетілді',
    lead: 'Бағдарлама авторлары материалды түзетті. Сабақтар мен тесттердің құрамы, мерзіміңіз және өткен жолыңыз өзгерген жоқ.',
  },
  lessonWhy: { 'not-opened': 'Әлі ашылған жоқ', 'not-finished': 'Басталды, аяқталған жоқ' },
  examWhy: {
    'not-taken': 'Әлі тапсырылған жоқ',
    begun: 'Басталды, тапсырылған жоқ',
    'not-passed': 'Өту балы жиналмады',
    'no-attempts-left': 'Әрекет қалмады',
  },
  finished: 'Аяқталды',
  allDone: 'Курс аяқталды',
  ended: {
    title: 'Курстың мерзімі аяқталды',
    text: (day) => `Сабақтар мен тесттер ${day} ашық болды.`,
    stays: 'Шартыңыз бен сертификатыңыз сақталады, оларды кез келген уақытта ашуға болады.',
    contract: 'Шарттарым',
    certificates: 'Сертификаттарым',
    support: 'Қолдау қызметіне жазу',
  },
  toCourse: 'Курсқа оралу',
  toMyCourses: 'Менің курстарым',
  onSeat: 'Бұл орынды ұйым төледі.',
  onSeatLink: 'Ұйым нені көретінін таңдау',
  finish: 'Аяқтадым, әрі қарай',
  finishLast: 'Аяқтадым',
  goNext: 'Әрі қарай',
  previous: 'Алдыңғы',
  betweenLessons: 'Сабақтар арасында',
  note: {
    label: 'Жазбаларым',
    hint: 'Тек өзіңізге көрінеді',
    save: 'Жазбаны сақтау',
    savedAt: (time) => `Сақталды, ${time}`,
    tooLong: (limit) => `Жазба тым ұзын: ${limit} таңбадан асырмаңыз`,
  },
  lessonMissing: 'Бұл сабақтың мәтіні табылмады. Қолдау қызметіне жазыңыз.',
};

const STEPS: RussianForms = ['шаг', 'шага', 'шагов'];
const STEPS_OF: RussianForms = ['шага', 'шагов', 'шагов'];
const ru: Shape = {
  myCourses: 'Мои курсы',
  whereYouStopped: 'Где вы остановились',
  goOn: 'Продолжить',
  begin: 'Начать обучение',
  takeTest: 'Пройти тест',
  certificate: 'Сертификат',
  certificateReady: 'Сертификат выдан',
  certificateComing: 'Сертификат готовится',
  certificateWithdrawn: 'Сертификат отозван',
  openOutline: 'Открыть курс',
  stepsDone: (done, of) => (done === 0 ? `${russianCount(of, STEPS)}, ещё не начато` : `Пройдено ${done} из ${russianCount(of, STEPS_OF)}`),
  stepOf: (place, of) => `шаг ${place}${nb}из${nb}${of}`,
  timeLeft: (minutes) => {
    const left = hoursOr(minutes);
    if ('hours' in left) return `осталось около ${russianCount(left.hours, ['часа', 'часов', 'часов'])}`;
    return `осталось около ${russianCount(left.minutes, ['минуты', 'минут', 'минут'])}`;
  },
  next: 'Дальше:',
  minutes: (count) => russianCount(count, ['минута', 'минуты', 'минут']),
  mark: (mark) => `Выдано для обучения по договору ${mark}. Копировать и распространять нельзя (пункт 4.2 оферты).`,
  openTill: (till) => `Курс открыт ${till}`,
  daysLeft: (days) => (days === 0 ? 'Сегодня последний день' : `Дней осталось: ${days}`),
  endedOn: (day) => `Срок обучения закончился ${day}`,
  completedOn: (day) => `Пройден ${day}`,
  filters: { label: 'Курсы', all: 'Все', running: 'Учусь', done: 'Пройденные', ended: 'Срок вышел' },
  empty: { title: 'Курсов пока нет', text: 'Выберите программу и оплатите: курс откроется здесь сразу.', action: 'Посмотреть программы' },
  nothingHere: 'В этом списке курсов нет.',
  courseProgress: 'Пройдено курса',
  contents: 'Содержание курса',
  contentsPhone: 'Содержание курса, на телефоне',
  module: (no) => `Модуль ${no}`,
  lesson: (no) => `шаг ${no}`,
  academicHours: (hours) => russianCount(hours, ['академический час', 'академических часа', 'академических часов']),
  doneSpoken: 'Пройдено: ',
  taughtIn: (languages) => `Язык обучения: ${languages}`,
  languageNames: { kk: 'казахский', ru: 'русский', en: 'английский' },
  missing: {
    title: 'Что осталось до сертификата',
    none: 'Всё выполнено.',
    lessons: (count) => `пройти ${russianCount(count, ['урок', 'урока', 'уроков'])} и отметить`,
    quizzes: (count) => `сдать ${russianCount(count, ['тест модуля', 'теста модулей', 'тестов модулей'])}`,
    finalTest: 'сдать итоговый тест',
    finalTestOut: 'на итоговый тест не осталось попыток',
    quizOut: 'на тест модуля не осталось попыток',
  },
  corrections: {
    title: 'Исправлено',
    lead: 'Авторы программы исправили материалы. Состав уроков и тестов, ваш срок и пройденное не изменились.',
  },
  lessonWhy: { 'not-opened': 'Ещё не открыт', 'not-finished': 'Начат, не отмечен' },
  examWhy: {
    'not-taken': 'Ещё не пройден',
    begun: 'Начат, не сдан',
    'not-passed': 'Проходной балл не набран',
    'no-attempts-left': 'Попыток не осталось',
  },
  finished: 'Пройдено',
  allDone: 'Курс пройден',
  ended: {
    title: 'Срок курса закончился',
    text: (day) => ended(`Уроки и тесты были открыты ${day}`),
    stays: 'Договор и сертификат остаются у вас: их можно открыть в любое время.',
    contract: 'Мои договоры',
    certificates: 'Мои сертификаты',
    support: 'Написать в поддержку',
  },
  toCourse: 'К курсу',
  toMyCourses: 'Мои курсы',
  onSeat: 'Это место оплатила организация.',
  onSeatLink: 'Выбрать, что она видит',
  finish: 'Готово, дальше',
  finishLast: 'Готово',
  goNext: 'Дальше',
  previous: 'Назад',
  betweenLessons: 'Между уроками',
  note: {
    label: 'Мои заметки',
    hint: 'Видны только вам',
    save: 'Сохранить заметку',
    savedAt: (time) => `Сохранено, ${time}`,
    tooLong: (limit) => `Заметка слишком длинная: не больше ${russianCount(limit, ['знака', 'знаков', 'знаков'])}`,
  },
  lessonMissing: 'Текст этого урока не найден. Напишите в поддержку.',
};

const en: Shape = {
  myCourses: 'My courses',
  whereYouStopped: 'Where you stopped',
  goOn: 'Go on',
  begin: 'Start learning',
  takeTest: 'Take the test',
  certificate: 'Certificate',
  certificateReady: 'Certificate issued',
  certificateComing: 'The certificate is being made',
  certificateWithdrawn: 'The certificate was withdrawn',
  openOutline: 'Open the course',
  stepsDone: (done, of) =>
    done === 0 ? `${englishCount(of, 'step', 'steps')}, not begun yet` : `${done} of ${englishCount(of, 'step', 'steps')} done`,
  stepOf: (place, of) => `step ${place}${nb}of${nb}${of}`,
  timeLeft: (minutes) => {
    const left = hoursOr(minutes);
    return 'hours' in left
      ? `about ${englishCount(left.hours, 'hour', 'hours')} left`
      : `about ${englishCount(left.minutes, 'minute', 'minutes')} left`;
  },
  next: 'Next:',
  minutes: (count) => englishCount(count, 'minute', 'minutes'),
  mark: (mark) => `Given for learning under contract ${mark}. Not to be copied or passed on (clause 4.2 of the offer).`,
  openTill: (till) => `The course is open ${till}`,
  daysLeft: (days) => (days === 0 ? 'Today is the last day' : `${englishCount(days, 'day')} left`),
  endedOn: (day) => `The learning term ended on ${day}`,
  completedOn: (day) => `Completed on ${day}`,
  filters: { label: 'Courses', all: 'All', running: 'Learning', done: 'Completed', ended: 'Term over' },
  empty: { title: 'No courses yet', text: 'Choose a programme and pay: the course opens here at once.', action: 'See the programmes' },
  nothingHere: 'There are no courses in this list.',
  courseProgress: 'Course progress',
  contents: 'Course contents',
  contentsPhone: 'Course contents, on a phone',
  module: (no) => `Module ${no}`,
  lesson: (no) => `step ${no}`,
  academicHours: (hours) => englishCount(hours, 'academic hour', 'academic hours'),
  doneSpoken: 'Done: ',
  taughtIn: (languages) => `Taught in ${languages}`,
  languageNames: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
  missing: {
    title: 'What is left before the certificate',
    none: 'Everything is done.',
    lessons: (count) => `go through ${englishCount(count, 'lesson', 'lessons')} and mark them done`,
    quizzes: (count) => `pass ${englishCount(count, 'module quiz', 'module quizzes')}`,
    finalTest: 'pass the final test',
    finalTestOut: 'no attempts are left for the final test',
    quizOut: 'no attempts are left for a module quiz',
  },
  corrections: {
    title: 'Corrected',
    lead: 'The authors of the programme corrected its materials. The lessons and tests, your term and what you have done stay as they were.',
  },
  lessonWhy: { 'not-opened': 'Not opened yet', 'not-finished': 'Begun, not marked done' },
  examWhy: {
    'not-taken': 'Not taken yet',
    begun: 'Begun, not handed in',
    'not-passed': 'Pass mark not reached',
    'no-attempts-left': 'No attempts left',
  },
  finished: 'Done',
  allDone: 'The course is completed',
  ended: {
    title: 'The course term is over',
    text: (day) => `Lessons and tests were open ${day}.`,
    stays: 'Your contract and certificate stay: you can open them at any time.',
    contract: 'My contracts',
    certificates: 'My certificates',
    support: 'Write to support',
  },
  toCourse: 'Back to the course',
  toMyCourses: 'My courses',
  onSeat: 'An organisation paid for this seat.',
  onSeatLink: 'Choose what it sees',
  finish: 'Done, go on',
  finishLast: 'Done',
  goNext: 'Go on',
  previous: 'Previous',
  betweenLessons: 'Between lessons',
  note: {
    label: 'My notes',
    hint: 'Only you can see them',
    save: 'Save the note',
    savedAt: (time) => `Saved at ${time}`,
    tooLong: (limit) => `The note is too long: at most ${englishCount(limit, 'character', 'characters')}`,
  },
  lessonMissing: 'The text of this lesson was not found. Write to support.',
};

const all: Messages<Shape> = { kk, ru, en };
export type CourseText = Shape;
export const courseText = (locale: Locale): CourseText => all[locale];
