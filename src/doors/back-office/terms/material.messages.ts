import type { Locale, Messages } from '#kernel/locale.ts';

type Words = {
  readonly box: string;
  readonly hint: string;
  readonly reasons: Readonly<Record<Locale, string>>;
  readonly reasonHint: string;
  readonly noReason: string;
  readonly notTicked: string;
  readonly why: string;
};

export const materialTexts: Messages<Words> = {
  kk: {
    box: 'Маңызды өзгеріс: бұрынғы нұсқаны қабылдағандардан қайта келісім сұралсын',
    hint: 'Күшіне енген соң сайтқа кірген әр адамға айырмашылық пен төмендегі себеп көрсетіледі. Төленген курстар жабылмайды; қабылдамаған адам жаңа бағдарлама сатып ала алмайды.',
    reasons: { kk: 'Себебі, қазақша', ru: 'Себебі, орысша', en: 'Себебі, ағылшынша' },
    reasonHint: 'Мысалы: деректер енді жаңа мақсатта өңделеді',
    noReason: 'Неге қайта сұралатынын жазыңыз',
    notTicked: 'Себебі жазылған, бірақ белгі қойылмаған. Белгі қойыңыз немесе себепті өшіріңіз.',
    why: 'Қайта сұрау себебі',
  },
  ru: {
    box: 'Существенное изменение: попросить принять ещё раз тех, кто принял прежнюю версию',
    hint: 'После вступления в силу каждому, кто войдёт на сайт, покажут разницу и причину ниже. Оплаченные курсы не закроются; не принявший не сможет купить новую программу.',
    reasons: { kk: 'Причина на казахском', ru: 'Причина на русском', en: 'Причина на английском' },
    reasonHint: 'Например: данные будут обрабатываться с новой целью',
    noReason: 'Напишите, почему спрашиваем снова',
    notTicked: 'Причина написана, но отметки нет. Поставьте отметку или сотрите причину.',
    why: 'Почему спрашиваем снова',
  },
  en: {
    box: 'Material change: ask those who accepted an earlier version to accept again',
    hint: 'Once it is in force, whoever signs in is shown the difference and the reason below. Paid courses stay open; whoever declines cannot buy a new programme.',
    reasons: { kk: 'Reason in Kazakh', ru: 'Reason in Russian', en: 'Reason in English' },
    reasonHint: 'For example: data will be processed for a new purpose',
    noReason: 'Write why it is asked again',
    notTicked: 'A reason is given, but the box is not ticked. Tick it or clear the reason.',
    why: 'Why it is asked again',
  },
};
