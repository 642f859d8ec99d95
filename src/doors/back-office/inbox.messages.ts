import type { Messages } from '#kernel/locale.ts';
import type { RequestState } from '#support';

type Texts = {
  title: string;
  waiting: string;
  done: string;
  empty: string;
  emptyText: string;
  nothingDone: string;
  number: string;
  subject: string;
  from: string;
  guest: string;
  account: string;
  since: string;
  latest: string;
  answerBy: string;
  overdue: string;
  answerTime: string;
  answerTimeNote: string;
  workingDays: string;
  workingDaysHint: (most: number) => string;
  daysFault: (most: number) => string;
  holds: string;
  change: string;
  begun: string;
  language: string;
  languages: { kk: string; ru: string; en: string };
  state: string;
  states: Record<RequestState, string>;
  letter: string;
  erased: string;
  answer: string;
  answerHint: (email: string, language: string) => string;
  send: string;
  setAside: string;
  faults: { 'short-text': string; 'long-text': string };
  movedOn: string;
};

export const inboxTexts: Messages<Texts> = {
  kk: {
    title: 'Хаттар',
    waiting: 'Жауап күтуде',
    done: 'Аяқталған',
    empty: 'Жауапсыз хат жоқ',
    emptyText: 'Сайттағы «Қолдау қызметіне жазу» бетінен келген хаттар осында түседі.',
    nothingDone: 'Әзірге аяқталған хат жоқ.',
    number: 'Нөмірі',
    subject: 'Тақырыбы',
    from: 'Кімнен',
    guest: 'қонақ',
    account: 'тіркелген',
    since: 'Күткен уақыты',
    latest: 'Соңғы хат',
    answerBy: 'Жауап беру мерзімі',
    overdue: 'Мерзімі өтті',
    answerTime: 'Жауап беру мерзімінің ережесі',
    answerTimeNote:
      'Мерзім хат келген күннің ертеңінен бастап жұмыс күнімен саналады. Жаңа ереже осы сәттен кейін келген хаттарға қолданылады, күтіп тұрған хаттардың мерзімі өзгермейді.',
    workingDays: 'Жұмыс күндерінің саны',
    workingDaysHint: (most) => `1 мен ${most} аралығында`,
    daysFault: (most) => `1 мен ${most} аралығындағы бүтін сан жазыңыз`,
    holds: 'Күшіне енген уақыты',
    change: 'Жаңа ережені енгізу',
    begun: 'бастапқы ереже',
    language: 'Тілі',
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    state: 'Күйі',
    states: { waiting: 'Жауап күтуде', answered: 'Жауап берілді', 'set-aside': 'Жауапсыз жабылды', written: 'Біз жазған' },
    letter: 'Хат алмасу',
    erased: 'мәтіні жойылған',
    answer: 'Жауап',
    answerHint: (email, language) => `${email} мекенжайына жіберіледі; адам ${language} жазған`,
    send: 'Жауапты жіберу',
    setAside: 'Жауапсыз жабу',
    faults: { 'short-text': 'Жауапты жазыңыз: кемінде 10 таңба', 'long-text': 'Жауап тым ұзын: 5000 таңбадан асырмаңыз' },
    movedOn: 'Осы арада хат алмасу жаңарды: төменде оқып, қажет болса қайта жіберіңіз.',
  },
  ru: {
    title: 'Письма',
    waiting: 'Ждут ответа',
    done: 'Завершённые',
    empty: 'Писем без ответа нет',
    emptyText: 'Сюда приходят письма со страницы «Написать в поддержку».',
    nothingDone: 'Завершённых писем пока нет.',
    number: 'Номер',
    subject: 'Тема',
    from: 'От кого',
    guest: 'гость',
    account: 'с учётной записью',
    since: 'Ждёт с',
    latest: 'Последнее письмо',
    answerBy: 'Ответить до конца дня',
    overdue: 'Срок прошёл',
    answerTime: 'Правило о сроке ответа',
    answerTimeNote:
      'Срок считается в рабочих днях, начиная со дня после письма. Новое правило действует для писем, которые придут после него; у ожидающих писем срок не меняется.',
    workingDays: 'Сколько рабочих дней',
    workingDaysHint: (most) => `От 1 до ${most}`,
    daysFault: (most) => `Напишите целое число от 1 до ${most}`,
    holds: 'Действует с',
    change: 'Ввести новое правило',
    begun: 'начальное правило',
    language: 'Язык',
    languages: { kk: 'по-казахски', ru: 'по-русски', en: 'по-английски' },
    state: 'Состояние',
    states: { waiting: 'Ждёт ответа', answered: 'Отвечено', 'set-aside': 'Закрыто без ответа', written: 'Написали мы' },
    letter: 'Переписка',
    erased: 'текст удалён',
    answer: 'Ответ',
    answerHint: (email, language) => `Уйдёт на ${email}; человек пишет ${language}`,
    send: 'Отправить ответ',
    setAside: 'Закрыть без ответа',
    faults: { 'short-text': 'Напишите ответ: не меньше 10 знаков', 'long-text': 'Ответ слишком длинный: не больше 5000 знаков' },
    movedOn: 'Переписка тем временем обновилась: прочитайте ниже и, если нужно, отправьте ещё раз.',
  },
  en: {
    title: 'Letters',
    waiting: 'Waiting for an answer',
    done: 'Done',
    empty: 'No letter waits',
    emptyText: 'Letters from the page “Write to support” come here.',
    nothingDone: 'No letters are done yet.',
    number: 'Number',
    subject: 'Subject',
    from: 'From',
    guest: 'guest',
    account: 'has an account',
    since: 'Waiting since',
    latest: 'Latest letter',
    answerBy: 'Answer by the end of',
    overdue: 'Overdue',
    answerTime: 'Rule for the time of an answer',
    answerTimeNote:
      'The time is counted in working days from the day after the letter. A new rule holds for letters that come after it; letters that wait keep their day.',
    workingDays: 'How many working days',
    workingDaysHint: (most) => `From 1 to ${most}`,
    daysFault: (most) => `Write a whole number from 1 to ${most}`,
    holds: 'Holds since',
    change: 'Publish a new rule',
    begun: 'the rule of the beginning',
    language: 'Language',
    languages: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
    state: 'State',
    states: { waiting: 'Waiting', answered: 'Answered', 'set-aside': 'Closed without an answer', written: 'Written by us' },
    letter: 'Letters',
    erased: 'text erased',
    answer: 'Answer',
    answerHint: (email, language) => `Goes to ${email}; the person writes ${language}`,
    send: 'Send the answer',
    setAside: 'Close without an answer',
    faults: { 'short-text': 'Write the answer: 10 characters at least', 'long-text': 'The answer is too long: 5000 characters at most' },
    movedOn: 'The thread changed meanwhile: read it below and send again if needed.',
  },
};
