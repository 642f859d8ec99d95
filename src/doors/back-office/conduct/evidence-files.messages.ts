import { LARGEST_FILE, MOST_FILES_AT_ONCE, MOST_FILES_OF_CASE, type EvidenceFileFault, type EvidenceType } from '#conduct';
import type { Locale, Messages } from '#kernel/locale.ts';
import { russianCount } from '#kernel/counts.ts';
import { FILES_BYTES } from './evidence-limit.ts';
import { tooLargeText } from '#ui/components.ts';
import { sizeText } from '#kernel/size-text.ts';

/** `over-limit`: all together were too large to be read at all. `again`: the files were good, something else was not, and a browser does not send the same files twice by itself. */
export type FilesFault = EvidenceFileFault | { readonly kind: 'again' | 'over-limit' };

type Words = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly speaksOfOthers: string;
  readonly name: string;
  readonly type: string;
  readonly size: string;
  readonly added: string;
  readonly forLearner: string;
  readonly shown: string;
  readonly kept: string;
  readonly types: Readonly<Record<EvidenceType, string>>;
  readonly fault: (fault: FilesFault) => string;
};

const most = (locale: Locale): string => sizeText(LARGEST_FILE, locale);

/** Words of evidence that comes as files (clause 4.2). */
export const evidenceFilesTexts: Messages<Words> = {
  kk: {
    title: 'Дәлел файлдары',
    label: 'Файлдар',
    hint: `PDF, PNG немесе JPEG. Бір ретте ${MOST_FILES_AT_ONCE} файлға дейін, әрқайсысының көлемі ең көбі ${most('kk')}. Файл өзгертілмейді және өшірілмейді.`,
    speaksOfOthers: 'Файлда басқа адамның дерегі бар: тыңдаушы файл қосылғанын көреді, бірақ жүктеп ала алмайды',
    name: 'Атауы',
    type: 'Түрі',
    size: 'Көлемі',
    added: 'Қосылды',
    forLearner: 'Тыңдаушыға',
    shown: 'Ескертуден кейін ашық',
    kept: 'Жабық: басқа адамның дерегі бар',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG суреті', 'image/jpeg': 'JPEG суреті' },
    fault: (fault) => {
      switch (fault.kind) {
        case 'type':
          return `«${fault.name}» PDF те, PNG де, JPEG те емес. Басқа файл таңдаңыз.`;
        case 'too-large':
          return `«${fault.name}» тым үлкен. Бір файлдың шегі: ${most('kk')}.`;
        case 'empty':
          return `«${fault.name}» бос. Басқа файл таңдаңыз.`;
        case 'known':
          return `«${fault.name}» осы іске бұрын қосылған.`;
        case 'too-many-at-once':
          return `Бір ретте ең көбі ${MOST_FILES_AT_ONCE} файл таңдаңыз.`;
        case 'too-many':
          return `Бір істе ең көбі ${MOST_FILES_OF_CASE} файл болады.`;
        case 'over-limit':
          return tooLargeText('kk', FILES_BYTES);
        case 'again':
          return 'Файлдар сақталған жоқ: оларды қайта таңдаңыз.';
      }
    },
  },
  ru: {
    title: 'Файлы доказательств',
    label: 'Файлы',
    hint: `PDF, PNG или JPEG. За один раз до ${russianCount(MOST_FILES_AT_ONCE, ['файла', 'файлов', 'файлов'])}, каждый не больше ${most('ru')}. Файл нельзя изменить или удалить.`,
    speaksOfOthers: 'В файле есть данные другого человека: слушатель увидит, что файл добавлен, но не сможет его скачать',
    name: 'Название',
    type: 'Вид',
    size: 'Размер',
    added: 'Добавлен',
    forLearner: 'Слушателю',
    shown: 'Открыт после предупреждения',
    kept: 'Закрыт: данные другого человека',
    types: { 'application/pdf': 'PDF', 'image/png': 'Изображение PNG', 'image/jpeg': 'Изображение JPEG' },
    fault: (fault) => {
      switch (fault.kind) {
        case 'type':
          return `«${fault.name}»: это не PDF, не PNG и не JPEG. Выберите другой файл.`;
        case 'too-large':
          return `Файл «${fault.name}» слишком велик. Один файл: не больше ${most('ru')}.`;
        case 'empty':
          return `Файл «${fault.name}» пуст. Выберите другой файл.`;
        case 'known':
          return `Файл «${fault.name}» уже есть в этом деле.`;
        case 'too-many-at-once':
          return `За один раз выберите не больше ${russianCount(MOST_FILES_AT_ONCE, ['файла', 'файлов', 'файлов'])}.`;
        case 'too-many':
          return `В одном деле не больше ${russianCount(MOST_FILES_OF_CASE, ['файла', 'файлов', 'файлов'])}.`;
        case 'over-limit':
          return tooLargeText('ru', FILES_BYTES);
        case 'again':
          return 'Файлы не сохранены: выберите их ещё раз.';
      }
    },
  },
  en: {
    title: 'Files of evidence',
    label: 'Files',
    hint: `PDF, PNG or JPEG. Up to ${MOST_FILES_AT_ONCE} files at once, each of ${most('en')} at most. A file can be neither changed nor removed.`,
    speaksOfOthers: 'Another person’s data is in the file: the learner sees that it was added and cannot download it',
    name: 'Name',
    type: 'Kind',
    size: 'Size',
    added: 'Added',
    forLearner: 'For the learner',
    shown: 'Open after the warning',
    kept: 'Closed: another person’s data',
    types: { 'application/pdf': 'PDF', 'image/png': 'PNG picture', 'image/jpeg': 'JPEG picture' },
    fault: (fault) => {
      switch (fault.kind) {
        case 'type':
          return `“${fault.name}” is no PDF, PNG or JPEG. Choose another file.`;
        case 'too-large':
          return `“${fault.name}” is too large. One file has ${most('en')} at most.`;
        case 'empty':
          return `“${fault.name}” is empty. Choose another file.`;
        case 'known':
          return `“${fault.name}” is in this case already.`;
        case 'too-many-at-once':
          return `Choose at most ${MOST_FILES_AT_ONCE} files at once.`;
        case 'too-many':
          return `A case holds at most ${MOST_FILES_OF_CASE} files.`;
        case 'over-limit':
          return tooLargeText('en', FILES_BYTES);
        case 'again':
          return 'The files were not kept: choose them again.';
      }
    },
  },
};
