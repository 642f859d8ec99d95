import { ended } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly offered: (day: string) => string;
  readonly offeredSeats: (day: string) => string;
  readonly termOver: (day: string) => string;
  readonly termOverSeats: (day: string) => string;
  readonly broken: string;
  readonly reopened: string;
  /** The own refund is being decided. */
  readonly refundFirst: string;
  readonly refund: string;
  readonly accept: string;
  readonly objectTitle: string;
  readonly words: string;
  readonly wordsHint: string;
  readonly object: string;
  readonly objected: string;
  readonly thread: string;
  readonly accepted: string;
  readonly deemed: string;
  readonly act: string;
  readonly askAct: string;
  readonly getAct: string;
  readonly getCorrection: (number: string) => string;
  readonly askCorrection: string;
  readonly allReturned: string;
  readonly actWaits: string;
  readonly partReturned: (kept: string) => string;
  readonly returnedSince: (kept: string) => string;
  readonly subject: (number: string) => string;
  readonly faults: Readonly<Record<'no-words' | 'long-words' | 'too-many', string>>;
};

/** Words of accepting the service (clause 2.2). */
export const acceptanceWords: Messages<Words> = {
  kk: {
    title: 'Қызметті қабылдау',
    offered: (day) =>
      `Курсты аяқтадыңыз. Қызмет толық көрсетілген болса, қабылдаңыз. Қарсылық жазуға болатын соңғы күн: ${day}. Қарсылық түспесе, қызмет қабылданды деп саналады, ал курс мерзімі біткенше ашық қалады.`,
    offeredSeats: (day) =>
      `Барлық орын бойынша қызмет көрсетілді. Ол толық көрсетілген болса, ұйым атынан қабылдаңыз. Қарсылық жазуға болатын соңғы күн: ${day}. Қарсылық түспесе, қызмет қабылданды деп саналады, ал курстар мерзімі біткенше ашық қалады.`,
    termOver: (day) =>
      `Оқу мерзімі аяқталды. Қызмет толық көрсетілген болса, қабылдаңыз. Қарсылық жазуға болатын соңғы күн: ${day}. Қарсылық түспесе, қызмет қабылданды деп саналады.`,
    termOverSeats: (day) =>
      `Барлық орын бойынша оқу аяқталды немесе мерзімі бітті. Қызмет толық көрсетілген болса, ұйым атынан қабылдаңыз. Қарсылық жазуға болатын соңғы күн: ${day}. Қарсылық түспесе, қызмет қабылданды деп саналады.`,
    broken:
      'Қызмет тоқтатылғандықтан, төлем банкте дауланғандықтан немесе ақшаны қайтару өтініші қаралғандықтан, қабылдау мерзімі үзілді. Бұл аяқталған соң жаңа мерзім беріледі, ол туралы хат жібереміз.',
    reopened:
      'Оқуға болмаған күндер мерзімге қосылып, курс қайта ашылды. Сондықтан бұрын ұсынылған қабылдау күшін жойды. Жаңа мерзім біткенде қызметті қабылдау қайта ұсынылады, ол туралы хат жібереміз.',
    refundFirst:
      'Ақшаны қайтару туралы өтінішіңіз қаралып жатыр. Қабылданған қызметтен кейін бас тартуға болмайды, сондықтан әуелі өтініш шешілсін. Қызметті қабылдағыңыз келсе, алдымен өтінішті қайтарып алыңыз.',
    refund: 'Өтінішті ашу',
    accept: 'Қызметті қабылдау',
    objectTitle: 'Келіспеймін',
    words: 'Немен келіспейсіз',
    wordsHint: 'Қарсылығыңыз қолдау қызметіне жіберіледі, жауабын хат алмасу бетінен көресіз.',
    object: 'Қарсылық жіберу',
    objected: 'Қарсылығыңыз қаралып жатыр. Жауап алған соң қызметті осы жерден қабылдай аласыз.',
    thread: 'Хат алмасуды ашу',
    accepted: 'Қызметті қабылдадыңыз',
    deemed: 'Қарсылық түспеді, қызмет қабылданды деп саналады',
    act: 'Көрсетілген қызметтер актісі',
    askAct: 'Акт жасату (PDF)',
    getAct: 'Актіні жүктеп алу (PDF)',
    getCorrection: (number) => `Түзету актісі № ${number} (PDF)`,
    askCorrection: 'Түзету актісін жасату (PDF)',
    allReturned: 'Шарт бойынша ақша толық қайтарылды, сондықтан көрсетілген қызметтер актісі жасалмайды.',
    actWaits: 'Ақшаны қайтару немесе банктегі дау әлі аяқталған жоқ. Аяқталған соң акт қалған сомаға жасалады.',
    partReturned: (kept) => `Бағаның бір бөлігі қайтарылды, сондықтан актіде қызметтің қалған құны көрсетіледі: ${kept}.`,
    returnedSince: (kept) => `Акт жасалғаннан кейін ақша қайтарылды. Қызметтің қазіргі құны: ${kept}. Түзету актісі соны көрсетеді.`,
    subject: (number) => `Қызметті қабылдауға қарсылық: ${number}`,
    faults: {
      'no-words': 'Немен келіспейтініңізді жазыңыз',
      'long-words': 'Мәтін тым ұзақ, қысқартып жазыңыз',
      'too-many': 'Соңғы сағатта тым көп хат жіберілді. Бір сағаттан кейін қайталап көріңіз',
    },
  },
  ru: {
    title: 'Приёмка услуги',
    offered: (day) =>
      `Вы прошли курс. Если услуга оказана полностью, примите её. ${ended(`Последний день для возражений: ${day}`)} Без возражений услуга считается принятой, а курс остаётся открытым до конца срока.`,
    offeredSeats: (day) =>
      `Услуга по всем местам оказана. Если она оказана полностью, примите её от имени организации. ${ended(`Последний день для возражений: ${day}`)} Без возражений услуга считается принятой, а курсы остаются открытыми до конца срока.`,
    termOver: (day) =>
      `Срок обучения истёк. Если услуга оказана полностью, примите её. ${ended(`Последний день для возражений: ${day}`)} Без возражений услуга считается принятой.`,
    termOverSeats: (day) =>
      `По всем местам обучение завершено или срок истёк. Если услуга оказана полностью, примите её от имени организации. ${ended(`Последний день для возражений: ${day}`)} Без возражений услуга считается принятой.`,
    broken:
      'Срок приёмки прервался: услуга была приостановлена, банк рассматривал спор об оплате или рассматривалась заявка на возврат денег. Когда это закончится, срок начнётся заново, и мы пришлём письмо.',
    reopened:
      'Потерянные дни добавлены к сроку, и курс снова открыт. Поэтому прежнее предложение принять услугу не действует. Когда новый срок закончится, мы предложим принять услугу снова и пришлём письмо.',
    refundFirst:
      'Ваша заявка на возврат денег рассматривается. От принятой услуги отказаться уже нельзя, поэтому сначала решается заявка. Если вы хотите принять услугу, сначала отзовите её.',
    refund: 'Открыть заявку',
    accept: 'Принять услугу',
    objectTitle: 'Не согласен',
    words: 'С чем вы не согласны',
    wordsHint: 'Возражение поступит в поддержку, ответ вы увидите в переписке.',
    object: 'Отправить возражение',
    objected: 'Ваше возражение рассматривается. Получив ответ, вы можете принять услугу здесь.',
    thread: 'Открыть переписку',
    accepted: 'Вы приняли услугу',
    deemed: 'Возражений не поступило, услуга считается принятой',
    act: 'Акт оказанных услуг',
    askAct: 'Составить акт (PDF)',
    getAct: 'Скачать акт (PDF)',
    getCorrection: (number) => `Корректировочный акт № ${number} (PDF)`,
    askCorrection: 'Составить корректировочный акт (PDF)',
    allReturned: 'Деньги по договору возвращены полностью, поэтому акт оказанных услуг не составляется.',
    actWaits: 'Возврат денег или спор в банке ещё не завершён. После этого акт составляется на оставшуюся сумму.',
    partReturned: (kept) => `Часть цены возвращена, поэтому в акте стоит оставшаяся стоимость услуги: ${kept}.`,
    returnedSince: (kept) =>
      `После составления акта деньги возвращены. Стоимость услуги теперь: ${kept}. Её и покажет корректировочный акт.`,
    subject: (number) => `Возражение при приёмке услуги: ${number}`,
    faults: {
      'no-words': 'Напишите, с чем вы не согласны',
      'long-words': 'Текст слишком длинный, напишите короче',
      'too-many': 'За последний час отправлено слишком много писем. Повторите через час',
    },
  },
  en: {
    title: 'Accepting the service',
    offered: (day) =>
      `You have completed the course. If the service was given in full, accept it. Last day to object: ${day}. Without an objection the service counts as accepted, and the course stays open to the end of its term.`,
    offeredSeats: (day) =>
      `The service on all seats has been given. If it was given in full, accept it for the organisation. Last day to object: ${day}. Without an objection the service counts as accepted, and the courses stay open to the end of their terms.`,
    termOver: (day) =>
      `The term of study is over. If the service was given in full, accept it. Last day to object: ${day}. Without an objection the service counts as accepted.`,
    termOverSeats: (day) =>
      `On every seat the study was completed or its term is over. If the service was given in full, accept it for the organisation. Last day to object: ${day}. Without an objection the service counts as accepted.`,
    broken:
      'A suspension of the service, a payment dispute at the bank or a request for a refund broke the days of acceptance. Once it is over, new days begin and we send a letter.',
    reopened:
      'Lost days were added to the term and the course is open again, so the service is no longer offered for acceptance. When the new term is over, we offer it anew and send a letter.',
    refundFirst:
      'Your request for a refund is being decided. An accepted service can be withdrawn from no more, so the request comes first. If you want to accept the service, take the request back.',
    refund: 'Open the request',
    accept: 'Accept the service',
    objectTitle: 'I do not agree',
    words: 'What you do not agree with',
    wordsHint: 'Your objection goes to support; you will see the answer in the thread.',
    object: 'Send the objection',
    objected: 'Your objection is being looked into. Once answered, you can accept the service here.',
    thread: 'Open the thread',
    accepted: 'You accepted the service',
    deemed: 'No objection came, the service counts as accepted',
    act: 'Act of services rendered',
    askAct: 'Make the act (PDF)',
    getAct: 'Download the act (PDF)',
    getCorrection: (number) => `Corrective act № ${number} (PDF)`,
    askCorrection: 'Make the corrective act (PDF)',
    allReturned: 'The money of the contract was returned in full, so no act of services is made.',
    actWaits: 'A refund or a dispute at the bank is not over yet. After it the act is made for the sum that is left.',
    partReturned: (kept) => `A part of the price was returned, so the act states what is left of the cost: ${kept}.`,
    returnedSince: (kept) => `Money was returned after the act was made. The service costs ${kept} now, and the corrective act says so.`,
    subject: (number) => `Objection to the service: ${number}`,
    faults: {
      'no-words': 'Write what you do not agree with',
      'long-words': 'The text is too long, make it shorter',
      'too-many': 'Too many letters were sent in the last hour. Try again in an hour',
    },
  },
};
