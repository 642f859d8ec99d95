import type { Locale, Trilingual } from '#kernel/locale.ts';

/** Kinds of organisation a person works in (kazakhstan.md 7). Codes are kept in cards and never change their meaning. */
export const workplaceTypes = {
  preschool: {
    kk: 'Мектепке дейінгі ұйым (балабақша, шағын орталық)',
    ru: 'Дошкольная организация (детский сад, мини-центр)',
    en: 'Preschool (kindergarten, mini-centre)',
  },
  'primary-school': { kk: 'Бастауыш мектеп', ru: 'Начальная школа', en: 'Primary school' },
  'basic-school': { kk: 'Негізгі мектеп (9 сынып)', ru: 'Основная школа (9 классов)', en: 'Basic school (9 years)' },
  'general-school': { kk: 'Жалпы орта білім беретін мектеп', ru: 'Общеобразовательная школа', en: 'General secondary school' },
  gymnasium: { kk: 'Гимназия, мектеп-гимназия', ru: 'Гимназия, школа-гимназия', en: 'Gymnasium, school-gymnasium' },
  lyceum: { kk: 'Лицей, мектеп-лицей', ru: 'Лицей, школа-лицей', en: 'Lyceum, school-lyceum' },
  'ungraded-school': { kk: 'Шағын жинақты мектеп', ru: 'Малокомплектная школа', en: 'Ungraded (small) school' },
  'boarding-school': { kk: 'Мектеп-интернат', ru: 'Школа-интернат', en: 'Boarding school' },
  'gifted-school': {
    kk: 'Дарынды балаларға арналған мектеп, НЗМ',
    ru: 'Школа для одарённых детей, НИШ',
    en: 'School for gifted children, NIS',
  },
  'special-school': {
    kk: 'Арнайы мектеп, түзету кабинеті, ПМПК',
    ru: 'Специальная школа, кабинет коррекции, ПМПК',
    en: 'Special school, correction room, PMPC',
  },
  'sanatorium-school': { kk: 'Санаторийлік мектеп', ru: 'Санаторная школа', en: 'Sanatorium school' },
  orphanage: {
    kk: 'Балалар үйі, отбасын қолдау орталығы',
    ru: 'Детский дом, центр поддержки семьи',
    en: 'Orphanage, family support centre',
  },
  college: { kk: 'Колледж, жоғары колледж', ru: 'Колледж, высший колледж', en: 'College, higher college' },
  'extra-education': {
    kk: 'Қосымша білім беру ұйымы (оқушылар сарайы, өнер мектебі, спорт мектебі)',
    ru: 'Организация дополнительного образования (дворец школьников, школа искусств, спортшкола)',
    en: 'Extra education (pupils’ palace, arts school, sports school)',
  },
  'methodical-centre': { kk: 'Әдістемелік кабинет немесе орталық', ru: 'Методический кабинет или центр', en: 'Methodical room or centre' },
  'education-department': { kk: 'Білім бөлімі немесе басқармасы', ru: 'Отдел или управление образования', en: 'Education department' },
  university: { kk: 'Жоғары оқу орны', ru: 'Высшее учебное заведение', en: 'University' },
  'private-school': {
    kk: 'Жекеменшік мектеп немесе оқу орталығы',
    ru: 'Частная школа или учебный центр',
    en: 'Private school or teaching centre',
  },
  other: { kk: 'Басқа', ru: 'Другое', en: 'Other' },
} as const satisfies Record<string, Trilingual>;
export type WorkplaceType = keyof typeof workplaceTypes;

/** Positions (orders No. 145 of 2020 and No. 338 of 2009; kazakhstan.md 7). */
export const positions = {
  teacher: { kk: 'Пән мұғалімі', ru: 'Учитель-предметник', en: 'Subject teacher' },
  'primary-teacher': { kk: 'Бастауыш сынып мұғалімі', ru: 'Учитель начальных классов', en: 'Primary school teacher' },
  educator: { kk: 'Тәрбиеші', ru: 'Воспитатель', en: 'Kindergarten teacher' },
  'assistant-teacher': { kk: 'Педагог-ассистент', ru: 'Педагог-ассистент', en: 'Teaching assistant' },
  'special-teacher': { kk: 'Арнайы педагог', ru: 'Специальный педагог', en: 'Special needs teacher' },
  'speech-therapist': { kk: 'Логопед', ru: 'Логопед', en: 'Speech therapist' },
  psychologist: { kk: 'Педагог-психолог', ru: 'Педагог-психолог', en: 'School psychologist' },
  'social-pedagogue': { kk: 'Әлеуметтік педагог', ru: 'Социальный педагог', en: 'Social pedagogue' },
  'vocational-master': { kk: 'Өндірістік оқыту шебері', ru: 'Мастер производственного обучения', en: 'Vocational training master' },
  'college-lecturer': { kk: 'Арнайы пән оқытушысы', ru: 'Преподаватель специальных дисциплин', en: 'Lecturer of special subjects' },
  'music-leader': { kk: 'Музыка жетекшісі', ru: 'Музыкальный руководитель', en: 'Music leader' },
  'physical-instructor': { kk: 'Дене шынықтыру нұсқаушысы', ru: 'Инструктор по физической культуре', en: 'Physical education instructor' },
  'extra-teacher': { kk: 'Қосымша білім беру педагогі', ru: 'Педагог дополнительного образования', en: 'Extra education teacher' },
  'senior-counsellor': { kk: 'Аға тәлімгер', ru: 'Старший вожатый', en: 'Senior counsellor' },
  librarian: { kk: 'Кітапханашы', ru: 'Библиотекарь', en: 'Librarian' },
  methodist: { kk: 'Әдіскер', ru: 'Методист', en: 'Methodologist' },
  head: { kk: 'Директор', ru: 'Директор', en: 'Head of school' },
  'deputy-head': { kk: 'Директордың орынбасары', ru: 'Заместитель директора', en: 'Deputy head' },
  manager: { kk: 'Меңгеруші', ru: 'Заведующий', en: 'Manager' },
  other: { kk: 'Басқа', ru: 'Другое', en: 'Other' },
} as const satisfies Record<string, Trilingual>;
export type Position = keyof typeof positions;

export const isWorkplaceType = (code: string): code is WorkplaceType => Object.hasOwn(workplaceTypes, code);
export const isPosition = (code: string): code is Position => Object.hasOwn(positions, code);

type Line = { readonly value: string; readonly text: string };
const lines = (dictionary: Readonly<Record<string, Trilingual>>, locale: Locale): Line[] =>
  Object.entries(dictionary).map(([value, text]) => ({ value, text: text[locale] }));

export const workplaceOptions = (locale: Locale): Line[] => lines(workplaceTypes, locale);
export const positionOptions = (locale: Locale): Line[] => lines(positions, locale);

/** As the person chose: the dictionary's word, or their own for 'other'. */
export const workplaceText = (job: { workplaceType: WorkplaceType; workplaceOther: string | null }, locale: Locale): string =>
  job.workplaceOther ?? workplaceTypes[job.workplaceType][locale];
export const positionText = (job: { position: Position; positionOther: string | null }, locale: Locale): string =>
  job.positionOther ?? positions[job.position][locale];
