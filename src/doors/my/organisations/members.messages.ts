import type { Messages } from '#kernel/locale.ts';
import type { MemberRole } from '#organisations';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly link: string;
  readonly member: string;
  readonly you: string;
  readonly role: string;
  readonly roles: Readonly<Record<MemberRole, string>>;
  readonly roleNotes: Readonly<Record<MemberRole, string>>;
  readonly since: string;
  readonly act: string;
  readonly remove: (email: string) => string;
  readonly leave: string;
  readonly lastHint: string;
  readonly named: string;
  readonly namedUntil: (day: string) => string;
  readonly takeBack: (email: string) => string;
  readonly nameTitle: string;
  readonly email: string;
  readonly emailHint: string;
  readonly name: string;
  readonly faults: Readonly<Record<'email' | 'role' | 'member' | 'invited' | 'too-many', string>>;
  readonly told: Readonly<Record<'named' | 'removed' | 'taken-back' | 'last' | 'changed', string>>;
  readonly left: string;
  readonly back: string;
  readonly joinTitle: string;
  readonly joinLead: (organisation: string) => string;
  readonly join: string;
  readonly joinHint: string;
  readonly refusals: Readonly<Record<'over' | 'other-address', readonly [title: string, text: string]>>;
};

export const memberWords: Messages<Words> = {
  kk: {
    title: 'Ұйым атынан әрекет ететіндер',
    lead: 'Өкіл орын сатып алады, деректемелерді өзгертеді және басқаларды қосады. Үйлестіруші мұғалімдерді орындарға шақырады.',
    link: 'Кім әрекет етеді',
    member: 'Пошта',
    you: 'Сіз',
    role: 'Рөлі',
    roles: { representative: 'Өкіл', manager: 'Үйлестіруші' },
    roleNotes: {
      representative: 'Орын сатып алады, деректемелерді өзгертеді, басқаларды қосады',
      manager: 'Мұғалімдерді шақырады және орындардың күйін көреді',
    },
    since: 'Бастап',
    act: 'Әрекет',
    remove: (email) => `Шығару: ${email}`,
    leave: 'Ұйымнан шығу',
    lastHint: 'Жалғыз өкіл шыға алмайды: алдымен басқа өкіл қосыңыз.',
    named: 'Шақырылған',
    namedUntil: (day) => `Шақыру жарамды: ${day}`,
    takeBack: (email) => `Шақыруды қайтарып алу: ${email}`,
    nameTitle: 'Адам қосу',
    email: 'Электрондық пошта',
    emailHint: 'Шақыруды тек осы поштамен тіркелген адам қабылдай алады.',
    name: 'Шақыру жіберу',
    faults: {
      email: 'Электрондық поштаны дұрыс жазыңыз.',
      role: 'Рөлін таңдаңыз.',
      member: 'Бұл адам ұйым атынан бұрыннан әрекет етеді.',
      invited: 'Бұл адам бұрын шақырылған, жауабын күтіп тұрмыз.',
      'too-many': 'Бүгін тым көп шақыру жіберілді. Ертең жалғастырыңыз.',
    },
    told: {
      named: 'Шақыру жіберілді.',
      removed: 'Адам ұйымнан шығарылды.',
      'taken-back': 'Шақыру қайтарып алынды.',
      last: 'Жалғыз өкіл шыға алмайды: алдымен басқа өкіл қосыңыз.',
      changed: 'Осы сәтте өзгеріс болды. Қайта қарап шығыңыз.',
    },
    left: 'Сіз ұйымнан шықтыңыз.',
    back: 'Ұйымға оралу',
    joinTitle: 'Ұйым атынан әрекет ету',
    joinLead: (organisation) => `Сізді мына ұйымның өкілі шақырды: ${organisation}.`,
    join: 'Қабылдау',
    joinHint: 'Ұйымның басқа мүшелері Сіздің электрондық поштаңызды көреді.',
    refusals: {
      over: ['Шақыру жарамсыз', 'Шақыру қайтарып алынған немесе мерзімі өткен. Ұйымыңыздан жаңасын сұраңыз.'],
      'other-address': [
        'Шақыру басқа поштаға жіберілген',
        'Шақыру келген поштамен тіркелген есептік жазбаға кіріп, сілтемені қайта ашыңыз.',
      ],
    },
  },
  ru: {
    title: 'Кто действует от имени организации',
    lead: 'Представитель покупает места, меняет реквизиты и добавляет других. Координатор приглашает педагогов на места.',
    link: 'Кто действует',
    member: 'Почта',
    you: 'Вы',
    role: 'Роль',
    roles: { representative: 'Представитель', manager: 'Координатор' },
    roleNotes: {
      representative: 'Покупает места, меняет реквизиты, добавляет других',
      manager: 'Приглашает педагогов и видит состояние мест',
    },
    since: 'С',
    act: 'Действие',
    remove: (email) => `Исключить: ${email}`,
    leave: 'Выйти из организации',
    lastHint: 'Единственный представитель выйти не может: сначала добавьте другого.',
    named: 'Приглашён',
    namedUntil: (day) => `Приглашение действует до: ${day}`,
    takeBack: (email) => `Отозвать приглашение: ${email}`,
    nameTitle: 'Добавить человека',
    email: 'Электронная почта',
    emailHint: 'Принять приглашение сможет только человек, зарегистрированный с этой почтой.',
    name: 'Отправить приглашение',
    faults: {
      email: 'Укажите правильный адрес электронной почты.',
      role: 'Выберите роль.',
      member: 'Этот человек уже действует от имени организации.',
      invited: 'Этот человек уже приглашён, ответа пока нет.',
      'too-many': 'Сегодня отправлено слишком много приглашений. Продолжите завтра.',
    },
    told: {
      named: 'Приглашение отправлено.',
      removed: 'Человек исключён из организации.',
      'taken-back': 'Приглашение отозвано.',
      last: 'Единственный представитель выйти не может: сначала добавьте другого.',
      changed: 'Только что произошло изменение. Посмотрите ещё раз.',
    },
    left: 'Вы вышли из организации.',
    back: 'К организации',
    joinTitle: 'Действовать от имени организации',
    joinLead: (organisation) => `Вас пригласил представитель организации: ${organisation}.`,
    join: 'Принять',
    joinHint: 'Другие участники организации увидят вашу электронную почту.',
    refusals: {
      over: ['Приглашение недействительно', 'Приглашение отозвано, или его срок прошёл. Попросите в организации новое.'],
      'other-address': [
        'Приглашение отправлено на другую почту',
        'Войдите в учётную запись с той почтой, на которую пришло приглашение, и откройте ссылку снова.',
      ],
    },
  },
  en: {
    title: 'Who acts for the organisation',
    lead: 'A representative buys seats, changes the particulars and adds others. A manager invites teachers to seats.',
    link: 'Who acts for it',
    member: 'Email',
    you: 'you',
    role: 'Role',
    roles: { representative: 'Representative', manager: 'Manager' },
    roleNotes: {
      representative: 'Buys seats, changes the particulars, adds others',
      manager: 'Invites teachers and sees the state of the seats',
    },
    since: 'Since',
    act: 'Action',
    remove: (email) => `Remove ${email}`,
    leave: 'Leave the organisation',
    lastHint: 'The only representative cannot leave: first add another.',
    named: 'Invited',
    namedUntil: (day) => `The invitation is good until: ${day}`,
    takeBack: (email) => `Take the invitation back: ${email}`,
    nameTitle: 'Add a person',
    email: 'Email',
    emailHint: 'Only a person registered with this address can take the invitation.',
    name: 'Send the invitation',
    faults: {
      email: 'Give a right email address.',
      role: 'Choose the role.',
      member: 'This person acts for the organisation already.',
      invited: 'This person is invited already and has not answered yet.',
      'too-many': 'Too many invitations were sent today. Go on tomorrow.',
    },
    told: {
      named: 'The invitation is sent.',
      removed: 'The person no longer acts for the organisation.',
      'taken-back': 'The invitation is taken back.',
      last: 'The only representative cannot leave: first add another.',
      changed: 'Something changed this very moment. Look again.',
    },
    left: 'You have left the organisation.',
    back: 'Back to the organisation',
    joinTitle: 'Act for an organisation',
    joinLead: (organisation) => `A representative has invited you: ${organisation}.`,
    join: 'Accept',
    joinHint: 'Other members of the organisation will see your email address.',
    refusals: {
      over: ['The invitation is no longer good', 'It was taken back, or its time is over. Please ask your organisation for another.'],
      'other-address': [
        'The invitation was sent to another address',
        'Sign in to the account with the address the invitation came to, and open the link again.',
      ],
    },
  },
};
