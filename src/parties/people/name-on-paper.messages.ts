import type { Messages } from '#kernel/locale.ts';

type Words = { title: string; both: string; odd: (letters: string) => string; oddText: string };

/** How the name will stand on the certificate. */
export const nameOnPaper: Messages<Words> = {
  kk: {
    title: 'Сертификатта аты-жөніңіз дәл осылай жазылады',
    both: 'Сертификат қазақша және орысша толтырылады, аты-жөн екі мәтінге ортақ және аударылмайды.',
    odd: (letters) => `Аты-жөніңізде басқа әліпбидің әріптері бар: ${letters}`,
    oddText: 'Біз ештеңе өзгертпейміз. Қате болса, төлемей тұрып деректеріңізді түзетіңіз.',
  },
  ru: {
    title: 'На сертификате имя будет стоять точно так',
    both: 'Сертификат пишется на казахском и русском, имя одно для обоих текстов и не переводится.',
    odd: (letters) => `В имени есть буквы другого алфавита: ${letters}`,
    oddText: 'Мы ничего не меняем сами. Если это ошибка, исправьте данные до оплаты.',
  },
  en: {
    title: 'On the certificate your name will stand exactly so',
    both: 'The certificate is written in Kazakh and Russian; the name is one for both texts and is not translated.',
    odd: (letters) => `The name holds letters of another alphabet: ${letters}`,
    oddText: 'We change nothing by ourselves. If it is a slip, correct your details before you pay.',
  },
};
