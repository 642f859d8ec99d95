import { dayText } from '#kernel/civil-date.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';

/** Letters of the support, and those that staff write themselves. */
export const supportLetters: LettersOf<'support-received' | 'support-due' | 'support-answered' | 'staff-letter'> = {
  kk: {
    'support-received': (f) => ({
      subject: `Өтінішіңіз қабылданды: ${f.number}`,
      parts: [
        text('Хатыңыз қолдау қызметіне жетті. Жауапты осы поштаға жібереміз.'),
        facts(['Өтініштің нөмірі', f.number], ...(f.answerBy ? [['Жауап беру мерзімі', dayText(f.answerBy, 'kk')] as const] : [])),
      ],
    }),
    'support-due': (f) => ({
      subject: 'Жауап күтіп тұрған хаттар',
      parts: [
        text('Төмендегі хаттарға мерзімінде жауап беру қажет.'),
        facts(['Бүгін жауап беру керек', String(f.due)], ['Мерзімі өткен', String(f.overdue)]),
        link('Хаттарды ашу', f.link),
      ],
    }),
    'support-answered': (f) => ({
      subject: `Өтінішіңізге жауап: ${f.number}`,
      parts: [text(f.answer), facts(['Өтініштің нөмірі', f.number])],
    }),
    'staff-letter': (f) => ({
      subject: f.subject,
      parts: [text(f.text), link('Сайтта жауап беру', f.link), facts(['Хаттың нөмірі', f.number])],
    }),
  },
  ru: {
    'support-received': (f) => ({
      subject: `Обращение принято: ${f.number}`,
      parts: [
        text('Ваше письмо дошло до службы поддержки. Ответ придёт на эту почту.'),
        facts(['Номер обращения', f.number], ...(f.answerBy ? [['Ответим не позднее', dayText(f.answerBy, 'ru')] as const] : [])),
      ],
    }),
    'support-due': (f) => ({
      subject: 'Письма, которые ждут ответа',
      parts: [
        text('На эти письма нужно ответить в срок.'),
        facts(['Ответить сегодня', String(f.due)], ['Срок прошёл', String(f.overdue)]),
        link('Открыть письма', f.link),
      ],
    }),
    'support-answered': (f) => ({
      subject: `Ответ на обращение: ${f.number}`,
      parts: [text(f.answer), facts(['Номер обращения', f.number])],
    }),
    'staff-letter': (f) => ({
      subject: f.subject,
      parts: [text(f.text), link('Ответить на сайте', f.link), facts(['Номер письма', f.number])],
    }),
  },
  en: {
    'support-received': (f) => ({
      subject: `Request received: ${f.number}`,
      parts: [
        text('Your letter has reached our support. The answer will come to this address.'),
        facts(['Request number', f.number], ...(f.answerBy ? [['Answer by the end of', dayText(f.answerBy, 'en')] as const] : [])),
      ],
    }),
    'support-due': (f) => ({
      subject: 'Letters that wait for an answer',
      parts: [
        text('These letters must be answered in time.'),
        facts(['To answer today', String(f.due)], ['Overdue', String(f.overdue)]),
        link('Open the letters', f.link),
      ],
    }),
    'support-answered': (f) => ({
      subject: `Answer to your request: ${f.number}`,
      parts: [text(f.answer), facts(['Request number', f.number])],
    }),
    'staff-letter': (f) => ({
      subject: f.subject,
      parts: [text(f.text), link('Answer on the site', f.link), facts(['Number of the letter', f.number])],
    }),
  },
};
