import type { EvidenceType } from '#conduct';
import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly types: Readonly<Record<EvidenceType, string>>;
  readonly file: (no: number) => string;
  readonly download: string;
  readonly kept: string;
};

/** Files that were added to a case as evidence, as the person sees them (clause 4.2). */
export const conductFilesWords: Messages<Words> = {
  kk: {
    title: 'Дәлел файлдары',
    lead: 'Орындаушы іске осы файлдарды қосты. Сіз оларды қарап, жауабыңызда пікіріңізді жаза аласыз.',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG суреті', 'image/jpeg': 'JPEG суреті' },
    file: (no) => `${no}-файл`,
    download: 'Жүктеп алу',
    kept: 'Файлда басқа адамның дерегі бар, сондықтан ол ашылмайды',
  },
  ru: {
    title: 'Файлы доказательств',
    lead: 'Исполнитель добавил в дело эти файлы. Вы можете посмотреть их и высказаться о них в ответе.',
    types: { 'application/pdf': 'PDF', 'image/png': 'Изображение PNG', 'image/jpeg': 'Изображение JPEG' },
    file: (no) => `Файл ${no}`,
    download: 'Скачать',
    kept: 'В файле есть данные другого человека, поэтому он не открывается',
  },
  en: {
    title: 'Files of evidence',
    lead: 'The provider added these files to the case. You can look at them and speak to them in your answer.',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG picture', 'image/jpeg': 'JPEG picture' },
    file: (no) => `File ${no}`,
    download: 'Download',
    kept: 'Another person’s data is in this file, so it is not opened',
  },
};
