import type { Messages } from '#kernel/locale.ts';

type Words = {
  readonly title: string;
  readonly lede: string;
  /** What of a person is inside: in an organisation's archive not its reader's own number. */
  readonly inside: Readonly<Record<'own' | 'organisation', string>>;
  readonly ask: string;
  readonly again: string;
  readonly making: string;
  readonly get: string;
  readonly until: string;
  readonly hash: string;
  readonly gone: string;
  readonly check: string;
  readonly tooMany: string;
};

/** The evidence bundle on the person's contract page. */
export const evidenceWords: Messages<Words> = {
  kk: {
    title: 'Дәлелдер мұрағаты',
    lede: 'Шартты дәлелдейтін барлық дерек бір файлда: қабылдаған мәтіндер, өтінім, төлемдер, сабақтар, хаттар. Оған қол қойылған, бізсіз-ақ тексеруге болады.',
    inside: { own: 'Ішінде ЖСН мен басқа дербес деректеріңіз бар.', organisation: 'Ішінде дербес деректер бар.' },
    ask: 'Мұрағатты дайындау',
    again: 'Жаңасын дайындау',
    making: 'Мұрағат дайындалып жатыр. Бір минуттан кейін бетті жаңартыңыз.',
    get: 'Мұрағатты жүктеп алу (ZIP)',
    until: 'Жүктеп алуға болатын соңғы уақыт',
    hash: 'SHA-256',
    gone: 'Бұрын дайындалған мұрағаттың мерзімі өтті. Қажет болса, жаңасын дайындаңыз.',
    check: 'Қалай тексеруге болатыны мұрағаттағы README.txt файлында жазылған.',
    tooMany: 'Мұрағатты тым жиі сұрадыңыз. Бір сағаттан кейін қайталап көріңіз.',
  },
  ru: {
    title: 'Архив доказательств',
    lede: 'Всё, что доказывает договор, в одном файле: принятые тексты, заявка, платежи, уроки, письма. Архив подписан, его можно проверить без нас.',
    inside: { own: 'Внутри ваш ИИН и другие персональные данные.', organisation: 'Внутри персональные данные.' },
    ask: 'Подготовить архив',
    again: 'Подготовить новый',
    making: 'Архив готовится. Обновите страницу через минуту.',
    get: 'Скачать архив (ZIP)',
    until: 'Можно скачать до',
    hash: 'SHA-256',
    gone: 'Срок подготовленного раньше архива истёк. Если нужно, подготовьте новый.',
    check: 'Как его проверить, написано в файле README.txt внутри.',
    tooMany: 'Вы просите архив слишком часто. Попробуйте через час.',
  },
  en: {
    title: 'Evidence archive',
    lede: 'Everything that proves the contract in one file: the texts you accepted, application, payments, lessons, letters. It is signed and can be checked without us.',
    inside: { own: 'It holds your IIN and other personal data.', organisation: 'It holds personal data.' },
    ask: 'Prepare the archive',
    again: 'Prepare a new one',
    making: 'The archive is being made. Reload the page in a minute.',
    get: 'Download the archive (ZIP)',
    until: 'Can be downloaded until',
    hash: 'SHA-256',
    gone: 'The archive made earlier has run out. Prepare a new one if you need it.',
    check: 'How to check it is told in README.txt inside.',
    tooMany: 'You have asked for the archive too often. Try again in an hour.',
  },
};
