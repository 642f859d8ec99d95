import { dayText } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Letter } from './letter.ts';
import { facts, link, text } from './letter-parts.ts';
import type { TemplateFacts } from './message.ts';

type Of<Name extends keyof TemplateFacts> = (facts: TemplateFacts[Name]) => Letter;
export type TransferLetters = { readonly 'invoice-ready': Of<'invoice-ready'>; readonly 'transfer-waits': Of<'transfer-waits'> };

/** An organisation pays by an invoice: nobody stands before a page of the bank, so letters tell what a page would. */
export const transferLetters: Messages<TransferLetters> = {
  kk: {
    'invoice-ready': (f) => ({
      subject: `Төлем шоты ${f.number}`,
      parts: [
        text('Ұйымның төлем шоты дайын, файлы осы хатқа тіркелген. Оны бухгалтерияға беріңіз.'),
        facts(
          ['Шот', f.number],
          ['Ұйым', f.organisation],
          ['Бағдарлама', f.programmeTitle],
          ['Орын саны', String(f.seats)],
          ['Сомасы', f.amount],
          ['Соңғы күні', dayText(f.lastDay, 'kk')],
        ),
        text('Төлем мақсатында шоттың нөмірі тұруы керек. Аударым толық түскен соң шарт жасалады, Сізге хат келеді.'),
        link('Шотты ашу', f.link),
      ],
    }),
    'transfer-waits': (f) => ({
      subject: `Аударым түсті, шарт әлі жасалған жоқ: ${f.number}`,
      parts: [
        text(
          f.why === 'choice'
            ? `${f.amount} аударым шоттың мерзімі өткен соң түсті, ал бұл кезде талаптар өзгерген. Жаңа талаптармен шарт жасауды немесе ақшаны қайтаруды таңдаңыз. Таңдағанша ақша Сіздікі болып сақталады.`
            : `${f.amount} аударым шоттың талаптарымен сәйкес келмеді, сондықтан шарт жасалған жоқ. Қызметкер қарап, шешімін хабарлайды. Оған дейін ақша Сіздікі болып сақталады.`,
        ),
        facts(['Шот', f.number]),
        link(f.why === 'choice' ? 'Таңдау' : 'Төлемнің күйі', f.link),
      ],
    }),
  },
  ru: {
    'invoice-ready': (f) => ({
      subject: `Счёт на оплату ${f.number}`,
      parts: [
        text('Счёт для организации готов, файл приложен к письму. Передайте его в бухгалтерию.'),
        facts(
          ['Счёт', f.number],
          ['Организация', f.organisation],
          ['Программа', f.programmeTitle],
          ['Мест', String(f.seats)],
          ['Сумма', f.amount],
          ['Действителен по', dayText(f.lastDay, 'ru')],
        ),
        text(
          'В назначении платежа должен стоять номер счёта. Когда перевод поступит полностью, будет заключён договор, и вам придёт письмо.',
        ),
        link('Открыть счёт', f.link),
      ],
    }),
    'transfer-waits': (f) => ({
      subject: `Перевод поступил, договора пока нет: ${f.number}`,
      parts: [
        text(
          f.why === 'choice'
            ? `Перевод на ${f.amount} поступил после срока счёта, а условия к этому дню изменились. Выберите: договор на новых условиях или возврат денег. До вашего выбора деньги остаются вашими.`
            : `Перевод на ${f.amount} не совпал с условиями счёта, поэтому договор не заключён. Сотрудник разберётся и сообщит решение. До этого деньги остаются вашими.`,
        ),
        facts(['Счёт', f.number]),
        link(f.why === 'choice' ? 'Выбрать' : 'Состояние платежа', f.link),
      ],
    }),
  },
  en: {
    'invoice-ready': (f) => ({
      subject: `Invoice ${f.number}`,
      parts: [
        text('The invoice for your organisation is ready, and its file is attached. Hand it to the accountants.'),
        facts(
          ['Invoice', f.number],
          ['Organisation', f.organisation],
          ['Programme', f.programmeTitle],
          ['Seats', String(f.seats)],
          ['Sum', f.amount],
          ['Valid until', dayText(f.lastDay, 'en')],
        ),
        text(
          'The purpose of the payment must name the invoice. Once the transfer has come in full the contract is concluded and you get a letter.',
        ),
        link('Open the invoice', f.link),
      ],
    }),
    'transfer-waits': (f) => ({
      subject: `The transfer has come, there is no contract yet: ${f.number}`,
      parts: [
        text(
          f.why === 'choice'
            ? `A transfer of ${f.amount} came after the invoice’s last day, and the terms had changed by then. Choose a contract on the new terms or the money back. Until you choose the money stays yours.`
            : `A transfer of ${f.amount} does not agree with the invoice, so no contract was concluded. A member of staff will look at it and tell you. Until then the money stays yours.`,
        ),
        facts(['Invoice', f.number]),
        link(f.why === 'choice' ? 'Choose' : 'State of the payment', f.link),
      ],
    }),
  },
};
