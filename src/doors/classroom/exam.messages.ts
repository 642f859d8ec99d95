import type { Locale, Messages } from '#kernel/locale.ts';
import type { AnswerFault } from '#questions';
import { englishCount, russianCount, type RussianForms } from '#kernel/counts.ts';

type Shape = {
  readonly rules: string;
  readonly questions: (count: number) => string;
  readonly passMark: (percent: number) => string;
  readonly noTimeLimit: string;
  readonly timeLimit: (minutes: number) => string;
  readonly extraTime: (percent: number) => string;
  readonly accessEndsFirst: (moment: string) => string;
  readonly unlimitedAttempts: string;
  readonly attempts: (count: number) => string;
  readonly attemptsLeft: (count: number) => string;
  readonly delay: (minutes: number) => string;
  readonly counts: { readonly best: string; readonly last: string };
  readonly autosave: string;
  readonly serverClock: string;
  readonly labels: {
    readonly questions: string;
    readonly pass: string;
    readonly time: string;
    readonly attempts: string;
    readonly result: string;
  };
  readonly failing: string;
  readonly notDoneYet: (count: number) => string;
  readonly start: string;
  readonly again: string;
  readonly resume: string;
  readonly resumeNote: (no: number) => string;
  readonly past: string;
  readonly attemptNo: (no: number) => string;
  readonly passed: string;
  readonly notPassed: string;
  readonly running: string;
  /** An attempt that was given back. */
  readonly uncounted: Readonly<Record<'outage' | 'force-majeure', string>>;
  readonly see: string;
  readonly wait: (moment: string) => string;
  readonly noAttemptsLeft: string;
  readonly alreadyPassed: string;
  readonly question: (no: number) => string;
  readonly questionOf: (no: number, of: number) => string;
  readonly hint: {
    readonly single: string;
    readonly multiple: string;
    readonly multipleShare: string;
    readonly text: string;
    readonly number: string;
    readonly truefalse: string;
    readonly matching: string;
    readonly ordering: string;
    readonly gaps: string;
    /** How a question of several parts is marked: each for itself, or only all together. */
    readonly share: Readonly<Record<'matching' | 'ordering' | 'gaps', string>>;
    readonly onlyAll: string;
  };
  readonly statementTrue: string;
  readonly statementFalse: string;
  readonly dragHint: string;
  /** The empty line of a list of places, and an item that has none. */
  readonly noPlace: string;
  readonly gap: (no: number, of: number) => string;
  readonly answerLabel: string;
  readonly back: string;
  readonly saveAndNext: string;
  readonly saveAndCheck: string;
  readonly safe: string;
  readonly till: (time: string) => string;
  readonly savedAt: string;
  readonly saving: string;
  readonly queued: string;
  readonly answerFaults: Readonly<Record<AnswerFault, string>>;
  readonly notOffered: string;
  readonly checkTitle: string;
  readonly answered: (count: number, of: number) => string;
  readonly unanswered: (count: number) => string;
  /** Where some of them have an answer in part. */
  readonly notWholly: (count: number) => string;
  readonly allAnswered: string;
  readonly answeredMark: string;
  readonly unansweredMark: string;
  readonly partlyAnsweredMark: string;
  readonly handIn: string;
  readonly handInNote: string;
  readonly toQuestions: string;
  readonly result: string;
  readonly reached: (percent: number) => string;
  readonly points: (points: string, of: string) => string;
  readonly passedTitle: string;
  readonly notPassedTitle: string;
  readonly endedByClock: (moment: string) => string;
  readonly tryAgain: string;
  readonly review: string;
  readonly reviewMarks: string;
  readonly reviewNone: string;
  readonly yourAnswer: string;
  readonly rightAnswer: string;
  readonly yourRightAnswer: string;
  readonly noAnswer: string;
  readonly rightIs: (text: string) => string;
  readonly right: string;
  readonly partly: string;
  readonly wrong: string;
};

const nb = '\u00a0';
/** 1440 -> days, 120 -> hours, else minutes. */
const span = (minutes: number): { count: number; unit: 'day' | 'hour' | 'minute' } => {
  if (minutes % 1440 === 0) return { count: minutes / 1440, unit: 'day' };
  if (minutes % 60 === 0) return { count: minutes / 60, unit: 'hour' };
  return { count: minutes, unit: 'minute' };
};

const KK_UNITS = { day: 'күннен', hour: 'сағаттан', minute: 'минуттан' };
const kk: Shape = {
  rules: 'Тест ережесі',
  questions: (count) => `${count}${nb}сұрақ`,
  passMark: (percent) => `${percent}${nb}% және одан жоғары`,
  noTimeLimit: 'Уақыт шектелмеген',
  timeLimit: (minutes) => `${minutes}${nb}минут`,
  extraTime: (percent) => `Сізге берілген қосымша уақыт: ${percent}${nb}%`,
  accessEndsFirst: (moment) => `Курсқа қолжетімділік аяқталатын уақыт: ${moment}. Тест те сол кезде жабылады.`,
  unlimitedAttempts: 'Шектелмеген',
  attempts: (count) => `${count}${nb}әрекет`,
  attemptsLeft: (count) => `${count}${nb}әрекет қалды`,
  delay: (minutes) => {
    const { count, unit } = span(minutes);
    return `Әр келесі әрекет ${count}${nb}${KK_UNITS[unit]} кейін ашылады.`;
  },
  counts: { best: 'Ең жоғары нәтиже есептеледі.', last: 'Соңғы нәтиже есептеледі.' },
  autosave: 'Әр жауап бірден сақталады. Байланыс үзілсе, тоқтаған жеріңізден жалғастырасыз.',
  serverClock:
    'Уақыт бастаған сәттен сервердің сағатымен есептеледі, бетті жапсаңыз да тоқтамайды. Уақыт біткенде сақталған жауаптар өзі тапсырылады.',
  labels: { questions: 'Сұрақтар', pass: 'Өту шегі', time: 'Уақыты', attempts: 'Әрекеттер', result: 'Нәтиже' },
  failing: 'Өтпесеңіз не болады',
  notDoneYet: (count) => `Курста әлі ${count} қадам қалды. Тестті қазір де тапсыруға болады, бірақ сертификат бәрі аяқталғанда беріледі.`,
  start: 'Тестті бастау',
  again: 'Қайта тапсыру',
  resume: 'Тестті жалғастыру',
  resumeNote: (no) => `${no}-әрекет басталып тұр. Жауаптарыңыз сақталған.`,
  past: 'Алдыңғы әрекеттер',
  attemptNo: (no) => `${no}-әрекет`,
  passed: 'Өтті',
  notPassed: 'Өтпеді',
  running: 'Жүріп жатыр',
  uncounted: {
    outage: 'Біздің тараптағы ақауға байланысты бұл әрекет есепке алынбады',
    'force-majeure': 'Еңсерілмейтін күшке байланысты бұл әрекет есепке алынбады',
  },
  see: 'Нәтижесін көру',
  wait: (moment) => `Келесі әрекет ашылатын уақыт: ${moment}.`,
  noAttemptsLeft: 'Бұл тестке әрекет қалмады.',
  alreadyPassed: 'Бұл тесттен өттіңіз.',
  question: (no) => `${no}-сұрақ`,
  questionOf: (no, of) => `${no} / ${of}${nb}сұрақ`,
  hint: {
    single: 'Бір жауапты таңдаңыз',
    multiple: 'Дұрыс жауаптардың бәрін таңдаңыз',
    multipleShare: 'Дұрыс жауаптардың бәрін таңдаңыз. Қате таңдау балды азайтады.',
    text: 'Қысқа жауап жазыңыз',
    number: 'Сан жазыңыз, мысалы 12,5',
    truefalse: 'Тұжырыммен келісесіз бе?',
    matching: 'Әр жолға сәйкесін тізімнен таңдаңыз.',
    ordering: 'Әр жолдың реттік нөмірін таңдаңыз.',
    gaps: 'Мәтіндегі бос орындарды толтырыңыз.',
    share: {
      matching: 'Әр дұрыс жұпқа балл беріледі.',
      ordering: 'Бірінен кейін бірі дұрыс тұрған қадамдарға балл беріледі.',
      gaps: 'Әр дұрыс толтырылған орынға балл беріледі.',
    },
    onlyAll: 'Балл бәрі дұрыс болғанда ғана беріледі.',
  },
  statementTrue: 'Дұрыс',
  statementFalse: 'Дұрыс емес',
  dragHint: 'Жолды оң жағындағы тұтқадан ұстап, орнына жылжытуға да болады.',
  noPlace: '–',
  gap: (no, of) => `${no}-бос орын, барлығы ${of}`,
  answerLabel: 'Жауабыңыз',
  back: 'Алдыңғы сұрақ',
  saveAndNext: 'Жауапты сақтап, әрі қарай',
  saveAndCheck: 'Жауапты сақтап, тексеру',
  safe: 'Жауаптарыңыз сақталып отыр. Байланыс үзілсе, осы жерден жалғастырасыз.',
  till: (time) => `Тест жабылатын уақыт: ${time} (сервер сағаты).`,
  savedAt: 'Сақталды, {time}.',
  saving: 'Сақталып жатыр.',
  queued: 'Байланыс жоқ. Жауап осы құрылғыда сақталды, байланыс қалпына келгенде өзі жіберіледі.',
  answerFaults: {
    'not-a-number': 'Бұл санға ұқсамайды. Тек сан жазыңыз, мысалы 12,5',
    'same-place-twice': 'Екі жолға бір нөмір қойылған. Әр жолдың өз нөмірі болсын.',
  },
  notOffered: 'Бұл сұрақта мұндай жауап ұсынылмаған. Бұрын сақталған жауабыңыз өзгерген жоқ, қайта таңдап көріңіз.',
  checkTitle: 'Тапсырар алдында тексеріңіз',
  answered: (count, of) => `Жауап берілгені: ${count} / ${of}`,
  unanswered: (count) => `${count} сұраққа жауап берілмеген`,
  notWholly: (count) => `${count} сұраққа толық жауап берілмеген`,
  allAnswered: 'Барлық сұраққа жауап берілген',
  answeredMark: 'Жауап бар',
  unansweredMark: 'Жауап жоқ',
  partlyAnsweredMark: 'Толық емес',
  handIn: 'Тестті тапсыру',
  handInNote: 'Тапсырғаннан кейін жауаптарды өзгертуге болмайды.',
  toQuestions: 'Сұрақтарға оралу',
  result: 'Тест нәтижесі',
  reached: (percent) => `${percent}${nb}%`,
  points: (points, of) => `${of} балдан ${points} балл`,
  passedTitle: 'Тесттен өттіңіз',
  notPassedTitle: 'Өту шегіне жетпеді',
  endedByClock: (moment) => `Уақыт бітті: ${moment}. Сол сәтке дейін сақталған жауаптар тапсырылды.`,
  tryAgain: 'Қайта тапсыру',
  review: 'Тексерілген сұрақтар',
  reviewMarks: 'Әр сұраққа алған балыңыз көрсетілген. Дұрыс жауаптар бұл тестте ашылмайды.',
  reviewNone: 'Бұл тестте сұрақтар бойынша нәтиже көрсетілмейді.',
  yourAnswer: 'Сіздің жауабыңыз',
  rightAnswer: 'Дұрыс жауап',
  yourRightAnswer: 'Сіздің жауабыңыз, дұрыс',
  noAnswer: 'Жауап берілмеді',
  rightIs: (text) => `Дұрыс жауап: ${text}`,
  right: 'Дұрыс',
  partly: 'Жартылай дұрыс',
  wrong: 'Қате',
};

const RU_QUESTIONS: RussianForms = ['вопрос', 'вопроса', 'вопросов'];
const RU_ATTEMPTS: RussianForms = ['попытка', 'попытки', 'попыток'];
const RU_UNITS = {
  day: ['день', 'дня', 'дней'],
  hour: ['час', 'часа', 'часов'],
  minute: ['минуту', 'минуты', 'минут'],
} as const satisfies Record<string, RussianForms>;
const ru: Shape = {
  rules: 'Правила теста',
  questions: (count) => russianCount(count, RU_QUESTIONS),
  passMark: (percent) => `${percent}${nb}% и выше`,
  noTimeLimit: 'Без ограничения времени',
  timeLimit: (minutes) => russianCount(minutes, ['минута', 'минуты', 'минут']),
  extraTime: (percent) => `Вам предоставлено дополнительное время: ${percent}${nb}%`,
  accessEndsFirst: (moment) => `Доступ к курсу заканчивается: ${moment}. Тогда же закроется и тест.`,
  unlimitedAttempts: 'Не ограничены',
  attempts: (count) => russianCount(count, RU_ATTEMPTS),
  attemptsLeft: (count) => `Осталось: ${russianCount(count, RU_ATTEMPTS)}`,
  delay: (minutes) => {
    const { count, unit } = span(minutes);
    return `Каждая следующая попытка открывается через ${russianCount(count, RU_UNITS[unit])}.`;
  },
  counts: { best: 'Засчитывается лучший результат.', last: 'Засчитывается последний результат.' },
  autosave: 'Каждый ответ сохраняется сразу. Если связь прервётся, вы продолжите с того же места.',
  serverClock:
    'Время идёт с начала теста по часам сервера и не останавливается, если закрыть страницу. Когда оно выйдет, сохранённые ответы сдаются сами.',
  labels: { questions: 'Вопросы', pass: 'Проходной балл', time: 'Время', attempts: 'Попытки', result: 'Результат' },
  failing: 'Что будет, если не сдать',
  notDoneYet: (count) =>
    `В курсе осталось ещё ${russianCount(count, ['шаг', 'шага', 'шагов'])}. Тест можно пройти и сейчас, но сертификат выдаётся, когда пройдено всё.`,
  start: 'Начать тест',
  again: 'Пройти ещё раз',
  resume: 'Продолжить тест',
  resumeNote: (no) => `Попытка ${no} уже начата. Ваши ответы сохранены.`,
  past: 'Прошлые попытки',
  attemptNo: (no) => `Попытка ${no}`,
  passed: 'Сдано',
  notPassed: 'Не сдано',
  running: 'Идёт',
  uncounted: {
    outage: 'Эта попытка не идёт в счёт из-за сбоя на нашей стороне',
    'force-majeure': 'Эта попытка не идёт в счёт из-за непреодолимой силы',
  },
  see: 'Посмотреть результат',
  wait: (moment) => `Следующая попытка откроется: ${moment}.`,
  noAttemptsLeft: 'Попыток на этот тест не осталось.',
  alreadyPassed: 'Этот тест вы сдали.',
  question: (no) => `Вопрос ${no}`,
  questionOf: (no, of) => `вопрос ${no}${nb}из${nb}${of}`,
  hint: {
    single: 'Выберите один ответ',
    multiple: 'Выберите все верные ответы',
    multipleShare: 'Выберите все верные ответы. Неверный выбор уменьшает балл.',
    text: 'Напишите короткий ответ',
    number: 'Напишите число, например 12,5',
    truefalse: 'Согласны ли вы с утверждением?',
    matching: 'Для каждой строки выберите пару из списка.',
    ordering: 'Выберите номер каждой строки.',
    gaps: 'Заполните пропуски в тексте.',
    share: {
      matching: 'Балл даётся за каждую верную пару.',
      ordering: 'Балл даётся за шаги, которые верно следуют друг за другом.',
      gaps: 'Балл даётся за каждый верно заполненный пропуск.',
    },
    onlyAll: 'Балл даётся, только когда верно всё.',
  },
  statementTrue: 'Верно',
  statementFalse: 'Неверно',
  dragHint: 'Строку можно и перетащить за ручку справа.',
  noPlace: '–',
  gap: (no, of) => `Пропуск ${no} из ${of}`,
  answerLabel: 'Ваш ответ',
  back: 'Предыдущий вопрос',
  saveAndNext: 'Сохранить и дальше',
  saveAndCheck: 'Сохранить и проверить',
  safe: 'Ответы сохраняются. Если связь прервётся, вы продолжите с этого места.',
  till: (time) => `Тест закроется в ${time} (по часам сервера).`,
  savedAt: 'Сохранено, {time}.',
  saving: 'Сохраняется.',
  queued: 'Связи нет. Ответ сохранён на этом устройстве и отправится сам, когда связь появится.',
  answerFaults: {
    'not-a-number': 'Это не похоже на число. Напишите только число, например 12,5',
    'same-place-twice': 'Один номер стоит у двух строк. Дайте каждой строке свой номер.',
  },
  notOffered: 'В этом вопросе такого ответа не предлагали. Сохранённый ранее ответ не изменился, выберите ещё раз.',
  checkTitle: 'Проверьте перед сдачей',
  answered: (count, of) => `Ответов: ${count} из ${of}`,
  unanswered: (count) => `Без ответа: ${russianCount(count, RU_QUESTIONS)}`,
  notWholly: (count) => `Без полного ответа: ${russianCount(count, RU_QUESTIONS)}`,
  allAnswered: 'Ответы есть на все вопросы',
  answeredMark: 'Ответ есть',
  unansweredMark: 'Нет ответа',
  partlyAnsweredMark: 'Не полностью',
  handIn: 'Сдать тест',
  handInNote: 'После сдачи ответы изменить нельзя.',
  toQuestions: 'Вернуться к вопросам',
  result: 'Результат теста',
  reached: (percent) => `${percent}${nb}%`,
  points: (points, of) => `Баллов: ${points} из ${of}`,
  passedTitle: 'Тест сдан',
  notPassedTitle: 'Проходной балл не набран',
  endedByClock: (moment) => `Время вышло: ${moment}. Сданы ответы, сохранённые до этого момента.`,
  tryAgain: 'Пройти ещё раз',
  review: 'Проверенные вопросы',
  reviewMarks: 'Показан балл за каждый вопрос. Верные ответы в этом тесте не раскрываются.',
  reviewNone: 'В этом тесте результат по вопросам не показывается.',
  yourAnswer: 'Ваш ответ',
  rightAnswer: 'Верный ответ',
  yourRightAnswer: 'Ваш ответ, верно',
  noAnswer: 'Ответа не было',
  rightIs: (text) => `Верный ответ: ${text}`,
  right: 'Верно',
  partly: 'Верно частично',
  wrong: 'Неверно',
};

const EN_UNITS = { day: ['day', 'days'], hour: ['hour', 'hours'], minute: ['minute', 'minutes'] } as const;
const en: Shape = {
  rules: 'Rules of the test',
  questions: (count) => englishCount(count, 'question', 'questions'),
  passMark: (percent) => `${percent}${nb}% or more`,
  noTimeLimit: 'No time limit',
  timeLimit: (minutes) => englishCount(minutes, 'minute', 'minutes'),
  extraTime: (percent) => `Extra time granted to you: ${percent}${nb}%`,
  accessEndsFirst: (moment) => `Access to the course ends on ${moment}; the test closes at the same moment.`,
  unlimitedAttempts: 'Not limited',
  attempts: (count) => englishCount(count, 'attempt', 'attempts'),
  attemptsLeft: (count) => `${englishCount(count, 'attempt', 'attempts')} left`,
  delay: (minutes) => {
    const { count, unit } = span(minutes);
    return `Each next attempt opens after ${englishCount(count, EN_UNITS[unit][0], EN_UNITS[unit][1])}.`;
  },
  counts: { best: 'The best result counts.', last: 'The last result counts.' },
  autosave: 'Every answer is saved at once. If the connection breaks, you go on from the same place.',
  serverClock:
    'Time runs from the start by the server’s clock and does not stop when you close the page. When it is over, the saved answers are handed in by themselves.',
  labels: { questions: 'Questions', pass: 'Pass mark', time: 'Time', attempts: 'Attempts', result: 'Result' },
  failing: 'What happens if you do not pass',
  notDoneYet: (count) =>
    `${englishCount(count, 'step', 'steps')} of the course are still left. You may take the test now, but the certificate is issued when everything is done.`,
  start: 'Start the test',
  again: 'Take it again',
  resume: 'Go on with the test',
  resumeNote: (no) => `Attempt ${no} is running. Your answers are saved.`,
  past: 'Earlier attempts',
  attemptNo: (no) => `Attempt ${no}`,
  passed: 'Passed',
  notPassed: 'Not passed',
  running: 'Running',
  uncounted: {
    outage: 'This attempt was not counted because of an outage on our side',
    'force-majeure': 'This attempt was not counted because of force majeure',
  },
  see: 'See the result',
  wait: (moment) => `The next attempt opens on ${moment}.`,
  noAttemptsLeft: 'No attempts are left for this test.',
  alreadyPassed: 'You have passed this test.',
  question: (no) => `Question ${no}`,
  questionOf: (no, of) => `question ${no}${nb}of${nb}${of}`,
  hint: {
    single: 'Choose one answer',
    multiple: 'Choose all right answers',
    multipleShare: 'Choose all right answers. A wrong choice lowers the mark.',
    text: 'Write a short answer',
    number: 'Write a number, for example 12.5',
    truefalse: 'Do you agree with the statement?',
    matching: 'Choose the match for each line from the list.',
    ordering: 'Choose the number of each line.',
    gaps: 'Fill in the gaps of the text.',
    share: {
      matching: 'Each right pair earns points.',
      ordering: 'Steps that rightly follow one another earn points.',
      gaps: 'Each gap filled in rightly earns points.',
    },
    onlyAll: 'Points are given only when everything is right.',
  },
  statementTrue: 'True',
  statementFalse: 'False',
  dragHint: 'You can also drag a line by the handle on its right.',
  noPlace: '–',
  gap: (no, of) => `Gap ${no} of ${of}`,
  answerLabel: 'Your answer',
  back: 'Previous question',
  saveAndNext: 'Save and go on',
  saveAndCheck: 'Save and check',
  safe: 'Your answers are being saved. If the connection breaks, you go on from here.',
  till: (time) => `The test closes at ${time} (server clock).`,
  savedAt: 'Saved at {time}.',
  saving: 'Saving.',
  queued: 'No connection. The answer is kept on this device and will be sent by itself when the connection is back.',
  answerFaults: {
    'not-a-number': 'This does not look like a number. Write only a number, for example 12.5',
    'same-place-twice': 'Two lines have the same number. Give each line its own.',
  },
  notOffered: 'This question offered no such answer. The answer saved before has not changed; please choose again.',
  checkTitle: 'Check before you hand it in',
  answered: (count, of) => `${count} of ${of} answered`,
  unanswered: (count) => `${englishCount(count, 'question has', 'questions have')} no answer`,
  notWholly: (count) => `${englishCount(count, 'question is', 'questions are')} not fully answered`,
  allAnswered: 'All questions are answered',
  answeredMark: 'Answered',
  unansweredMark: 'No answer',
  partlyAnsweredMark: 'Not complete',
  handIn: 'Hand in the test',
  handInNote: 'After handing in, answers cannot be changed.',
  toQuestions: 'Back to the questions',
  result: 'Test result',
  reached: (percent) => `${percent}${nb}%`,
  points: (points, of) => `${points} of ${of} points`,
  passedTitle: 'You passed the test',
  notPassedTitle: 'The pass mark was not reached',
  endedByClock: (moment) => `Time was over on ${moment}. The answers saved until then were handed in.`,
  tryAgain: 'Take it again',
  review: 'Marked questions',
  reviewMarks: 'The mark of each question is shown. This test does not reveal the right answers.',
  reviewNone: 'This test shows no results by question.',
  yourAnswer: 'Your answer',
  rightAnswer: 'Right answer',
  yourRightAnswer: 'Your answer, right',
  noAnswer: 'No answer was given',
  rightIs: (text) => `Right answer: ${text}`,
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
};

const all: Messages<Shape> = { kk, ru, en };
export type ExamText = Shape;
export const examText = (locale: Locale): ExamText => all[locale];
