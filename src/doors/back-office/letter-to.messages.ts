import type { Locale, Messages } from '#kernel/locale.ts';
import type { QuestionFault } from '#support';

type Texts = {
  write: string;
  title: (name: string) => string;
  lead: string;
  language: string;
  languageHint: (own: string) => string;
  languages: Record<Locale, string>;
  subject: string;
  text: string;
  textHint: string;
  show: string;
  preview: string;
  change: string;
  send: string;
  tooMany: string;
  faults: Record<Exclude<QuestionFault, 'no-email'>, string>;
};

export const letterToTexts: Messages<Texts> = {
  kk: {
    write: 'Хат жазу',
    title: (name) => `Хат: ${name}`,
    lead: 'Хат адамның поштасына барады және оның жеке бетіндегі хаттарында тұрады: сол жерде жауап жаза алады.',
    language: 'Хаттың тілі',
    languageHint: (own) => `Адам таңдаған тіл: ${own}`,
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    subject: 'Тақырыбы',
    text: 'Мәтіні',
    textHint: 'Жай мәтін; сілтеме сол қалпында көрінеді',
    show: 'Алдын ала көру',
    preview: 'Адам осыны оқиды',
    change: 'Өзгерту',
    send: 'Жіберу',
    tooMany: 'Бұл адамға немесе Сізден бүгін тым көп хат кетті. Кейінірек жіберіңіз.',
    faults: {
      'no-subject': 'Тақырыбын жазыңыз',
      'long-subject': 'Тақырыбы тым ұзын: ең көбі 150 таңба',
      'short-text': 'Мәтіні тым қысқа: кемінде 10 таңба',
      'long-text': 'Мәтіні тым ұзын: ең көбі 5000 таңба',
    },
  },
  ru: {
    write: 'Написать письмо',
    title: (name) => `Письмо: ${name}`,
    lead: 'Письмо уйдёт на почту человека и останется среди его писем на сайте: там он сможет ответить.',
    language: 'Язык письма',
    languageHint: (own) => `Человек выбрал: ${own}`,
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    subject: 'Тема',
    text: 'Текст',
    textHint: 'Простой текст; ссылка будет видна как есть',
    show: 'Посмотреть перед отправкой',
    preview: 'Это прочтёт человек',
    change: 'Изменить',
    send: 'Отправить',
    tooMany: 'Этому человеку или от вас сегодня ушло слишком много писем. Отправьте позже.',
    faults: {
      'no-subject': 'Напишите тему',
      'long-subject': 'Тема слишком длинная: не больше 150 знаков',
      'short-text': 'Текст слишком короткий: не меньше 10 знаков',
      'long-text': 'Текст слишком длинный: не больше 5000 знаков',
    },
  },
  en: {
    write: 'Write a letter',
    title: (name) => `Letter: ${name}`,
    lead: 'The letter goes to the person’s mail and stays among their letters on the site, where they can answer.',
    language: 'Language of the letter',
    languageHint: (own) => `The person chose: ${own}`,
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    subject: 'Subject',
    text: 'Text',
    textHint: 'Plain text; a link shows as it is',
    show: 'Look before sending',
    preview: 'This is what the person reads',
    change: 'Change',
    send: 'Send',
    tooMany: 'Too many letters went to this person or from you today. Send it later.',
    faults: {
      'no-subject': 'Write the subject',
      'long-subject': 'The subject is too long: at most 150 characters',
      'short-text': 'The text is too short: at least 10 characters',
      'long-text': 'The text is too long: at most 5000 characters',
    },
  },
};
