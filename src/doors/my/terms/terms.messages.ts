import { ended } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  /** On the first page: a version that is coming, or will not come. */
  readonly coming: (document: string, no: number) => string;
  readonly comingText: (day: string) => string;
  readonly gone: (document: string, no: number) => string;
  readonly goneText: string;
  readonly read: string;
  /** The notice itself. */
  readonly comingTitle: (document: string, no: number) => string;
  readonly comingLede: (day: string) => string;
  /** Concluded when it was in force already. */
  readonly lateText: (day: string) => string;
  readonly lateLede: (day: string) => string;
  readonly goneTitle: (document: string, no: number) => string;
  readonly goneLede: (day: string) => string;
  readonly kept: string;
  readonly partly: string;
  readonly onlyNew: string;
  readonly asksAgain: string;
  readonly changes: string;
  readonly whole: string;
  readonly compare: string;
  readonly back: string;
};

export const termsWords: Messages<Words> = {
  kk: {
    coming: (document, no) => `Құжат өзгереді: ${document}, ${no}-нұсқа`,
    comingText: (day) => `Жаңа нұсқа күшіне енетін күн: ${day}.`,
    gone: (document, no) => `Өзгеріс болмайды: ${document}, ${no}-нұсқа`,
    goneText: 'Жарияланған нұсқа қайтарып алынды, бұрынғы нұсқа жүре береді.',
    read: 'Не өзгеретінін оқу',
    comingTitle: (document, no) => `${document}: ${no}-нұсқа`,
    comingLede: (day) => `Бұл нұсқа сайтта жарияланды. Күшіне енетін күні: ${day}, сағат 00:00, Астана уақыты.`,
    lateText: (day) => `Шартыңызға қолданылатын күн: ${day}. Оған дейін қабылдаған нұсқаңыз жүреді.`,
    lateLede: (day) =>
      `Шартыңыз бұрынғы нұсқамен жасалды, ал бұл нұсқа күшіне еніп үлгерген. Сіздің шартыңызға қолданылатын күні: ${day}, сағат 00:00, Астана уақыты.`,
    goneTitle: (document, no) => `${document}: ${no}-нұсқа қайтарып алынды`,
    goneLede: (day) => `Нұсқа күшіне енбейді (белгіленген күні: ${day}). Бұрынғы нұсқа жүре береді, Сізден ештеңе талап етілмейді.`,
    kept: 'Шарттарыңыздың бағасы мен қолжетімділік мерзімі өзгермейді. Қалған талаптары сол күннен бастап жаңа нұсқамен жүреді (оферта 2.3).',
    partly:
      'Бұрынғы өзгеріс тек жаңа шарттарға қатысты болған, сондықтан кейбір шарттар бұрынғы нұсқамен жүре береді. Қай нұсқа қолданылатыны әр шарттың бетінде жазылған.',
    onlyNew: 'Бұл өзгеріс тек жаңа шарттарға қатысты. Шарттарыңыз бұрынғы нұсқамен жүре береді.',
    asksAgain: 'Нұсқа күшіне енген соң одан келісіміңіз сұралады.',
    changes: 'Не өзгереді',
    whole: 'Нұсқаның толық мәтіні',
    compare: 'Екі нұсқаны салыстыру',
    back: 'Курстарыма оралу',
  },
  ru: {
    coming: (document, no) => `Документ меняется: ${document}, версия ${no}`,
    comingText: (day) => ended(`Новая версия вступает в силу ${day}`),
    gone: (document, no) => `Изменения не будет: ${document}, версия ${no}`,
    goneText: 'Опубликованная версия отозвана, действует прежняя.',
    read: 'Прочитать, что меняется',
    comingTitle: (document, no) => `${document}: версия ${no}`,
    comingLede: (day) => `Эта версия опубликована на сайте. Она вступает в силу ${day} в 00:00 по времени Астаны.`,
    lateText: (day) => `К вашему договору она применяется с ${day}. До этого действует версия, которую вы приняли.`,
    lateLede: (day) =>
      `Ваш договор заключён по прежней версии, а эта уже действует. К вашему договору она применяется с ${day}, 00:00 по времени Астаны.`,
    goneTitle: (document, no) => `${document}: версия ${no} отозвана`,
    goneLede: (day) => `Версия не вступит в силу (назначенный день: ${day}). Действует прежняя, от вас ничего не требуется.`,
    kept: 'Цена и срок доступа по вашим договорам не меняются. Остальные условия с этого дня идут по новой версии (оферта 2.3).',
    partly:
      'Прежнее изменение касалось только новых договоров, поэтому часть договоров идёт по прежней версии. По какой версии идёт договор, указано на его странице.',
    onlyNew: 'Изменение касается только новых договоров. Ваши договоры идут по прежней версии.',
    asksAgain: 'Когда версия вступит в силу, сайт попросит вас принять её.',
    changes: 'Что меняется',
    whole: 'Полный текст версии',
    compare: 'Сравнить две версии',
    back: 'Вернуться к курсам',
  },
  en: {
    coming: (document, no) => `A document changes: ${document}, version ${no}`,
    comingText: (day) => `The new version takes effect on ${day}.`,
    gone: (document, no) => `The change will not come: ${document}, version ${no}`,
    goneText: 'The version that was published is withdrawn; the earlier one stays in force.',
    read: 'Read what changes',
    comingTitle: (document, no) => `${document}: version ${no}`,
    comingLede: (day) => `This version is published on the site. It takes effect on ${day} at 00:00 in Astana.`,
    lateText: (day) => `It applies to your contract from ${day}. Until then the version you accepted governs.`,
    lateLede: (day) =>
      `Your contract was concluded under an earlier version, and this one is in force already. It applies to your contract from ${day}, 00:00 in Astana.`,
    goneTitle: (document, no) => `${document}: version ${no} was withdrawn`,
    goneLede: (day) => `It will not take effect (the day set was ${day}). The earlier version stays in force, and nothing is asked of you.`,
    kept: 'The price and the access term of your contracts stay as they are. Their other terms follow the new version from that day (offer 2.3).',
    partly:
      'An earlier amendment concerned new contracts only, so some contracts follow the earlier version. The page of each contract says by which version it goes.',
    onlyNew: 'The amendment concerns new contracts only. Your contracts follow the earlier version.',
    asksAgain: 'Once it is in force, the site will ask you to accept it.',
    changes: 'What changes',
    whole: 'Whole text of the version',
    compare: 'Compare the two versions',
    back: 'Back to my courses',
  },
};
