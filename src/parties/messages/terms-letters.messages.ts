import { dayText } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';
import type { Letter, LetterPart } from './letter.ts';
import { text } from './letter-parts.ts';
import type { TemplateFacts } from './message.ts';

type Change = TemplateFacts['terms-change']['changes'][number];
export type TermsLetters = { readonly [Name in 'terms-change' | 'terms-withdrawn']: (facts: TemplateFacts[Name]) => Letter };

const list = (changes: readonly Change[], line: (change: Change) => string): LetterPart[] =>
  changes.length === 0 ? [] : [text(changes.map((one) => `• ${line(one)}`).join('\n'))];

/** Clauses 2.3 and 5.2: what changes, from when, and what it does not touch. */
export const termsLetters: Messages<TermsLetters> = {
  kk: {
    'terms-change': (f) => ({
      subject: `Құжат өзгереді: ${f.document}, ${f.no}-нұсқа`,
      parts: [
        text(
          f.late
            ? `Шартыңыз офертаның бұрынғы нұсқасымен жасалды, ал сайтта жаңа нұсқа күшіне еніп үлгерген. Құжаттың атауы: «${f.document}», нұсқасы: ${f.no}. Сіздің шартыңызға ол мына күннен бастап қолданылады: ${dayText(f.from, 'kk')}, сағат 00:00, Астана уақыты. Оған дейін қабылдаған нұсқаңыз жүреді.`
            : `Сайтта жаңа нұсқа жарияланды. Құжаттың атауы: «${f.document}», нұсқасы: ${f.no}. Күшіне енетін күні: ${dayText(f.from, 'kk')}, сағат 00:00, Астана уақыты.`,
        ),
        ...list(
          f.changes,
          ({ number, kind }) => ({ added: `${number}: жаңа`, removed: `${number}: алып тасталды`, changed: `${number}: өзгерді` })[kind],
        ),
        ...(f.newContractsOnly
          ? [text('Бұл өзгеріс Сіздің шартыңызға қатысты емес: ол бұрынғы нұсқамен жүре береді.')]
          : f.partly
            ? [
                text(
                  'Кейбір шарттарыңыз бұрынғы нұсқамен жүре береді, қалғандары сол күннен бастап осы нұсқаға көшеді. Қай нұсқа қолданылатыны әр шарттың бетінде жазылған. Баға мен қолжетімділік мерзімі өзгермейді.',
                ),
              ]
            : f.offer
              ? [text('Шартыңыздың бағасы мен қолжетімділік мерзімі өзгермейді. Қалған талаптары сол күннен бастап жаңа нұсқамен жүреді.')]
              : []),
        ...(f.asksAgain ? [text('Нұсқа күшіне енген соң сайтқа кіргеніңізде одан келісіміңіз сұралады.')] : []),
        { kind: 'link', text: 'Айырмашылықты оқу', href: f.link },
      ],
    }),
    'terms-withdrawn': (f) => ({
      subject: `Өзгеріс болмайды: ${f.document}, ${f.no}-нұсқа`,
      parts: [
        text(
          `Бұған дейін Сізге жаңа нұсқа туралы жазған едік. Құжаттың атауы: «${f.document}», нұсқасы: ${f.no}. Ол қайтарып алынды және күшіне енбейді (белгіленген күні: ${dayText(f.from, 'kk')}). Қазіргі нұсқа бұрынғыша жүреді.`,
        ),
        { kind: 'link', text: 'Нұсқаның беті', href: f.link },
      ],
    }),
  },
  ru: {
    'terms-change': (f) => ({
      subject: `Документ меняется: ${f.document}, версия ${f.no}`,
      parts: [
        text(
          f.late
            ? `Ваш договор заключён по прежней версии документа «${f.document}», а на сайте уже действует новая, номер версии: ${f.no}. К вашему договору она применяется с ${dayText(f.from, 'ru')}, 00:00 по времени Астаны. До этого действует версия, которую вы приняли.`
            : `На сайте опубликована новая версия документа «${f.document}», номер версии: ${f.no}. Она вступает в силу ${dayText(f.from, 'ru')} в 00:00 по времени Астаны.`,
        ),
        ...list(
          f.changes,
          ({ number, kind }) => ({ added: `${number}: новый пункт`, removed: `${number}: исключён`, changed: `${number}: изменён` })[kind],
        ),
        ...(f.newContractsOnly
          ? [text('Изменение не касается вашего договора: он идёт по прежней версии.')]
          : f.partly
            ? [
                text(
                  'Часть ваших договоров идёт по прежней версии, остальные с этого дня по новой. По какой версии идёт договор, указано на его странице. Цена и срок доступа не меняются.',
                ),
              ]
            : f.offer
              ? [text('Цена и срок доступа по вашему договору не меняются. Остальные условия с этого дня идут по новой версии.')]
              : []),
        ...(f.asksAgain ? [text('Когда версия вступит в силу, сайт при входе попросит вас принять её.')] : []),
        { kind: 'link', text: 'Прочитать разницу', href: f.link },
      ],
    }),
    'terms-withdrawn': (f) => ({
      subject: `Изменения не будет: ${f.document}, версия ${f.no}`,
      parts: [
        text(
          `Ранее мы писали вам о новой версии документа «${f.document}», номер версии: ${f.no}. Она отозвана и не вступит в силу (назначенный день: ${dayText(f.from, 'ru')}). Действует прежняя версия.`,
        ),
        { kind: 'link', text: 'Страница версии', href: f.link },
      ],
    }),
  },
  en: {
    'terms-change': (f) => ({
      subject: `A document changes: ${f.document}, version ${f.no}`,
      parts: [
        text(
          f.late
            ? `Your contract was concluded under an earlier version of “${f.document}”, and version ${f.no} is in force on the site already. It applies to your contract from ${dayText(f.from, 'en')}, 00:00 in Astana. Until then the version you accepted governs.`
            : `A new version of “${f.document}” is published on the site: version ${f.no}. It takes effect on ${dayText(f.from, 'en')} at 00:00 in Astana.`,
        ),
        ...list(
          f.changes,
          ({ number, kind }) => ({ added: `${number}: new`, removed: `${number}: taken out`, changed: `${number}: changed` })[kind],
        ),
        ...(f.newContractsOnly
          ? [text('The amendment does not concern your contract, which follows the earlier version.')]
          : f.partly
            ? [
                text(
                  'Some of your contracts follow the earlier version, the others go over to this one on that day. The page of each contract says by which version it goes. Price and access term stay as they are.',
                ),
              ]
            : f.offer
              ? [
                  text(
                    'The price and the access term of your contract stay as they are. Its other terms follow the new version from that day.',
                  ),
                ]
              : []),
        ...(f.asksAgain ? [text('Once it is in force, the site will ask you to accept it when you sign in.')] : []),
        { kind: 'link', text: 'Read the difference', href: f.link },
      ],
    }),
    'terms-withdrawn': (f) => ({
      subject: `The change will not come: ${f.document}, version ${f.no}`,
      parts: [
        text(
          `We wrote to you about a new version of “${f.document}”: version ${f.no}. It was withdrawn and will not take effect (the day set was ${dayText(f.from, 'en')}). The present version stays in force.`,
        ),
        { kind: 'link', text: 'Page of the version', href: f.link },
      ],
    }),
  },
};
