import type { Messages } from '#kernel/locale.ts';
import type { OddityKind } from '#payments';

/** Cases of money that came or is to go back: what happened, in a line and in a sentence. */
export const moneyCaseTexts: Messages<
  Record<
    Extract<
      OddityKind,
      | 'underpaid'
      | 'other-currency'
      | 'terms-changed'
      | 'implausible-time'
      | 'account-differs'
      | 'unknown-attempt'
      | 'test-money'
      | 'returned-outside'
      | 'transfer-unmatched'
      | 'return-refused'
      | 'hold-stuck'
    >,
    { title: string; text: string }
  >
> = {
  kk: {
    underpaid: { title: 'Сома жетпейді', text: 'Бағадан аз төленген: шарт жасалмады, ештеңе ашылмады. Қайтару дайын.' },
    'other-currency': { title: 'Басқа валюта', text: 'Теңгемен төленбеген: шарт жасалмады. Қайтару дайын.' },
    'terms-changed': {
      title: 'Талаптар өзгерген',
      text: 'Бет мерзімі өткен соң төленген, ал баға не оферта өзгеріп кеткен. Адам таңдайды.',
    },
    'implausible-time': {
      title: 'Уақыты сенімсіз',
      text: 'Банк айтқан төлем уақыты мүмкін емес: болашақта, әрекеттен бұрын немесе тым ескі.',
    },
    'account-differs': { title: 'Басқа есептік жазба', text: 'Банк хабарлаған төлеуші біздегі есептік жазбаға сәйкес келмейді.' },
    'unknown-attempt': { title: 'Бізде жоқ тапсырыс', text: 'Ақша түсті, бірақ ол біздің бірде-бір төлем әрекетімізді атамайды.' },
    'test-money': { title: 'Сынақ төлемі', text: 'Сынақ картасымен төленген: ақша емес, есепке алынбады.' },
    'returned-outside': {
      title: 'Кабинеттен қайтарылған',
      text: 'Ақшаны біреу банк кабинетінен қайтарған, біздің кезектен өтпеген. Түсіндіру керек.',
    },
    'transfer-unmatched': {
      title: 'Танылмаған аударым',
      text: 'Банк көшірмесіндегі жол бірде-бір шотқа не қайтаруға дәл келмейді. Жолды ашып, шотын не қайтаруын таңдаңыз немесе тұтынушының ақшасы емес деп жабыңыз. Жол бұрын алынғанға ұқсаса, алдымен сол қозғалыс па, басқа төлем бе, соны белгілейсіз.',
    },
    'return-refused': {
      title: 'Банк қайтарудан бас тартты',
      text: 'Қайтару осы жолмен болмады: ақша бізде тұр, басқа жолын табу керек.',
    },
    'hold-stuck': {
      title: 'Бұғатталған сома босамай тұр',
      text: 'Банк картада бұғатталған соманы алудан да, босатудан да қайта-қайта бас тартты. Сайт әр алты сағатта қайта сұрайды. Банктен себебін анықтаңыз да, қайта сұраңыз.',
    },
  },
  ru: {
    underpaid: { title: 'Сумма меньше цены', text: 'Оплачено меньше цены: договора нет, ничего не открыто. Возврат подготовлен.' },
    'other-currency': { title: 'Другая валюта', text: 'Оплачено не в тенге: договора нет. Возврат подготовлен.' },
    'terms-changed': {
      title: 'Условия изменились',
      text: 'Оплачено после срока страницы, а цена или оферта уже другие. Выбирает человек.',
    },
    'implausible-time': {
      title: 'Неправдоподобное время',
      text: 'Время оплаты по словам банка невозможно: в будущем, раньше попытки или слишком давно.',
    },
    'account-differs': {
      title: 'Другая учётная запись',
      text: 'Плательщик, которого назвал банк, не совпадает с нашей учётной записью.',
    },
    'unknown-attempt': { title: 'Заказа у нас нет', text: 'Деньги пришли, но не называют ни одной нашей попытки оплаты.' },
    'test-money': { title: 'Пробный платёж', text: 'Оплачено пробной картой: это не деньги, не учтено.' },
    'returned-outside': {
      title: 'Возвращено из кабинета',
      text: 'Кто-то вернул деньги из кабинета банка мимо нашей очереди. Нужно объяснение.',
    },
    'transfer-unmatched': {
      title: 'Перевод, который ничему не соответствует',
      text: 'Строка выписки точно не совпадает ни со счётом, ни с возвратом. Откройте строку, выберите счёт или возврат либо отметьте, что это не деньги покупателя. Если строка похожа на взятую раньше, сначала скажите, то же это движение или другой платёж.',
    },
    'return-refused': { title: 'Банк отказал в возврате', text: 'Этим путём вернуть не вышло: деньги у нас, нужен другой путь.' },
    'hold-stuck': {
      title: 'Удержанная сумма не освобождается',
      text: 'Банк раз за разом отказал и списать удержанную на карте сумму, и освободить её. Сайт спрашивает каждые шесть часов. Узнайте причину в банке и спросите ещё раз.',
    },
  },
  en: {
    underpaid: {
      title: 'Less than the price',
      text: 'Less than the price was paid: no contract, nothing opened. The return is prepared.',
    },
    'other-currency': { title: 'Another currency', text: 'Not paid in tenge: no contract. The return is prepared.' },
    'terms-changed': {
      title: 'Terms changed',
      text: 'Paid after the page had expired, under another price or offer. The person chooses.',
    },
    'implausible-time': {
      title: 'Implausible time',
      text: 'The time of payment the bank states cannot be: in the future, before the attempt, or long ago.',
    },
    'account-differs': { title: 'Another account', text: 'The payer the bank names is not the account we know.' },
    'unknown-attempt': { title: 'No such order here', text: 'Money came that names none of our payment attempts.' },
    'test-money': { title: 'Test payment', text: 'Paid with a test card: no money, not counted.' },
    'returned-outside': {
      title: 'Returned from the cabinet',
      text: 'Somebody returned money in the bank’s cabinet, past our queue. It needs explaining.',
    },
    'transfer-unmatched': {
      title: 'A transfer that matches nothing',
      text: "A line of the statement agrees exactly with no invoice and no return. Open the line and choose the invoice or the return, or say that it is no customer's money. Of a line that looks like one taken before, first say whether it is the same movement or another payment.",
    },
    'return-refused': {
      title: 'The bank refused a return',
      text: 'The return failed this way: we hold the money and another way is needed.',
    },
    'hold-stuck': {
      title: 'A held sum is not released',
      text: 'The bank has refused again and again both to charge the sum held on the card and to give it up. The site asks every six hours. Find out the cause at the bank and ask again.',
    },
  },
};
