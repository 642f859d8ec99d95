import { almatyDay, dayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual, Locale, PaperLocale } from '#kernel/locale.ts';
import { moneyText } from '#kernel/money-text.ts';
import type { Tiyn } from '#kernel/tiyn.ts';
import { momentText } from '#ui/format/dates.ts';
import type { Paper } from '#platform/pdf.ts';
import { clausesOf, type LegalTree } from '#offer';
import type { Vat } from '#pricing';
import type { Provider } from '#provider';
import type { ContractNumber } from './contract.ts';
import { dealPaper, type PaperAnnex, type PaperGroup } from './deal-paper.ts';
import { organisation, seatAnnexes, type PaperOrganisation } from './organisation-part.ts';
import { both, bothDays, bothMoments, paymentRows, providerRows, vatText, type PaperPayment } from './paper-rows.ts';

/** A legal document as it was accepted; its hash is printed. */
export type AcceptedVersion = { readonly no: number; readonly hash: string; readonly effectiveFrom: Date };

/** The customer as the contract names them. The IIN comes masked: whole it stands only in the sealed card (offer 3.8). */
export type PaperCustomer = {
  readonly name: string;
  readonly iin: string;
  readonly phone: string;
  readonly email: string;
  readonly address: Bilingual;
  readonly workplace: Bilingual;
  readonly position: Bilingual;
};

/** Everything the contract's file states (clause 2.4), from the versions that bind. */
export type ContractPaperFacts = {
  readonly number: ContractNumber;
  readonly date: CivilDate;
  readonly provider: Provider;
  readonly customer: PaperCustomer | PaperOrganisation;
  readonly programme: { readonly title: Bilingual; readonly no: number };
  readonly price: {
    readonly listNo: number;
    readonly listSince: Date;
    readonly amount: Tiyn;
    readonly vat: Vat;
    readonly accessDays: number;
  };
  /** Last civil day of access, by the opening in the settling transaction; null: each seat has its own. */
  readonly accessUntil: CivilDate | null;
  readonly application: { readonly number: string; readonly shownAt: Date; readonly submittedAt: Date };
  readonly payment: PaperPayment;
  readonly offer: AcceptedVersion & { readonly bindingLanguage: Locale; readonly text: (locale: Locale) => LegalTree };
  readonly policy: AcceptedVersion;
  readonly confidentiality: AcceptedVersion;
  readonly consent: AcceptedVersion & { readonly givenAt: Date };
  /** Names of things in words, from the catalogue. */
  readonly words: (language: PaperLocale) => { readonly hours: string; readonly days: string; readonly taught: string };
};

/** The contract's file: particulars, what is bought at what price, payment, then the offer's exact text in kk and ru. */
export function drawContract(facts: ContractPaperFacts): Paper {
  const { number, date, offer } = facts;
  return dealPaper(
    {
      title: { kk: `Шарт ${number}`, ru: `Договор ${number}` },
      lead: {
        kk: `${dayText(date, 'kk')}. Шарт жария офертаның ${offer.no}-нұсқасын қабылдау арқылы жасалды (Қазақстан Республикасы Азаматтық кодексінің 395 және 396-баптары): Тапсырыс беруші Қызметтің ақысын толық төледі. Офертаның мәтіні осы құжаттың қосымшасында тұр және оның бөлігі болып саналады.`,
        ru: `${dayText(date, 'ru')} Договор заключён акцептом версии ${offer.no} публичной оферты (статьи 395 и 396 Гражданского кодекса Республики Казахстан): Заказчик полностью оплатил Услугу. Текст оферты приведён в приложении и является частью этого документа.`,
      },
      running: `${number} · ${dayText(date, 'kk')} · ${facts.provider.name.kk}, БСН ${facts.provider.bin}`,
      groups: [
        { heading: { kk: 'Орындаушы', ru: 'Исполнитель' }, rows: providerRows(facts.provider) },
        'seats' in facts.customer ? organisation(facts.customer) : person(facts.customer),
        bought(facts),
        price(facts),
        application(facts),
        { heading: { kk: 'Төлем', ru: 'Оплата' }, rows: paymentRows(facts.payment) },
        accepted(facts),
      ],
      notes:
        'seats' in facts.customer
          ? []
          : [
              {
                kk: 'ЖСН толық күйінде Орындаушыда шифрланып сақталады, файлда екі шетіндегі цифрлар ғана көрсетілген. Банк төлемді растамайынша шарт жасалмайды.',
                ru: 'ИИН полностью хранится у Исполнителя в зашифрованном виде, в файле показаны только крайние цифры. До подтверждения оплаты банком договора нет.',
              },
            ],
      marks: [
        [{ kk: `Жария оферта, ${offer.no}-нұсқа (SHA-256)`, ru: `Публичная оферта, версия ${offer.no}` }, offer.hash],
        [
          { kk: `Құпиялылық саясаты, ${facts.policy.no}-нұсқа`, ru: `Политика конфиденциальности, версия ${facts.policy.no}` },
          facts.policy.hash,
        ],
        [
          {
            kk: `Құпиялылық туралы келісім, ${facts.confidentiality.no}-нұсқа`,
            ru: `Соглашение о конфиденциальности, версия ${facts.confidentiality.no}`,
          },
          facts.confidentiality.hash,
        ],
        [
          { kk: `Дербес деректерге келісім, ${facts.consent.no}-нұсқа`, ru: `Согласие на обработку данных, версия ${facts.consent.no}` },
          facts.consent.hash,
        ],
      ],
      annexes: [
        ...('seats' in facts.customer ? seatAnnexes(facts, facts.customer) : []),
        ...[...new Set<Locale>([offer.bindingLanguage, 'kk', 'ru'])].map((language) => annex(facts, language)),
      ],
    },
    facts.payment.paidAt,
  );
}

const person = (person: PaperCustomer): PaperGroup => ({
  heading: { kk: 'Тапсырыс беруші', ru: 'Заказчик' },
  rows: [
    [{ kk: 'Тегі, аты, әкесінің аты', ru: 'Фамилия, имя, отчество' }, person.name],
    [{ kk: 'ЖСН', ru: 'ИИН' }, person.iin],
    [{ kk: 'Тұрғылықты жері', ru: 'Место жительства' }, person.address],
    [{ kk: 'Байланыс', ru: 'Контакты' }, `${person.phone}, ${person.email}`],
    [
      { kk: 'Жұмыс орны, лауазымы', ru: 'Место работы, должность' },
      { kk: `${person.workplace.kk}, ${person.position.kk}`, ru: `${person.workplace.ru}, ${person.position.ru}` },
    ],
  ],
});

const bought = ({ programme, accessUntil, words }: ContractPaperFacts): PaperGroup => ({
  heading: { kk: 'Қызмет', ru: 'Услуга' },
  rows: [
    [{ kk: 'Оқыту бағдарламасы', ru: 'Программа обучения' }, both(programme.title)],
    [{ kk: 'Бағдарламаның нұсқасы', ru: 'Версия программы' }, String(programme.no)],
    [
      { kk: 'Көлемі', ru: 'Объём' },
      { kk: words('kk').hours, ru: words('ru').hours },
    ],
    [
      { kk: 'Оқыту тілі', ru: 'Язык обучения' },
      { kk: words('kk').taught, ru: words('ru').taught },
    ],
    ...(accessUntil ? [[{ kk: 'Қолжетімділіктің соңғы күні', ru: 'Последний день доступа' }, bothDays(accessUntil)] as const] : []),
  ],
});

const price = ({ price: line, words }: ContractPaperFacts): PaperGroup => ({
  heading: { kk: 'Прейскуранттан үзінді', ru: 'Выписка из прейскуранта' },
  rows: [
    [
      { kk: 'Прейскурант', ru: 'Прейскурант' },
      {
        kk: `№ ${line.listNo}, ${dayText(almatyDay(line.listSince), 'kk')} күшіне енген`,
        ru: `№ ${line.listNo}, действует с ${dayText(almatyDay(line.listSince), 'ru')}`,
      },
    ],
    [{ kk: 'Бағасы', ru: 'Цена' }, moneyText(line.amount)],
    [{ kk: 'ҚҚС', ru: 'НДС' }, vatText(line)],
    [
      { kk: 'Қолжетімділік мерзімі', ru: 'Срок доступа' },
      { kk: words('kk').days, ru: words('ru').days },
    ],
  ],
});

const application = ({ application: form }: ContractPaperFacts): PaperGroup => ({
  heading: { kk: 'Электрондық өтінім', ru: 'Электронная заявка' },
  rows: [
    [{ kk: 'Нөмірі', ru: 'Номер' }, form.number],
    [{ kk: 'Баға мен оферта көрсетілген уақыт', ru: 'Цена и оферта показаны' }, bothMoments(form.shownAt)],
    [{ kk: 'Жіберілген уақыты', ru: 'Заявка отправлена' }, bothMoments(form.submittedAt)],
  ],
});

const accepted = (facts: ContractPaperFacts): PaperGroup => ({
  heading: { kk: 'Қабылданған құжаттар', ru: 'Принятые документы' },
  rows: [
    [{ kk: 'Жария оферта', ru: 'Публичная оферта' }, version(facts.offer)],
    [{ kk: 'Құпиялылық саясаты', ru: 'Политика конфиденциальности' }, version(facts.policy)],
    [{ kk: 'Құпиялылық туралы келісім', ru: 'Соглашение о конфиденциальности' }, version(facts.confidentiality)],
    [
      { kk: 'Дербес деректерді өңдеуге келісім', ru: 'Согласие на обработку персональных данных' },
      {
        kk: `${facts.consent.no}-нұсқа, ${momentText(facts.consent.givenAt, 'kk')} бөлек берілген`,
        ru: `версия ${facts.consent.no}, дано отдельно ${momentText(facts.consent.givenAt, 'ru')}`,
      },
    ],
  ],
});

const version = (one: AcceptedVersion): Bilingual => ({
  kk: `${one.no}-нұсқа, ${dayText(almatyDay(one.effectiveFrom), 'kk')} күшіне енген`,
  ru: `версия ${one.no}, действует с ${dayText(almatyDay(one.effectiveFrom), 'ru')}`,
});

/** The binding text first; Kazakh and Russian always. */
function annex({ offer }: ContractPaperFacts, language: Locale): PaperAnnex {
  const tree = offer.text(language);
  const binding = offer.bindingLanguage === language;
  const above = {
    kk: `Қосымша. Жария оферта, ${offer.no}-нұсқа, қазақ тілінде${binding ? ' (негізгі мәтін)' : ''}`,
    ru: `Приложение. Публичная оферта, версия ${offer.no}, на русском языке${binding ? ' (основной текст)' : ''}`,
    en: `Annex. Public offer, version ${offer.no}, in English${binding ? ' (binding text)' : ''}`,
  };
  return {
    lang: language,
    above: above[language],
    title: tree.title,
    sections: tree.sections.map((section) => ({
      heading: `${section.number}. ${section.title}`,
      clauses: [...clausesOf({ title: '', sections: [section] })].map((one) => ({
        number: one.number,
        paragraphs: one.paragraphs,
        deep: one.number.split('.').length > 2,
      })),
    })),
  };
}
