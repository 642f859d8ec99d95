import type { Messages } from '#kernel/locale.ts';
import type { OrganisationFault, OrganisationField } from '#organisations';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly add: string;
  readonly newTitle: string;
  readonly newLead: string;
  readonly changeTitle: string;
  readonly change: string;
  readonly save: string;
  readonly saved: string;
  readonly groups: Readonly<Record<'organisation' | 'signer' | 'contacts' | 'bank', string>>;
  readonly bankHint: string;
  readonly authorities: Readonly<Record<'charter' | 'power-of-attorney', string>>;
  readonly attorneyHint: string;
  readonly fields: Readonly<Record<OrganisationField, string>>;
  readonly hints: Readonly<Partial<Record<OrganisationField, string>>>;
  readonly faults: Readonly<Record<OrganisationFault['why'], (field: string) => string>>;
  readonly bin: string;
  readonly particulars: string;
  readonly history: string;
  readonly version: (no: number) => string;
  readonly changed: (fields: string) => string;
  readonly contracts: string;
  readonly noContracts: string;
  readonly toProgrammes: string;
  readonly number: string;
  readonly programme: string;
  readonly date: string;
  readonly seats: string;
  readonly claimed: string;
  readonly amount: string;
  readonly back: string;
};

export const organisationWords: Messages<Words> = {
  kk: {
    title: 'Ұйымдар',
    lead: 'Мұғалімдерге орын сатып алатын ұйымдардың деректемелері. Олар шартқа, шотқа және актіге жазылады.',
    none: 'Ұйым әлі қосылмаған',
    noneText: 'Мектептің немесе басқа заңды тұлғаның атынан орын сатып алу үшін оның деректемелерін енгізіңіз.',
    add: 'Ұйым қосу',
    newTitle: 'Жаңа ұйым',
    newLead: 'Деректемелерді жарғыдағыдай енгізіңіз. Құжаттардың көшірмесі қажет емес.',
    changeTitle: 'Деректемелерді өзгерту',
    change: 'Өзгерту',
    save: 'Сақтау',
    saved: 'Деректемелер сақталды.',
    groups: { organisation: 'Ұйым', signer: 'Ұйым атынан әрекет ететін адам', contacts: 'Байланыс', bank: 'Банк деректемелері' },
    bankHint: 'Міндетті емес. Толтырсаңыз, үш жолды да толтырыңыз.',
    authorities: { charter: 'Жарғы', 'power-of-attorney': 'Сенімхат' },
    attorneyHint: 'Сенімхат негізінде әрекет етсеңіз, оның нөмірі мен күнін жазыңыз.',
    fields: {
      bin: 'БСН',
      name_kk: 'Атауы, қазақша',
      name_ru: 'Атауы, орысша',
      address: 'Заңды мекенжайы',
      signer_name: 'Тегі, аты, әкесінің аты',
      signer_position: 'Лауазымы',
      authority: 'Әрекет ету негізі',
      authority_no: 'Сенімхаттың нөмірі',
      authority_date: 'Сенімхаттың күні',
      phone: 'Телефон',
      email: 'Электрондық пошта',
      bank_name: 'Банктің атауы',
      bik: 'БСК',
      iik: 'ЖСК',
    },
    hints: { bin: '12 сан', bik: '8 немесе 11 таңба', iik: 'KZ әріптерінен басталады, 20 таңба' },
    faults: {
      empty: (field) => `Толтырыңыз: ${field}`,
      'too-long': (field) => `Тым ұзын, 300 таңбаға дейін қысқартыңыз: ${field}`,
      wrong: (field) => `Қате бар, тексеріп қайта жазыңыз: ${field}`,
      unprintable: (field) => `Құжатта басылмайтын таңба бар: ${field}`,
    },
    bin: 'БСН',
    particulars: 'Деректемелер',
    history: 'Өзгерістер',
    version: (no) => `${no}-нұсқа`,
    changed: (fields) => `Өзгергені: ${fields}`,
    contracts: 'Шарттар және орындар',
    noContracts: 'Бұл ұйымның шарты әлі жоқ. Бағдарламаны таңдап, «Ұйым үшін» сілтемесін басыңыз.',
    toProgrammes: 'Бағдарламаны таңдау',
    number: 'Шарт',
    programme: 'Бағдарлама',
    date: 'Күні',
    seats: 'Орын',
    claimed: 'Алынған орын',
    amount: 'Сомасы',
    back: 'Ұйымдарға оралу',
  },
  ru: {
    title: 'Организации',
    lead: 'Реквизиты организаций, которые покупают места для педагогов. Они войдут в договор, счёт и акт.',
    none: 'Организаций пока нет',
    noneText: 'Чтобы купить места от имени школы или другого юридического лица, внесите его реквизиты.',
    add: 'Добавить организацию',
    newTitle: 'Новая организация',
    newLead: 'Внесите реквизиты как в уставе. Копии документов не нужны.',
    changeTitle: 'Изменить реквизиты',
    change: 'Изменить',
    save: 'Сохранить',
    saved: 'Реквизиты сохранены.',
    groups: {
      organisation: 'Организация',
      signer: 'Кто действует от имени организации',
      contacts: 'Контакты',
      bank: 'Банковские реквизиты',
    },
    bankHint: 'Необязательно. Если заполняете, то все три строки.',
    authorities: { charter: 'Устав', 'power-of-attorney': 'Доверенность' },
    attorneyHint: 'Если вы действуете по доверенности, укажите её номер и дату.',
    fields: {
      bin: 'БИН',
      name_kk: 'Наименование на казахском',
      name_ru: 'Наименование на русском',
      address: 'Юридический адрес',
      signer_name: 'Фамилия, имя, отчество',
      signer_position: 'Должность',
      authority: 'Основание полномочий',
      authority_no: 'Номер доверенности',
      authority_date: 'Дата доверенности',
      phone: 'Телефон',
      email: 'Электронная почта',
      bank_name: 'Наименование банка',
      bik: 'БИК',
      iik: 'ИИК',
    },
    hints: { bin: '12 цифр', bik: '8 или 11 знаков', iik: 'Начинается с KZ, 20 знаков' },
    faults: {
      empty: (field) => `Заполните: ${field}`,
      'too-long': (field) => `Слишком длинно, сократите до 300 знаков: ${field}`,
      wrong: (field) => `Есть ошибка, проверьте и исправьте: ${field}`,
      unprintable: (field) => `Есть знак, который не печатается в документе: ${field}`,
    },
    bin: 'БИН',
    particulars: 'Реквизиты',
    history: 'Изменения',
    version: (no) => `Версия ${no}`,
    changed: (fields) => `Изменено: ${fields}`,
    contracts: 'Договоры и места',
    noContracts: 'Договоров у этой организации пока нет. Выберите программу и нажмите «Для организации».',
    toProgrammes: 'Выбрать программу',
    number: 'Договор',
    programme: 'Программа',
    date: 'Дата',
    seats: 'Мест',
    claimed: 'Занято',
    amount: 'Сумма',
    back: 'К организациям',
  },
  en: {
    title: 'Organisations',
    lead: 'Particulars of organisations that buy seats for teachers. They go into the contract, the invoice and the act.',
    none: 'No organisation yet',
    noneText: 'To buy seats for a school or another legal entity, enter its particulars.',
    add: 'Add an organisation',
    newTitle: 'New organisation',
    newLead: 'Enter the particulars as in the charter. No copies of papers are needed.',
    changeTitle: 'Change the particulars',
    change: 'Change',
    save: 'Save',
    saved: 'The particulars are saved.',
    groups: { organisation: 'Organisation', signer: 'Who acts for the organisation', contacts: 'Contacts', bank: 'Bank details' },
    bankHint: 'Not required. If you fill them in, fill in all three.',
    authorities: { charter: 'Charter', 'power-of-attorney': 'Power of attorney' },
    attorneyHint: 'If you act under a power of attorney, give its number and date.',
    fields: {
      bin: 'BIN',
      name_kk: 'Name in Kazakh',
      name_ru: 'Name in Russian',
      address: 'Legal address',
      signer_name: 'Full name',
      signer_position: 'Position',
      authority: 'Authority',
      authority_no: 'Number of the power of attorney',
      authority_date: 'Date of the power of attorney',
      phone: 'Phone',
      email: 'Email',
      bank_name: 'Name of the bank',
      bik: 'BIK',
      iik: 'IIK (account)',
    },
    hints: { bin: '12 digits', bik: '8 or 11 characters', iik: 'Begins with KZ, 20 characters' },
    faults: {
      empty: (field) => `Fill in: ${field}`,
      'too-long': (field) => `Too long, keep it within 300 characters: ${field}`,
      wrong: (field) => `There is a mistake, check and correct it: ${field}`,
      unprintable: (field) => `It holds a sign that cannot be printed: ${field}`,
    },
    bin: 'BIN',
    particulars: 'Particulars',
    history: 'Changes',
    version: (no) => `Version ${no}`,
    changed: (fields) => `Changed: ${fields}`,
    contracts: 'Contracts and seats',
    noContracts: 'This organisation has no contract yet. Choose a programme and press “For an organisation”.',
    toProgrammes: 'Choose a programme',
    number: 'Contract',
    programme: 'Programme',
    date: 'Date',
    seats: 'Seats',
    claimed: 'Taken',
    amount: 'Sum',
    back: 'Back to organisations',
  },
};
