import type { Locale, Messages } from '#kernel/locale.ts';
import type { KatoFault, KatoFaultKind, KatoFile } from './kato-file.ts';

type Words = {
  line: (no: number, reason: string) => string;
  faults: Record<KatoFaultKind, (value: string) => string>;
  loaded: (settlements: number, retired: number) => string;
  unknown: (names: string) => string;
};

const words: Messages<Words> = {
  kk: {
    line: (no, reason) => `${no}-жол: ${reason}. Ештеңе жүктелген жоқ.`,
    faults: {
      'not-csv': () => 'файл CSV түрінде оқылмайды',
      columns: (value) => `бағандар сәйкес келмейді (${value})`,
      'empty-file': () => 'файлда жол жоқ',
      code: (value) => `код 9 саннан тұруы керек: «${value}»`,
      'same-code': (value) => `${value} коды екінші рет тұр`,
      level: (value) => `деңгей 1 мен 4 аралығында болады: «${value}»`,
      kind: (value) => `бұл деңгейде мұндай түр болмайды: «${value}»`,
      name: (value) => `атауы бос немесе бұзылған: «${value}»`,
      'parent-missing': (value) => `жоғарғы нысан табылмады: «${value}»`,
      'parent-level': (value) => `жоғарғы нысанның деңгейі сәйкес келмейді: ${value}`,
      'parent-code': (value) => `код жоғарғы нысанның кодынан басталмайды: ${value}`,
    },
    loaded: (settlements, retired) => `Жүктелді: ${settlements} елді мекен. Тізімнен шыққаны: ${retired}.`,
    unknown: (names) => `Бағдарламаға белгісіз аудандар (олардың елді мекендері таңдалмайды): ${names}`,
  },
  ru: {
    line: (no, reason) => `Строка ${no}: ${reason}. Ничего не загружено.`,
    faults: {
      'not-csv': () => 'файл не читается как CSV',
      columns: (value) => `столбцы не те (${value})`,
      'empty-file': () => 'в файле нет строк',
      code: (value) => `код должен состоять из 9 цифр: «${value}»`,
      'same-code': (value) => `код ${value} стоит второй раз`,
      level: (value) => `уровень бывает от 1 до 4: «${value}»`,
      kind: (value) => `на этом уровне такого вида не бывает: «${value}»`,
      name: (value) => `название пустое или испорчено: «${value}»`,
      'parent-missing': (value) => `вышестоящий объект не найден: «${value}»`,
      'parent-level': (value) => `уровень вышестоящего объекта не подходит: ${value}`,
      'parent-code': (value) => `код не начинается с кода вышестоящего объекта: ${value}`,
    },
    loaded: (settlements, retired) => `Загружено населённых пунктов: ${settlements}. Выбыло из списка: ${retired}.`,
    unknown: (names) => `Районы, которых программа не знает (их пункты выбрать нельзя): ${names}`,
  },
  en: {
    line: (no, reason) => `Line ${no}: ${reason}. Nothing was loaded.`,
    faults: {
      'not-csv': () => 'the file cannot be read as CSV',
      columns: (value) => `the columns do not fit (${value})`,
      'empty-file': () => 'the file has no rows',
      code: (value) => `a code has 9 digits: “${value}”`,
      'same-code': (value) => `the code ${value} stands a second time`,
      level: (value) => `a level is from 1 to 4: “${value}”`,
      kind: (value) => `there is no such kind on this level: “${value}”`,
      name: (value) => `the name is empty or broken: “${value}”`,
      'parent-missing': (value) => `the object above is not there: “${value}”`,
      'parent-level': (value) => `the object above has the wrong level: ${value}`,
      'parent-code': (value) => `the code does not begin with that of the object above: ${value}`,
    },
    loaded: (settlements, retired) => `Settlements loaded: ${settlements}. Gone from the list: ${retired}.`,
    unknown: (names) => `Districts the program does not know (their settlements cannot be chosen): ${names}`,
  },
};

/** Why a file was refused, with its line. */
export const katoFaultText = ({ line, fault, value }: KatoFault, locale: Locale): string =>
  words[locale].line(line, words[locale].faults[fault](value));

/** What a load did. */
export function katoLoadedText(
  loaded: Pick<KatoFile, 'unknownDistricts'> & { readonly settlements: number; readonly retired: number },
  locale: Locale,
): string {
  const t = words[locale];
  const unknown = loaded.unknownDistricts.map(({ code, name }) => `${code} ${name}`).join(', ');
  return t.loaded(loaded.settlements, loaded.retired) + (unknown ? `\n${t.unknown(unknown)}` : '');
}
