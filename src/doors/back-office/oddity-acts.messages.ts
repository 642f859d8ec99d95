import type { Locale, Messages } from '#kernel/locale.ts';
import type { PreparedAction } from '#payments';

export type OddityRefusal =
  | 'already-resolved'
  | 'nothing-to-give-back'
  | 'disputed'
  | 'explain-first'
  | 'nothing-to-ask'
  | 'bank-silent'
  | 'not-paid'
  | 'still-held'
  | 'return-in-flight'
  | 'moment-known'
  | 'second-person'
  | 'not-possible'
  | 'still-differs'
  | 'word-changed'
  | 'nothing-to-do';

type Texts = {
  prepared: Record<PreparedAction['do'], string>;
  giveBack: (sum: string) => string;
  setAside: string;
  accept: string;
  reason: string;
  reasonHint: string;
  askPerson: string;
  noReason: string;
  noAction: string;
  noWords: string;
  sendText: (sum: string) => string;
  told: string;
  toldHint: (language: string) => string;
  languages: Record<Locale, string>;
  refused: Record<OddityRefusal, string>;
};

/** What can be done with a case, and what was. */
export const oddityActTexts: Messages<Texts> = {
  kk: {
    prepared: {
      'give-back': 'Ақшаны қайтару',
      'ask-person': 'Адам өзі таңдайды',
      'match-transfer': 'Шотпен сәйкестендіру',
      'look-into': 'Анықтау',
      'accept-fee': 'Банк комиссиясын қабылдау',
      'accept-payout': 'Аударымды қабылдау',
      'explain-return': 'Не болғанын түсіндіру',
      'send-transfer': 'Аударыммен жіберілді деп жазу',
      'ask-again': 'Банктен қайта сұрау',
      'ask-bank': 'Банктен сұрап, сөзімен шешу',
      'bring-registry': 'Жетпей тұрған тізілімді алу',
      'mend-books': 'Ережені түзеп, қайта тексеру',
      'record-dispute': 'Дауды жазу',
    },
    giveBack: (sum) => `${sum} қайтару`,
    setAside: 'Себебін жазып, кезектен алу',
    accept: 'Банк көрсеткендей жазу',
    reason: 'Себебі',
    reasonHint: 'Не анықтадыңыз? Шешіммен бірге сақталады',
    askPerson: 'Адамға екі жол көрсетілген: жаңа талаптарды қабылдау немесе ақшаны қайтару. Ол өзі таңдамаса, осында шешіңіз.',
    noReason: 'Себебін жазыңыз',
    noAction: 'Әрекетті таңдаңыз',
    noWords: 'Төлеушіге себебін жазыңыз',
    sendText: (sum) =>
      `Банк картаға қайтармаған ${sum} банк аударымымен жіберіңіз де, банк көшірмесіндегі жолын не төлем тапсырмасын көрсетіңіз.`,
    told: 'Төлеушіге себебі',
    toldHint: (language) => `Ақша қайтарылса, төлеуші осыны төлем бетінде және хатта оқиды. Төлеушінің тілі: ${language}`,
    languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
    refused: {
      'already-resolved': 'Бұл жағдайды басқа біреу шешіп қойған.',
      'nothing-to-give-back': 'Қайтаратын ақша жоқ: ол қайтарылған немесе қайтарылып жатыр.',
      disputed: 'Бұл төлем банкте дауланған: төлеуші ақшаны сол арқылы алған немесе ала алады, сондықтан қайтара жіберілмейді.',
      'explain-first':
        'Осы төлемнен кабинет арқылы кеткен, әлі түсіндірілмеген ақша бар. Алдымен сол жағдайды шешіңіз: содан кейін төлеушіге не тиесілі екені белгілі болады.',
      'nothing-to-ask': 'Бұл жағдай бойынша банктен сұрайтын төлем жоқ.',
      'bank-silent': 'Банк жауап бермеді. Ештеңе өзгерген жоқ, сәлден соң қайта сұраңыз.',
      'not-paid': 'Банк бұл төлемді растамады, сондықтан шарт жасалмады.',
      'return-in-flight':
        'Бұл төлемнің қайтаруы банктен сұралып жатыр. Алдымен оның жауабы келуі керек: бірнеше минуттан кейін қайталаңыз.',
      'still-held': 'Банк төлемді растады, бірақ ереже бойынша одан шарт жасалмайды. Ештеңе өзгерген жоқ.',
      'second-person': 'Бұл сома үшін жазбаны екінші адам бекітуі керек.',
      'not-possible': 'Кітаптың шектеулері мұндай жазбаға жол бермейді. Ештеңе өзгерген жоқ.',
      'still-differs': 'Ереже әлі сәйкес емес. Себебін тауып, түзету жазбасын жасаңыз.',
      'word-changed': 'Банк енді басқаша жауап берді: жаңа жауабын қарап, қайта шешіңіз. Ештеңе өзгерген жоқ.',
      'nothing-to-do': 'Банктің жауабы бұл жағдайды жабуға жеткіліксіз. Ештеңе өзгерген жоқ.',
      'moment-known': 'Төленген уақытын банк қазір өзі айтады: банктен қайта сұрап, төлемді өткізіңіз.',
    },
  },
  ru: {
    prepared: {
      'give-back': 'Вернуть деньги',
      'ask-person': 'Человек выбирает сам',
      'match-transfer': 'Связать со счётом',
      'look-into': 'Разобраться',
      'accept-fee': 'Принять комиссию банка',
      'accept-payout': 'Принять перечисление',
      'explain-return': 'Объяснить возврат',
      'send-transfer': 'Записать отправку переводом',
      'ask-again': 'Спросить банк ещё раз',
      'ask-bank': 'Спросить банк и решить по его слову',
      'bring-registry': 'Получить недостающий реестр',
      'mend-books': 'Исправить и проверить заново',
      'record-dispute': 'Записать спор',
    },
    giveBack: (sum) => `Вернуть ${sum}`,
    setAside: 'Снять с очереди с объяснением',
    accept: 'Провести, как указал банк',
    reason: 'Причина',
    reasonHint: 'Что вы выяснили? Останется рядом с решением',
    askPerson: 'Человеку показаны оба пути: принять новые условия или вернуть деньги. Если он не выбирает, решите здесь.',
    noReason: 'Напишите причину',
    noAction: 'Выберите действие',
    noWords: 'Напишите причину для плательщика',
    sendText: (sum) =>
      `Отправьте ${sum}, которые банк не вернул на карту, банковским переводом и укажите строку выписки или платёжное поручение.`,
    told: 'Причина для плательщика',
    toldHint: (language) => `При возврате плательщик прочтёт её на странице платежа и в письме. Язык плательщика: ${language}`,
    languages: { kk: 'казахский', ru: 'русский', en: 'английский' },
    refused: {
      'already-resolved': 'Этот случай уже решил кто-то другой.',
      'nothing-to-give-back': 'Возвращать нечего: деньги возвращены или возвращаются.',
      disputed: 'Этот платёж оспорен в банке: плательщик получил или может получить деньги этим путём, повторно они не отправляются.',
      'explain-first':
        'По этому платежу что-то ушло через кабинет и ещё не объяснено. Сначала решите тот случай: тогда станет ясно, что причитается плательщику.',
      'nothing-to-ask': 'По этому случаю нет платежа, о котором можно спросить банк.',
      'bank-silent': 'Банк не ответил. Ничего не изменилось, спросите ещё раз чуть позже.',
      'not-paid': 'Банк не подтвердил этот платёж, договора нет.',
      'return-in-flight':
        'Банк сейчас отвечает на наш запрос о возврате этого платежа. Сначала нужен его ответ: повторите через несколько минут.',
      'still-held': 'Банк подтвердил платёж, но по правилам из него договора не выходит. Ничего не изменилось.',
      'second-person': 'Для такой суммы проводку должен утвердить второй человек.',
      'not-possible': 'Ограничения книг не пускают такую проводку. Ничего не изменилось.',
      'still-differs': 'Правило всё ещё не сходится. Найдите причину и внесите исправительную проводку.',
      'word-changed': 'Банк теперь ответил иначе: посмотрите новый ответ и решите снова. Ничего не изменилось.',
      'nothing-to-do': 'Ответа банка мало, чтобы закрыть этот случай. Ничего не изменилось.',
      'moment-known': 'Время оплаты банк теперь называет сам: ещё раз спросите банк и проведите платёж.',
    },
  },
  en: {
    prepared: {
      'give-back': 'Give the money back',
      'ask-person': 'The person chooses',
      'match-transfer': 'Match with an invoice',
      'look-into': 'Find out',
      'accept-fee': 'Accept the bank’s fee',
      'accept-payout': 'Accept the payout',
      'explain-return': 'Explain the return',
      'send-transfer': 'Record that it was sent by transfer',
      'ask-again': 'Ask the bank again',
      'ask-bank': 'Ask the bank and settle by its word',
      'bring-registry': 'Bring the missing registry',
      'mend-books': 'Mend and check anew',
      'record-dispute': 'Record the dispute',
    },
    giveBack: (sum) => `Give back ${sum}`,
    setAside: 'Take off the queue with a reason',
    accept: 'Book as the bank states',
    reason: 'Reason',
    reasonHint: 'What did you find out? It stays beside the decision',
    askPerson: 'The person sees both ways: accept the new terms or take the money back. If they do not choose, decide here.',
    noReason: 'Write the reason',
    noAction: 'Choose an action',
    noWords: 'Write the reason for the payer',
    sendText: (sum) =>
      `Send the ${sum} that the bank did not return to the card by a bank transfer, and name the line of the statement or the payment order.`,
    told: 'Reason for the payer',
    toldHint: (language) =>
      `If the money goes back, the payer reads it on the payment's page and in a letter. The payer's language: ${language}`,
    languages: { kk: 'Kazakh', ru: 'Russian', en: 'English' },
    refused: {
      'already-resolved': 'Somebody else has decided this case.',
      'nothing-to-give-back': 'There is nothing to give back: the money has gone back or is on its way.',
      disputed: 'This payment is disputed at the bank: the payer has the money that way or may have it, so it is not sent again.',
      'explain-first':
        'Something of this payment went in the cabinet and is not explained yet. Settle that case first: then it is clear what is the payer’s.',
      'nothing-to-ask': 'This case names no payment the bank could be asked about.',
      'bank-silent': 'The bank did not answer. Nothing has changed; ask again a little later.',
      'not-paid': 'The bank did not confirm this payment, so there is no contract.',
      'return-in-flight': 'The bank is being asked about a return of this payment. Its answer comes first: try again in a few minutes.',
      'still-held': 'The bank confirmed the payment, but by the rules no contract comes of it. Nothing has changed.',
      'second-person': 'For this sum a second person has to let the posting through.',
      'not-possible': 'The guards of the books refuse such a posting. Nothing has changed.',
      'still-differs': 'The rule still does not agree. Find the cause and write a correcting posting.',
      'word-changed': 'The bank answers otherwise by now: look at the new answer and decide again. Nothing has changed.',
      'nothing-to-do': 'The bank’s answer does not suffice to close this case. Nothing has changed.',
      'moment-known': 'The bank tells the time of payment itself by now: ask the bank again and settle.',
    },
  },
};
