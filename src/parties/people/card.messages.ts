import type { Locale, Messages } from '#kernel/locale.ts';
import type { CardFault, CardFieldName } from './card.ts';

type Words = {
  name: string;
  labels: Record<CardFieldName, string>;
  email: (address: string) => string;
  changeEmail: string;
  nameHint: string;
  iinHint: string;
  iinKept: (masked: string) => string;
  iinExempt: string;
  noIin: string;
  noIinLink: string;
  phoneHint: string;
  address: string;
  nextList: string;
  placesFirst: string;
  greatCities: string;
  settlementOwn: string;
  workplace: string;
  otherHint: string;
  yearsHint: string;
  consent: {
    box: string;
    read: string;
    version: (no: number) => string;
    notTicked: string;
    changed: string;
    points: string;
  };
  readBack: {
    title: string;
    lede: string;
    name: string;
    iin: string;
    odd: (letters: string) => string;
    oddLede: string;
    yes: string;
  };
  accepts: string;
  policy: string;
  agreement: string;
  faults: {
    empty: Partial<Record<CardFieldName, string>>;
    notAName: string;
    notPrinted: (signs: string) => string;
    tooLong: string;
    iin: {
      bin: string;
      age: string;
      tooYoung: string;
      digits: (count: number) => string;
      birth: string;
      century: string;
      check: string;
    };
    phone: string;
    phoneAbroad: string;
    years: string;
  };
};

/** Words of the registration card (offer 3.5), the same in checkout and in the person's own pages. */
export const cardWords: Messages<Words> = {
  kk: {
    name: 'Аты-жөні',
    labels: {
      surname: 'Тегі',
      given: 'Аты',
      patronymic: 'Әкесінің аты',
      iin: 'ЖСН',
      phone: 'Телефон',
      region: 'Облыс немесе қала',
      district: 'Аудан немесе қала',
      settlement: 'Елді мекен',
      'settlement-text': 'Елді мекен',
      workplace: 'Ұйымның түрі',
      'workplace-other': 'Ұйымның түрін жазыңыз',
      position: 'Лауазымы',
      'position-other': 'Лауазымыңызды жазыңыз',
      years: 'Еңбек өтілі, жыл',
    },
    email: (address) => `Пошта: ${address}. Шарт пен сертификат туралы хаттар осында келеді.`,
    changeEmail: 'Поштаны ауыстыру',
    nameHint: 'Жеке куәліктегідей жазыңыз: шарт пен сертификат осы атпен жасалады',
    iinHint: 'Жеке куәліктегі 12 сан',
    iinKept: (masked) => `Сақталғаны: ${masked}. Өзгермесе, бос қалдырыңыз.`,
    iinExempt: 'Сізге ЖСН-сыз оқуға рұқсат берілген',
    noIin: 'ЖСН-іңіз жоқ па?',
    noIinLink: 'Қолдау қызметіне жазыңыз',
    phoneHint: 'Мысалы, +7 701 234 56 78',
    address: 'Тұрғылықты мекенжайы',
    nextList: 'Келесі тізімді көрсету',
    placesFirst: 'Алдымен облысты, сосын ауданды таңдаңыз',
    greatCities: 'Астана, Алматы және Шымкент тұрғындары толтырмайды',
    settlementOwn: 'Тізімде жоқ болса, атауын жазыңыз',
    workplace: 'Жұмыс орны',
    otherHint: '«Басқа» таңдалса ғана',
    yearsHint: 'Толық жыл саны. Жаңадан бастасаңыз, 0.',
    consent: {
      box: 'Дербес деректерімді келісімде жазылған мақсатта жинауға және өңдеуге келісемін',
      read: 'Келісімнің толық мәтіні',
      version: (no) => `${no}-нұсқа`,
      notTicked: 'Келісім берілмесе, деректеріңізді сақтай алмаймыз. Келіссеңіз, белгі қойыңыз.',
      changed: 'Келісім мәтіні жаңарды. Қайта оқып, белгіні тағы қойыңыз.',
      points: 'Қысқаша мазмұны',
    },
    readBack: {
      title: 'Дұрыс па, тексеріңіз',
      lede: 'Шарт пен сертификат осы деректермен жасалады. Қате болса, жоғарыда түзетіңіз.',
      name: 'Аты-жөніңіз',
      iin: 'ЖСН',
      odd: (letters) => `Атыңызда басқа әліпбидің әрпі бар: ${letters}`,
      oddLede: 'Пернетақта тілі ауысып кеткен болуы мүмкін. Жеке куәлікте де солай жазылса, өзгертпеңіз.',
      yes: 'Иә, дұрыс',
    },
    accepts: 'Деректерді сақтай отырып, Сіз мына құжаттарды қабылдайсыз:',
    policy: 'құпиялылық саясаты',
    agreement: 'дербес деректерді құпия пайдалану туралы келісім',
    faults: {
      empty: {
        surname: 'Тегіңізді жазыңыз',
        given: 'Атыңызды жазыңыз',
        iin: 'ЖСН-ді жазыңыз',
        phone: 'Телефон нөміріңізді жазыңыз',
        region: 'Облысты немесе қаланы таңдаңыз',
        district: 'Ауданды немесе қаланы таңдаңыз',
        settlement: 'Елді мекенді таңдаңыз немесе атауын жазыңыз',
        'settlement-text': 'Елді мекеннің атауын жазыңыз',
        workplace: 'Ұйымның түрін таңдаңыз',
        'workplace-other': 'Ұйымның түрін өз сөзіңізбен жазыңыз',
        position: 'Лауазымыңызды таңдаңыз',
        'position-other': 'Лауазымыңызды өз сөзіңізбен жазыңыз',
        years: 'Еңбек өтіліңізді жазыңыз',
      },
      notPrinted: (signs) =>
        `Сертификат пен шартқа мына таңбаны басып шығару мүмкін емес: ${signs}. Атыңызды құжаттағыдай қазақ, орыс немесе латын әріптерімен жазыңыз.`,
      notAName: 'Аты-жөнінде тек әріп, сызықша және дәйекше болады',
      tooLong: 'Тым ұзын, қысқартып жазыңыз',
      iin: {
        bin: 'Бұл БСН сияқты. Жеке куәлігіңіздегі ЖСН-ді жазыңыз.',
        age: 'Бұл ЖСН бойынша туған жыл сәйкес келмейді. Тексеріңіз немесе қолдау қызметіне жазыңыз.',
        tooYoung: 'Оқуды 18 жасқа толған адам ғана өзі сатып ала алады',
        digits: (count) => `ЖСН-де 12 сан болуы керек, Сізде ${count}`,
        birth: 'Алғашқы алты сан туған күнге сәйкес келмейді. Жеке куәлікпен салыстырыңыз.',
        century: 'Жетінші сан сәйкес келмейді. Жеке куәлікпен салыстырыңыз немесе қолдау қызметіне жазыңыз.',
        check: 'Сандар өзара сәйкес келмейді. Жеке куәлікпен салыстырып көріңіз.',
      },
      phone: 'Нөмірді +7 701 234 56 78 түрінде жазыңыз',
      phoneAbroad: 'Қазақстан нөмірі керек: +7 7…',
      years: 'Еңбек өтілін 0-ден 70-ке дейінгі санмен жазыңыз',
    },
  },
  ru: {
    name: 'Имя',
    labels: {
      surname: 'Фамилия',
      given: 'Имя',
      patronymic: 'Отчество',
      iin: 'ИИН',
      phone: 'Телефон',
      region: 'Область или город',
      district: 'Район или город',
      settlement: 'Населённый пункт',
      'settlement-text': 'Населённый пункт',
      workplace: 'Вид организации',
      'workplace-other': 'Напишите вид организации',
      position: 'Должность',
      'position-other': 'Напишите должность',
      years: 'Стаж работы, лет',
    },
    email: (address) => `Почта: ${address}. Сюда приходят письма о договоре и сертификате.`,
    changeEmail: 'Сменить почту',
    nameHint: 'Пишите как в удостоверении личности: на это имя составляются договор и сертификат',
    iinHint: '12 цифр из удостоверения личности',
    iinKept: (masked) => `Сохранён: ${masked}. Если не изменился, оставьте пустым.`,
    iinExempt: 'Вам разрешено учиться без ИИН',
    noIin: 'У вас нет ИИН?',
    noIinLink: 'Напишите в поддержку',
    phoneHint: 'Например, +7 701 234 56 78',
    address: 'Место жительства',
    nextList: 'Показать следующий список',
    placesFirst: 'Выберите сначала область, затем район',
    greatCities: 'Жителям Астаны, Алматы и Шымкента заполнять не нужно',
    settlementOwn: 'Если в списке нет, напишите название',
    workplace: 'Место работы',
    otherHint: 'Только если выбрано «Другое»',
    yearsHint: 'Полных лет. Если только начали, 0.',
    consent: {
      box: 'Я согласен на сбор и обработку моих персональных данных в целях, названных в согласии',
      read: 'Полный текст согласия',
      version: (no) => `версия ${no}`,
      notTicked: 'Без согласия мы не можем сохранить ваши данные. Если согласны, поставьте отметку.',
      changed: 'Текст согласия обновился. Прочитайте его и поставьте отметку ещё раз.',
      points: 'Коротко о главном',
    },
    readBack: {
      title: 'Проверьте, всё ли верно',
      lede: 'На эти данные составляются договор и сертификат. Если что-то не так, исправьте выше.',
      name: 'Ваше имя',
      iin: 'ИИН',
      odd: (letters) => `В имени есть буквы другого алфавита: ${letters}`,
      oddLede: 'Возможно, сменилась раскладка клавиатуры. Если в удостоверении написано так же, ничего не меняйте.',
      yes: 'Да, верно',
    },
    accepts: 'Сохраняя данные, вы принимаете документы:',
    policy: 'политика конфиденциальности',
    agreement: 'соглашение о конфиденциальном использовании персональных данных',
    faults: {
      empty: {
        surname: 'Напишите фамилию',
        given: 'Напишите имя',
        iin: 'Напишите ИИН',
        phone: 'Напишите номер телефона',
        region: 'Выберите область или город',
        district: 'Выберите район или город',
        settlement: 'Выберите населённый пункт или напишите его название',
        'settlement-text': 'Напишите название населённого пункта',
        workplace: 'Выберите вид организации',
        'workplace-other': 'Напишите вид организации своими словами',
        position: 'Выберите должность',
        'position-other': 'Напишите должность своими словами',
        years: 'Напишите стаж работы',
      },
      notPrinted: (signs) =>
        `Этот знак нельзя напечатать в сертификате и договоре: ${signs}. Напишите имя, как в документе, казахскими, русскими или латинскими буквами.`,
      notAName: 'В имени могут быть только буквы, дефис и апостроф',
      tooLong: 'Слишком длинно, напишите короче',
      iin: {
        bin: 'Это похоже на БИН. Напишите ИИН из удостоверения личности.',
        age: 'Год рождения в этом ИИН не подходит. Проверьте его или напишите в поддержку.',
        tooYoung: 'Покупать обучение самостоятельно можно с 18 лет',
        digits: (count) => `В ИИН должно быть 12 цифр, у вас ${count}`,
        birth: 'Первые шесть цифр не складываются в дату рождения. Сверьте с удостоверением личности.',
        century: 'Седьмая цифра не подходит. Сверьте с удостоверением личности или напишите в поддержку.',
        check: 'Цифры не сходятся между собой. Сверьте с удостоверением личности.',
      },
      phone: 'Напишите номер в виде +7 701 234 56 78',
      phoneAbroad: 'Нужен казахстанский номер: +7 7…',
      years: 'Напишите стаж числом от 0 до 70',
    },
  },
  en: {
    name: 'Name',
    labels: {
      surname: 'Surname',
      given: 'Given name',
      patronymic: 'Patronymic',
      iin: 'IIN',
      phone: 'Phone',
      region: 'Region or city',
      district: 'District or city',
      settlement: 'Settlement',
      'settlement-text': 'Settlement',
      workplace: 'Type of organisation',
      'workplace-other': 'Write the type of organisation',
      position: 'Position',
      'position-other': 'Write your position',
      years: 'Years of service',
    },
    email: (address) => `Email: ${address}. Letters about your contract and certificate come here.`,
    changeEmail: 'Change the email',
    nameHint: 'Write it as in your identity card: the contract and certificate are made out in this name',
    iinHint: '12 digits from your identity card',
    iinKept: (masked) => `Kept: ${masked}. Leave empty if it has not changed.`,
    iinExempt: 'You may study without an IIN',
    noIin: 'You have no IIN?',
    noIinLink: 'Write to support',
    phoneHint: 'For example, +7 701 234 56 78',
    address: 'Place of residence',
    nextList: 'Show the next list',
    placesFirst: 'Choose the region first, then the district',
    greatCities: 'People of Astana, Almaty and Shymkent leave it empty',
    settlementOwn: 'If it is not in the list, write its name',
    workplace: 'Place of work',
    otherHint: 'Only when “Other” is chosen',
    yearsHint: 'Full years. If you have only just begun, 0.',
    consent: {
      box: 'I consent to the collection and processing of my personal data for the purposes named in the consent',
      read: 'Full text of the consent',
      version: (no) => `version ${no}`,
      notTicked: 'Without the consent we cannot keep your data. If you agree, tick the box.',
      changed: 'The text of the consent has changed. Please read it and tick the box again.',
      points: 'In short',
    },
    readBack: {
      title: 'Is this right?',
      lede: 'The contract and certificate are made out with these data. If something is wrong, correct it above.',
      name: 'Your name',
      iin: 'IIN',
      odd: (letters) => `Your name holds letters of another alphabet: ${letters}`,
      oddLede: 'The keyboard language may have changed. If your identity card has it the same way, leave it.',
      yes: 'Yes, this is right',
    },
    accepts: 'By saving the data you accept these documents:',
    policy: 'privacy policy',
    agreement: 'agreement on confidential use of personal data',
    faults: {
      empty: {
        surname: 'Write your surname',
        given: 'Write your given name',
        iin: 'Write your IIN',
        phone: 'Write your phone number',
        region: 'Choose the region or city',
        district: 'Choose the district or city',
        settlement: 'Choose the settlement or write its name',
        'settlement-text': 'Write the name of the settlement',
        workplace: 'Choose the type of organisation',
        'workplace-other': 'Write the type of organisation in your own words',
        position: 'Choose your position',
        'position-other': 'Write your position in your own words',
        years: 'Write your years of service',
      },
      notPrinted: (signs) =>
        `This sign cannot be printed on the certificate and contract: ${signs}. Write the name as in your document, in Kazakh, Russian or Latin letters.`,
      notAName: 'A name holds letters, hyphens and apostrophes only',
      tooLong: 'Too long, please shorten it',
      iin: {
        bin: 'This looks like a BIN. Write the IIN from your identity card.',
        age: 'The year of birth in this IIN does not fit. Check it or write to support.',
        tooYoung: 'One may buy for oneself from the age of 18',
        digits: (count) => `An IIN has 12 digits, yours has ${count}`,
        birth: 'The first six digits make no date of birth. Compare with your identity card.',
        century: 'The seventh digit does not fit. Compare with your identity card or write to support.',
        check: 'The digits do not fit together. Compare with your identity card.',
      },
      phone: 'Write the number like +7 701 234 56 78',
      phoneAbroad: 'A Kazakhstan number is needed: +7 7…',
      years: 'Write the years as a number from 0 to 70',
    },
  },
};

/** One fault in the reader's words. */
export function faultText(fault: CardFault, locale: Locale): string {
  const t = cardWords[locale].faults;
  switch (fault.fault) {
    case 'empty':
      return t.empty[fault.field] ?? t.tooLong;
    case 'not-a-name':
      return t.notAName;
    case 'not-printed':
      return t.notPrinted(fault.signs);
    case 'too-long':
      return t.tooLong;
    case 'bin':
      return t.iin.bin;
    case 'age':
      return t.iin.age;
    case 'too-young':
      return t.iin.tooYoung;
    case 'not-12-digits':
      return t.iin.digits(fault.digits);
    case 'bad-birth-date':
      return t.iin.birth;
    case 'bad-century':
      return t.iin.century;
    case 'bad-check-digit':
      return t.iin.check;
    case 'not-a-phone':
      return t.phone;
    case 'not-kazakhstan':
      return t.phoneAbroad;
    case 'not-years':
      return t.years;
  }
}
