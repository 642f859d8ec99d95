import { ended } from '#kernel/civil-date.ts';
import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';
import type { PersonalTopic } from '#platform/personal-data.ts';

type Words = {
  title: string;
  lede: (days: number) => string;
  erased: string;
  erasedWhen: (day: string) => string;
  kept: string;
  keptLede: string;
  topics: Record<PersonalTopic, { name: string; why: string }>;
  before: string;
  beforeText: string;
  cannot: string;
  staff: string;
  openCourse: (title: string) => string;
  certificateComing: (title: string) => string;
  payment: string;
  refund: (number: string) => string;
  disputed: string;
  caseGoesOn: string;
  onlyRepresentative: (organisation: string) => string;
  nameAnother: string;
  see: string;
  support: string;
  password: string;
  passwordHint: string;
  close: string;
  stay: string;
  askedTitle: string;
  asked: (day: string) => string;
  signIn: string;
};

/** Closing the account: what goes, what stays, and why. */
export const closeWords: Messages<Words> = {
  kk: {
    title: 'Есептік жазбаны жабу',
    lede: (days) =>
      `Жабуды сұраған соң барлық құрылғыдан шығасыз. ${days} күн ішінде қайта кірсеңіз, жабу тоқтайды. Одан кейін деректеріңізді қалпына келтіру мүмкін емес.`,
    erased: 'Не жойылады',
    erasedWhen: (day) => `Бүгін сұрасаңыз, ${day} бір мезетте жойылады.`,
    kept: 'Не қалады және неге',
    keptLede: 'Бұл жазбаларды сақтауды заң мен жасалған шарт талап етеді.',
    topics: {
      'sign-in': { name: 'Кіру деректері', why: 'Пошта, құпиясөздің таңбасы, құрылғылар, кіру уақыттары.' },
      letters: {
        name: 'Хаттар',
        why: 'Жіберілген хаттардың мекенжайы мен мәтіні, хаттарды таңдауыңыз. Тіркелгенге дейін жіберілген кодтар ең көбі 90 күн тұрады.',
      },
      card: { name: 'Тіркеу карточкасы', why: 'Аты-жөн, ЖСН, телефон, мекенжай, жұмыс орны және олардың барлық нұсқасы.' },
      proof: {
        name: 'Келісімдер мен сұраулар',
        why: 'Келісім бергеніңіздің, құжаттарды қабылдағаныңыздың және жабуды сұрағаныңыздың дәлелі: нұсқасы, уақыты, IP мекенжайы, браузер. Аты-жөн жазылмайды.',
      },
      staff: { name: 'Қызметкер рөлі', why: 'Шешімдерді кім қабылдағаны.' },
      payments: { name: 'Төлемдер', why: 'Сома, күні, картаның соңғы төрт саны. Бухгалтерлік есеп туралы заң бойынша бес жыл сақталады.' },
      'refund-words': {
        name: 'Қайтару туралы сөздер',
        why: 'Өтінішіңіз бен оған берілген жауаптың мәтіні. Сомасы мен күні төлемдермен бірге қалады.',
      },
      'bank-notices': { name: 'Банк хабарламаларының мәтіні', why: 'Онда картадағы аты-жөн мен пошта болуы мүмкін.' },
      contract: {
        name: 'Шарт пен түбіртек',
        why: 'Шарттың қағазында аты-жөніңіз бар. Бухгалтерлік есеп туралы заң бойынша шарт аяқталған соң бес жыл сақталады.',
      },
      course: { name: 'Оқу фактілері', why: 'Қандай сабақ пен тест қашан өтілгені: қызмет көрсетілгенінің дәлелі.' },
      answers: { name: 'Тест жауаптары', why: 'Тесттерде не деп жауап бергеніңіз. Нәтиженің өзі қалады.' },
      notes: { name: 'Жазбалар', why: 'Сабаққа жазған белгілеріңіз бен бейненің тоқтаған жері.' },
      certificate: {
        name: 'Сертификаттар тізілімі',
        why: 'Нөмірі, бағдарламасы, күні. Сертификатты бұрынғыдай тексеруге болады, бірақ аты-жөн көрсетілмейді.',
      },
      'certificate-name': {
        name: 'Сертификаттағы аты-жөн',
        why: 'Аты-жөн мен сертификаттың PDF файлы. PDF керек болса, алдын ала жүктеп алыңыз.',
      },
      support: { name: 'Қолдау қызметімен хат алмасу', why: 'Хаттардың мәтіні мен мекенжайы.' },
      evidence: {
        name: 'Дәлелдер мұрағаты',
        why: 'Шарт бойынша жиналған мұрағатты енді ешкім аша алмайды. Жасалған уақыты мен таңбасы қалады.',
      },
    },
    before: 'Алдымен',
    beforeText: 'Сертификаттардың PDF файлдарын жүктеп алыңыз: кейін олар ашылмайды.',
    cannot: 'Қазір жабуға болмайды',
    staff: 'Сіз қызметкерсіз. Алдымен рөліңіз тоқтатылуы керек.',
    openCourse: (title) => `«${title}» курсы әлі ашық және аяқталған жоқ.`,
    certificateComing: (title) => `«${title}» бойынша сертификатыңыз дайындалып жатыр.`,
    payment: 'Төлеміңіз әлі жүріп жатыр: ақша келуі немесе қайтуы керек.',
    refund: (number) => `${number} қайтару ісі аяқталған жоқ: ақша қайтуы немесе іс шешілуі керек.`,
    disputed: 'Банк төлеміңізді даулап жатыр: алдымен дау шешілуі керек.',
    caseGoesOn: 'Шартыңыз бойынша қаралып жатқан мәселе бар: алдымен сол шешілуі керек.',
    onlyRepresentative: (organisation) => `${organisation}: шарт жүріп жатыр, ал ұйымның басқа өкілі жоқ.`,
    nameAnother: 'Басқа өкілді көрсету',
    see: 'Қарау',
    support: 'Бәрібір жапқыңыз келсе, қолдау қызметіне жазыңыз',
    password: 'Құпиясөз',
    passwordHint: 'Жабатын өзіңіз екеніне көз жеткізу үшін сұраймыз.',
    close: 'Есептік жазбаны жабу',
    stay: 'Жаппай, баптауларға қайту',
    askedTitle: 'Есептік жазбаңыз жабылады',
    asked: (day) => `Деректеріңіз ${day} жойылады. Оған дейін сайтқа кірсеңіз, жабу тоқтайды. Бұл туралы хат жібердік.`,
    signIn: 'Қайта кіріп, жабуды тоқтату',
  },
  ru: {
    title: 'Закрыть учётную запись',
    lede: (days) =>
      `После вашей просьбы мы выйдем из неё на всех устройствах. Если вы войдёте снова в течение ${russianCount(days, ['дня', 'дней', 'дней'])}, закрытие отменится. После этого вернуть данные нельзя.`,
    erased: 'Что будет уничтожено',
    erasedWhen: (day) => ended(`Если попросить сегодня, всё это будет уничтожено разом: ${day}`),
    kept: 'Что останется и почему',
    keptLede: 'Хранить эти записи требуют закон и заключённый договор.',
    topics: {
      'sign-in': { name: 'Данные для входа', why: 'Почта, отпечаток пароля, устройства и время входов.' },
      letters: {
        name: 'Письма',
        why: 'Адрес и текст отправленных писем, ваш выбор писем. Коды, отправленные до регистрации, хранятся не дольше 90 дней.',
      },
      card: { name: 'Регистрационная карточка', why: 'Имя, ИИН, телефон, адрес, место работы и все их версии.' },
      proof: {
        name: 'Согласия и просьбы',
        why: 'Подтверждение, что вы дали согласие, приняли документы и попросили закрыть запись: версия, время, IP-адрес, браузер. Имени в них нет.',
      },
      staff: { name: 'Роль сотрудника', why: 'Кто принимал решения.' },
      payments: { name: 'Платежи', why: 'Сумма, дата, последние четыре цифры карты. Пять лет по закону о бухгалтерском учёте.' },
      'refund-words': {
        name: 'Слова о возврате',
        why: 'Текст вашего заявления и ответа на него. Сумма и дата остаются вместе с платежами.',
      },
      'bank-notices': { name: 'Текст уведомлений банка', why: 'В нём могут быть имя с карты и почта.' },
      contract: {
        name: 'Договор и квитанция',
        why: 'В бумаге договора стоит ваше имя. Пять лет после окончания договора по закону о бухгалтерском учёте.',
      },
      course: { name: 'Факты обучения', why: 'Какие уроки и тесты и когда пройдены: подтверждение, что услуга оказана.' },
      answers: { name: 'Ответы в тестах', why: 'Что вы отвечали. Сам результат остаётся.' },
      notes: { name: 'Заметки', why: 'Ваши заметки к урокам и место, где остановлено видео.' },
      certificate: {
        name: 'Реестр сертификатов',
        why: 'Номер, программа, дата. Сертификат можно проверить по-прежнему, но имя не показывается.',
      },
      'certificate-name': { name: 'Имя на сертификате', why: 'Имя и PDF сертификата. Если PDF нужен, скачайте его заранее.' },
      support: { name: 'Переписка с поддержкой', why: 'Тексты писем и адрес.' },
      evidence: {
        name: 'Архив доказательств',
        why: 'Собранный по договору архив больше никто не откроет. Останутся время и контрольная сумма.',
      },
    },
    before: 'Сначала',
    beforeText: 'Скачайте PDF своих сертификатов: потом они не откроются.',
    cannot: 'Сейчас закрыть нельзя',
    staff: 'Вы сотрудник. Сначала должна прекратиться ваша роль.',
    openCourse: (title) => `Курс «${title}» ещё открыт и не завершён.`,
    certificateComing: (title) => `Сертификат по программе «${title}» ещё готовится.`,
    payment: 'Ваш платёж ещё в пути: деньги должны прийти или вернуться.',
    refund: (number) => `Дело о возврате ${number} не завершено: деньги должны вернуться или дело должно быть решено.`,
    disputed: 'Банк оспаривает ваш платёж: сначала спор должен быть решён.',
    caseGoesOn: 'По вашему договору рассматривается вопрос: сначала он должен быть решён.',
    onlyRepresentative: (organisation) => `${organisation}: договор действует, а другого представителя у организации нет.`,
    nameAnother: 'Назвать другого',
    see: 'Посмотреть',
    support: 'Если всё же хотите закрыть, напишите в поддержку',
    password: 'Пароль',
    passwordHint: 'Спрашиваем, чтобы убедиться, что закрываете именно вы.',
    close: 'Закрыть учётную запись',
    stay: 'Не закрывать, вернуться к настройкам',
    askedTitle: 'Учётная запись закрывается',
    asked: (day) =>
      `${ended(`Ваши данные будут уничтожены: ${day}`)} Если до этого дня войти на сайт, закрытие отменится. Мы отправили об этом письмо.`,
    signIn: 'Войти и отменить закрытие',
  },
  en: {
    title: 'Close my account',
    lede: (days) =>
      `When you ask, you are signed out on all devices. If you sign in again within ${englishCount(days, 'day')}, closing is cancelled. After that your data cannot be brought back.`,
    erased: 'What is erased',
    erasedWhen: (day) => `If you ask today, all of it is erased at once ${day}.`,
    kept: 'What stays, and why',
    keptLede: 'The law and the concluded contract demand that these records are kept.',
    topics: {
      'sign-in': { name: 'Sign-in data', why: 'Email, fingerprint of the password, devices and sessions.' },
      letters: {
        name: 'Letters',
        why: 'Address and text of letters sent, your choice of letters. Codes sent before you registered stay for 90 days at most.',
      },
      card: { name: 'Registration card', why: 'Name, IIN, phone, address, place of work, and all versions of them.' },
      proof: {
        name: 'Consents and requests',
        why: 'Proof that you consented, accepted the documents and asked for closing: version, time, IP address, browser. No name is in it.',
      },
      staff: { name: 'Role of staff', why: 'Who made decisions.' },
      payments: { name: 'Payments', why: 'Sum, date, the last four digits of the card. Five years by the law on accounting.' },
      'refund-words': {
        name: 'Words about refunds',
        why: 'What you asked and what you were answered. The sum and the date stay with the payments.',
      },
      'bank-notices': { name: 'Text of the bank’s notices', why: 'It may hold the name on the card and an email.' },
      contract: {
        name: 'Contract and receipt',
        why: 'The contract’s paper holds your name. Five years after the contract ends by the law on accounting.',
      },
      course: { name: 'Facts of learning', why: 'Which lessons and tests were done and when: proof that the service was given.' },
      answers: { name: 'Answers in tests', why: 'What you answered. The result itself stays.' },
      notes: { name: 'Notes', why: 'Your notes on lessons, and where a video was left.' },
      certificate: {
        name: 'Certificate register',
        why: 'Number, programme, date. A certificate can be checked as before, but no name is shown.',
      },
      'certificate-name': {
        name: 'Name on the certificate',
        why: 'The name and the certificate’s PDF. If you need the PDF, download it first.',
      },
      support: { name: 'Letters to support', why: 'Texts of the letters and the address.' },
      evidence: { name: 'Evidence archives', why: 'Nobody opens an archive made for a contract any more. Its time and checksum stay.' },
    },
    before: 'First',
    beforeText: 'Download the PDFs of your certificates: afterwards they cannot be opened.',
    cannot: 'It cannot be closed now',
    staff: 'You are a member of staff. Your role must end first.',
    openCourse: (title) => `The course “${title}” is still open and not finished.`,
    certificateComing: (title) => `Your certificate for “${title}” is still being made.`,
    payment: 'Your payment is still on its way: the money must arrive or go back.',
    refund: (number) => `Refund case ${number} is not finished: the money must go back or the case be decided.`,
    disputed: 'The bank disputes your payment: that must be decided first.',
    caseGoesOn: 'A matter of your contract is being looked into: that must be decided first.',
    onlyRepresentative: (organisation) => `${organisation}: a contract is running, and nobody else represents the organisation.`,
    nameAnother: 'Name another',
    see: 'See it',
    support: 'If you still want to close it, write to support',
    password: 'Password',
    passwordHint: 'We ask to be sure that it is you who closes the account.',
    close: 'Close my account',
    stay: 'Do not close, back to settings',
    askedTitle: 'Your account is being closed',
    asked: (day) => `Your data will be erased ${day}. If you sign in before that, closing is cancelled. We have sent a letter about it.`,
    signIn: 'Sign in and cancel the closing',
  },
};
