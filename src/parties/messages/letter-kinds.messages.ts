import type { Messages } from '#kernel/locale.ts';
import type { ChoosableKind, ObligatoryKind } from './letter-kinds.ts';

type Kind = { readonly name: string; readonly what: string };
type Words = {
  kinds: Record<ChoosableKind | ObligatoryKind, Kind>;
  /** Why a kind cannot be turned off. */
  why: Record<ObligatoryKind, string>;
  /** Under a letter that may be turned off. */
  foot: (name: string) => string;
  turnOff: string;
  offTitle: string;
  offText: (name: string) => string;
  isOffTitle: string;
  isOffText: (name: string) => string;
  toSettings: string;
};

/** What kinds of letters there are, and which may be turned off. */
export const letterWords: Messages<Words> = {
  kk: {
    kinds: {
      'course-ends': { name: 'Курс мерзімі туралы ескерту', what: 'Аяқталмаған курсқа қолжетімділік бітерден бірнеше күн бұрын.' },
      certificate: { name: 'Сертификат туралы хабарлама', what: 'Сертификат берілгенде. Сертификаттың өзі жеке кабинетте тұрады.' },
      'application-waits': {
        name: 'Аяқталмаған өтінім туралы ескерту',
        what: 'Өтінім төленбей қалса, бір өтінімге бір рет. Тек өзіңіз қосқанда жіберіледі.',
      },
      safety: { name: 'Кіру және қауіпсіздік', what: 'Растау кодтары, құпиясөз бен поштаның өзгеруі, жаңа құрылғыдан кіру.' },
      contract: { name: 'Шарт', what: 'Шарттың жасалғаны, оның нөмірі мен қағаздары.' },
      money: { name: 'Ақша', what: 'Төлемнің қайтарылуы.' },
      support: { name: 'Өтініштеріңізге жауап', what: 'Қолдау қызметіне жазған хатыңыздың нөмірі мен жауабы.' },
      account: { name: 'Есептік жазбаны жабу', what: 'Жабу сұралғаны, тоқтатылғаны және деректердің жойылғаны.' },
    },
    why: {
      safety: 'Есептік жазбаңызға біреу кірсе, бірден білуіңіз керек.',
      contract: 'Шарт пен оның көшірмесін жіберуге міндеттіміз.',
      money: 'Ақшаңызға не болғанын айтуға міндеттіміз.',
      support: 'Өзіңіз сұраған жауап.',
      account: 'Дербес деректеріңізге не болатынын заң бойынша айтамыз.',
    },
    foot: (name) => `Бұл хаттың түрі: «${name}». Оны кез келген уақытта өшіре аласыз.`,
    turnOff: 'Мұндай хаттарды өшіру',
    offTitle: 'Хаттарды өшіру',
    offText: (name) => `«${name}» түріндегі хаттар бұдан былай келмейді. Басқа хаттар өзгермейді.`,
    isOffTitle: 'Хаттар өшірілді',
    isOffText: (name) => `«${name}» түріндегі хаттар бұдан былай жіберілмейді.`,
    toSettings: 'Хаттардың баптаулары',
  },
  ru: {
    kinds: {
      'course-ends': { name: 'Напоминание о сроке курса', what: 'За несколько дней до конца доступа к незавершённому курсу.' },
      certificate: { name: 'Сообщение о сертификате', what: 'Когда сертификат выдан. Сам сертификат остаётся в личном кабинете.' },
      'application-waits': {
        name: 'Напоминание о незавершённой заявке',
        what: 'Если заявка осталась неоплаченной, один раз на заявку. Приходит, только если вы сами его включили.',
      },
      safety: { name: 'Вход и безопасность', what: 'Коды подтверждения, смена пароля и почты, вход с нового устройства.' },
      contract: { name: 'Договор', what: 'Заключение договора, его номер и бумаги.' },
      money: { name: 'Деньги', what: 'Возврат платежа.' },
      support: { name: 'Ответы на ваши обращения', what: 'Номер обращения в поддержку и ответ на него.' },
      account: { name: 'Закрытие учётной записи', what: 'Просьба закрыть, её отмена и уничтожение данных.' },
    },
    why: {
      safety: 'Если в вашу учётную запись кто-то войдёт, вы должны узнать сразу.',
      contract: 'Мы обязаны прислать договор и его копию.',
      money: 'Мы обязаны сказать, что стало с вашими деньгами.',
      support: 'Ответ, о котором вы сами просили.',
      account: 'Закон обязывает сказать, что станет с вашими персональными данными.',
    },
    foot: (name) => `Вид этого письма: «${name}». Его можно отключить в любое время.`,
    turnOff: 'Отключить такие письма',
    offTitle: 'Отключить письма',
    offText: (name) => `Письма вида «${name}» больше не будут приходить. Остальные письма не изменятся.`,
    isOffTitle: 'Письма отключены',
    isOffText: (name) => `Письма вида «${name}» больше не отправляются.`,
    toSettings: 'Настройки писем',
  },
  en: {
    kinds: {
      'course-ends': { name: 'Reminder of the end of a course', what: 'A few days before access to an unfinished course ends.' },
      certificate: { name: 'Certificate notice', what: 'When a certificate is issued. The certificate itself stays in your account.' },
      'application-waits': {
        name: 'Reminder of an unfinished application',
        what: 'If an application was left unpaid, once for each. It comes only if you turned it on yourself.',
      },
      safety: { name: 'Signing in and safety', what: 'Confirmation codes, a changed password or email, a sign-in on a new device.' },
      contract: { name: 'Contract', what: 'That a contract was made, its number and papers.' },
      money: { name: 'Money', what: 'A payment given back.' },
      support: { name: 'Answers to your requests', what: 'The number of a request to support, and the answer.' },
      account: { name: 'Closing the account', what: 'That closing was asked for or cancelled, and that the data were erased.' },
    },
    why: {
      safety: 'If somebody gets into your account, you must know at once.',
      contract: 'We must send you the contract and its copy.',
      money: 'We must tell you what became of your money.',
      support: 'The answer you asked for.',
      account: 'The law obliges us to say what becomes of your personal data.',
    },
    foot: (name) => `The kind of this letter: “${name}”. You can turn it off at any time.`,
    turnOff: 'Turn off such letters',
    offTitle: 'Turn off letters',
    offText: (name) => `Letters of the kind “${name}” will not come any more. Other letters stay as they are.`,
    isOffTitle: 'The letters are off',
    isOffText: (name) => `Letters of the kind “${name}” are no longer sent.`,
    toSettings: 'Settings of letters',
  },
};
