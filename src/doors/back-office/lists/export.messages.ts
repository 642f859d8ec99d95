import type { Messages } from '#kernel/locale.ts';
import type { ExportRefusal } from './export.ts';

type Texts = {
  title: string;
  intro: string;
  rows: string;
  filter: string;
  everything: string;
  columns: string;
  whole: string;
  format: string;
  formats: { csv: string; xlsx: string };
  formatNotes: (csv: string, xlsx: string) => { csv: string; xlsx: string };
  reason: string;
  reasonHint: string;
  personal: string;
  button: string;
  back: string;
  refusals: Record<ExportRefusal, string>;
  noFormat: string;
  search: string;
};

export const exportTexts: Messages<Texts> = {
  kk: {
    title: 'Файлға шығару',
    intro: 'Файлға осы тізімнің барлық беті түседі: сүзгі, реттеу және бағандар өзгермейді.',
    rows: 'Жол саны',
    filter: 'Сүзгі',
    everything: 'барлығы',
    columns: 'Бағандар',
    whole: 'Файлда телефон мен пошта толық жазылады, ЖСН жасырылған күйінде қалады.',
    format: 'Файл түрі',
    formats: { csv: 'CSV кестесі', xlsx: 'Excel кітабы (XLSX)' },
    formatNotes: (csv, xlsx) => ({ csv: `Ең көбі ${csv} жол`, xlsx: `Ең көбі ${xlsx} жол` }),
    reason: 'Себебі',
    reasonHint: 'Журналға жазылады. Мысалы: «Білім басқармасына есеп, 12.11 хат».',
    personal: 'Файлда дербес деректер бар. Кім, қашан және не үшін алғаны жазылады; тізімдегі әр адам мұны өз бетінен көреді.',
    button: 'Файлды алу',
    back: 'Тізімге оралу',
    refusals: {
      'reason-missing': 'Себебін жазыңыз: файлда дербес деректер бар',
      'too-long': 'Бұл түрдегі файлға тым көп жол түседі. Сүзгіні тарылтыңыз немесе CSV таңдаңыз.',
      'too-many': 'Бір сағатта 20 файлдан артық шығаруға болмайды. Кейінірек қайталаңыз.',
    },
    noFormat: 'Файл түрін таңдаңыз',
    search: 'адам іздеуі',
  },
  ru: {
    title: 'Выгрузка в файл',
    intro: 'В файл попадут все страницы этого списка: отбор, порядок и столбцы те же.',
    rows: 'Строк',
    filter: 'Отбор',
    everything: 'все',
    columns: 'Столбцы',
    whole: 'Телефон и почта в файле записаны целиком, ИИН остаётся скрытым.',
    format: 'Вид файла',
    formats: { csv: 'Таблица CSV', xlsx: 'Книга Excel (XLSX)' },
    formatNotes: (csv, xlsx) => ({ csv: `Не больше ${csv} строк`, xlsx: `Не больше ${xlsx} строк` }),
    reason: 'Причина',
    reasonHint: 'Записывается в журнал. Например: «Отчёт в управление образования, письмо от 12.11».',
    personal:
      'В файле есть персональные данные. Записывается, кто, когда и зачем его взял; это видит каждый человек из списка на своей странице.',
    button: 'Получить файл',
    back: 'Вернуться к списку',
    refusals: {
      'reason-missing': 'Напишите причину: в файле есть персональные данные',
      'too-long': 'Для такого файла слишком много строк. Сузьте отбор или возьмите CSV.',
      'too-many': 'За час можно взять не больше 20 файлов. Повторите позже.',
    },
    noFormat: 'Выберите вид файла',
    search: 'поиск человека',
  },
  en: {
    title: 'Export to a file',
    intro: 'All pages of this list go into the file: filter, order and columns as they are.',
    rows: 'Rows',
    filter: 'Filter',
    everything: 'everything',
    columns: 'Columns',
    whole: 'Phone and mail stand in the file whole, the IIN stays masked.',
    format: 'Kind of file',
    formats: { csv: 'CSV table', xlsx: 'Excel workbook (XLSX)' },
    formatNotes: (csv, xlsx) => ({ csv: `${csv} rows at most`, xlsx: `${xlsx} rows at most` }),
    reason: 'Reason',
    reasonHint: 'It goes into the journal. For example: “Report to the education department, letter of 12.11”.',
    personal: 'The file holds personal data. Who took it, when and why is written down; each person in the list sees it on their own page.',
    button: 'Get the file',
    back: 'Back to the list',
    refusals: {
      'reason-missing': 'Write the reason: the file holds personal data',
      'too-long': 'Too many rows for this kind of file. Narrow the filter or take CSV.',
      'too-many': 'No more than 20 files can be taken within an hour. Try again later.',
    },
    noFormat: 'Choose the kind of file',
    search: 'search for a person',
  },
};
