import type { Messages } from '#kernel/locale.ts';
import { holdWords } from './hold-words.messages.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';
import { isOfDispute, type ReturnReason, type TemplateFacts } from './message.ts';
import { refundTurns } from './refund-turns.messages.ts';
import { refusalWords } from './refusal-words.messages.ts';

const returnReasons: Messages<Record<ReturnReason, string>> = {
  kk: {
    duplicate: 'Осы өтінім бұрын төленген, сондықтан екінші төлемді толық қайтарамыз.',
    surplus: 'Сіз бағадан артық төледіңіз, артығын қайтарамыз. Шартыңыз күшінде.',
    short: 'Түскен сома бағадан аз болды. Бұл сомамен шарт жасалмайды, сондықтан оны толық қайтарамыз.',
    unsellable: 'Бұл төлем бойынша шарт жасау мүмкін болмады, сондықтан оны толық қайтарамыз.',
    'terms-changed': 'Төлем түскенде талаптар өзгеріп кеткен еді. Сіз ақшаны қайтаруды таңдадыңыз, оны толық қайтарамыз.',
    found:
      'Банкте Сіздің төлеміңізден біздің есебіміздегіден артық ақша бар екені анықталды. Ол үшін ештеңе сатылған жоқ, сондықтан артығын қайтарамыз.',
  },
  ru: {
    duplicate: 'Эта заявка уже была оплачена, поэтому второй платёж мы возвращаем полностью.',
    surplus: 'Вы заплатили больше цены, излишек мы возвращаем. Ваш договор в силе.',
    short: 'Поступившая сумма меньше цены. С ней договор не заключается, поэтому мы возвращаем её полностью.',
    unsellable: 'По этому платежу заключить договор не удалось, поэтому мы возвращаем его полностью.',
    'terms-changed': 'К моменту платежа условия изменились. Вы выбрали возврат денег, мы возвращаем их полностью.',
    found: 'Выяснилось, что в банке лежит больше ваших денег, чем было в наших книгах. За них ничего не продано, поэтому мы их возвращаем.',
  },
  en: {
    duplicate: 'This application had already been paid, so we are returning the second payment in full.',
    surplus: 'You paid more than the price; we are returning the rest. Your contract is in force.',
    short: 'The sum received is less than the price. No contract comes of it, so we are returning it in full.',
    unsellable: 'No contract could be concluded for this payment, so we are returning it in full.',
    'terms-changed': 'The terms had changed by the time of the payment. You chose to have the money back; we are returning it in full.',
    found: 'The bank turned out to hold more of your money than our books said. Nothing was sold for it, so we are returning it.',
  },
};

const contractFact = (title: string, { contractNumber }: TemplateFacts['refund-turn']): [string, string][] =>
  contractNumber ? [[title, contractNumber]] : [];

/** Money that goes back, and applications of which nothing comes. */
export const moneyLetters: LettersOf<'payment-returned' | 'hold-released' | 'refund-turn' | 'application-refused'> = {
  kk: {
    'payment-returned': (f) => ({
      subject: 'Ақшаңыз қайтарылады',
      parts: [
        text(f.told ?? returnReasons.kk[f.reason]),
        facts(['Қайтарылатын сома', f.amount]),
        text(
          f.byTransfer
            ? 'Ақшаны банк аударымымен жібердік. Шотқа түсу мерзімі банкке байланысты.'
            : 'Ақша сол картаға түседі. Әдетте бұған бірнеше күн кетеді, нақты мерзім картаны шығарған банкке байланысты.',
        ),
      ],
    }),
    'hold-released': (f) => ({
      subject: 'Бұғатталған сома босатылды',
      parts: [
        text(holdWords.kk[f.reason]),
        facts(['Бағдарлама', f.programmeTitle], ['Бұғатталған сома', f.amount]),
        text('Ақша алынған жоқ, шарт жасалған жоқ. Сома картада қашан босайтыны картаны шығарған банкке байланысты: әдетте бірнеше күн.'),
        link('Төлем бетін ашу', f.link),
      ],
    }),
    'refund-turn': (f) => ({
      subject: `${refundTurns.kk[f.turn].subject}: ${f.number}`,
      parts: [
        text(refundTurns.kk[f.turn].text),
        ...(f.words ? [text(f.words)] : []),
        facts([isOfDispute(f.turn) ? 'Даудың банктегі нөмірі' : 'Іс нөмірі', f.number], ...contractFact('Шарт', f), ['Сома', f.amount]),
        link(isOfDispute(f.turn) ? 'Толығырақ' : 'Істі ашу', f.link),
      ],
    }),
    'application-refused': (f) => ({
      subject: `Өтінім қабылданбады: ${f.number}`,
      parts: [
        text(refusalWords.kk[f.ground]),
        text(f.words),
        facts(['Бағдарлама', f.programmeTitle], ['Өтінім', f.number]),
        text('Төлем алынған жоқ, шарт жасалған жоқ. Бұрын ашылған банк бетінен төлем түссе, ол өздігінен қайтарылады.'),
        link('Қолдау қызметіне жазу', f.link),
      ],
    }),
  },
  ru: {
    'payment-returned': (f) => ({
      subject: 'Деньги возвращаются',
      parts: [
        text(f.told ?? returnReasons.ru[f.reason]),
        facts(['Сумма возврата', f.amount]),
        text(
          f.byTransfer
            ? 'Деньги отправлены банковским переводом. Срок зачисления зависит от банка.'
            : 'Деньги придут на ту же карту. Обычно это занимает несколько дней, точный срок зависит от банка, выпустившего карту.',
        ),
      ],
    }),
    'hold-released': (f) => ({
      subject: 'Удержанная сумма освобождена',
      parts: [
        text(holdWords.ru[f.reason]),
        facts(['Программа', f.programmeTitle], ['Удержанная сумма', f.amount]),
        text(
          'Деньги не списаны, договора нет. Когда сумма станет доступна на карте, зависит от банка, выпустившего карту: обычно несколько дней.',
        ),
        link('Открыть страницу платежа', f.link),
      ],
    }),
    'refund-turn': (f) => ({
      subject: `${refundTurns.ru[f.turn].subject}: ${f.number}`,
      parts: [
        text(refundTurns.ru[f.turn].text),
        ...(f.words ? [text(f.words)] : []),
        facts([isOfDispute(f.turn) ? 'Номер спора в банке' : 'Номер дела', f.number], ...contractFact('Договор', f), ['Сумма', f.amount]),
        link(isOfDispute(f.turn) ? 'Подробнее' : 'Открыть дело', f.link),
      ],
    }),
    'application-refused': (f) => ({
      subject: `В заявке отказано: ${f.number}`,
      parts: [
        text(refusalWords.ru[f.ground]),
        text(f.words),
        facts(['Программа', f.programmeTitle], ['Заявка', f.number]),
        text('Оплата не взята, договора нет. Если по ранее открытой странице банка всё же придёт платёж, он вернётся сам.'),
        link('Написать в поддержку', f.link),
      ],
    }),
  },
  en: {
    'payment-returned': (f) => ({
      subject: 'Your money is on its way back',
      parts: [
        text(f.told ?? returnReasons.en[f.reason]),
        facts(['Sum returned', f.amount]),
        text(
          f.byTransfer
            ? 'It was sent by a bank transfer. When it arrives depends on the bank.'
            : 'It goes to the same card. This usually takes a few days; the exact time depends on the bank that issued the card.',
        ),
      ],
    }),
    'hold-released': (f) => ({
      subject: 'The held sum has been released',
      parts: [
        text(holdWords.en[f.reason]),
        facts(['Programme', f.programmeTitle], ['Held sum', f.amount]),
        text(
          'Nothing was taken and there is no contract. When the sum is free on the card again depends on the bank that issued it: usually a few days.',
        ),
        link('Open the payment', f.link),
      ],
    }),
    'refund-turn': (f) => ({
      subject: `${refundTurns.en[f.turn].subject}: ${f.number}`,
      parts: [
        text(refundTurns.en[f.turn].text),
        ...(f.words ? [text(f.words)] : []),
        facts([isOfDispute(f.turn) ? 'The bank’s number of the dispute' : 'Case', f.number], ...contractFact('Contract', f), [
          'Sum',
          f.amount,
        ]),
        link(isOfDispute(f.turn) ? 'Read more' : 'Open the case', f.link),
      ],
    }),
    'application-refused': (f) => ({
      subject: `Your application was refused: ${f.number}`,
      parts: [
        text(refusalWords.en[f.ground]),
        text(f.words),
        facts(['Programme', f.programmeTitle], ['Application', f.number]),
        text('Nothing was charged and there is no contract. A payment that still comes by a bank page opened before goes back by itself.'),
        link('Write to support', f.link),
      ],
    }),
  },
};
