import { dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Locale, Messages } from '#kernel/locale.ts';
import type { Letter, LetterPart } from './letter.ts';
import { termsLetters } from './terms-letters.messages.ts';
import { transferLetters } from './transfer-letters.messages.ts';
import type { ConductNews, ReturnReason, SeatNews, TemplateFacts, TemplateName } from './message.ts';
import { holdWords } from './hold-words.messages.ts';
import { refusalWords } from './refusal-words.messages.ts';
import { refundTurns } from './refund-turns.messages.ts';

type Letters = { readonly [Name in TemplateName]: (facts: TemplateFacts[Name]) => Letter };

/** The letter of a template in a language. */
export function letterOf<Name extends TemplateName>(template: Name, facts: TemplateFacts[Name], locale: Locale): Letter {
  return letters[locale][template](facts);
}

export const footLine: Messages<(supportEmail: string) => string> = {
  kk: (email) => `Бұл хатқа жауап жазудың қажеті жоқ. Сұрағыңыз болса: ${email}`,
  ru: (email) => `Отвечать на это письмо не нужно. Вопросы: ${email}`,
  en: (email) => `Please do not reply to this letter. Questions: ${email}`,
};

const text = (words: string): LetterPart => ({ kind: 'text', text: words });
const code = (digits: string): LetterPart => ({ kind: 'code', code: digits });
const link = (words: string, href: string): LetterPart => ({ kind: 'link', text: words, href });
const facts = (...rows: (readonly [string, string])[]): LetterPart => ({ kind: 'facts', facts: rows });
const until = (day: CivilDate, locale: Locale) => dayText(day, locale);

const kkReasons: Record<ReturnReason, string> = {
  duplicate: 'Осы өтінім бұрын төленген, сондықтан екінші төлемді толық қайтарамыз.',
  surplus: 'Сіз бағадан артық төледіңіз, артығын қайтарамыз. Шартыңыз күшінде.',
  short: 'Түскен сома бағадан аз болды. Бұл сомамен шарт жасалмайды, сондықтан оны толық қайтарамыз.',
  unsellable: 'Бұл төлем бойынша шарт жасау мүмкін болмады, сондықтан оны толық қайтарамыз.',
  'terms-changed': 'Төлем түскенде талаптар өзгеріп кеткен еді. Сіз ақшаны қайтаруды таңдадыңыз, оны толық қайтарамыз.',
};

const kk: Letters = {
  ...termsLetters.kk,
  ...transferLetters.kk,
  'confirm-email': (f) => ({
    subject: 'Растау коды',
    parts: [
      text('Smart Ustaz сайтына тіркелу үшін мына кодты енгізіңіз:'),
      code(f.code),
      text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
      text('Егер сіз тіркелмеген болсаңыз, ештеңе істеудің қажеті жоқ: кодсыз есептік жазба ашылмайды.'),
    ],
  }),
  'already-registered': (f) => ({
    subject: 'Сіздің есептік жазбаңыз бар',
    parts: [
      text('Осы поштамен Smart Ustaz сайтына қайта тіркелуге өтінім түсті, бірақ сізде есептік жазба бұрыннан бар.'),
      link('Кіру', f.signInLink),
      text(`Құпиясөз есіңізде болмаса, жаңасын қойыңыз: ${f.recoverLink}`),
      text('Егер бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ: есептік жазбаңыз өзгерген жоқ.'),
    ],
  }),
  recover: (f) => ({
    subject: 'Жаңа құпиясөз қою коды',
    parts: [
      text('Smart Ustaz сайтында жаңа құпиясөз қою үшін мына кодты енгізіңіз:'),
      code(f.code),
      link('Кодты енгізу', f.link),
      text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
      text('Егер сіз сұрамаған болсаңыз, ештеңе істеудің қажеті жоқ: құпиясөзіңіз бұрынғысынша қалады.'),
    ],
  }),
  'confirm-new-email': (f) => ({
    subject: 'Жаңа поштаны растау коды',
    parts: [
      text('Есептік жазбаңыздың поштасын осы мекенжайға ауыстыру үшін мына кодты енгізіңіз:'),
      code(f.code),
      text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
    ],
  }),
  'password-changed': (f) => ({
    subject: 'Құпиясөзіңіз өзгерді',
    parts: [
      text('Есептік жазбаңыздың құпиясөзі өзгерді. Басқа құрылғылардың бәрінен шықтыңыз.'),
      text('Егер мұны сіз жасамасаңыз, дереу жаңа құпиясөз қойыңыз:'),
      link('Жаңа құпиясөз қою', f.recoverLink),
    ],
  }),
  'email-changed': (f) => ({
    subject: 'Поштаңыз ауыстырылды',
    parts: [
      text('Есептік жазбаңыз енді басқа поштаға тіркелді. Бұл мекенжайға бұдан былай хат келмейді.'),
      text('Егер мұны сіз жасамасаңыз, қолдау қызметіне жазыңыз:'),
      link('Қолдау қызметі', f.supportLink),
    ],
  }),
  'contract-concluded': (f) => ({
    subject: `Шарт жасалды: ${f.contractNumber}`,
    parts: [
      text('Төлеміңіз түсті. Шарт жасалды, курс ашық.'),
      facts(
        ['Бағдарлама', f.programmeTitle],
        ['Шарт', f.contractNumber],
        ['Төленген сома', f.amount],
        ['Қолжетімділіктің соңғы күні', until(f.accessUntil, 'kk')],
      ),
      link('Курсты ашу', f.courseLink),
      text(`Шарттың өзі: ${f.contractLink}`),
    ],
  }),
  'acceptance-offered': (f) => ({
    subject: `Курсты аяқтадыңыз: қызметті қабылдаңыз (${f.contractNumber})`,
    parts: [
      text(
        'Курсты аяқтадыңыз. Қызмет толық көрсетілген болса, оны шарттың бетінде қабылдаңыз. Келіспесеңіз, сол жерде қарсылығыңызды жазыңыз.',
      ),
      facts(['Бағдарлама', f.programmeTitle], ['Шарт', f.contractNumber], ['Қарсылық жазуға болатын соңғы күн', until(f.lastDay, 'kk')]),
      link('Шартты ашу', f.contractLink),
      text('Бұл күнге дейін қарсылық түспесе, қызмет қабылданды деп саналады. Курс мерзімі біткенше ашық қалады.'),
    ],
  }),
  'conduct-warning': (f) => ({
    subject: `Ескерту: ${f.contractNumber}`,
    parts: [
      text('Осы шарт бойынша сізге ескерту берілді. Ескертудің өзі хатқа тіркелген, себебі жеке кабинетте жазылған.'),
      facts(['Бағдарлама', f.programmeTitle], ['Шарт', f.contractNumber], ['Жауап беруге берілетін күн саны', String(f.answerDays)]),
      link('Ескертуді ашып, жауап беру', f.link),
      text('Ескертуді кабинетте ашқан күннен кейін жауап беру мерзімі басталады. Мерзім өткенше қызмет тоқтатылмайды.'),
    ],
  }),
  'conduct-decided': (f) => ({
    subject: `${conductNews.kk[f.reason].subject}: ${f.contractNumber}`,
    parts: [text(conductNews.kk[f.reason].text), link('Шешімді ашу', f.link)],
  }),
  'seat-news': (f) => ({
    subject: `${seatNews.kk[f.turn].subject}: ${f.contractNumber}`,
    parts: [text(seatNews.kk[f.turn].text), facts(['Шарт', f.contractNumber], ['Орын', String(f.seatNo)]), link('Орынды ашу', f.link)],
  }),
  'seats-bought': (f) => ({
    subject: 'Ұйыммен шарт жасалды',
    parts: [
      text('Төлеміңіз расталды, шарт жасалды. Шарттың файлы осы хатқа тіркелген.'),
      facts(
        ['Шарт', f.contractNumber],
        ['Ұйым', f.organisation],
        ['Бағдарлама', f.programmeTitle],
        ['Орын саны', String(f.seats)],
        ['Сомасы', f.amount],
      ),
      text('Енді мұғалімдердің тізімін жүктеңіз немесе оларды бір-бірлеп шақырыңыз.'),
      link('Орындарды тарату', f.link),
    ],
  }),
  'member-invitation': (f) => ({
    subject: 'Сізді ұйым атынан әрекет етуге шақырды',
    parts: [
      text('Ұйымның өкілі Сізді Smart Ustaz сайтында ұйым атынан әрекет етуге шақырды.'),
      facts(
        ['Ұйым', f.organisation],
        ['Рөлі', !f.buys ? 'Үйлестіруші: мұғалімдерді орындарға шақырады' : 'Өкіл: орын сатып алады және деректемелерді өзгертеді'],
      ),
      text('Қабылдау үшін осы поштамен кіріңіз немесе тіркеліңіз. Келіспесеңіз, ештеңе істеудің қажеті жоқ.'),
      link('Шақыруды қабылдау', f.link),
      text(`Шақыру жарамды мерзім: ${until(f.lastDay, 'kk')}. Сілтемені басқаға бермеңіз.`),
    ],
  }),
  'seat-invitation': (f) => ({
    subject: 'Сізге оқу орны берілді',
    parts: [
      text('Құрметті әріптес, ұйымыңыз Сіз үшін Smart Ustaz сайтында оқу орнын төледі.'),
      facts(['Ұйым', f.organisation], ['Бағдарлама', f.programmeTitle]),
      text('Орынды алу үшін сілтемені ашып, кіріңіз немесе тіркеліңіз, өз деректеріңізді толтырыңыз. Сіз үшін тегін.'),
      link('Орынды алу', f.link),
      text(
        `Оқу мерзімі орын алынған күннен басталады, ең кеші: ${until(f.startsAtLatest, 'kk')}. Сілтеме тек Сізге арналған, оны басқаға бермеңіз.`,
      ),
    ],
  }),
  'payment-returned': (f) => ({
    subject: 'Ақшаңыз қайтарылады',
    parts: [
      text(f.told ?? kkReasons[f.reason]),
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
      facts(['Іс нөмірі', f.number], ['Сома', f.amount]),
      link('Істі ашу', f.link),
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
  'certificate-issued': (f) => ({
    subject: `Сертификат берілді: ${f.number}`,
    parts: [
      text('Сіз бағдарламаны толық аяқтадыңыз. Құтты болсын.'),
      facts(['Бағдарлама', f.programmeTitle], ['Сертификат', f.number]),
      link('Сертификатты ашу', f.link),
    ],
  }),
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
  'new-sign-in': (f) => ({
    subject: 'Жаңа құрылғыдан кірдіңіз',
    parts: [
      text('Есептік жазбаңызға бұрын қолданылмаған құрылғыдан кіру болды.'),
      facts(['Құрылғы', f.device ?? 'белгісіз браузер'], ['Уақыты', f.at]),
      text('Бұл сіз болсаңыз, ештеңе істеудің қажеті жоқ. Сіз болмасаңыз, сол құрылғыны жауып, құпиясөзіңізді өзгертіңіз:'),
      link('Құрылғыларды көру', f.settingsLink),
    ],
  }),
  'course-ends': (f) => ({
    subject: `Курстың соңғы күні: ${until(f.lastDay, 'kk')}`,
    parts: [
      text('Курсты әлі аяқтаған жоқсыз. Қолжетімділік біткен соң сабақтар мен тесттер жабылады.'),
      facts(['Бағдарлама', f.programmeTitle]),
      link('Курсты жалғастыру', f.courseLink),
    ],
  }),
  'term-extended': (f) => ({
    subject: `Курс мерзімі ұзартылды: ${until(f.lastDay, 'kk')}`,
    parts: [
      text(
        f.why === 'outage'
          ? 'Біздің тараптағы ақау салдарынан оқи алмаған күндеріңіз мерзімге қосылды. Сізден ештеңе талап етілмейді.'
          : 'Еңсерілмейтін күш жағдайында оқи алмаған күндеріңіз мерзімге қосылды. Сізден ештеңе талап етілмейді.',
      ),
      facts(
        ['Бағдарлама', f.programmeTitle],
        ['Не болған уақыт', f.when],
        ['Қосылған күн саны', String(f.days)],
        ['Жаңа соңғы күн', until(f.lastDay, 'kk')],
      ),
      link('Курсты ашу', f.courseLink),
      link('Не болғаны туралы', f.statusLink),
    ],
  }),
  'application-waits': (f) => ({
    subject: 'Өтініміңіз әлі төленген жоқ',
    parts: [
      text('Өтініміңіз аяқталмай қалды. Деректеріңіз сақталған, қайта толтырудың қажеті жоқ. Шарт тек төлем расталғанда жасалады.'),
      facts(['Бағдарлама', f.programmeTitle], ['Қазіргі бағасы', f.amount], ['Өтінім сақталатын соңғы күн', until(f.lastDay, 'kk')]),
      link('Өтінімді ашу', f.applicationLink),
      text('Бұл өтінім туралы енді ескертпейміз.'),
    ],
  }),
  'closing-asked': (f) => ({
    subject: 'Есептік жазбаңыз жабылады',
    parts: [
      text('Есептік жазбаңызды жабуды сұрадыңыз. Барлық құрылғыдан шықтыңыз.'),
      facts(['Деректер жойылатын күн', until(f.eraseOn, 'kk')]),
      text('Ойыңыз өзгерсе, осы күнге дейін сайтқа кірсеңіз болғаны: жабу тоқтайды.'),
      link('Кіру', f.signInLink),
    ],
  }),
  'closing-cancelled': (f) => ({
    subject: 'Есептік жазбаңыз жабылмайды',
    parts: [
      text('Сіз қайта кірдіңіз, сондықтан есептік жазбаңызды жабу тоқтатылды. Деректеріңіз өз орнында.'),
      text('Егер бұл сіз болмасаңыз, құпиясөзіңізді өзгертіңіз:'),
      link('Баптаулар', f.settingsLink),
    ],
  }),
  'closing-stopped': (f) => ({
    subject: 'Есептік жазбаңызды жабу тоқтатылды',
    parts: [
      text(
        'Күту мерзімінде аяқталмаған іс пайда болды: ашық курс, жүріп жатқан төлем немесе дайындалып жатқан сертификат. Сондықтан деректеріңіз жойылмады.',
      ),
      text('Ол аяқталған соң жабуды қайта сұрай аласыз:'),
      link('Баптаулар', f.settingsLink),
    ],
  }),
  'account-erased': (f) => ({
    subject: 'Есептік жазбаңыз жабылды',
    parts: [
      text(
        'Дербес деректеріңіз жойылды. Заң сақтауды талап ететін шарт, төлем құжаттары және сертификаттар тізілімінің жазбалары ғана қалды.',
      ),
      text(`Сертификатты бұрынғыдай осы жерде тексеруге болады: ${f.checkLink}`),
      text('Бұл соңғы хат.'),
    ],
  }),
  'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: код ${f.code}. ${f.minutes} минут жарамды. Ешкімге айтпаңыз.`)] }),
};

const ruReasons: Record<ReturnReason, string> = {
  duplicate: 'Эта заявка уже была оплачена, поэтому второй платёж мы возвращаем полностью.',
  surplus: 'Вы заплатили больше цены, излишек мы возвращаем. Ваш договор в силе.',
  short: 'Поступившая сумма меньше цены. С ней договор не заключается, поэтому мы возвращаем её полностью.',
  unsellable: 'По этому платежу заключить договор не удалось, поэтому мы возвращаем его полностью.',
  'terms-changed': 'К моменту платежа условия изменились. Вы выбрали возврат денег, мы возвращаем их полностью.',
};

const ru: Letters = {
  ...termsLetters.ru,
  ...transferLetters.ru,
  'confirm-email': (f) => ({
    subject: 'Код подтверждения',
    parts: [
      text('Чтобы зарегистрироваться на сайте Smart Ustaz, введите код:'),
      code(f.code),
      text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
      text('Если вы не регистрировались, ничего делать не нужно: без кода учётная запись не откроется.'),
    ],
  }),
  'already-registered': (f) => ({
    subject: 'У вас уже есть учётная запись',
    parts: [
      text('С этой почтой пытались ещё раз зарегистрироваться на сайте Smart Ustaz, но учётная запись у вас уже есть.'),
      link('Войти', f.signInLink),
      text(`Если вы не помните пароль, задайте новый: ${f.recoverLink}`),
      text('Если это были не вы, ничего делать не нужно: ваша учётная запись не изменилась.'),
    ],
  }),
  recover: (f) => ({
    subject: 'Код для нового пароля',
    parts: [
      text('Чтобы задать новый пароль на сайте Smart Ustaz, введите код:'),
      code(f.code),
      link('Ввести код', f.link),
      text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
      text('Если вы его не запрашивали, ничего делать не нужно: пароль останется прежним.'),
    ],
  }),
  'confirm-new-email': (f) => ({
    subject: 'Код подтверждения новой почты',
    parts: [
      text('Чтобы перевести учётную запись на этот адрес, введите код:'),
      code(f.code),
      text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
    ],
  }),
  'password-changed': (f) => ({
    subject: 'Ваш пароль изменён',
    parts: [
      text('Пароль вашей учётной записи изменён. На остальных устройствах выполнен выход.'),
      text('Если это сделали не вы, сразу задайте новый пароль:'),
      link('Задать новый пароль', f.recoverLink),
    ],
  }),
  'email-changed': (f) => ({
    subject: 'Ваша почта изменена',
    parts: [
      text('Учётная запись переведена на другую почту. На этот адрес писем больше не будет.'),
      text('Если это сделали не вы, напишите в поддержку:'),
      link('Поддержка', f.supportLink),
    ],
  }),
  'contract-concluded': (f) => ({
    subject: `Договор заключён: ${f.contractNumber}`,
    parts: [
      text('Платёж получен. Договор заключён, курс открыт.'),
      facts(
        ['Программа', f.programmeTitle],
        ['Договор', f.contractNumber],
        ['Оплачено', f.amount],
        ['Последний день доступа', until(f.accessUntil, 'ru')],
      ),
      link('Открыть курс', f.courseLink),
      text(`Сам договор: ${f.contractLink}`),
    ],
  }),
  'acceptance-offered': (f) => ({
    subject: `Курс пройден: примите услугу (${f.contractNumber})`,
    parts: [
      text(
        'Вы прошли курс. Если услуга оказана полностью, примите её на странице договора. Если не согласны, напишите там же, с чем именно.',
      ),
      facts(['Программа', f.programmeTitle], ['Договор', f.contractNumber], ['Последний день для возражений', until(f.lastDay, 'ru')]),
      link('Открыть договор', f.contractLink),
      text('Если до этого дня включительно возражений не будет, услуга считается принятой. Курс остаётся открытым до конца срока.'),
    ],
  }),
  'conduct-warning': (f) => ({
    subject: `Предупреждение: ${f.contractNumber}`,
    parts: [
      text('По этому договору вам вынесено предупреждение. Само предупреждение приложено к письму, причина указана в личном кабинете.'),
      facts(['Программа', f.programmeTitle], ['Договор', f.contractNumber], ['Дней на ответ', String(f.answerDays)]),
      link('Открыть предупреждение и ответить', f.link),
      text('Срок ответа начинается после дня, когда вы откроете предупреждение в кабинете. До его истечения услуга не приостанавливается.'),
    ],
  }),
  'conduct-decided': (f) => ({
    subject: `${conductNews.ru[f.reason].subject}: ${f.contractNumber}`,
    parts: [text(conductNews.ru[f.reason].text), link('Открыть решение', f.link)],
  }),
  'seat-news': (f) => ({
    subject: `${seatNews.ru[f.turn].subject}: ${f.contractNumber}`,
    parts: [
      text(seatNews.ru[f.turn].text),
      facts(['Договор', f.contractNumber], ['Место', String(f.seatNo)]),
      link('Открыть место', f.link),
    ],
  }),
  'seats-bought': (f) => ({
    subject: 'Договор с организацией заключён',
    parts: [
      text('Оплата подтверждена, договор заключён. Файл договора приложен к письму.'),
      facts(
        ['Договор', f.contractNumber],
        ['Организация', f.organisation],
        ['Программа', f.programmeTitle],
        ['Мест', String(f.seats)],
        ['Сумма', f.amount],
      ),
      text('Теперь загрузите список педагогов или пригласите их по одному.'),
      link('Раздать места', f.link),
    ],
  }),
  'member-invitation': (f) => ({
    subject: 'Вас пригласили действовать от имени организации',
    parts: [
      text('Представитель организации пригласил Вас действовать от её имени на сайте Smart Ustaz.'),
      facts(
        ['Организация', f.organisation],
        ['Роль', !f.buys ? 'Координатор: приглашает педагогов на места' : 'Представитель: покупает места и меняет реквизиты'],
      ),
      text('Чтобы принять приглашение, войдите или зарегистрируйтесь с этой почтой. Если Вы не согласны, ничего делать не нужно.'),
      link('Принять приглашение', f.link),
      text(`Приглашение действует до: ${until(f.lastDay, 'ru')}. Не передавайте ссылку другим.`),
    ],
  }),
  'seat-invitation': (f) => ({
    subject: 'Для Вас оплачено место на курсе',
    parts: [
      text('Здравствуйте. Ваша организация оплатила для Вас место на сайте Smart Ustaz.'),
      facts(['Организация', f.organisation], ['Программа', f.programmeTitle]),
      text('Чтобы занять место, откройте ссылку, войдите или зарегистрируйтесь и заполните свои данные. Для Вас это бесплатно.'),
      link('Занять место', f.link),
      text(
        `Срок обучения начнётся в день, когда Вы займёте место, самое позднее: ${until(f.startsAtLatest, 'ru')}. Ссылка только для Вас, не передавайте её другим.`,
      ),
    ],
  }),
  'payment-returned': (f) => ({
    subject: 'Деньги возвращаются',
    parts: [
      text(f.told ?? ruReasons[f.reason]),
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
      facts(['Номер дела', f.number], ['Сумма', f.amount]),
      link('Открыть дело', f.link),
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
  'certificate-issued': (f) => ({
    subject: `Сертификат выдан: ${f.number}`,
    parts: [
      text('Вы полностью прошли программу. Поздравляем.'),
      facts(['Программа', f.programmeTitle], ['Сертификат', f.number]),
      link('Открыть сертификат', f.link),
    ],
  }),
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
  'new-sign-in': (f) => ({
    subject: 'Вход с нового устройства',
    parts: [
      text('В вашу учётную запись вошли с устройства, которого раньше не было.'),
      facts(['Устройство', f.device ?? 'неизвестный браузер'], ['Время', f.at]),
      text('Если это вы, ничего делать не нужно. Если нет, закройте сеанс на этом устройстве и смените пароль:'),
      link('Посмотреть устройства', f.settingsLink),
    ],
  }),
  'course-ends': (f) => ({
    subject: `Последний день курса: ${until(f.lastDay, 'ru')}`,
    parts: [
      text('Вы ещё не завершили курс. Когда доступ закончится, уроки и тесты закроются.'),
      facts(['Программа', f.programmeTitle]),
      link('Продолжить курс', f.courseLink),
    ],
  }),
  'term-extended': (f) => ({
    subject: `Срок курса продлён: ${until(f.lastDay, 'ru')}`,
    parts: [
      text(
        f.why === 'outage'
          ? 'Дни, в которые вы не могли учиться из-за сбоя на нашей стороне, добавлены к сроку. От вас ничего не требуется.'
          : 'Дни, в которые вы не могли учиться из-за непреодолимой силы, добавлены к сроку. От вас ничего не требуется.',
      ),
      facts(
        ['Программа', f.programmeTitle],
        ['Когда это было', f.when],
        ['Добавлено дней', String(f.days)],
        ['Новый последний день', until(f.lastDay, 'ru')],
      ),
      link('Открыть курс', f.courseLink),
      link('Что произошло', f.statusLink),
    ],
  }),
  'application-waits': (f) => ({
    subject: 'Ваша заявка ещё не оплачена',
    parts: [
      text(
        'Заявка осталась незавершённой. Ваши данные сохранены, заполнять их заново не нужно. Договор возникает только с подтверждённым платежом.',
      ),
      facts(['Программа', f.programmeTitle], ['Цена сейчас', f.amount], ['Заявка хранится по', until(f.lastDay, 'ru')]),
      link('Открыть заявку', f.applicationLink),
      text('Больше мы об этой заявке не напомним.'),
    ],
  }),
  'closing-asked': (f) => ({
    subject: 'Ваша учётная запись закрывается',
    parts: [
      text('Вы попросили закрыть учётную запись. На всех устройствах выполнен выход.'),
      facts(['Данные будут уничтожены', until(f.eraseOn, 'ru')]),
      text('Если передумаете, до этого дня просто войдите на сайт: закрытие отменится.'),
      link('Войти', f.signInLink),
    ],
  }),
  'closing-cancelled': (f) => ({
    subject: 'Учётная запись не закрывается',
    parts: [
      text('Вы снова вошли, поэтому закрытие учётной записи отменено. Ваши данные на месте.'),
      text('Если это были не вы, смените пароль:'),
      link('Настройки', f.settingsLink),
    ],
  }),
  'closing-stopped': (f) => ({
    subject: 'Закрытие учётной записи остановлено',
    parts: [
      text(
        'За время ожидания появилось незавершённое: открытый курс, платёж в пути или сертификат, который ещё готовится. Поэтому данные не уничтожены.',
      ),
      text('Когда это завершится, можно снова попросить о закрытии:'),
      link('Настройки', f.settingsLink),
    ],
  }),
  'account-erased': (f) => ({
    subject: 'Учётная запись закрыта',
    parts: [
      text(
        'Ваши персональные данные уничтожены. Остались только договор, платёжные документы и записи реестра сертификатов, хранить которые требует закон.',
      ),
      text(`Сертификат по-прежнему можно проверить здесь: ${f.checkLink}`),
      text('Это последнее письмо.'),
    ],
  }),
  'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: код ${f.code}. Действует ${f.minutes} мин. Никому не сообщайте.`)] }),
};

const enReasons: Record<ReturnReason, string> = {
  duplicate: 'This application had already been paid, so we are returning the second payment in full.',
  surplus: 'You paid more than the price; we are returning the rest. Your contract is in force.',
  short: 'The sum received is less than the price. No contract comes of it, so we are returning it in full.',
  unsellable: 'No contract could be concluded for this payment, so we are returning it in full.',
  'terms-changed': 'The terms had changed by the time of the payment. You chose to have the money back; we are returning it in full.',
};

const en: Letters = {
  ...termsLetters.en,
  ...transferLetters.en,
  'confirm-email': (f) => ({
    subject: 'Confirmation code',
    parts: [
      text('To sign up at Smart Ustaz, enter this code:'),
      code(f.code),
      text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
      text('If you did not sign up, there is nothing to do: no account is opened without the code.'),
    ],
  }),
  'already-registered': (f) => ({
    subject: 'You already have an account',
    parts: [
      text('Somebody tried to sign up at Smart Ustaz with this address again, but you already have an account.'),
      link('Sign in', f.signInLink),
      text(`If you do not remember the password, set a new one: ${f.recoverLink}`),
      text('If it was not you, there is nothing to do: your account has not changed.'),
    ],
  }),
  recover: (f) => ({
    subject: 'Code for a new password',
    parts: [
      text('To set a new password at Smart Ustaz, enter this code:'),
      code(f.code),
      link('Enter the code', f.link),
      text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
      text('If you did not ask for it, there is nothing to do: your password stays as it is.'),
    ],
  }),
  'confirm-new-email': (f) => ({
    subject: 'Code to confirm your new address',
    parts: [
      text('To move your account to this address, enter this code:'),
      code(f.code),
      text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
    ],
  }),
  'password-changed': (f) => ({
    subject: 'Your password has changed',
    parts: [
      text('The password of your account has changed. All your other devices are signed out.'),
      text('If it was not you, set a new password at once:'),
      link('Set a new password', f.recoverLink),
    ],
  }),
  'email-changed': (f) => ({
    subject: 'Your email address has changed',
    parts: [
      text('Your account has moved to another address. No more letters will come to this one.'),
      text('If it was not you, write to support:'),
      link('Support', f.supportLink),
    ],
  }),
  'contract-concluded': (f) => ({
    subject: `Contract concluded: ${f.contractNumber}`,
    parts: [
      text('Your payment has arrived. The contract is concluded and the course is open.'),
      facts(
        ['Programme', f.programmeTitle],
        ['Contract', f.contractNumber],
        ['Paid', f.amount],
        ['Last day of access', until(f.accessUntil, 'en')],
      ),
      link('Open the course', f.courseLink),
      text(`The contract itself: ${f.contractLink}`),
    ],
  }),
  'acceptance-offered': (f) => ({
    subject: `Course completed: please accept the service (${f.contractNumber})`,
    parts: [
      text(
        'You have completed the course. If the service was given in full, accept it on the page of the contract. If you do not agree, write there why.',
      ),
      facts(['Programme', f.programmeTitle], ['Contract', f.contractNumber], ['Last day to object', until(f.lastDay, 'en')]),
      link('Open the contract', f.contractLink),
      text('Without an objection by the end of that day the service counts as accepted. The course stays open to the end of its term.'),
    ],
  }),
  'conduct-warning': (f) => ({
    subject: `Warning: ${f.contractNumber}`,
    parts: [
      text('A warning was given to you under this contract. It is attached to this letter; the reason stands in your account.'),
      facts(['Programme', f.programmeTitle], ['Contract', f.contractNumber], ['Days to answer', String(f.answerDays)]),
      link('Open the warning and answer', f.link),
      text(
        'The time to answer begins after the day on which you open the warning in your account. Until it is over the service is not suspended.',
      ),
    ],
  }),
  'conduct-decided': (f) => ({
    subject: `${conductNews.en[f.reason].subject}: ${f.contractNumber}`,
    parts: [text(conductNews.en[f.reason].text), link('Open the decision', f.link)],
  }),
  'seat-news': (f) => ({
    subject: `${seatNews.en[f.turn].subject}: ${f.contractNumber}`,
    parts: [
      text(seatNews.en[f.turn].text),
      facts(['Contract', f.contractNumber], ['Seat', String(f.seatNo)]),
      link('Open the seat', f.link),
    ],
  }),
  'seats-bought': (f) => ({
    subject: 'The contract with the organisation is concluded',
    parts: [
      text('Your payment is confirmed and the contract is concluded. Its file is attached.'),
      facts(
        ['Contract', f.contractNumber],
        ['Organisation', f.organisation],
        ['Programme', f.programmeTitle],
        ['Seats', String(f.seats)],
        ['Sum', f.amount],
      ),
      text('Now upload the list of teachers or invite them one by one.'),
      link('Give out the seats', f.link),
    ],
  }),
  'member-invitation': (f) => ({
    subject: 'You are invited to act for an organisation',
    parts: [
      text('A representative of an organisation has invited you to act for it at Smart Ustaz.'),
      facts(
        ['Organisation', f.organisation],
        ['Role', !f.buys ? 'Manager: invites teachers to seats' : 'Representative: buys seats and changes the particulars'],
      ),
      text('To accept, sign in or register with this address. If you do not agree, nothing need be done.'),
      link('Accept the invitation', f.link),
      text(`The invitation is good until ${until(f.lastDay, 'en')}. Please do not pass the link on.`),
    ],
  }),
  'seat-invitation': (f) => ({
    subject: 'A seat on a course has been paid for you',
    parts: [
      text('Dear colleague, your organisation has paid for a seat for you at Smart Ustaz.'),
      facts(['Organisation', f.organisation], ['Programme', f.programmeTitle]),
      text('To take the seat, open the link, sign in or register, and fill in your own details. It costs you nothing.'),
      link('Take the seat', f.link),
      text(
        `Your access starts on the day you take the seat, at the latest on ${until(f.startsAtLatest, 'en')}. The link is for you alone; please do not pass it on.`,
      ),
    ],
  }),
  'payment-returned': (f) => ({
    subject: 'Your money is on its way back',
    parts: [
      text(f.told ?? enReasons[f.reason]),
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
      facts(['Case', f.number], ['Sum', f.amount]),
      link('Open the case', f.link),
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
  'certificate-issued': (f) => ({
    subject: `Certificate issued: ${f.number}`,
    parts: [
      text('You have completed the programme. Congratulations.'),
      facts(['Programme', f.programmeTitle], ['Certificate', f.number]),
      link('Open the certificate', f.link),
    ],
  }),
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
  'new-sign-in': (f) => ({
    subject: 'A sign-in on a new device',
    parts: [
      text('Somebody signed in to your account on a device that was not used before.'),
      facts(['Device', f.device ?? 'unknown browser'], ['Time', f.at]),
      text('If it was you, nothing needs to be done. If not, close the session on that device and change your password:'),
      link('See my devices', f.settingsLink),
    ],
  }),
  'course-ends': (f) => ({
    subject: `The last day of your course: ${until(f.lastDay, 'en')}`,
    parts: [
      text('You have not finished the course yet. When access ends, lessons and tests close.'),
      facts(['Programme', f.programmeTitle]),
      link('Go on with the course', f.courseLink),
    ],
  }),
  'term-extended': (f) => ({
    subject: `Your course stays open longer: ${until(f.lastDay, 'en')}`,
    parts: [
      text(
        f.why === 'outage'
          ? 'The days on which you could not learn because of a failure on our side were added to your term. You need not do anything.'
          : 'The days on which you could not learn because of force majeure were added to your term. You need not do anything.',
      ),
      facts(
        ['Programme', f.programmeTitle],
        ['When it was', f.when],
        ['Days added', String(f.days)],
        ['New last day', until(f.lastDay, 'en')],
      ),
      link('Open the course', f.courseLink),
      link('What happened', f.statusLink),
    ],
  }),
  'application-waits': (f) => ({
    subject: 'Your application is not paid yet',
    parts: [
      text(
        'Your application was left unfinished. Your details are kept, nothing has to be filled in again. There is no contract until a payment is confirmed.',
      ),
      facts(['Programme', f.programmeTitle], ['Price now', f.amount], ['The application is kept until', until(f.lastDay, 'en')]),
      link('Open the application', f.applicationLink),
      text('We will not remind you of this application again.'),
    ],
  }),
  'closing-asked': (f) => ({
    subject: 'Your account is being closed',
    parts: [
      text('You asked to close your account. You are signed out on all devices.'),
      facts(['Your data will be erased on', until(f.eraseOn, 'en')]),
      text('If you change your mind, just sign in before that day: closing is cancelled.'),
      link('Sign in', f.signInLink),
    ],
  }),
  'closing-cancelled': (f) => ({
    subject: 'Your account is not being closed',
    parts: [
      text('You signed in again, so closing the account was cancelled. Your data are in their place.'),
      text('If it was not you, change your password:'),
      link('Settings', f.settingsLink),
    ],
  }),
  'closing-stopped': (f) => ({
    subject: 'Closing your account was stopped',
    parts: [
      text(
        'While we waited, something unfinished came up: an open course, a payment on its way, or a certificate still being made. So your data were not erased.',
      ),
      text('When it is finished, you can ask for closing again:'),
      link('Settings', f.settingsLink),
    ],
  }),
  'account-erased': (f) => ({
    subject: 'Your account is closed',
    parts: [
      text(
        'Your personal data were erased. Only the contract, the papers of payments and the entries of the certificate register stay, as the law demands.',
      ),
      text(`Certificates can be checked as before: ${f.checkLink}`),
      text('This is the last letter.'),
    ],
  }),
  'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: code ${f.code}, good for ${f.minutes} minutes. Tell no one.`)] }),
};

const letters: Messages<Letters> = { kk, ru, en };

/** What became of a seat, for the organisation: no word of what its learner did. */
const seatNews: Messages<Record<SeatNews, { readonly subject: string; readonly text: string }>> = {
  kk: {
    suspended: {
      subject: 'Орын уақытша тоқтатылды',
      text: 'Ұйымыңыз сатып алған бір орын бойынша қызмет уақытша тоқтатылды. Қалған орындарда оқу жалғасады.',
    },
    lifted: { subject: 'Орын қайта ашылды', text: 'Тоқтату жойылды: осы орында оқу жалғасады, тоқтап тұрған күндер мерзімге қосылды.' },
    terminated: {
      subject: 'Орын жабылды',
      text: 'Ұйымыңыз сатып алған бір орын түпкілікті жабылды. Қалған орындарда оқу жалғасады.',
    },
  },
  ru: {
    suspended: {
      subject: 'Место приостановлено',
      text: 'Услуга по одному из мест, купленных вашей организацией, приостановлена. На остальных местах обучение продолжается.',
    },
    lifted: {
      subject: 'Место снова открыто',
      text: 'Приостановка снята: обучение на этом месте продолжается, дни приостановки добавлены к сроку.',
    },
    terminated: {
      subject: 'Место закрыто',
      text: 'Одно из мест, купленных вашей организацией, закрыто окончательно. На остальных местах обучение продолжается.',
    },
  },
  en: {
    suspended: {
      subject: 'A seat is suspended',
      text: 'The service on one of the seats your organisation bought is suspended. Learning goes on in the other seats.',
    },
    lifted: {
      subject: 'A seat is open again',
      text: 'The suspension was lifted: learning goes on in this seat, and the suspended days were added to its term.',
    },
    terminated: {
      subject: 'A seat is closed',
      text: 'One of the seats your organisation bought is closed for good. Learning goes on in the other seats.',
    },
  },
};

/** What was decided in a case of a breach. */
const conductNews: Messages<Record<ConductNews, { readonly subject: string; readonly text: string }>> = {
  kk: {
    suspended: {
      subject: 'Қызмет уақытша тоқтатылды',
      text: 'Ескертудің жауап беру мерзімі өтті, қызмет уақытша тоқтатылды. Шешімге жеке кабинетте шағым бере аласыз.',
    },
    lifted: {
      subject: 'Қызмет қайта ашылды',
      text: 'Тоқтату жойылды, курс қайта ашық. Тоқтап тұрған күндер қолжетімділік мерзіміне қосылды.',
    },
    kept: { subject: 'Шағым қаралды', text: 'Шағымыңыз қаралды, шешім өзгеріссіз қалды. Себептері жеке кабинетте жазылған.' },
    terminated: { subject: 'Шарт бұзылды', text: 'Шарт офертаның 4.2-тармағы бойынша бұзылды. Себептері жеке кабинетте жазылған.' },
    'seat-terminated': {
      subject: 'Орын жабылды',
      text: 'Ұйым шарты бойынша алған орныңыз офертаның 4.2-тармағына сәйкес түпкілікті жабылды. Себептері жеке кабинетте жазылған.',
    },
    closed: { subject: 'Ескерту алынды', text: 'Ескерту бойынша іс жабылды, қызмет бұрынғыдай көрсетіледі.' },
  },
  ru: {
    suspended: {
      subject: 'Услуга приостановлена',
      text: 'Срок ответа на предупреждение прошёл, услуга приостановлена. Решение можно обжаловать в личном кабинете.',
    },
    lifted: { subject: 'Услуга возобновлена', text: 'Приостановка снята, курс снова открыт. Дни приостановки добавлены к сроку доступа.' },
    kept: {
      subject: 'Жалоба рассмотрена',
      text: 'Жалоба рассмотрена, решение оставлено без изменений. Причины указаны в личном кабинете.',
    },
    terminated: { subject: 'Договор расторгнут', text: 'Договор расторгнут по пункту 4.2 оферты. Причины указаны в личном кабинете.' },
    'seat-terminated': {
      subject: 'Место закрыто',
      text: 'Ваше место по договору организации закрыто окончательно по пункту 4.2 оферты. Причины указаны в личном кабинете.',
    },
    closed: { subject: 'Предупреждение снято', text: 'Дело по предупреждению закрыто, услуга оказывается как прежде.' },
  },
  en: {
    suspended: {
      subject: 'The service is suspended',
      text: 'The time to answer the warning has passed and the service is suspended. You can appeal in your account.',
    },
    lifted: {
      subject: 'The service is open again',
      text: 'The suspension was lifted and the course is open again. The suspended days were added to your access term.',
    },
    kept: { subject: 'Your appeal was heard', text: 'Your appeal was heard and the decision stands. The reasons are in your account.' },
    terminated: {
      subject: 'The contract is terminated',
      text: 'The contract was terminated under clause 4.2 of the offer. The reasons are in your account.',
    },
    'seat-terminated': {
      subject: 'Your seat is closed',
      text: 'Your seat under the contract of your organisation was closed for good under clause 4.2 of the offer. The reasons are in your account.',
    },
    closed: { subject: 'The warning is withdrawn', text: 'The case of the warning is closed; the service goes on as before.' },
  },
};
