import { russianCount } from '#kernel/counts.ts';
import type { Locale, Messages } from '#kernel/locale.ts';

/** Text of the chrome and of components; a missing line in a language does not compile. */
type Shape = {
  readonly brandHome: string;
  readonly skip: string;
  readonly mainMenu: string;
  readonly language: string;
  readonly programmes: string;
  readonly priceList: string;
  readonly offer: string;
  readonly verify: string;
  readonly myCourses: string;
  readonly provider: string;
  readonly name: string;
  readonly bin: string;
  readonly address: string;
  readonly phone: string;
  readonly email: string;
  readonly documents: string;
  readonly publicOffer: string;
  readonly privacy: string;
  readonly confidentiality: string;
  readonly consent: string;
  readonly publications: string;
  readonly changes: string;
  readonly answers: string;
  readonly status: string;
  readonly help: string;
  readonly writeSupport: string;
  readonly offerVersion: (no: number) => string;
  readonly versionNo: (no: number) => string;
  readonly inForceFrom: (day: string) => string;
  readonly optional: string;
  readonly fix: (count: number) => string;
  readonly errorPrefix: string;
  readonly choose: string;
  readonly pickFile: string;
  readonly pickFiles: string;
  readonly noFile: string;
  /** Files that together are over the limit. */
  readonly filesTooLarge: (most: string) => string;
  readonly filesChosen: string;
  readonly sending: string;
  readonly crumbs: string;
  readonly steps: string;
  readonly pages: string;
  readonly pageNo: (no: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly remove: string;
  readonly show: string;
  readonly shownIsLogged: string;
  readonly done: string;
  readonly progress: string;
  readonly lessonsOf: (done: number, of: number) => string;
  readonly backToCourses: string;
  readonly sections: string;
  readonly price: string;
  readonly vat: string;
  readonly vatNone: string;
  readonly vatIncluded: (percent: number) => string;
  readonly total: string;
  readonly saved: string;
  readonly savedAt: string;
  readonly saving: string;
  readonly offline: string;
  readonly notSaved: string;
  readonly copy: string;
  readonly copied: string;
  readonly timeLeft: string;
  readonly timeOver: string;
  readonly formula: string;
  readonly searching: string;
  readonly nothingFound: string;
  readonly reference: (id: string) => string;
  readonly toHome: string;
  readonly tryAgain: string;
  /** Names of a person's own sections, and of their row of tabs. */
  readonly own: Readonly<Record<'label' | 'courses' | 'contracts' | 'certificates' | 'card' | 'consents' | 'support' | 'settings', string>>;
  readonly errors: Readonly<Record<ErrorKind, { readonly title: string; readonly text: string }>>;
};

export type ErrorKind = 'not-found' | 'forbidden' | 'stale-form' | 'too-many' | 'failed' | 'busy';

const kk: Shape = {
  own: {
    label: 'Жеке кабинет',
    courses: 'Курстар',
    contracts: 'Шарттар',
    certificates: 'Сертификаттар',
    card: 'Деректерім',
    consents: 'Келісімдерім',
    support: 'Өтініштерім',
    settings: 'Баптаулар',
  },
  brandHome: 'Smart Ustaz, басты бет',
  skip: 'Негізгі мазмұнға өту',
  mainMenu: 'Негізгі мәзір',
  language: 'Тіл',
  programmes: 'Бағдарламалар',
  priceList: 'Баға парағы',
  offer: 'Оферта',
  verify: 'Сертификатты тексеру',
  myCourses: 'Менің курстарым',
  provider: 'Орындаушы',
  name: 'Атауы',
  bin: 'БСН',
  address: 'Мекенжайы',
  phone: 'Телефон',
  email: 'Пошта',
  documents: 'Құжаттар',
  publicOffer: 'Жария оферта',
  privacy: 'Құпиялылық саясаты',
  confidentiality: 'Құпиялылық туралы келісім',
  consent: 'Дербес деректерге келісім',
  publications: 'Барлық нұсқалар',
  changes: 'Өзгерістер',
  answers: 'Сұрақ-жауап',
  status: 'Қызметтің жай-күйі',
  help: 'Көмек',
  writeSupport: 'Қолдау қызметіне жазу',
  offerVersion: (no) => `Оферта, ${no}-нұсқа`,
  versionNo: (no) => `${no}-нұсқа`,
  inForceFrom: (day) => `${day} қолданыста`,
  optional: 'міндетті емес',
  fix: (count) => (count === 1 ? 'Бір жерді түзету керек' : `${count} жерді түзету керек`),
  errorPrefix: 'Қате: ',
  choose: 'Таңдаңыз',
  pickFile: 'Файл таңдау',
  pickFiles: 'Файлдарды таңдау',
  noFile: 'Таңдалмаған',
  filesTooLarge: (most) => `Файл тым үлкен: бір жіберудің шегі ${most}. Ештеңе сақталған жоқ, кішірек файл таңдаңыз.`,
  filesChosen: 'Файл саны: {count}',
  sending: 'Жіберіліп жатыр',
  crumbs: 'Жол көрсеткіш',
  steps: 'Қадамдар',
  pages: 'Беттер',
  pageNo: (no) => `${no}-бет`,
  previous: 'Алдыңғы',
  next: 'Келесі',
  remove: 'Алып тастау',
  show: 'Көрсету',
  shownIsLogged: 'Себебін сұрайды және журналға жазылады',
  done: 'Аяқталды',
  progress: 'Үлгерім',
  lessonsOf: (done, of) => `${done} / ${of} сабақ`,
  backToCourses: 'Менің курстарым',
  sections: 'Бөлімдер',
  price: 'Бағасы',
  vat: 'ҚҚС',
  vatNone: 'салынбайды',
  vatIncluded: (percent) => `${percent} %, бағаға кіреді`,
  total: 'Барлығы',
  saved: 'Сақталды',
  savedAt: 'Сақталды, {time}',
  saving: 'Сақталып жатыр…',
  offline: 'Байланыс жоқ. Жазғаныңыз осы бетте тұр, байланыс қалпына келгенде сақталады.',
  notSaved: 'Сақталмады. Бетті жаңартып, қайталап көріңіз.',
  copy: 'Көшіріп алу',
  copied: 'Көшірілді',
  timeLeft: 'Қалған уақыт',
  timeOver: 'Уақыт бітті',
  formula: 'Формула',
  searching: 'Ізделуде…',
  nothingFound: 'Ештеңе табылмады',
  reference: (id) => `Қате нөмірі: ${id}`,
  toHome: 'Басты бетке өту',
  tryAgain: 'Қайталап көру',
  errors: {
    'not-found': {
      title: 'Мұндай бет жоқ',
      text: 'Мекенжай қате терілген немесе бет көшірілген болуы мүмкін. Бағдарламалар тізімінен немесе басты беттен іздеп көріңіз.',
    },
    forbidden: {
      title: 'Бұл бет Сізге ашық емес',
      text: 'Бет басқа адамға тиесілі немесе Сізде қажетті рұқсат жоқ. Басқа пошта арқылы кірген болсаңыз, қайта кіріп көріңіз.',
    },
    'stale-form': {
      title: 'Бет ескіріп қалды',
      text: 'Бет ұзақ ашық тұрған, сондықтан форма қабылданбады. Ештеңе өзгерген жоқ. Бетті жаңартып, қайта жіберіңіз.',
    },
    'too-many': {
      title: 'Әрекет тым көп болды',
      text: 'Қауіпсіздік үшін аз уақытқа тоқтаттық. Бірнеше минуттан кейін қайталап көріңіз.',
    },
    failed: {
      title: 'Бізде ақау шықты',
      text: 'Сіздің кінәңіз емес, ақау журналға жазылды. Біраздан соң қайталап көріңіз. Қайталанса, төмендегі нөмірмен қолдау қызметіне жазыңыз.',
    },
    busy: {
      title: 'Қазір жүктеме тым көп',
      text: 'Бір минуттан кейін қайталап көріңіз. Сақталған деректеріңіз орнында.',
    },
  },
};

const ru: Shape = {
  own: {
    label: 'Личный кабинет',
    courses: 'Курсы',
    contracts: 'Договоры',
    certificates: 'Сертификаты',
    card: 'Мои данные',
    consents: 'Мои согласия',
    support: 'Обращения',
    settings: 'Настройки',
  },
  brandHome: 'Smart Ustaz, на главную',
  skip: 'Перейти к содержанию',
  mainMenu: 'Главное меню',
  language: 'Язык',
  programmes: 'Программы',
  priceList: 'Прейскурант',
  offer: 'Оферта',
  verify: 'Проверить сертификат',
  myCourses: 'Мои курсы',
  provider: 'Исполнитель',
  name: 'Название',
  bin: 'БИН',
  address: 'Адрес',
  phone: 'Телефон',
  email: 'Почта',
  documents: 'Документы',
  publicOffer: 'Публичная оферта',
  privacy: 'Политика конфиденциальности',
  confidentiality: 'Соглашение о конфиденциальности',
  consent: 'Согласие на обработку данных',
  publications: 'Все версии',
  changes: 'Изменения',
  answers: 'Вопросы и ответы',
  status: 'Состояние сервиса',
  help: 'Помощь',
  writeSupport: 'Написать в поддержку',
  offerVersion: (no) => `Оферта, версия ${no}`,
  versionNo: (no) => `версия ${no}`,
  inForceFrom: (day) => `действует ${day}`,
  optional: 'необязательно',
  fix: (count) => `Нужно исправить ${russianCount(count, ['место', 'места', 'мест'])}`,
  errorPrefix: 'Ошибка: ',
  choose: 'Выберите',
  pickFile: 'Выбрать файл',
  pickFiles: 'Выбрать файлы',
  noFile: 'Не выбрано',
  filesTooLarge: (most) => `Файл слишком большой: за один раз принимается не больше ${most}. Ничего не сохранено, выберите файл поменьше.`,
  filesChosen: 'Файлов: {count}',
  sending: 'Отправляем',
  crumbs: 'Путь к странице',
  steps: 'Шаги',
  pages: 'Страницы',
  pageNo: (no) => `Страница ${no}`,
  previous: 'Назад',
  next: 'Дальше',
  remove: 'Убрать',
  show: 'Показать',
  shownIsLogged: 'Спросим причину и запишем в журнал',
  done: 'Пройдено',
  progress: 'Прогресс',
  lessonsOf: (done, of) => `${done} / ${of} уроков`,
  backToCourses: 'Мои курсы',
  sections: 'Разделы',
  price: 'Цена',
  vat: 'НДС',
  vatNone: 'не облагается',
  vatIncluded: (percent) => `${percent} %, входит в цену`,
  total: 'Итого',
  saved: 'Сохранено',
  savedAt: 'Сохранено, {time}',
  saving: 'Сохраняем…',
  offline: 'Нет связи. Написанное осталось на этой странице и сохранится, когда связь вернётся.',
  notSaved: 'Не сохранено. Обновите страницу и попробуйте ещё раз.',
  copy: 'Скопировать',
  copied: 'Скопировано',
  timeLeft: 'Осталось времени',
  timeOver: 'Время вышло',
  formula: 'Формула',
  searching: 'Ищем…',
  nothingFound: 'Ничего не нашлось',
  reference: (id) => `Номер ошибки: ${id}`,
  toHome: 'На главную',
  tryAgain: 'Попробовать ещё раз',
  errors: {
    'not-found': {
      title: 'Такой страницы нет',
      text: 'Возможно, адрес набран с ошибкой или страница переехала. Поищите в списке программ или начните с главной.',
    },
    forbidden: {
      title: 'Эта страница вам не открыта',
      text: 'Она принадлежит другому человеку, или не хватает прав. Если вы входили с другой почтой, войдите с ней.',
    },
    'stale-form': {
      title: 'Страница устарела',
      text: 'Она слишком долго была открыта, и форма не принята. Ничего не изменилось. Обновите страницу и отправьте снова.',
    },
    'too-many': {
      title: 'Слишком много попыток',
      text: 'Ради безопасности мы ненадолго остановили приём. Попробуйте через несколько минут.',
    },
    failed: {
      title: 'У нас что-то сломалось',
      text: 'Вы тут ни при чём, сбой записан. Попробуйте чуть позже. Если повторится, напишите в поддержку и назовите номер ниже.',
    },
    busy: {
      title: 'Сейчас слишком большая нагрузка',
      text: 'Попробуйте через минуту. Всё сохранённое на месте.',
    },
  },
};

const en: Shape = {
  own: {
    label: 'My account',
    courses: 'Courses',
    contracts: 'Contracts',
    certificates: 'Certificates',
    card: 'My details',
    consents: 'My consents',
    support: 'Support',
    settings: 'Settings',
  },
  brandHome: 'Smart Ustaz, home page',
  skip: 'Skip to content',
  mainMenu: 'Main menu',
  language: 'Language',
  programmes: 'Programmes',
  priceList: 'Price list',
  offer: 'Offer',
  verify: 'Check a certificate',
  myCourses: 'My courses',
  provider: 'Provider',
  name: 'Name',
  bin: 'BIN',
  address: 'Address',
  phone: 'Phone',
  email: 'Email',
  documents: 'Documents',
  publicOffer: 'Public offer',
  privacy: 'Privacy policy',
  confidentiality: 'Confidentiality agreement',
  consent: 'Consent to data processing',
  publications: 'All versions',
  changes: 'Changes',
  answers: 'Questions and answers',
  status: 'Service status',
  help: 'Help',
  writeSupport: 'Write to support',
  offerVersion: (no) => `Offer, version ${no}`,
  versionNo: (no) => `version ${no}`,
  inForceFrom: (day) => `in force ${day}`,
  optional: 'optional',
  fix: (count) => (count === 1 ? 'One thing to correct' : `${count} things to correct`),
  errorPrefix: 'Error: ',
  choose: 'Choose',
  pickFile: 'Choose a file',
  pickFiles: 'Choose files',
  noFile: 'None chosen',
  filesTooLarge: (most) => `The file is too large: at most ${most} can be sent at once. Nothing was saved; please choose a smaller file.`,
  filesChosen: 'Files: {count}',
  sending: 'Sending',
  crumbs: 'Breadcrumb',
  steps: 'Steps',
  pages: 'Pages',
  pageNo: (no) => `Page ${no}`,
  previous: 'Previous',
  next: 'Next',
  remove: 'Remove',
  show: 'Show',
  shownIsLogged: 'Asks for a reason and is written to the log',
  done: 'Done',
  progress: 'Progress',
  lessonsOf: (done, of) => `${done} / ${of} lessons`,
  backToCourses: 'My courses',
  sections: 'Sections',
  price: 'Price',
  vat: 'VAT',
  vatNone: 'not charged',
  vatIncluded: (percent) => `${percent} %, included`,
  total: 'Total',
  saved: 'Saved',
  savedAt: 'Saved, {time}',
  saving: 'Saving…',
  offline: 'No connection. What you wrote is still on this page and will be saved when the connection returns.',
  notSaved: 'Not saved. Reload the page and try again.',
  copy: 'Copy',
  copied: 'Copied',
  timeLeft: 'Time left',
  timeOver: 'Time is over',
  formula: 'Formula',
  searching: 'Searching…',
  nothingFound: 'Nothing found',
  reference: (id) => `Reference: ${id}`,
  toHome: 'Go to the home page',
  tryAgain: 'Try again',
  errors: {
    'not-found': {
      title: 'There is no such page',
      text: 'The address may be mistyped or the page may have moved. Look in the list of programmes or start from the home page.',
    },
    forbidden: {
      title: 'This page is not open to you',
      text: 'It belongs to somebody else, or you lack the right to see it. If you signed in with another email, sign in with that one.',
    },
    'stale-form': {
      title: 'The page is out of date',
      text: 'It was open for too long and the form was not accepted. Nothing has changed. Reload the page and send it again.',
    },
    'too-many': {
      title: 'Too many attempts',
      text: 'For safety we paused for a little while. Try again in a few minutes.',
    },
    failed: {
      title: 'Something broke on our side',
      text: 'It is not your doing, and the fault is recorded. Try again shortly. If it happens again, write to support with the number below.',
    },
    busy: {
      title: 'Too many people at the moment',
      text: 'Try again in a minute. Everything saved is in its place.',
    },
  },
};

const t = { kk, ru, en } satisfies Messages<Shape>;

/** The chrome's texts in one language. */
export const uiText = (locale: Locale): Shape => t[locale];
