import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { QuestionFault, RequestState } from './request.ts';

type Texts = {
  title: string;
  lede: string;
  subject: string;
  subjectHint: string;
  text: string;
  textHint: string;
  email: string;
  emailHint: string;
  answerComesTo: (email: string) => string;
  send: string;
  faults: Record<QuestionFault, string>;
  tooMany: string;
  otherWays: string;
  byMail: string;
  byPhone: string;
  isItBroken: string;
  myRequests: string;
  receivedTitle: string;
  received: string;
  /** How long an answer takes at most. */
  answerTime: string;
  answeredWithin: (workingDays: number) => string;
  answerBy: string;
  late: string;
  receivedNumber: string;
  another: string;
  requests: string;
  none: string;
  noneText: string;
  ask: string;
  number: string;
  what: string;
  when: string;
  state: string;
  states: Record<RequestState, string>;
  newAnswer: string;
  you: string;
  support: string;
  erased: string;
  writeMore: string;
  letter: string;
  movedOn: string;
};

export const supportTexts: Messages<Texts> = {
  kk: {
    title: 'Қолдау қызметіне жазу',
    lede: 'Не болғанын өз сөзіңізбен жазыңыз. Әр хатты адам оқиды, жауап поштаңызға келеді.',
    subject: 'Тақырыбы',
    subjectHint: 'Мысалы: «Төлем өтті, бірақ курс ашылмады»',
    text: 'Хат',
    textHint: 'Шарт немесе өтінім нөмірін білсеңіз, қоса жазыңыз. ЖСН мен карта нөмірін жазбаңыз.',
    email: 'Электрондық пошта',
    emailHint: 'Жауап осы мекенжайға келеді',
    answerComesTo: (email) => `Жауап ${email} мекенжайына және кабинетіңізге келеді.`,
    send: 'Жіберу',
    faults: {
      'no-subject': 'Тақырыбын жазыңыз',
      'long-subject': 'Тақырыбы тым ұзын: 150 таңбадан асырмаңыз',
      'short-text': 'Хатты жазыңыз: кемінде 10 таңба',
      'long-text': 'Хат тым ұзын: 5000 таңбадан асырмаңыз',
      'no-email': 'Электрондық пошта мекенжайын дұрыс жазыңыз, мысалы ustaz@example.kz',
    },
    tooMany: 'Бір сағатта тым көп хат жіберілді. Жазғаныңыз осында сақтаулы: сәл кейінірек қайта жіберіңіз немесе бізге қоңырау шалыңыз.',
    otherWays: 'Басқа жолдары',
    byMail: 'Пошта',
    byPhone: 'Телефон',
    isItBroken: 'Сайт жұмыс істемей тұр ма?',
    myRequests: 'Менің хаттарым',
    receivedTitle: 'Хатыңыз жетті',
    received: 'Жауап Сіз жазған поштаға келеді. Нөмірі жазылған растау хатын да жібердік.',
    answerTime: 'Жауап',
    answeredWithin: (days) => `${days} жұмыс күні ішінде`,
    answerBy: 'Жауап беру мерзімі',
    late: 'Жауабымыз кешікті, кешіріңіз. Хатыңыз ұмытылған жоқ: ол қызметкерлердің тізімінде бірінші болып тұр.',
    receivedNumber: 'Хат нөмірі',
    another: 'Тағы бір хат жазу',
    requests: 'Қолдау қызметіне хаттар',
    none: 'Әзірге хат жоқ',
    noneText: 'Сұрағыңыз болса, жазыңыз: жауап осында да, поштаңызға да келеді.',
    ask: 'Хат жазу',
    number: 'Нөмірі',
    what: 'Тақырыбы',
    when: 'Соңғы хат',
    state: 'Күйі',
    newAnswer: 'Жаңа жауап',
    states: { waiting: 'Жауап күтуде', answered: 'Жауап берілді', 'set-aside': 'Жабылды', written: 'Сізге жазылған' },
    you: 'Сіз',
    support: 'Қолдау қызметі',
    erased: 'Мәтіні жойылды',
    writeMore: 'Тағы жазу',
    letter: 'Хатыңыз',
    movedOn: 'Осы арада жаңа хат келді. Оны оқып, хатыңызды қайта жіберіңіз: жазғаныңыз төменде тұр.',
  },
  ru: {
    title: 'Написать в поддержку',
    lede: 'Опишите своими словами, что случилось. Каждое письмо читает человек, ответ придёт на вашу почту.',
    subject: 'Тема',
    subjectHint: 'Например: «Оплата прошла, а курс не открылся»',
    text: 'Письмо',
    textHint: 'Если знаете номер договора или заявки, добавьте его. ИИН и номер карты не пишите.',
    email: 'Электронная почта',
    emailHint: 'На этот адрес придёт ответ',
    answerComesTo: (email) => `Ответ придёт на ${email} и в ваш кабинет.`,
    send: 'Отправить',
    faults: {
      'no-subject': 'Напишите тему',
      'long-subject': 'Тема слишком длинная: не больше 150 знаков',
      'short-text': 'Напишите письмо: не меньше 10 знаков',
      'long-text': 'Письмо слишком длинное: не больше 5000 знаков',
      'no-email': 'Укажите адрес почты полностью, например ustaz@example.kz',
    },
    tooMany: 'За час отправлено слишком много писем. Написанное сохранено здесь: отправьте его чуть позже или позвоните нам.',
    otherWays: 'Другие способы',
    byMail: 'Почта',
    byPhone: 'Телефон',
    isItBroken: 'Сайт не работает?',
    myRequests: 'Мои обращения',
    receivedTitle: 'Ваше письмо получено',
    received: 'Ответ придёт на указанную почту. Письмо с номером обращения уже отправлено вам.',
    answerTime: 'Ответ',
    answeredWithin: (days) => `в течение ${russianCount(days, ['рабочего дня', 'рабочих дней', 'рабочих дней'])}`,
    answerBy: 'Ответим не позднее',
    late: 'Мы опаздываем с ответом, извините. О письме помнят: оно стоит у сотрудников первым в списке.',
    receivedNumber: 'Номер обращения',
    another: 'Написать ещё одно',
    requests: 'Обращения в поддержку',
    none: 'Обращений пока нет',
    noneText: 'Если есть вопрос, напишите: ответ придёт и сюда, и на почту.',
    ask: 'Написать',
    number: 'Номер',
    what: 'Тема',
    when: 'Последнее письмо',
    state: 'Состояние',
    newAnswer: 'Новый ответ',
    states: { waiting: 'Ждёт ответа', answered: 'Отвечено', 'set-aside': 'Закрыто', written: 'Написано вам' },
    you: 'Вы',
    support: 'Поддержка',
    erased: 'Текст удалён',
    writeMore: 'Написать ещё',
    letter: 'Ваше письмо',
    movedOn: 'Тем временем пришло новое письмо. Прочитайте его и отправьте своё ещё раз: написанное стоит ниже.',
  },
  en: {
    title: 'Write to support',
    lede: 'Say in your own words what happened. A person reads every letter; the answer comes by email.',
    subject: 'Subject',
    subjectHint: 'For example: “I paid, but the course did not open”',
    text: 'Letter',
    textHint: 'Add the number of your contract or application if you know it. Leave out your IIN and card number.',
    email: 'Email',
    emailHint: 'The answer comes to this address',
    answerComesTo: (email) => `The answer comes to ${email} and to your own pages.`,
    send: 'Send',
    faults: {
      'no-subject': 'Write a subject',
      'long-subject': 'The subject is too long: 150 characters at most',
      'short-text': 'Write your letter: 10 characters at least',
      'long-text': 'The letter is too long: 5000 characters at most',
      'no-email': 'Write the full email address, for example ustaz@example.kz',
    },
    tooMany: 'Too many letters were sent within an hour. What you wrote is kept here: send it a little later, or call us.',
    otherWays: 'Other ways',
    byMail: 'Email',
    byPhone: 'Phone',
    isItBroken: 'Is the site not working?',
    myRequests: 'My letters to support',
    receivedTitle: 'Your letter has arrived',
    received: 'The answer comes to the address you gave. A letter with the number is on its way to you.',
    answerTime: 'Answer',
    answeredWithin: (days) => `within ${englishCount(days, 'working day')}`,
    answerBy: 'Answer by the end of',
    late: 'Our answer is late, and we are sorry. Your letter is not forgotten: it stands first in the list of our staff.',
    receivedNumber: 'Request number',
    another: 'Write another one',
    requests: 'Letters to support',
    none: 'No letters yet',
    noneText: 'If you have a question, write to us: the answer comes here and by email.',
    ask: 'Write a letter',
    number: 'Number',
    what: 'Subject',
    when: 'Latest letter',
    state: 'State',
    newAnswer: 'New answer',
    states: { waiting: 'Waiting for an answer', answered: 'Answered', 'set-aside': 'Closed', written: 'Written to you' },
    you: 'You',
    support: 'Support',
    erased: 'The text was erased',
    writeMore: 'Write again',
    letter: 'Your letter',
    movedOn: 'A new letter came meanwhile. Read it and send yours again: what you wrote stands below.',
  },
};
