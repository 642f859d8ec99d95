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
      subject: 'Төлем банкте дауланып жатыр',
      text: 'Карта иесінің өтініші бойынша банк бұл төлемді кері алып, дауды қарап жатыр. Банк шешкенше шарт бойынша ештеңе өзгермейді: ашық курс ашық қалады. Осы уақытта ақшаны қайтаруға өтініш қабылданбайды, өйткені соманы банктің өзі қайтаруы мүмкін. Банк төлемді растаса, бәрі сол қалпында қалады. Банк бүкіл бағаны карта иесіне қайтарса, шарт аяқталып, курс жабылады: ол туралы хат жібереміз. Дау қателесіп ашылса, банкке хабарласып, оны кері алыңыз.',
    },
    'dispute-won': { subject: 'Төлем туралы дау аяқталды', text: 'Банк төлемді растады. Шарт бойынша ештеңе өзгермейді.' },
    'dispute-lost': {
      subject: 'Төлем туралы дау аяқталды',
      text: 'Банк бүкіл бағаны карта иесіне қайтарды. Сондықтан шарт аяқталды, курс жабылды, осы шарт бойынша берілген сертификат күшін жоғалтты.',
    },
    'dispute-lost-part': {
      subject: 'Төлем туралы дау аяқталды',
      text: 'Банк даулы соманы карта иесіне қайтарды. Бұдан шарттың қалпы өзгермейді: ашық курс ашық қалады.',
    },
    'disputed-money': {
      subject: 'Төлем банкте дауланып жатыр',
      text: 'Карта иесінің өтініші бойынша банк бұл төлемді кері алып, дауды қарап жатыр. Бұл сома бойынша шарт жоқ, сондықтан дау оқуға әсер етпейді. Ол екі рет қайтпауы үшін банк шешкенше соманы өз тарапымыздан жібермейміз.',
    },
    'dispute-money-won': {
      subject: 'Төлем туралы дау аяқталды',
      text: 'Банк төлемді растады. Осы сомадан әлі қайтарылмағаны болса, ол туралы бөлек шешіп, өзіміз қайтарамыз.',
    },
    'dispute-money-lost': {
      subject: 'Төлем туралы дау аяқталды',
      text: 'Банк соманы карта иесіне қайтарды. Біз оны қайта жібермейміз.',
    },
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
      subject: 'Платёж оспорен в банке',
      text: 'По заявлению держателя карты банк забрал этот платёж и рассматривает спор. Пока банк не решил, по договору ничего не меняется: открытый курс остаётся открытым. Заявление о возврате в это время не принимается, потому что сумму может вернуть сам банк. Если банк подтвердит платёж, всё останется как есть. Если он вернёт держателю карты всю цену, договор закончится и курс закроется: об этом мы пришлём письмо. Если спор открыт по ошибке, обратитесь в банк и отзовите его.',
    },
    'dispute-won': { subject: 'Спор о платеже завершён', text: 'Банк подтвердил платёж. По договору ничего не меняется.' },
    'dispute-lost': {
      subject: 'Спор о платеже завершён',
      text: 'Банк вернул держателю карты всю цену. Поэтому договор закончился, курс закрыт, а сертификат по этому договору больше не действует.',
    },
    'dispute-lost-part': {
      subject: 'Спор о платеже завершён',
      text: 'Банк вернул оспоренную сумму держателю карты. Состояние договора от этого не меняется: открытый курс остаётся открытым.',
    },
    'disputed-money': {
      subject: 'Платёж оспорен в банке',
      text: 'По заявлению держателя карты банк забрал этот платёж и рассматривает спор. Договора на эту сумму нет, поэтому на обучение спор не влияет. Чтобы она не вернулась дважды, до решения банка мы сами её не отправляем.',
    },
    'dispute-money-won': {
      subject: 'Спор о платеже завершён',
      text: 'Банк подтвердил платёж. Если из этой суммы что-то ещё не возвращено, мы решим об этом отдельно и вернём сами.',
    },
    'dispute-money-lost': {
      subject: 'Спор о платеже завершён',
      text: 'Банк вернул сумму держателю карты. Ещё раз мы её не отправляем.',
    },
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
      subject: 'The payment is disputed at the bank',
      text: 'At the cardholder’s request the bank took this payment back and is looking into the dispute. Until it decides, nothing changes under the contract: an open course stays open. A refund cannot be asked for meanwhile, because the bank itself may return the sum. If the bank confirms the payment, all stays as it is. If it returns the whole price to the cardholder, the contract ends and the course closes: we will write to you. If the dispute was opened by mistake, ask the bank to withdraw it.',
    },
    'dispute-won': { subject: 'The payment dispute is over', text: 'The bank confirmed the payment. Nothing changes under the contract.' },
    'dispute-lost': {
      subject: 'The payment dispute is over',
      text: 'The bank returned the whole price to the cardholder. The contract has therefore ended, the course is closed, and a certificate under this contract counts no more.',
    },
    'dispute-lost-part': {
      subject: 'The payment dispute is over',
      text: 'The bank returned the disputed sum to the cardholder. The contract stands as it stood: an open course stays open.',
    },
    'disputed-money': {
      subject: 'The payment is disputed at the bank',
      text: 'At the cardholder’s request the bank took this payment back and is looking into the dispute. There is no contract for this sum, so the dispute does not touch your learning. So that it does not go back twice, we send none of it ourselves until the bank decides.',
    },
    'dispute-money-won': {
      subject: 'The payment dispute is over',
      text: 'The bank confirmed the payment. If any of this sum is not returned yet, we decide on it separately and return it ourselves.',
    },
    'dispute-money-lost': {
      subject: 'The payment dispute is over',
      text: 'The bank returned the sum to the cardholder. We do not send it again.',
    },
  },
};
