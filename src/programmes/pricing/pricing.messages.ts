import type { Locale, Messages } from '#kernel/locale.ts';
import type { PriceWords } from './price-list-paper.ts';

const nb = '\u00a0';

const words: Messages<PriceWords> = {
  kk: {
    titleNo: (no) => `Баға парағы, ${no}-нөмір`,
    programme: 'Бағдарлама',
    hours: 'Көлемі',
    access: 'Қолжетімділік',
    vat: 'ҚҚС',
    vatNone: 'салынбайды',
    vatIncluded: (percent) => `${percent}${nb}%, бағаға кіреді`,
    price: 'Бағасы',
    effective: 'Күшіне енетін күні',
    publishedOn: 'Жарияланған күні',
    provider: 'Орындаушы',
    bin: 'БСН',
    rules: 'Баға қалай қолданылады',
    rulesList: (minutes) => [
      'Баға парағы көрсетілген күні Астана уақытымен 00:00-де күшіне енеді.',
      `Баға өзгермей тұрып ашылған төлем беті жабылғанша (ең көбі ${minutes}${nb}минут) бұрынғы бағамен қабылданады.`,
      'Төлеген бағаңыз бен қолжетімділік мерзіміңіз кейінгі баға парақтарымен өзгермейді.',
    ],
    fingerprint: 'Бақылау сомасы (SHA-256)',
    kept: 'Осы баға парағының беті',
    page: 'Бет',
  },
  ru: {
    titleNo: (no) => `Прейскурант №${nb}${no}`,
    programme: 'Программа',
    hours: 'Объём',
    access: 'Доступ',
    vat: 'НДС',
    vatNone: 'не облагается',
    vatIncluded: (percent) => `${percent}${nb}%, входит в цену`,
    price: 'Цена',
    effective: 'Вступает в силу',
    publishedOn: 'Опубликован',
    provider: 'Исполнитель',
    bin: 'БИН',
    rules: 'Как действует цена',
    rulesList: (minutes) => [
      'Прейскурант вступает в силу в 00:00 указанного дня по времени Астаны.',
      `Страница оплаты, открытая до изменения цены, принимается по прежней цене, пока не закроется (не дольше ${minutes}${nb}мин).`,
      'Оплаченная цена и срок доступа не меняются от последующих прейскурантов.',
    ],
    fingerprint: 'Контрольная сумма (SHA-256)',
    kept: 'Страница этого прейскуранта',
    page: 'Страница',
  },
  en: {
    titleNo: (no) => `Price list No.${nb}${no}`,
    programme: 'Programme',
    hours: 'Volume',
    access: 'Access',
    vat: 'VAT',
    vatNone: 'not charged',
    vatIncluded: (percent) => `${percent}${nb}%, included`,
    price: 'Price',
    effective: 'Takes effect',
    publishedOn: 'Published',
    provider: 'Provider',
    bin: 'BIN',
    rules: 'How a price holds',
    rulesList: (minutes) => [
      'A price list takes effect at 00:00 of its day by the time of Astana.',
      `A payment page opened before a price changes is honoured at the old price until it closes (at most ${minutes}${nb}minutes).`,
      'The price you paid and your access term are not changed by later price lists.',
    ],
    fingerprint: 'Checksum (SHA-256)',
    kept: 'The page of this price list',
    page: 'Page',
  },
};

export const priceWords = (locale: Locale): PriceWords => words[locale];
