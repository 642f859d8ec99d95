import { englishCount, russianCount } from '#kernel/counts.ts';
import type { Messages } from '#kernel/locale.ts';

type SignalFault = 'reason' | 'rule' | 'decided';
export type SharedWords = {
  readonly from: string;
  readonly to: string;
  readonly times: number;
  readonly devices: number;
  readonly networks: number;
};

type Texts = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneText: string;
  readonly contract: string;
  readonly when: string;
  readonly how: string;
  readonly state: string;
  readonly counted: (one: SharedWords) => string;
  readonly waits: string;
  readonly dismissed: string;
  readonly inCase: string;
  readonly openCase: string;
  readonly dismiss: string;
  readonly dismissWhy: string;
  readonly dismissHint: string;
  readonly evidence: (one: SharedWords) => string;
  readonly reference: string;
  readonly rule: string;
  readonly ruleNow: (rule: { readonly devices: number; readonly times: number; readonly days: number }, since: string) => string;
  readonly changeRule: string;
  readonly devices: string;
  readonly devicesHint: string;
  readonly times: string;
  readonly timesHint: string;
  readonly days: string;
  readonly why: string;
  readonly save: string;
  readonly faults: Readonly<Record<SignalFault, string>>;
};

/** Accounts that several devices learn by at once, as staff see them (clause 4.2). */
export const signalTexts: Messages<Texts> = {
  kk: {
    title: 'Ортақ есептік жазба белгілері',
    lead: 'Бір есептік жазбамен бірнеше құрылғы бір мезгілде сабақ пен медиа ашқанда, осында белгі шығады. Белгіден өзінен-өзі ештеңе болмайды: қызметкер қарап, іс ашады немесе себебін жазып алып тастайды.',
    none: 'Белгі жоқ',
    noneText: 'Шектен асқан есептік жазба байқалса, осында шығады.',
    contract: 'Шарт',
    when: 'Қашан',
    how: 'Не байқалды',
    state: 'Күйі',
    counted: (one) => `бір мезгілде ${one.devices} құрылғы, ${one.networks} желі; ${one.times} рет`,
    waits: 'Күтіп тұр',
    dismissed: 'Бұзушылық емес',
    inCase: 'Іс ашылды',
    openCase: 'Іс ашу',
    dismiss: 'Алып тастау',
    dismissWhy: 'Неге бұзушылық емес',
    dismissHint: 'Мысалы, тыңдаушы мектептегі бірнеше компьютерден кірген.',
    evidence: (one) =>
      `${one.from} – ${one.to} аралығында бір есептік жазбамен сабақ пен медиа бірнеше құрылғыдан бір мезгілде ашылды: он минуттың ішінде ${one.devices} құрылғы, ${one.networks} желі; осындай жағдай ${one.times} рет байқалды.`,
    reference: 'Ортақ есептік жазба белгісі',
    rule: 'Шек',
    ruleNow: (rule, since) =>
      `Он минуттың ішінде кемінде ${rule.devices} құрылғы, ${rule.days} күнде кемінде ${rule.times} рет. Қолданысқа енген күні: ${since}.`,
    changeRule: 'Шекті өзгерту',
    devices: 'Құрылғы саны',
    devicesHint: '3 – 100. Екеуі — бір адамның телефоны мен ноутбугі.',
    times: 'Неше рет',
    timesHint: '1 – 1000',
    days: 'Неше күнде (1 – 30)',
    why: 'Өзгерту себебі',
    save: 'Жаңа шекті енгізу',
    faults: {
      reason: 'Кемінде 10, ең көбі 1000 таңба жазыңыз',
      rule: 'Көрсетілген аралықтағы бүтін сан жазыңыз',
      decided: 'Бұл белгі бойынша шешім шығып қойған',
    },
  },
  ru: {
    title: 'Признаки общей учётной записи',
    lead: 'Когда по одной учётной записи уроки и медиа одновременно открывают с нескольких устройств, здесь появляется признак. Сам по себе он ничего не меняет: сотрудник смотрит и открывает дело или снимает признак с объяснением.',
    none: 'Признаков нет',
    noneText: 'Учётная запись, превысившая порог, появится здесь.',
    contract: 'Договор',
    when: 'Когда',
    how: 'Что замечено',
    state: 'Состояние',
    counted: (one) =>
      `одновременно ${russianCount(one.devices, ['устройство', 'устройства', 'устройств'])}, ${russianCount(one.networks, ['сеть', 'сети', 'сетей'])}; ${russianCount(one.times, ['раз', 'раза', 'раз'])}`,
    waits: 'Ждёт решения',
    dismissed: 'Не нарушение',
    inCase: 'Открыто дело',
    openCase: 'Открыть дело',
    dismiss: 'Снять признак',
    dismissWhy: 'Почему это не нарушение',
    dismissHint: 'Например, слушатель входил с нескольких школьных компьютеров.',
    evidence: (one) =>
      `С ${one.from} по ${one.to} по одной учётной записи уроки и медиа одновременно открывались с нескольких устройств: за десять минут ${russianCount(one.devices, ['устройство', 'устройства', 'устройств'])}, ${russianCount(one.networks, ['сеть', 'сети', 'сетей'])}; замечено ${russianCount(one.times, ['раз', 'раза', 'раз'])}.`,
    reference: 'Признак общей учётной записи',
    rule: 'Порог',
    ruleNow: (rule, since) =>
      `Не меньше ${rule.devices} устройств за десять минут, не меньше ${russianCount(rule.times, ['раза', 'раз', 'раз'])} за ${russianCount(rule.days, ['день', 'дня', 'дней'])}. Действует с ${since}.`,
    changeRule: 'Изменить порог',
    devices: 'Сколько устройств',
    devicesHint: 'От 3 до 100. Два устройства — телефон и ноутбук одного человека.',
    times: 'Сколько раз',
    timesHint: 'От 1 до 1000',
    days: 'За сколько дней (от 1 до 30)',
    why: 'Причина изменения',
    save: 'Ввести новый порог',
    faults: {
      reason: 'Напишите от 10 до 1000 знаков',
      rule: 'Впишите целое число в указанных пределах',
      decided: 'По этому признаку уже решено',
    },
  },
  en: {
    title: 'Signs of a shared account',
    lead: 'When several devices open lessons and media by one account at once, a sign appears here. By itself it changes nothing: staff look, and open a case or dismiss it with a reason.',
    none: 'No signs',
    noneText: 'An account beyond the threshold will appear here.',
    contract: 'Contract',
    when: 'When',
    how: 'What was noticed',
    state: 'State',
    counted: (one) =>
      `${englishCount(one.devices, 'device')} at once, ${englishCount(one.networks, 'network')}; ${englishCount(one.times, 'time')}`,
    waits: 'Waits for a decision',
    dismissed: 'No breach',
    inCase: 'A case was opened',
    openCase: 'Open a case',
    dismiss: 'Dismiss',
    dismissWhy: 'Why it is no breach',
    dismissHint: 'For instance, the learner used several computers at school.',
    evidence: (one) =>
      `Between ${one.from} and ${one.to} lessons and media were opened by one account from several devices at once: ${englishCount(one.devices, 'device')} and ${englishCount(one.networks, 'network')} within ten minutes, noticed ${englishCount(one.times, 'time')}.`,
    reference: 'Sign of a shared account',
    rule: 'Threshold',
    ruleNow: (rule, since) =>
      `At least ${rule.devices} devices within ten minutes, at least ${englishCount(rule.times, 'time')} in ${englishCount(rule.days, 'day')}. In force since ${since}.`,
    changeRule: 'Change the threshold',
    devices: 'Number of devices',
    devicesHint: '3 to 100. Two are a phone and a laptop of one person.',
    times: 'How many times',
    timesHint: '1 to 1000',
    days: 'In how many days (1 to 30)',
    why: 'Reason for the change',
    save: 'Set the new threshold',
    faults: {
      reason: 'Write between 10 and 1000 characters',
      rule: 'Write a whole number within the bounds given',
      decided: 'This sign has been decided on already',
    },
  },
};
