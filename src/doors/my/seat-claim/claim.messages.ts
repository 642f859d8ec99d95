import { englishCount, russianCount } from '#kernel/counts.ts';
import type { ClaimRefusal } from '#seats';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly lead: (organisation: string) => string;
  readonly programme: string;
  readonly organisation: string;
  readonly days: (days: number) => string;
  readonly access: string;
  readonly startsAtLatest: string;
  readonly free: string;
  readonly steps: readonly [string, string, string];
  readonly signInText: string;
  readonly signIn: string;
  readonly signUp: string;
  readonly before: Readonly<Record<'terms' | 'consent' | 'card', string>>;
  readonly fill: string;
  readonly name: string;
  readonly change: string;
  readonly showLater: string;
  readonly claim: string;
  readonly claimHint: string;
  readonly refusals: Readonly<Record<Exclude<ClaimRefusal, 'no-such-link'>, readonly [title: string, text: string]>>;
  readonly toCourses: string;
};

export const claimWords: Messages<Words> = {
  kk: {
    title: 'Курстағы орынды алу',
    lead: (organisation) => `Сіз үшін орынды төлеген ұйым: ${organisation}. Сізден ақы алынбайды.`,
    programme: 'Бағдарлама',
    organisation: 'Ұйым',
    days: (days) => `${days} күн`,
    access: 'Қолжетімділік мерзімі',
    startsAtLatest: 'Мерзімнің ең кеш басталатын күні',
    free: 'Ұйым Сіздің ЖСН-іңізді, мекенжайыңызды және басқа деректеріңізді көрмейді.',
    steps: ['Кіру', 'Келісім және деректеріңіз', 'Орынды алу'],
    signInText: 'Орын Сіздің есептік жазбаңызға бекітіледі. Кіріңіз немесе тіркеліңіз, содан кейін осы бетке ораласыз.',
    signIn: 'Кіру',
    signUp: 'Тіркелу',
    before: {
      terms: 'Сіз бұрын қабылдаған құжат өзгерді. Алдымен өзгерісті оқып, жауап беріңіз.',
      consent: 'Алдымен дербес деректеріңізді өңдеуге өз келісіміңізді беріңіз, одан кейін өз деректеріңізді толтырыңыз.',
      card: 'Енді өз деректеріңізді толтырыңыз: сертификат солар бойынша жазылады.',
    },
    fill: 'Жалғастыру',
    name: 'Сертификаттағы аты-жөніңіз',
    change: 'Деректерді өзгерту',
    showLater: 'Ұйым нені көретінін кейін «Ұйым төлеген орындар» бетінде өзгерте аласыз.',
    claim: 'Орынды алып, курсты ашу',
    claimHint: 'Осыдан кейін орын басқа адамға берілмейді.',
    refusals: {
      over: ['Сілтеме жарамсыз', 'Ұйым шақыруды қайтарып алған немесе орынның мерзімі өткен. Ұйымыңызға хабарласыңыз.'],
      taken: ['Орын алынған', 'Бұл сілтеме бойынша орынды басқа адам алып қойған. Ұйымыңызға хабарласыңыз.'],
      closed: ['Орын жабық', 'Ұйымның шарты қазір жабық. Ұйымыңызға хабарласыңыз.'],
      'has-already': ['Бұл курс Сізде бар', 'Осы бағдарлама Сізге бұрыннан ашық. Ұйым орынды басқа адамға бере алады.'],
      'refund-waits': [
        'Орынның ақысын қайтару қаралып жатыр',
        'Ұйым осы орынның ақысын қайтаруды сұраған. Өтініш шешілгенше орынды алуға болмайды; қайтарылмаса, осы сілтеме қайта жарамды болады. Ұйымыңызға хабарласыңыз.',
      ],
    },
    toCourses: 'Курстарыма өту',
  },
  ru: {
    title: 'Занять место на курсе',
    lead: (organisation) => `Место для вас оплатила организация: ${organisation}. С вас оплата не берётся.`,
    programme: 'Программа',
    organisation: 'Организация',
    days: (days) => russianCount(days, ['день', 'дня', 'дней']),
    access: 'Срок доступа',
    startsAtLatest: 'Срок начинается не позднее',
    free: 'Организация не видит ваш ИИН, адрес и другие данные.',
    steps: ['Вход', 'Согласие и ваши данные', 'Занять место'],
    signInText: 'Место закрепится за вашей учётной записью. Войдите или зарегистрируйтесь, затем вы вернётесь на эту страницу.',
    signIn: 'Войти',
    signUp: 'Зарегистрироваться',
    before: {
      terms: 'Документ, который вы приняли раньше, изменился. Сначала прочитайте изменение и ответьте.',
      consent: 'Сначала дайте своё согласие на обработку персональных данных, затем заполните свои данные.',
      card: 'Теперь заполните свои данные: по ним выписывается сертификат.',
    },
    fill: 'Продолжить',
    name: 'Имя в сертификате',
    change: 'Изменить данные',
    showLater: 'Что видит организация, вы сможете изменить на странице «Места, оплаченные организацией».',
    claim: 'Занять место и открыть курс',
    claimHint: 'После этого место нельзя передать другому.',
    refusals: {
      over: ['Ссылка недействительна', 'Организация отозвала приглашение, или срок места прошёл. Обратитесь в свою организацию.'],
      taken: ['Место занято', 'По этой ссылке место уже занял другой человек. Обратитесь в свою организацию.'],
      closed: ['Место закрыто', 'Договор организации сейчас закрыт. Обратитесь в свою организацию.'],
      'has-already': ['Этот курс у вас уже есть', 'Эта программа вам уже открыта. Организация может отдать место другому.'],
      'refund-waits': [
        'Решается возврат денег за место',
        'Организация попросила вернуть деньги за это место. Пока вопрос решается, занять его нельзя; если деньги не вернутся, эта ссылка снова будет действовать. Обратитесь в свою организацию.',
      ],
    },
    toCourses: 'К моим курсам',
  },
  en: {
    title: 'Take your seat on the course',
    lead: (organisation) => `The seat was paid for by ${organisation}. It costs you nothing.`,
    programme: 'Programme',
    organisation: 'Organisation',
    days: (days) => englishCount(days, 'day'),
    access: 'Access term',
    startsAtLatest: 'The term starts at the latest on',
    free: 'The organisation does not see your IIN, address or other details.',
    steps: ['Sign in', 'Consent and your details', 'Take the seat'],
    signInText: 'The seat will belong to your account. Sign in or register, then you come back to this page.',
    signIn: 'Sign in',
    signUp: 'Register',
    before: {
      terms: 'A document you accepted earlier has changed. First read the change and answer.',
      consent: 'First give your own consent to the processing of personal data, then fill in your own details.',
      card: 'Now fill in your own details: the certificate is made out by them.',
    },
    fill: 'Continue',
    name: 'Name on the certificate',
    change: 'Change my details',
    showLater: 'You can change what the organisation sees later, on the page “Seats paid for by an organisation”.',
    claim: 'Take the seat and open the course',
    claimHint: 'After this the seat cannot be given to somebody else.',
    refusals: {
      over: [
        'The link is no longer good',
        'The organisation took the invitation back, or the term of the seat is over. Please ask your organisation.',
      ],
      taken: ['The seat is taken', 'Somebody else has taken the seat by this link. Please ask your organisation.'],
      closed: ['The seat is closed', 'The contract of the organisation is closed at present. Please ask your organisation.'],
      'has-already': [
        'You have this course already',
        'This programme is open for you already. The organisation may give the seat to somebody else.',
      ],
      'refund-waits': [
        'A refund of the seat is being decided',
        'The organisation has asked for the money of this seat back. Until that is decided nobody can take it; if the money stays, this link works again. Please ask your organisation.',
      ],
    },
    toCourses: 'To my courses',
  },
};
