import { englishCount } from '#kernel/counts.ts';
import { ended } from '#kernel/civil-date.ts';
import type { Locale, Messages } from '#kernel/locale.ts';
import type { DeclineReason, MoneyBackReason } from '#payments';
import type { WaitStep } from './payment-view.ts';

/** What becomes of the sum, and when it is there. */
type ReturnWay = { readonly text: (amount: string) => string; readonly done: (amount: string) => string; readonly bankTime: string };
type Words = {
  readonly title: string;
  readonly order: (number: string) => string;
  readonly support: string;
  readonly waiting: {
    readonly title: string;
    readonly text: string;
    readonly refresh: string;
    readonly now: string;
    readonly nowWhat: string;
    readonly dontPayAgain: string;
    readonly toBank: string;
    readonly steps: Readonly<Record<WaitStep['what'], string>>;
  };
  readonly paid: {
    readonly title: string;
    readonly text: (email: string) => string;
    readonly contract: string;
    readonly date: string;
    readonly amount: string;
    readonly until: string;
    readonly start: string;
    readonly seatsTitle: string;
    readonly seatsText: (seats: number) => string;
    readonly toSeats: string;
    readonly paper: string;
    readonly surplus: (amount: string) => string;
    readonly surplusDone: (amount: string) => string;
    readonly surplusToAccount: (amount: string) => string;
    readonly surplusToAccountDone: (amount: string) => string;
    readonly contractLink: string;
  };
  readonly declined: {
    readonly title: string;
    readonly notTaken: string;
    readonly noContract: string;
    readonly kept: (until: string) => string;
    readonly priceUntil: (until: string) => string;
    readonly again: string;
    readonly code: (code: string) => string;
    readonly reasons: Readonly<Record<DeclineReason, string>>;
  };
  readonly ended: { readonly title: string; readonly text: string; readonly again: string };
  readonly released: { readonly title: string; readonly text: (amount: string) => string; readonly bankTime: string };
  readonly returning: {
    readonly title: string;
    readonly doneTitle: string;
    readonly why: Readonly<Record<MoneyBackReason, string>>;
    readonly toCard: ReturnWay;
    readonly toAccount: ReturnWay;
    readonly toContract: string;
    readonly contractStands: (number: string) => string;
  };
  /** The bank itself took it on the cardholder's claim. */
  readonly disputed: { readonly title: string; readonly text: (amount: string) => string; readonly lost: (amount: string) => string };
  readonly held: { readonly title: string; readonly text: (amount: string) => string; readonly next: string };
  readonly choose: {
    readonly title: string;
    readonly text: (amount: string) => string;
    readonly before: string;
    readonly after: string;
    readonly price: string;
    readonly term: string;
    readonly days: (days: number) => string;
    readonly offer: string;
    readonly offerNo: (no: number) => string;
    readonly accept: string;
    readonly acceptHint: string;
    readonly moneyBack: string;
    readonly notEnough: string;
    readonly surplus: (amount: string) => string;
    readonly changedAgain: string;
  };
};

export const settlementText = (locale: Locale): Words => words[locale];

const words: Messages<Words> = {
  kk: {
    title: 'Төлем күйі',
    order: (number) => `Өтінім № ${number}`,
    support: 'Қолдауға жазу',
    waiting: {
      title: 'Банктің растауын күтіп тұрмыз',
      text: 'Әдетте бір минутқа жетпейді. Бұл бетті жаба беруге болады: төлем түссе, курс өзі ашылып, поштаңызға хат келеді.',
      refresh: 'Күйін жаңарту',
      now: 'қазір',
      nowWhat: 'Банк төлемді тексеріп жатыр',
      dontPayAgain: 'Қайта төлемеңіз: екінші төлем өтсе, ол автоматты түрде қайтарылады.',
      toBank: 'Банк бетіне оралу',
      steps: {
        applied: 'Өтінім қабылданды',
        'at-bank': 'Банк бетіне өттіңіз',
        'declined-try': 'Банк бір әрекетті қабылдамады',
        'held-by-bank': 'Банк соманы уақытша бұғаттады',
      },
    },
    paid: {
      title: 'Төлем түсті, курс ашық',
      text: (email) => `Шарт жасалды. Шарт пен төлем туралы хат ${email} поштасына жіберіледі.`,
      contract: 'Шарт',
      date: 'Күні',
      amount: 'Төленді',
      until: 'Қолжетімді',
      start: 'Оқуды бастау',
      seatsTitle: 'Төлем түсті, орындар ашық',
      seatsText: (seats) => `Шарт жасалды, ашылған орын: ${seats}. Енді мұғалімдерді шақырыңыз.`,
      toSeats: 'Орындарды тарату',
      paper: 'Шарт, PDF',
      contractLink: 'Шартты ашу',
      surplus: (amount) => `Бағадан артық түскен ${amount} картаңызға қайтарылып жатыр.`,
      surplusDone: (amount) => `Бағадан артық түскен ${amount} картаңызға қайтарылды.`,
      surplusToAccount: (amount) => `Бағадан артық түскен ${amount} төлем келген шотқа қайтарылып жатыр.`,
      surplusToAccountDone: (amount) => `Бағадан артық түскен ${amount} төлем келген шотқа қайтарылды.`,
    },
    declined: {
      title: 'Төлем өтпеді',
      notTaken: 'Ақша шешілген жоқ',
      noContract: 'шарт жасалған жоқ.',
      kept: (until) => `Өтініміңіз бен деректеріңіз ${until} сақталады. Басқа картамен немесе кейінірек төлей аласыз.`,
      priceUntil: (until) => `Баға ${until} осы күйінде.`,
      again: 'Қайта төлеу',
      code: (code) => `Қате нөмірі: ${code}`,
      reasons: {
        funds: 'Банк картадағы қаражат жеткіліксіз деп жауап берді.',
        limit: 'Банк картаның лимиті асып кетті деп жауап берді. Лимитті банк қосымшасында көтеруге болады.',
        'card-data': 'Карта деректерінде қате бар деп жауап келді. Нөмірін, мерзімін және CVV кодын тексеріңіз.',
        'card-expired': 'Банк картаның мерзімі өткен деп жауап берді.',
        issuer: 'Картаны шығарған банк төлемнен бас тартты. Себебін сол банктен білуге болады.',
        blocked: 'Банк бұл картамен төлеуге рұқсат бермеді. Картаңызды шығарған банкке хабарласыңыз.',
        'secure-code': 'Растау коды (3-D Secure) тексерістен өтпеді.',
        technical: 'Банк жағында техникалық ақау болды. Біраздан кейін қайталап көріңіз.',
        'page-expired': 'Төлем бетінің мерзімі өтіп кетті.',
        other: 'Банк төлемнен бас тартты.',
      },
    },
    ended: {
      title: 'Төлем бетінің мерзімі өтті',
      text: 'Бұл бет арқылы ақша түскен жоқ, шарт жасалған жоқ. Төлеген болсаңыз, ақшаңыз жоғалмайды: банк растаса, курс өзі ашылады немесе ақша қайтарылады.',
      again: 'Қайта төлеу',
    },
    released: {
      title: 'Сома босатылды',
      text: (amount) => `${amount} картаңызда бұғатталған еді. Ақша алынған жоқ, шарт жасалған жоқ.`,
      bankTime: 'Соманың қашан босайтыны картаны шығарған банкке байланысты: әдетте бірнеше күн.',
    },
    returning: {
      title: 'Ақшаңыз қайтарылып жатыр',
      doneTitle: 'Ақшаңыз қайтарылды',
      why: {
        duplicate: 'Бұл өтінім бұрын төленген, сондықтан екінші төлем толық қайтарылады.',
        surplus: 'Бағадан артық төленген бөлігі қайтарылады.',
        unsellable: 'Бұл төлем бойынша шарт жасау мүмкін болмады, сондықтан ақша толық қайтарылады.',
        short: 'Түскен сома бағадан аз болды, сондықтан шарт жасалған жоқ, ақша толық қайтарылады.',
        'terms-changed': 'Сіз ақшаны қайтаруды таңдадыңыз.',
        decided: 'Төлеміңізді тексердік: ақша толық қайтарылады.',
        found: 'Банкте бұл төлемнен біздің есебіміздегіден артық ақша бар екені анықталды: артығы қайтарылады.',
        service: 'Қызмет ақысы қайтарылды',
        chargeback: 'Банк карта иесінің өтінішімен кері алды',
        'chargeback-held': 'Банк карта иесінің өтінішімен кері алды',
      },
      toCard: {
        text: (amount) => `${amount} сол картаға жіберіледі. Сізден ештеңе керек емес.`,
        done: (amount) => `${amount} сол картаға жіберілді.`,
        bankTime: 'Ақша картаға бірнеше күнде түседі, нақты мерзім картаны шығарған банкке байланысты.',
      },
      toAccount: {
        text: (amount) => `${amount} төлем келген шотқа банк аударымымен жіберіледі. Сізден ештеңе керек емес.`,
        done: (amount) => `${amount} төлем келген шотқа банк аударымымен жіберілді.`,
        bankTime: 'Шотқа түсу мерзімі банкке байланысты: әдетте бір-екі жұмыс күні.',
      },
      toContract: 'Шартты ашу',
      contractStands: (number) => `№ ${number} шартыңыз күшінде, курс ашық.`,
    },
    disputed: {
      title: 'Төлем банкте дауланып жатыр',
      text: (amount) =>
        `Карта иесінің өтініші бойынша банк ${amount} кері алып, дауды қарап жатыр. Бұл сома бойынша шарт жоқ. Ол екі рет қайтпауы үшін банк шешкенше оны өз тарапымыздан жібермейміз.`,
      lost: (amount) => `Банк ${amount} карта иесіне қайтарды. Біз оны қайта жібермейміз.`,
    },
    held: {
      title: 'Төлеміңізді адам тексеріп жатыр',
      text: (amount) => `Банк ${amount} түскенін хабарлады, бірақ бұл төлем өтініммен сәйкес келмейді. Шарт әзірге жасалған жоқ.`,
      next: 'Ақшаңыз жоғалмайды: төлемді тексеріп, хат арқылы жауап береміз немесе ақшаны қайтарамыз. Қайта төлемеңіз.',
    },
    choose: {
      title: 'Талаптар өзгерді, таңдау Сізде',
      text: (amount) =>
        `Төлеміңіз (${amount}) төлем бетінің мерзімі өткеннен кейін түсті, ал осы аралықта талаптар өзгерді. Шарт әзірге жасалған жоқ, ақшаңыз сақтаулы.`,
      before: 'Сіз көрген талап',
      after: 'Қазіргі талап',
      price: 'Баға',
      term: 'Қолжетімділік',
      days: (days) => `${days} күн`,
      offer: 'Оферта',
      offerNo: (no) => `${no}-нұсқа`,
      accept: 'Жаңа талаптарды қабылдау',
      acceptHint: 'Бассаңыз, шарт жаңа талаптармен жасалып, курс бірден ашылады.',
      moneyBack: 'Ақшаны қайтару',
      notEnough: 'Жаңа баға төленген сомадан жоғары. Ақшаны қайтарып алып, өтінімді жаңа бағамен қайта бере аласыз.',
      surplus: (amount) => `Артық ${amount} қайтарылады.`,
      changedAgain: 'Сіз қарап отырған кезде талаптар тағы өзгерді. Жаңасын қарап шығыңыз.',
    },
  },
  ru: {
    title: 'Состояние оплаты',
    order: (number) => `Заявка № ${number}`,
    support: 'Написать в поддержку',
    waiting: {
      title: 'Ждём подтверждения банка',
      text: 'Обычно это меньше минуты. Страницу можно закрыть: когда деньги поступят, курс откроется сам, а на почту придёт письмо.',
      refresh: 'Обновить',
      now: 'сейчас',
      nowWhat: 'Банк проверяет платёж',
      dontPayAgain: 'Не платите второй раз: если второй платёж пройдёт, мы вернём его автоматически.',
      toBank: 'Вернуться на страницу банка',
      steps: {
        applied: 'Заявка принята',
        'at-bank': 'Вы перешли на страницу банка',
        'declined-try': 'Банк отклонил одну попытку',
        'held-by-bank': 'Банк временно заблокировал сумму',
      },
    },
    paid: {
      title: 'Оплата поступила, курс открыт',
      text: (email) => `Договор заключён. Договор и письмо об оплате придут на ${email}.`,
      contract: 'Договор',
      date: 'Дата',
      amount: 'Оплачено',
      until: 'Доступ',
      start: 'Начать учиться',
      seatsTitle: 'Оплата поступила, места открыты',
      seatsText: (seats) => `Договор заключён, открыто мест: ${seats}. Теперь пригласите педагогов.`,
      toSeats: 'Раздать места',
      paper: 'Договор, PDF',
      contractLink: 'Открыть договор',
      surplus: (amount) => `Излишек ${amount} возвращается на вашу карту.`,
      surplusDone: (amount) => `Излишек ${amount} возвращён на вашу карту.`,
      surplusToAccount: (amount) => `Излишек ${amount} возвращается на счёт, с которого пришла оплата.`,
      surplusToAccountDone: (amount) => `Излишек ${amount} возвращён на счёт, с которого пришла оплата.`,
    },
    declined: {
      title: 'Платёж не прошёл',
      notTaken: 'Деньги не списаны',
      noContract: 'договор не заключён.',
      kept: (until) => `${ended(`Заявка и ваши данные сохранены ${until}`)} Можно заплатить другой картой или позже.`,
      priceUntil: (until) => ended(`Цена не изменится ${until}`),
      again: 'Заплатить снова',
      code: (code) => `Код ошибки: ${code}`,
      reasons: {
        funds: 'Банк ответил, что на карте недостаточно средств.',
        limit: 'Банк ответил, что превышен лимит по карте. Лимит можно поднять в приложении банка.',
        'card-data': 'Банк нашёл ошибку в данных карты. Проверьте номер, срок и код CVV.',
        'card-expired': 'Банк ответил, что срок действия карты истёк.',
        issuer: 'Банк, выпустивший карту, отказал в платеже. Причину можно узнать в этом банке.',
        blocked: 'Банк не разрешил платить этой картой. Свяжитесь с банком, который её выпустил.',
        'secure-code': 'Подтверждение кодом (3-D Secure) не пройдено.',
        technical: 'На стороне банка случился сбой. Попробуйте ещё раз немного позже.',
        'page-expired': 'Время страницы оплаты истекло.',
        other: 'Банк отказал в платеже.',
      },
    },
    ended: {
      title: 'Время страницы оплаты истекло',
      text: 'Через эту страницу деньги не поступили, договор не заключён. Если вы заплатили, деньги не пропадут: когда банк подтвердит, курс откроется сам или деньги вернутся.',
      again: 'Заплатить снова',
    },
    released: {
      title: 'Сумма освобождена',
      text: (amount) => `${amount} были только удержаны на карте. Деньги не списаны, договора нет.`,
      bankTime: 'Когда сумма станет доступна, зависит от банка, выпустившего карту: обычно несколько дней.',
    },
    returning: {
      title: 'Деньги возвращаются',
      doneTitle: 'Деньги возвращены',
      why: {
        duplicate: 'Эта заявка уже была оплачена, поэтому второй платёж возвращается полностью.',
        surplus: 'Возвращается часть, уплаченная сверх цены.',
        unsellable: 'По этому платежу заключить договор не удалось, поэтому деньги возвращаются полностью.',
        short: 'Поступившая сумма меньше цены, поэтому договор не заключён, а деньги возвращаются полностью.',
        'terms-changed': 'Вы выбрали возврат денег.',
        decided: 'Мы проверили ваш платёж: деньги возвращаются полностью.',
        found: 'В банке по этому платежу оказалось больше денег, чем в наших книгах: разница возвращается.',
        service: 'Возврат за услугу',
        chargeback: 'Банк забрал по заявлению держателя карты',
        'chargeback-held': 'Банк забрал по заявлению держателя карты',
      },
      toCard: {
        text: (amount) => `${amount} вернётся на ту же карту. От вас ничего не требуется.`,
        done: (amount) => `${amount} отправлено на ту же карту.`,
        bankTime: 'Деньги придут в течение нескольких дней, точный срок зависит от банка, выпустившего карту.',
      },
      toAccount: {
        text: (amount) => `${amount} вернётся банковским переводом на счёт, с которого пришла оплата. От вас ничего не требуется.`,
        done: (amount) => `${amount} отправлено банковским переводом на счёт, с которого пришла оплата.`,
        bankTime: 'Срок зачисления зависит от банка: обычно один-два рабочих дня.',
      },
      toContract: 'Открыть договор',
      contractStands: (number) => `Ваш договор № ${number} в силе, курс открыт.`,
    },
    disputed: {
      title: 'Платёж оспорен в банке',
      text: (amount) =>
        `По заявлению держателя карты банк забрал ${amount} и рассматривает спор. Договора на эту сумму нет. Чтобы она не вернулась дважды, до решения банка мы сами её не отправляем.`,
      lost: (amount) => `Банк вернул ${amount} держателю карты. Ещё раз мы эту сумму не отправляем.`,
    },
    held: {
      title: 'Ваш платёж проверяет человек',
      text: (amount) => `Банк сообщил о поступлении ${amount}, но этот платёж не сходится с заявкой. Договор пока не заключён.`,
      next: 'Деньги не пропадут: мы проверим платёж и ответим письмом либо вернём деньги. Не платите второй раз.',
    },
    choose: {
      title: 'Условия изменились, выбор за вами',
      text: (amount) =>
        `Ваш платёж (${amount}) поступил после окончания страницы оплаты, а условия за это время изменились. Договор пока не заключён, деньги в сохранности.`,
      before: 'Условия, которые вы видели',
      after: 'Условия сейчас',
      price: 'Цена',
      term: 'Доступ',
      days: (days) => `${days} дн.`,
      offer: 'Оферта',
      offerNo: (no) => `версия ${no}`,
      accept: 'Принять новые условия',
      acceptHint: 'После нажатия договор будет заключён на новых условиях, курс откроется сразу.',
      moneyBack: 'Вернуть деньги',
      notEnough: 'Новая цена выше уплаченной суммы. Можно вернуть деньги и подать заявку по новой цене.',
      surplus: (amount) => `Излишек ${amount} вернётся.`,
      changedAgain: 'Пока вы смотрели, условия снова изменились. Посмотрите новые.',
    },
  },
  en: {
    title: 'Payment status',
    order: (number) => `Application № ${number}`,
    support: 'Write to support',
    waiting: {
      title: 'Waiting for the bank to confirm',
      text: 'It usually takes less than a minute. You may close this page: when the money arrives, the course opens by itself and a letter comes to your mail.',
      refresh: 'Refresh',
      now: 'now',
      nowWhat: 'The bank is checking the payment',
      dontPayAgain: 'Do not pay again: if a second payment goes through, it is returned automatically.',
      toBank: 'Back to the bank page',
      steps: {
        applied: 'Application received',
        'at-bank': 'You went to the bank page',
        'declined-try': 'The bank declined one try',
        'held-by-bank': 'The bank is holding the sum',
      },
    },
    paid: {
      title: 'Payment received, the course is open',
      text: (email) => `The contract is concluded. The contract and a payment letter will come to ${email}.`,
      contract: 'Contract',
      date: 'Date',
      amount: 'Paid',
      until: 'Access',
      start: 'Start learning',
      seatsTitle: 'Payment received, the seats are open',
      seatsText: (seats) => `The contract is concluded, seats opened: ${seats}. Now invite the teachers.`,
      toSeats: 'Give out the seats',
      paper: 'Contract, PDF',
      contractLink: 'Open the contract',
      surplus: (amount) => `The ${amount} above the price is on its way back to your card.`,
      surplusDone: (amount) => `The ${amount} above the price was returned to your card.`,
      surplusToAccount: (amount) => `The ${amount} above the price is on its way back to the account that paid.`,
      surplusToAccountDone: (amount) => `The ${amount} above the price was returned to the account that paid.`,
    },
    declined: {
      title: 'The payment did not go through',
      notTaken: 'No money was taken',
      noContract: 'there is no contract.',
      kept: (until) => `Your application and your data are kept ${until}. You can pay with another card or later.`,
      priceUntil: (until) => `The price stays as it is ${until}.`,
      again: 'Pay again',
      code: (code) => `Error code: ${code}`,
      reasons: {
        funds: 'The bank says there is not enough money on the card.',
        limit: 'The bank says the card limit is exceeded. You can raise it in the bank app.',
        'card-data': 'The bank found an error in the card details. Check the number, expiry and CVV.',
        'card-expired': 'The bank says the card has expired.',
        issuer: 'The bank that issued the card refused the payment. That bank can tell you why.',
        blocked: 'The bank does not allow paying with this card. Contact the bank that issued it.',
        'secure-code': 'The confirmation code (3-D Secure) was not passed.',
        technical: 'There was a fault on the side of the bank. Try again a little later.',
        'page-expired': 'The time of the payment page ran out.',
        other: 'The bank refused the payment.',
      },
    },
    ended: {
      title: 'The time of the payment page ran out',
      text: 'No money came through this page and there is no contract. If you did pay, your money is not lost: when the bank confirms, the course opens by itself or the money comes back.',
      again: 'Pay again',
    },
    released: {
      title: 'The sum has been released',
      text: (amount) => `${amount} was only held on your card. Nothing was taken and there is no contract.`,
      bankTime: 'When it is free again depends on the bank that issued the card: usually a few days.',
    },
    returning: {
      title: 'Your money is on its way back',
      doneTitle: 'Your money was returned',
      why: {
        duplicate: 'This application was paid before, so the second payment is returned in full.',
        surplus: 'The part above the price is returned.',
        unsellable: 'No contract could be made from this payment, so the money is returned in full.',
        short: 'The sum was less than the price, so there is no contract and the money is returned in full.',
        'terms-changed': 'You chose to have the money back.',
        decided: 'We checked your payment: the money is returned in full.',
        found: 'The bank turned out to hold more of this payment than our books: the difference is returned.',
        service: 'Refund of the service',
        chargeback: 'Taken back by the bank for the cardholder',
        'chargeback-held': 'Taken back by the bank for the cardholder',
      },
      toCard: {
        text: (amount) => `${amount} goes back to the same card. You need not do anything.`,
        done: (amount) => `${amount} was sent to the same card.`,
        bankTime: 'It reaches the card within a few days; the exact time depends on the bank that issued it.',
      },
      toAccount: {
        text: (amount) => `${amount} goes back by bank transfer to the account that paid. You need not do anything.`,
        done: (amount) => `${amount} was sent by bank transfer to the account that paid.`,
        bankTime: 'When it arrives depends on the bank: usually one or two working days.',
      },
      toContract: 'Open the contract',
      contractStands: (number) => `Your contract № ${number} stands and the course is open.`,
    },
    disputed: {
      title: 'The payment is disputed at the bank',
      text: (amount) =>
        `At the cardholder’s request the bank took back ${amount} and is looking into the dispute. There is no contract for this sum. So that it does not go back twice, we send none of it ourselves until the bank decides.`,
      lost: (amount) => `The bank returned ${amount} to the cardholder. We do not send it again.`,
    },
    held: {
      title: 'A person is checking your payment',
      text: (amount) => `The bank reported ${amount}, but this payment does not match the application. There is no contract yet.`,
      next: 'Your money is not lost: we will check the payment and answer by mail, or return the money. Do not pay again.',
    },
    choose: {
      title: 'The terms changed, you choose',
      text: (amount) =>
        `Your payment (${amount}) came after the payment page had ended, and meanwhile the terms changed. There is no contract yet, your money is safe.`,
      before: 'Terms you saw',
      after: 'Terms now',
      price: 'Price',
      term: 'Access',
      days: (days) => englishCount(days, 'day'),
      offer: 'Offer',
      offerNo: (no) => `version ${no}`,
      accept: 'Accept the new terms',
      acceptHint: 'When you press it, the contract is concluded on the new terms and the course opens at once.',
      moneyBack: 'Have the money back',
      notEnough: 'The new price is above the sum you paid. You can have the money back and apply at the new price.',
      surplus: (amount) => `The ${amount} above it is returned.`,
      changedAgain: 'The terms changed again while you were looking. Please look at the new ones.',
    },
  },
};
