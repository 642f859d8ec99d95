import type { Messages } from '#kernel/locale.ts';

type Words = {
  title: string;
  lede: string;
  done: { language: string; letters: string };
  choosable: { title: string; lede: string; save: string };
  consent: {
    title: string;
    lede: string;
    box: string;
    give: string;
    given: (since: string) => string;
    withdraw: string;
  };
  obligatory: { title: string; lede: string };
  back: string;
};

/** Which letters come, and which may be turned off. */
export const lettersWords: Messages<Words> = {
  kk: {
    title: 'Хаттар',
    lede: 'Қандай хат жіберетініміз және олардың қайсысын өшіруге болатыны.',
    done: { language: 'Тіл сақталды.', letters: 'Таңдауыңыз сақталды.' },
    choosable: { title: 'Өшіруге болады', lede: 'Белгіні алып тастасаңыз, мұндай хат келмейді.', save: 'Таңдауды сақтау' },
    consent: {
      title: 'Аяқталмаған өтінім',
      lede: 'Бөлек келісіммен ғана жіберіледі. Келісімді кез келген уақытта кері қайтара аласыз.',
      box: 'Өтінімім төленбей қалса, маған бір рет хатпен ескертуге келісемін',
      give: 'Келісім беру',
      given: (since) => `Келісіміңіз ${since} күшінде.`,
      withdraw: 'Келісімді кері қайтару',
    },
    obligatory: { title: 'Әрқашан келеді', lede: 'Бұл хаттарды өшіруге болмайды. Себебі қасында жазылған.' },
    back: 'Баптауларға қайту',
  },
  ru: {
    title: 'Письма',
    lede: 'Какие письма мы отправляем и какие из них можно отключить.',
    done: { language: 'Язык сохранён.', letters: 'Ваш выбор сохранён.' },
    choosable: { title: 'Можно отключить', lede: 'Снимите отметку, и такие письма не будут приходить.', save: 'Сохранить выбор' },
    consent: {
      title: 'Незавершённая заявка',
      lede: 'Отправляется только с отдельного согласия. Его можно отозвать в любое время.',
      box: 'Я согласен(на), чтобы мне один раз напомнили письмом, если моя заявка останется неоплаченной',
      give: 'Дать согласие',
      given: (since) => `Ваше согласие действует ${since}.`,
      withdraw: 'Отозвать согласие',
    },
    obligatory: { title: 'Приходят всегда', lede: 'Эти письма отключить нельзя. Причина указана рядом.' },
    back: 'Вернуться к настройкам',
  },
  en: {
    title: 'Letters',
    lede: 'Which letters we send, and which of them you may turn off.',
    done: { language: 'The language is saved.', letters: 'Your choice is saved.' },
    choosable: { title: 'May be turned off', lede: 'Take the tick away, and such letters will not come.', save: 'Save the choice' },
    consent: {
      title: 'Unfinished application',
      lede: 'Sent only with a separate consent. You can withdraw it at any time.',
      box: 'I agree to be reminded by one letter if my application is left unpaid',
      give: 'Give consent',
      given: (since) => `Your consent is in force ${since}.`,
      withdraw: 'Withdraw the consent',
    },
    obligatory: { title: 'Always come', lede: 'These letters cannot be turned off. The reason stands beside each.' },
    back: 'Back to settings',
  },
};
