import type { Messages } from '#kernel/locale.ts';
import type { RosterField, SeatState } from '#seats';

type Words = {
  readonly title: (number: string) => string;
  readonly startsAtLatest: string;
  /** Of seats that nobody has claimed. */
  readonly endsOn: string;
  readonly papers: string;
  readonly contractPaper: string;
  readonly receipt: string;
  readonly seats: string;
  readonly seat: string;
  readonly seatTitle: (no: number) => string;
  readonly who: string;
  readonly state: string;
  readonly all: string;
  /** As seats are counted: an ended one was given back or closed. */
  readonly states: Readonly<Record<SeatState, string>>;
  readonly givenBack: string;
  /** Closed for a breach of its learner, of which the organisation learns no more. */
  readonly closed: Readonly<Record<'suspended' | 'terminated', { readonly name: string; readonly text: string }>>;
  readonly letter: string;
  readonly letters: Readonly<Record<'waiting' | 'sent' | 'failed', string>>;
  readonly progress: string;
  readonly notShown: string;
  readonly claimedOn: string;
  readonly completedOn: string;
  readonly certificate: string;
  readonly studying: string;
  readonly open: string;
  readonly rosterTitle: string;
  readonly rosterLead: string;
  readonly rosterFile: string;
  readonly rosterHint: string;
  readonly rosterCheck: string;
  readonly rosterResult: (good: number, bad: number) => string;
  readonly rosterNothingYet: string;
  readonly rosterOver: (over: number) => string;
  readonly rosterInvite: (good: number) => string;
  readonly rosterAgain: string;
  readonly line: string;
  readonly fault: string;
  readonly fields: Readonly<Record<RosterField, string>>;
  readonly faults: Readonly<Record<'empty' | 'wrong' | 'too-long' | 'unprintable' | 'has-seat', (field: string) => string>>;
  readonly twice: (line: number) => string;
  readonly refusals: Readonly<
    Record<'no-file' | 'not-a-table' | 'unreadable' | 'no-rows' | 'no-columns' | 'too-many-rows' | 'seats-over', string>
  >;
  readonly invited: (count: number) => string;
  readonly inviteTitle: string;
  readonly invite: string;
  readonly sendAgain: string;
  readonly copy: string;
  readonly copyText: string;
  readonly linkOnly: string;
  readonly linkAlone: string;
  readonly linkOnlyText: string;
  readonly byLinkAlone: string;
  readonly link: string;
  readonly revoke: string;
  readonly revokeText: string;
  readonly claimedText: string;
  readonly done: Readonly<Record<'invited' | 'sent' | 'revoked', string>>;
  readonly refused: Readonly<Record<'changed' | 'refund' | 'over', string>>;
  /** Of a seat that nobody claimed while its term ran; with its last day. */
  readonly overOn: (day: string) => string;
  readonly back: string;
};

export const seatWords: Messages<Words> = {
  kk: {
    title: (number) => `Орындар, шарт ${number}`,
    startsAtLatest: 'Мерзімнің ең кеш басталатын күні',
    endsOn: 'Ешкім алмаған орындардың соңғы күні',
    papers: 'Құжаттар',
    contractPaper: 'Шарт, PDF',
    receipt: 'Түбіртек, PDF',
    seats: 'Орындар',
    seat: 'Орын',
    seatTitle: (no) => `${no}-орын`,
    who: 'Кімге',
    state: 'Күйі',
    all: 'Барлығы',
    states: { free: 'Бос', invited: 'Шақырылған', claimed: 'Алынған', over: 'Мерзімі біткен', ended: 'Жабылған' },
    givenBack: 'Қайтарылған',
    closed: {
      suspended: {
        name: 'Тоқтатылған',
        text: 'Бұл орында қызмет уақытша тоқтатылды. Себебі тыңдаушының өзіне айтылды, ұйымға көрсетілмейді. Қалған орындарда оқу жалғасады.',
      },
      terminated: {
        name: 'Жабылған',
        text: 'Бұл орын түпкілікті жабылды. Себебі тыңдаушының өзіне айтылды, ұйымға көрсетілмейді. Қалған орындарда оқу жалғасады.',
      },
    },
    letter: 'Хат',
    letters: { waiting: 'жіберіліп жатыр', sent: 'жіберілді', failed: 'жетпеді' },
    progress: 'Оқу барысы',
    notShown: 'Тыңдаушы көрсетуге келіспеген',
    claimedOn: 'Алынған күні',
    completedOn: 'Аяқтаған күні',
    certificate: 'Сертификат',
    studying: 'Оқып жүр',
    open: 'Ашу',
    rosterTitle: 'Мұғалімдердің тізімі',
    rosterLead:
      'Тізімде тек байланыс деректері болсын: аты-жөні, электрондық поштасы, қаласаңыз телефоны. ЖСН жазбаңыз: қалғанын әркім өзі толтырады.',
    rosterFile: 'CSV немесе XLSX файлы',
    rosterHint: 'UTF-8 немесе Windows-1251. Бірінші жолда бағандардың атауы тұрсын: Аты-жөні; Email; Телефон.',
    rosterCheck: 'Тізімді тексеру',
    rosterResult: (good, bad) => `Дұрыс жол: ${good}. Қатесі бар жол: ${bad}.`,
    rosterNothingYet: 'Әзірге ешкім шақырылған жоқ және ештеңе сақталған жоқ.',
    rosterOver: (over) => `Бос орын жетпейді: соңғы ${over} адам шақырылмайды.`,
    rosterInvite: (good) => `Шақыру: ${good} адам`,
    rosterAgain: 'Басқа файл',
    line: 'Жол',
    fault: 'Қатесі',
    fields: { name: 'Аты-жөні', email: 'Email', phone: 'Телефон' },
    faults: {
      empty: (field) => `${field}: бос тұр`,
      wrong: (field) => `${field}: қате жазылған`,
      'too-long': (field) => `${field}: тым ұзын`,
      unprintable: (field) => `${field}: басылмайтын таңба бар`,
      'has-seat': (field) => `${field}: бұл адам бұрын шақырылған`,
    },
    twice: (line) => `Email: ${line}-жолдағымен бірдей`,
    refusals: {
      'no-file': 'Файлды таңдаңыз.',
      'not-a-table': 'Бұл кесте емес. CSV немесе XLSX файлын таңдаңыз.',
      unreadable: 'Файл оқылмады: ол бүлінген болуы мүмкін. Қайта сақтап көріңіз.',
      'no-rows': 'Файлда бірде-бір жол жоқ.',
      'no-columns': 'Бағандар танылмады. Бірінші жолға атауларын жазыңыз: Аты-жөні; Email; Телефон.',
      'too-many-rows': 'Файлда 1000-нан астам жол бар. Оны бөліп жүктеңіз.',
      'seats-over': 'Бос орындардың мерзімі бітті: оларға енді ешкім шақырылмайды.',
    },
    invited: (count) => `Шақырылды: ${count}. Хаттар жіберіліп жатыр.`,
    inviteTitle: 'Бір адамды шақыру',
    invite: 'Шақыру',
    sendAgain: 'Хатты қайта жіберу',
    copy: 'Сілтеме алу',
    copyText: 'Сілтемені өзіңіз жеткізсеңіз болады. Ол бір рет қана көрсетіледі, хаттағы сілтеме де жарамды болып қалады.',
    linkOnly: 'Тек сілтеме алу',
    linkAlone: 'Тек сілтемемен',
    linkOnlyText: 'Аты-жөні мен пошта қажет емес: сілтемені тыңдаушыға өзіңіз жеткізесіз. Ол бір рет қана көрсетіледі.',
    byLinkAlone: 'Бұл орынға тек сілтемемен шақырылған: кім ашса, орын соныкі болады.',
    link: 'Осы орынның сілтемесі',
    revoke: 'Шақыруды қайтарып алу',
    revokeText: 'Сілтемелер жарамсыз болады, байланыс деректері өшіріледі, орынды басқа адамға бере аласыз.',
    claimedText: 'Орын алынған: оны басқа адамға беруге болмайды.',
    done: { invited: 'Шақыру жіберілді.', sent: 'Хат қайта жіберілді.', revoked: 'Шақыру қайтарып алынды, орын бос.' },
    refused: {
      changed: 'Орынның күйі осы сәтте өзгерді. Қайта қарап шығыңыз.',
      refund:
        'Бұл орынның ақшасын қайтару өтініші қаралып жатыр, сондықтан оған ешкім шақырылмайды. Өтінішті қайтарып алсаңыз немесе ол қабылданбаса, шақыра аласыз.',
      over: 'Бұл орынның мерзімі бітті: оған енді ешкім шақырылмайды және сілтеме берілмейді.',
    },
    overOn: (day) => `Бұл орынды ешкім алмады, мерзімі де бітті. Соңғы күні: ${day}. Оған енді ешкім шақырылмайды.`,
    back: 'Барлық орындарға оралу',
  },
  ru: {
    title: (number) => `Места, договор ${number}`,
    startsAtLatest: 'Срок места начинается не позднее',
    endsOn: 'Последний день незанятых мест',
    papers: 'Документы',
    contractPaper: 'Договор, PDF',
    receipt: 'Квитанция, PDF',
    seats: 'Места',
    seat: 'Место',
    seatTitle: (no) => `Место ${no}`,
    who: 'Для кого',
    state: 'Состояние',
    all: 'Все',
    states: { free: 'Свободно', invited: 'Приглашён', claimed: 'Занято', over: 'Срок истёк', ended: 'Закрыто' },
    givenBack: 'Возвращено',
    closed: {
      suspended: {
        name: 'Приостановлено',
        text: 'Услуга на этом месте приостановлена. Причина сообщена самому слушателю и организации не показывается. На остальных местах обучение продолжается.',
      },
      terminated: {
        name: 'Закрыто',
        text: 'Место закрыто окончательно. Причина сообщена самому слушателю и организации не показывается. На остальных местах обучение продолжается.',
      },
    },
    letter: 'Письмо',
    letters: { waiting: 'отправляется', sent: 'отправлено', failed: 'не доставлено' },
    progress: 'Ход обучения',
    notShown: 'Слушатель не согласился показывать',
    claimedOn: 'Занято',
    completedOn: 'Завершено',
    certificate: 'Сертификат',
    studying: 'Учится',
    open: 'Открыть',
    rosterTitle: 'Список педагогов',
    rosterLead:
      'В списке только контакты: имя, электронная почта и, по желанию, телефон. ИИН не указывайте: остальное каждый заполнит сам.',
    rosterFile: 'Файл CSV или XLSX',
    rosterHint: 'UTF-8 или Windows-1251. В первой строке названия столбцов: ФИО; Email; Телефон.',
    rosterCheck: 'Проверить список',
    rosterResult: (good, bad) => `Верных строк: ${good}. Строк с ошибками: ${bad}.`,
    rosterNothingYet: 'Пока никто не приглашён и ничего не сохранено.',
    rosterOver: (over) => `Свободных мест не хватает: последние ${over} чел. приглашены не будут.`,
    rosterInvite: (good) => `Пригласить: ${good} чел.`,
    rosterAgain: 'Другой файл',
    line: 'Строка',
    fault: 'Ошибка',
    fields: { name: 'ФИО', email: 'Email', phone: 'Телефон' },
    faults: {
      empty: (field) => `${field}: не заполнено`,
      wrong: (field) => `${field}: ошибка в записи`,
      'too-long': (field) => `${field}: слишком длинно`,
      unprintable: (field) => `${field}: есть непечатаемый знак`,
      'has-seat': (field) => `${field}: этот человек уже приглашён`,
    },
    twice: (line) => `Email: повторяет строку ${line}`,
    refusals: {
      'no-file': 'Выберите файл.',
      'not-a-table': 'Это не таблица. Выберите файл CSV или XLSX.',
      unreadable: 'Файл не читается: возможно, он повреждён. Сохраните его заново.',
      'no-rows': 'В файле нет ни одной строки.',
      'no-columns': 'Столбцы не распознаны. Напишите их названия в первой строке: ФИО; Email; Телефон.',
      'too-many-rows': 'В файле больше 1000 строк. Разделите его.',
      'seats-over': 'Срок незанятых мест истёк: на них больше никого не приглашают.',
    },
    invited: (count) => `Приглашено: ${count}. Письма отправляются.`,
    inviteTitle: 'Пригласить одного человека',
    invite: 'Пригласить',
    sendAgain: 'Отправить письмо ещё раз',
    copy: 'Получить ссылку',
    copyText: 'Ссылку можно передать самим. Она показывается один раз, ссылка из письма тоже остаётся действительной.',
    linkOnly: 'Получить только ссылку',
    linkAlone: 'Только по ссылке',
    linkOnlyText: 'Имя и почта не нужны: ссылку слушателю передадите сами. Она показывается один раз.',
    byLinkAlone: 'На это место приглашают только по ссылке: его займёт тот, кто её откроет.',
    link: 'Ссылка на это место',
    revoke: 'Отозвать приглашение',
    revokeText: 'Ссылки перестанут действовать, контакты будут удалены, место можно отдать другому.',
    claimedText: 'Место занято: передать его другому уже нельзя.',
    done: { invited: 'Приглашение отправлено.', sent: 'Письмо отправлено ещё раз.', revoked: 'Приглашение отозвано, место свободно.' },
    refused: {
      changed: 'Состояние места только что изменилось. Посмотрите ещё раз.',
      refund:
        'Заявка на возврат денег за это место рассматривается, поэтому на него никого не приглашают. Если вы отзовёте заявку или в ней откажут, приглашать снова можно.',
      over: 'Срок этого места истёк: на него больше никого не приглашают и ссылок не дают.',
    },
    overOn: (day) => `Место никто не занял, и его срок истёк. Последний день: ${day}. На него больше никого не приглашают.`,
    back: 'Ко всем местам',
  },
  en: {
    title: (number) => `Seats, contract ${number}`,
    startsAtLatest: 'The term of a seat starts at the latest on',
    endsOn: 'Last day of seats nobody has taken',
    papers: 'Papers',
    contractPaper: 'Contract, PDF',
    receipt: 'Receipt, PDF',
    seats: 'Seats',
    seat: 'Seat',
    seatTitle: (no) => `Seat ${no}`,
    who: 'For whom',
    state: 'State',
    all: 'All',
    states: { free: 'Free', invited: 'Invited', claimed: 'Taken', over: 'Term over', ended: 'Closed' },
    givenBack: 'Given back',
    closed: {
      suspended: {
        name: 'Suspended',
        text: 'The service on this seat is suspended. The reason was told to its learner and is not shown to the organisation. Learning goes on in the other seats.',
      },
      terminated: {
        name: 'Closed',
        text: 'The seat is closed for good. The reason was told to its learner and is not shown to the organisation. Learning goes on in the other seats.',
      },
    },
    letter: 'Letter',
    letters: { waiting: 'on its way', sent: 'sent', failed: 'not delivered' },
    progress: 'Progress',
    notShown: 'The learner did not agree to show it',
    claimedOn: 'Taken on',
    completedOn: 'Completed on',
    certificate: 'Certificate',
    studying: 'Studying',
    open: 'Open',
    rosterTitle: 'List of teachers',
    rosterLead: 'The list holds contacts only: name, email and, if you like, phone. No IIN: each person fills in the rest in person.',
    rosterFile: 'CSV or XLSX file',
    rosterHint: 'UTF-8 or Windows-1251. The first line names the columns: Name; Email; Phone.',
    rosterCheck: 'Check the list',
    rosterResult: (good, bad) => `Good rows: ${good}. Rows with mistakes: ${bad}.`,
    rosterNothingYet: 'Nobody is invited yet and nothing is kept.',
    rosterOver: (over) => `There are not enough free seats: the last ${over} will not be invited.`,
    rosterInvite: (good) => `Invite ${good}`,
    rosterAgain: 'Another file',
    line: 'Line',
    fault: 'Mistake',
    fields: { name: 'Name', email: 'Email', phone: 'Phone' },
    faults: {
      empty: (field) => `${field}: empty`,
      wrong: (field) => `${field}: written wrongly`,
      'too-long': (field) => `${field}: too long`,
      unprintable: (field) => `${field}: holds a sign that cannot be printed`,
      'has-seat': (field) => `${field}: this person is invited already`,
    },
    twice: (line) => `Email: the same as in line ${line}`,
    refusals: {
      'no-file': 'Choose a file.',
      'not-a-table': 'This is no table. Choose a CSV or XLSX file.',
      unreadable: 'The file cannot be read: it may be damaged. Save it anew.',
      'no-rows': 'The file holds no rows.',
      'no-columns': 'The columns are not recognised. Name them in the first line: Name; Email; Phone.',
      'too-many-rows': 'The file has more than 1000 rows. Divide it.',
      'seats-over': 'The term of the seats nobody took is over: nobody is invited to them any more.',
    },
    invited: (count) => `Invited: ${count}. The letters are on their way.`,
    inviteTitle: 'Invite one person',
    invite: 'Invite',
    sendAgain: 'Send the letter again',
    copy: 'Get a link',
    copyText: 'You may hand the link over yourself. It is shown once; the link in the letter stays good too.',
    linkOnly: 'Get a link alone',
    linkAlone: 'By a link alone',
    linkOnlyText: 'No name or mail is needed: you hand the link to the learner yourself. It is shown once.',
    byLinkAlone: 'This seat is offered by a link alone: whoever opens it takes the seat.',
    link: 'The link to this seat',
    revoke: 'Take the invitation back',
    revokeText: 'The links stop working, the contacts are deleted, the seat can be given to somebody else.',
    claimedText: 'The seat is taken: it can no longer be given to somebody else.',
    done: {
      invited: 'The invitation is sent.',
      sent: 'The letter is sent again.',
      revoked: 'The invitation is taken back, the seat is free.',
    },
    refused: {
      changed: 'The state of the seat changed this very moment. Look again.',
      refund:
        'The refund of this seat is being decided, so nobody is invited to it. Once the request is taken back or refused, you can invite again.',
      over: 'The term of this seat is over: nobody is invited to it any more, and it has no links.',
    },
    overOn: (day) => `Nobody took the seat, and its term is over. Its last day was ${day}. Nobody is invited to it any more.`,
    back: 'Back to all seats',
  },
};
