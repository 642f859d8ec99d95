import type { Messages } from '#kernel/locale.ts';
import type { RefundTurn } from './message.ts';

/** What the customer reads at each turn of a refund. */
export const refundTurns: Messages<Record<RefundTurn, { readonly subject: string; readonly text: string }>> = {
  kk: {
    asked: {
      subject: 'Қайтару туралы өтінішіңіз қабылданды',
      text: 'Өтінішіңізді қарап, шешімін хабарлаймыз. Қайтарылатын соманың есебі іс бетінде көрсетілген.',
    },
    opened: {
      subject: 'Шартыңыз бойынша ақшаны қайтару ісі ашылды',
      text: 'Бұл істі қызметкеріміз ашты. Сізден ештеңе талап етілмейді.',
    },
    'under-review': { subject: 'Қайтару ісіңіз қаралып жатыр', text: 'Қызметкер істі қарауға алды.' },
    'taken-back': {
      subject: 'Өтінішіңізді кері алдыңыз',
      text: 'Іс жабылды, курсыңыз ашық қалады. Қажет болса, қайта өтініш бере аласыз.',
    },
    grounded: {
      subject: 'Қайтарудың негізі расталды',
      text: 'Енді ақша бойынша шешім қабылданады. Шешім шыққанда бөлек хат жібереміз.',
    },
    'once-approved': {
      subject: 'Қайтару бірінші рет мақұлданды',
      text: 'Мұндай соманы екі қызметкер мақұлдайды. Екіншісі мақұлдаған соң ақша қайтарылады.',
    },
    approved: {
      subject: 'Ақшаны қайтару туралы шешім қабылданды',
      text: 'Сома төлем жасалған картаға қайтарылады. Шарт бойынша қызмет тоқтатылды.',
    },
    'by-transfer': {
      subject: 'Ақшаны қайтару туралы шешім қабылданды',
      text: 'Соманы төлем келген шотқа банк аударымымен қайтарамыз. Сома қайтарылатын бөлігі бойынша қызмет тоқтатылды.',
    },
    refused: {
      subject: 'Ақшаны қайтарудан бас тартылды',
      text: 'Шешіммен келіспесеңіз, іс бетінде бір рет шағым бере аласыз: оны басқа қызметкер қарайды.',
    },
    appealed: { subject: 'Шағымыңыз қабылданды', text: 'Оны алғашқы шешімді қабылдамаған қызметкер қарайды.' },
    'appeal-upheld': {
      subject: 'Шағымыңыз қанағаттандырылды',
      text: 'Бас тарту күшін жойды, қайтарудың негізі расталды. Енді ақша бойынша шешім қабылданады.',
    },
    'appeal-refused': {
      subject: 'Шағымыңыз бойынша да бас тартылды',
      text: 'Шағымды басқа қызметкер қарап, бас тартуды өзгеріссіз қалдырды. Сотқа және тұтынушылар құқығын қорғау органына жүгіну құқығыңыз сақталады.',
    },
    done: {
      subject: 'Ақша қайтарылды',
      text: 'Банк қайтаруды растады. Ақшаның картаға түсу уақыты картаны шығарған банкке байланысты.',
    },
    transferred: { subject: 'Ақша аударылды', text: 'Соманы банк аударымымен жібердік.' },
    stuck: {
      subject: 'Қайтаруды қолмен жасаймыз',
      text: 'Соманы картаға қайтару мүмкін болмады. Оны банк аударымымен жібереміз: деректемелеріңізді білу үшін хабарласамыз.',
    },
    disputed: {
      subject: 'Банк төлемді даулап жатыр',
      text: 'Карта иесінің өтініші бойынша банк бұл төлемді кері алды. Дау шешілгенше курсқа қолжетімділік тоқтатылды.',
    },
    'dispute-won': { subject: 'Төлем туралы дау аяқталды', text: 'Банк төлемді растады. Курс қайта ашылды.' },
    'dispute-lost': { subject: 'Төлем туралы дау аяқталды', text: 'Банк соманы карта иесіне қайтарды. Шарт тоқтатылды.' },
  },
  ru: {
    asked: {
      subject: 'Заявление о возврате принято',
      text: 'Мы рассмотрим его и сообщим решение. Расчёт суммы показан на странице дела.',
    },
    opened: { subject: 'Открыто дело о возврате по вашему договору', text: 'Дело открыл наш сотрудник. От вас ничего не требуется.' },
    'under-review': { subject: 'Дело о возврате рассматривается', text: 'Сотрудник взял дело в работу.' },
    'taken-back': {
      subject: 'Заявление о возврате отозвано',
      text: 'Дело закрыто, курс остаётся открытым. При необходимости можно подать новое заявление.',
    },
    grounded: { subject: 'Основание возврата подтверждено', text: 'Теперь принимается решение о деньгах. О нём придёт отдельное письмо.' },
    'once-approved': {
      subject: 'Возврат одобрен первым сотрудником',
      text: 'Такую сумму одобряют два сотрудника. Деньги вернутся после второго одобрения.',
    },
    approved: {
      subject: 'Принято решение вернуть деньги',
      text: 'Сумма вернётся на карту, с которой прошла оплата. Услуга по договору прекращена.',
    },
    'by-transfer': {
      subject: 'Принято решение вернуть деньги',
      text: 'Сумму вернём банковским переводом на счёт, с которого пришла оплата. Услуга, за которую возвращаются деньги, прекращена.',
    },
    refused: {
      subject: 'В возврате отказано',
      text: 'Если вы не согласны, на странице дела можно один раз подать жалобу: её рассмотрит другой сотрудник.',
    },
    appealed: { subject: 'Жалоба принята', text: 'Её рассмотрит сотрудник, который не принимал первого решения.' },
    'appeal-upheld': {
      subject: 'Ваша жалоба удовлетворена',
      text: 'Отказ отменён, основание возврата подтверждено. Теперь принимается решение о деньгах.',
    },
    'appeal-refused': {
      subject: 'По жалобе оставлен отказ',
      text: 'Жалобу рассмотрел другой сотрудник и оставил отказ в силе. Право обратиться в суд и в орган по защите прав потребителей сохраняется.',
    },
    done: { subject: 'Деньги возвращены', text: 'Банк подтвердил возврат. Срок зачисления зависит от банка, выпустившего карту.' },
    transferred: { subject: 'Деньги переведены', text: 'Мы отправили сумму банковским переводом.' },
    stuck: {
      subject: 'Возврат сделаем вручную',
      text: 'Вернуть сумму на карту не удалось. Отправим её банковским переводом и свяжемся с вами, чтобы узнать реквизиты.',
    },
    disputed: {
      subject: 'Банк оспаривает платёж',
      text: 'По заявлению держателя карты банк забрал этот платёж. До решения спора доступ к курсу приостановлен.',
    },
    'dispute-won': { subject: 'Спор о платеже завершён', text: 'Банк подтвердил платёж. Курс снова открыт.' },
    'dispute-lost': { subject: 'Спор о платеже завершён', text: 'Банк вернул сумму держателю карты. Договор прекращён.' },
  },
  en: {
    asked: {
      subject: 'Your refund request has been received',
      text: 'We will consider it and tell you the decision. The page of the case shows the computation.',
    },
    opened: { subject: 'A refund case was opened for your contract', text: 'Our staff opened it. You need not do anything.' },
    'under-review': { subject: 'Your refund case is under review', text: 'A member of staff has taken the case.' },
    'taken-back': {
      subject: 'Your refund request has been taken back',
      text: 'The case is closed and your course stays open. You may ask again if you need to.',
    },
    grounded: {
      subject: 'The ground of your refund is confirmed',
      text: 'The money is decided next. You will get a separate letter about it.',
    },
    'once-approved': {
      subject: 'Your refund has its first approval',
      text: 'Two members of staff approve such a sum. The money goes back after the second approval.',
    },
    approved: {
      subject: 'Your refund has been approved',
      text: 'The sum goes back to the card that paid. The service under the contract has ended.',
    },
    'by-transfer': {
      subject: 'Your refund has been approved',
      text: 'The sum goes back by bank transfer to the account that paid. The service it was paid for has ended.',
    },
    refused: {
      subject: 'The refund was refused',
      text: 'If you disagree, you may appeal once on the page of the case: another member of staff will decide.',
    },
    appealed: { subject: 'Your appeal has been received', text: 'It will be decided by somebody who did not take the first decision.' },
    'appeal-upheld': {
      subject: 'Your appeal was upheld',
      text: 'The refusal no longer stands and the ground of your refund is confirmed. The money is decided next.',
    },
    'appeal-refused': {
      subject: 'The refusal stands after your appeal',
      text: 'Another member of staff heard your appeal and kept the refusal. You may still turn to a court or to the consumer protection authority.',
    },
    done: {
      subject: 'Your money has been returned',
      text: 'The bank confirmed the refund. When it is credited depends on the bank that issued the card.',
    },
    transferred: { subject: 'Your money has been transferred', text: 'We sent the sum by bank transfer.' },
    stuck: {
      subject: 'We will make the refund by hand',
      text: 'The sum could not be returned to the card. We will send it by bank transfer and ask you for the account.',
    },
    disputed: {
      subject: 'The bank disputes the payment',
      text: 'At the cardholder’s request the bank took this payment back. Access to the course is suspended until the dispute is decided.',
    },
    'dispute-won': { subject: 'The payment dispute is over', text: 'The bank confirmed the payment. The course is open again.' },
    'dispute-lost': {
      subject: 'The payment dispute is over',
      text: 'The bank returned the sum to the cardholder. The contract has ended.',
    },
  },
};
