import type { Messages } from '#kernel/locale.ts';

type Texts = {
  bring: Record<'fetch' | 'fetchText' | 'upload' | 'uploadText' | 'none' | 'noneText' | 'from' | 'to' | 'wrongDays', string>;
};

/** The registry of days that nothing is known of. */
export const bringRegistryTexts: Messages<Texts> = {
  kk: {
    bring: {
      fetch: 'Банктен қазір алу',
      fetchText: 'Банк күндер тізімін өзі береді: осы күндер қазір оқылып, кітаппен салыстырылады, жағдай жабылады.',
      upload: 'Тізілімді жүктеуге өту',
      uploadText: 'Тізілімді банк кабинетінен алып, осы күндерге толық деп жүктеңіз. Қабылданған соң жағдай өзі жабылады.',
      none: 'Бұл күндері банкте операция болмаған',
      noneText:
        'Кабинетте бұл күндердің операциясы жоқ болса, растаңыз: күндер бос деп жазылады, ал біздегі төлемдер «Банк тізімінде жоқ» жағдайлары болып шығады.',
      from: 'Бірінші күні',
      to: 'Соңғы күні',
      wrongDays: 'Өткен күндерді ретімен жазыңыз',
    },
  },
  ru: {
    bring: {
      fetch: 'Взять у банка сейчас',
      fetchText: 'Банк сам даёт списки дней: эти дни будут прочитаны и сверены с книгами, случай закроется.',
      upload: 'Перейти к загрузке реестра',
      uploadText: 'Возьмите реестр в кабинете банка и загрузите его как полный за эти дни. После приёма случай закроется сам.',
      none: 'В эти дни операций в банке не было',
      noneText:
        'Если в кабинете нет операций этих дней, подтвердите это: дни будут записаны пустыми, а наши платежи станут случаями «Нет в реестре банка».',
      from: 'Первый день',
      to: 'Последний день',
      wrongDays: 'Укажите прошедшие дни по порядку',
    },
  },
  en: {
    bring: {
      fetch: 'Fetch from the bank now',
      fetchText: 'The bank gives its lists of days itself: these days are read now and held against the books, and the case closes.',
      upload: 'Go to the upload of the registry',
      uploadText:
        'Take the registry from the bank’s cabinet and upload it as whole for these days. Once it is taken, the case closes by itself.',
      none: 'The bank had no operations on these days',
      noneText:
        'If the cabinet holds no operations of these days, confirm it: the days are recorded as empty, and the payments we hold become cases ‘Not in the bank’s list’.',
      from: 'First day',
      to: 'Last day',
      wrongDays: 'Type days that are over, in order',
    },
  },
};
