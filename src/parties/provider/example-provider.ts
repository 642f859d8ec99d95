import { parseBin } from '#kernel/bin.ts';
import { parsePhone } from '#kernel/phone.ts';
import { expectOk } from '#kernel/result.ts';
import { parseIik, type Particulars } from './provider.ts';

/** A fund that does not exist, for demonstration and tests: the operator records the real one before opening. */
export const exampleParticulars: Particulars = {
  name: {
    kk: '«El Umiti» қоры» корпоративтік қоры',
    ru: 'Корпоративный фонд «Фонд «El Umiti»',
    en: 'El Umiti Corporate Fund',
  },
  bin: expectOk(parseBin('260140000005')),
  address: {
    kk: 'Астана қаласы, Үлгі көшесі, 1-үй',
    ru: 'город Астана, улица Улги, дом 1',
    en: '1 Ulgi Street, Astana',
  },
  bank: {
    name: { kk: '«Үлгі Банк» АҚ', ru: 'АО «Улги Банк»', en: 'Ulgi Bank JSC' },
    bik: 'ULGIKZKA',
    iik: parseIik('KZ86125KZT5004100100')!,
  },
  phone: expectOk(parsePhone('+7 700 000 00 00')),
  email: 'qor@example.kz',
  supportEmail: 'qoldau@example.kz',
  signer: {
    name: 'Үлгібаев Ерлан Серікұлы',
    position: { kk: 'Атқарушы директор', ru: 'Исполнительный директор', en: 'Executive Director' },
  },
};
