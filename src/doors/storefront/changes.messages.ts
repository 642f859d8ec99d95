import { russianCount } from '#kernel/counts.ts';
import type { Locale, Messages } from '#kernel/locale.ts';

/** A feed as the head of a page announces it. */
export type FeedLink = { readonly path: string; readonly title: string };

type Shape = {
  readonly title: string;
  readonly lede: string;
  readonly description: string;
  readonly coming: string;
  readonly happened: string;
  readonly none: string;
  readonly published: (day: string) => string;
  readonly takesEffect: (day: string) => string;
  readonly tookEffect: (day: string) => string;
  readonly withdrawn: (day: string) => string;
  readonly first: string;
  readonly clauses: (count: number) => string;
  readonly onlyNew: string;
  /** Contracts of these versions, which an earlier amendment had left as they were. */
  readonly keptStay: (versions: readonly number[]) => string;
  readonly keptPass: (versions: readonly number[]) => string;
  readonly see: string;
  readonly priceNew: (title: string, money: string) => string;
  readonly priceGone: (title: string) => string;
  readonly priceChanged: (title: string, before: string, after: string) => string;
  readonly termChanged: (title: string, before: string, after: string) => string;
  readonly vatChanged: (title: string) => string;
  readonly samePrices: string;
  readonly newProgramme: (title: string) => string;
  readonly feeds: string;
  readonly feedsNote: string;
  readonly feed: FeedLink;
  readonly shopFeed: FeedLink;
};

const paths = { documents: '/feeds/documents.atom', shop: '/feeds/programmes.atom' } as const;

const kk: Shape = {
  title: 'Өзгерістер',
  lede: 'Құжаттар мен баға парақтарының барлық жарияланымы: не өзгерді және қай күннен бастап.',
  description: 'Оферта мен басқа құжаттардың, баға парақтарының өзгерістері: күні, өзгерген тармақтар, бұрынғы және жаңа бағалар.',
  coming: 'Алда',
  happened: 'Бұрынғы өзгерістер',
  none: 'Алдағы өзгеріс жарияланған жоқ.',
  published: (day) => `Жарияланған күні: ${day}`,
  takesEffect: (day) => `Күшіне енетін күні: ${day}`,
  tookEffect: (day) => `Күшіне енген күні: ${day}`,
  withdrawn: (day) => `Күшіне енбей тұрып қайтарып алынды: ${day}`,
  first: 'Құжаттың алғашқы нұсқасы.',
  clauses: (count) => (count === 0 ? 'Тармақтардың мәтіні өзгермеген.' : `Өзгерген жер саны: ${count}.`),
  onlyNew: 'Өзгеріс тек жаңа шарттарға қолданылады.',
  keptStay: (versions) =>
    `Бұрын жасалған шарттар да осы нұсқаға көшеді, бірақ мына нұсқалармен жасалғандары өз нұсқасында қалады: ${versions.join(', ')}.`,
  keptPass: (versions) => `Бұрынғы нұсқасында қалдырылған шарттар да осы нұсқаға көшеді, олардың нұсқасы: ${versions.join(', ')}.`,
  see: 'Не өзгергенін көру',
  priceNew: (title, money) => `${title}: жаңа, ${money}`,
  priceGone: (title) => `${title}: сатылымнан алынды`,
  priceChanged: (title, before, after) => `${title}: бұрын ${before}, енді ${after}`,
  termChanged: (title, before, after) => `${title}: қолжетімділік бұрын ${before}, енді ${after}`,
  vatChanged: (title) => `${title}: ҚҚС есебі өзгерді`,
  samePrices: 'Бағалар өзгермеген.',
  newProgramme: (title) => `Жаңа бағдарлама: ${title}`,
  feeds: 'Таспаға жазылу',
  feedsNote: 'Өзгерістерді таспа оқитын бағдарламадан бақылап отыруға болады (Atom):',
  feed: { path: paths.documents, title: 'Құжаттардың өзгерістері' },
  shopFeed: { path: paths.shop, title: 'Жаңа бағдарламалар мен баға парақтары' },
};

const ru: Shape = {
  title: 'Изменения',
  lede: 'Все публикации документов и прейскурантов: что изменилось и с какого дня.',
  description: 'Изменения оферты, других документов и прейскурантов: день, изменённые пункты, прежние и новые цены.',
  coming: 'Впереди',
  happened: 'Прежние изменения',
  none: 'Предстоящих изменений не объявлено.',
  published: (day) => `Опубликовано: ${day}`,
  takesEffect: (day) => `Вступит в силу: ${day}`,
  tookEffect: (day) => `Вступило в силу: ${day}`,
  withdrawn: (day) => `Отозвано до вступления в силу: ${day}`,
  first: 'Первая версия документа.',
  clauses: (count) => (count === 0 ? 'Текст пунктов не изменился.' : `Изменено: ${russianCount(count, ['место', 'места', 'мест'])}.`),
  onlyNew: 'Изменение относится только к новым договорам.',
  keptStay: (versions) =>
    `Прежние договоры переходят на эту версию, кроме заключённых по версиям: ${versions.join(', ')}. Те остаются на своей.`,
  keptPass: (versions) => `На эту версию переходят и договоры, которые раньше были оставлены на своей, их версии: ${versions.join(', ')}.`,
  see: 'Посмотреть, что изменилось',
  priceNew: (title, money) => `${title}: новая, ${money}`,
  priceGone: (title) => `${title}: снята с продажи`,
  priceChanged: (title, before, after) => `${title}: было ${before}, стало ${after}`,
  termChanged: (title, before, after) => `${title}: доступ был ${before}, стал ${after}`,
  vatChanged: (title) => `${title}: изменился учёт НДС`,
  samePrices: 'Цены не изменились.',
  newProgramme: (title) => `Новая программа: ${title}`,
  feeds: 'Лента новостей',
  feedsNote: 'За изменениями можно следить в программе для чтения лент (Atom):',
  feed: { path: paths.documents, title: 'Изменения документов' },
  shopFeed: { path: paths.shop, title: 'Новые программы и прейскуранты' },
};

const en: Shape = {
  title: 'Changes',
  lede: 'Every publication of documents and price lists: what has changed and from which day.',
  description: 'Changes of the offer, the other documents and the price lists: day, changed clauses, old and new prices.',
  coming: 'Ahead',
  happened: 'Earlier changes',
  none: 'No coming change is announced.',
  published: (day) => `Published: ${day}`,
  takesEffect: (day) => `Takes effect: ${day}`,
  tookEffect: (day) => `Took effect: ${day}`,
  withdrawn: (day) => `Withdrawn before it took effect: ${day}`,
  first: 'The first version of the document.',
  clauses: (count) => (count === 0 ? 'The text of the clauses has not changed.' : `Changed: ${count} ${count === 1 ? 'place' : 'places'}.`),
  onlyNew: 'The amendment applies to new contracts only.',
  keptStay: (versions) =>
    `Earlier contracts go over to this version, but those concluded under these versions stay on their own: ${versions.join(', ')}.`,
  keptPass: (versions) => `Contracts that were left on their own versions go over to this one too; their versions: ${versions.join(', ')}.`,
  see: 'See what has changed',
  priceNew: (title, money) => `${title}: new, ${money}`,
  priceGone: (title) => `${title}: no longer sold`,
  priceChanged: (title, before, after) => `${title}: was ${before}, now ${after}`,
  termChanged: (title, before, after) => `${title}: access was ${before}, now ${after}`,
  vatChanged: (title) => `${title}: VAT treatment has changed`,
  samePrices: 'Prices have not changed.',
  newProgramme: (title) => `New programme: ${title}`,
  feeds: 'Feeds',
  feedsNote: 'A feed reader can follow the changes for you (Atom):',
  feed: { path: paths.documents, title: 'Changes of documents' },
  shopFeed: { path: paths.shop, title: 'New programmes and price lists' },
};

const t = { kk, ru, en } satisfies Messages<Shape>;
export const changesText = (locale: Locale): Shape => t[locale];
