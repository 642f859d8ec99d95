import type { Messages } from '#kernel/locale.ts';
import type { MemberRole } from '#organisations';

type Texts = {
  readonly title: string;
  readonly find: string;
  readonly findHint: string;
  readonly findButton: string;
  readonly count: (count: number) => string;
  readonly nothing: string;
  readonly nothingText: string;
  readonly all: string;
  readonly name: string;
  readonly bin: string;
  readonly changed: string;
  readonly contracts: string;
  readonly noContracts: string;
  readonly members: string;
  readonly member: string;
  readonly role: string;
  readonly roles: Readonly<Record<MemberRole, string>>;
  readonly acts: string;
  readonly since: string;
  readonly until: string;
  readonly named: string;
  readonly namedUntil: (day: string) => string;
  readonly representative: string;
  readonly seatsOf: (number: string) => string;
  readonly seatsOfOthers: string;
  readonly learner: string;
  readonly invited: string;
  readonly lookedAt: string;
  readonly toOrganisation: string;
  readonly seatCounts: (claimed: number, invited: number, free: number, over: number) => string;
};

export const officeOrganisationWords: Messages<Texts> = {
  kk: {
    title: 'Ұйымдар',
    find: 'Ұйымды табу',
    findHint: 'БСН немесе атауының бір бөлігі',
    findButton: 'Табу',
    count: (count) => `Барлығы: ${count}`,
    nothing: 'Ұйым табылмады',
    nothingText: 'БСН-ді толық немесе атауының бір бөлігін жазып көріңіз.',
    all: 'Барлық ұйымдар',
    name: 'Атауы',
    bin: 'БСН',
    changed: 'Соңғы өзгеріс',
    contracts: 'Шарттар',
    noContracts: 'Бұл ұйым әлі орын сатып алған жоқ.',
    members: 'Ұйым атынан әрекет ететіндер',
    member: 'Пошта',
    role: 'Рөлі',
    roles: { representative: 'Өкіл', manager: 'Үйлестіруші' },
    acts: 'Мерзімі',
    since: 'Бастап',
    until: 'дейін',
    named: 'Шақырылған',
    namedUntil: (day) => `Шақыру жарамды: ${day}`,
    representative: 'Өкілі',
    seatsOf: (number) => `Орындар, шарт ${number}`,
    seatsOfOthers: 'Басқа шарттың орындары',
    learner: 'Тыңдаушы',
    invited: 'Шақырылған адам',
    lookedAt: 'Кім қарады',
    toOrganisation: 'Ұйым бетіне өту',
    seatCounts: (claimed, invited, free, over) =>
      `Алынған: ${claimed}, шақырылған: ${invited}, бос: ${free}${over > 0 ? `, мерзімі біткен: ${over}` : ''}`,
  },
  ru: {
    title: 'Организации',
    find: 'Найти организацию',
    findHint: 'БИН или часть наименования',
    findButton: 'Найти',
    count: (count) => `Всего: ${count}`,
    nothing: 'Организация не найдена',
    nothingText: 'Попробуйте БИН целиком или часть наименования.',
    all: 'Все организации',
    name: 'Наименование',
    bin: 'БИН',
    changed: 'Последнее изменение',
    contracts: 'Договоры',
    noContracts: 'Эта организация ещё не покупала мест.',
    members: 'Кто действует от имени организации',
    member: 'Почта',
    role: 'Роль',
    roles: { representative: 'Представитель', manager: 'Координатор' },
    acts: 'С какого времени',
    since: 'С',
    until: 'по',
    named: 'Приглашён',
    namedUntil: (day) => `Приглашение действует до: ${day}`,
    representative: 'Представитель',
    seatsOf: (number) => `Места, договор ${number}`,
    seatsOfOthers: 'Места другого договора',
    learner: 'Слушатель',
    invited: 'Приглашённый',
    lookedAt: 'Кто смотрел',
    toOrganisation: 'К странице организации',
    seatCounts: (claimed, invited, free, over) =>
      `Занято: ${claimed}, приглашено: ${invited}, свободно: ${free}${over > 0 ? `, срок истёк: ${over}` : ''}`,
  },
  en: {
    title: 'Organisations',
    find: 'Find an organisation',
    findHint: 'BIN or a part of the name',
    findButton: 'Find',
    count: (count) => `All: ${count}`,
    nothing: 'No organisation found',
    nothingText: 'Try the whole BIN or a part of the name.',
    all: 'All organisations',
    name: 'Name',
    bin: 'BIN',
    changed: 'Last change',
    contracts: 'Contracts',
    noContracts: 'This organisation has bought no seats yet.',
    members: 'Who acts for the organisation',
    member: 'Email',
    role: 'Role',
    roles: { representative: 'Representative', manager: 'Manager' },
    acts: 'Since when',
    since: 'Since',
    until: 'until',
    named: 'Invited',
    namedUntil: (day) => `The invitation is good until: ${day}`,
    representative: 'Representative',
    seatsOf: (number) => `Seats, contract ${number}`,
    seatsOfOthers: 'Seats of another contract',
    learner: 'Learner',
    invited: 'Invited person',
    lookedAt: 'Who looked',
    toOrganisation: 'To the page of the organisation',
    seatCounts: (claimed, invited, free, over) =>
      `Taken: ${claimed}, invited: ${invited}, free: ${free}${over > 0 ? `, term over: ${over}` : ''}`,
  },
};
