import { dayText } from '#kernel/civil-date.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';

/** An account is closed on request, and what is kept by law is told. */
export const closingLetters: LettersOf<'closing-asked' | 'closing-cancelled' | 'closing-stopped' | 'account-erased'> = {
  kk: {
    'closing-asked': (f) => ({
      subject: 'Есептік жазбаңыз жабылады',
      parts: [
        text('Есептік жазбаңызды жабуды сұрадыңыз. Барлық құрылғыдан шықтыңыз.'),
        facts(['Деректер жойылатын күн', dayText(f.eraseOn, 'kk')]),
        text('Ойыңыз өзгерсе, осы күнге дейін сайтқа кірсеңіз болғаны: жабу тоқтайды.'),
        link('Кіру', f.signInLink),
      ],
    }),
    'closing-cancelled': (f) => ({
      subject: 'Есептік жазбаңыз жабылмайды',
      parts: [
        text('Сіз қайта кірдіңіз, сондықтан есептік жазбаңызды жабу тоқтатылды. Деректеріңіз өз орнында.'),
        text('Егер бұл сіз болмасаңыз, құпиясөзіңізді өзгертіңіз:'),
        link('Баптаулар', f.settingsLink),
      ],
    }),
    'closing-stopped': (f) => ({
      subject: 'Есептік жазбаңызды жабу тоқтатылды',
      parts: [
        text(
          'Күту мерзімінде аяқталмаған іс пайда болды: ашық курс, жүріп жатқан төлем немесе дайындалып жатқан сертификат. Сондықтан деректеріңіз жойылмады.',
        ),
        text('Ол аяқталған соң жабуды қайта сұрай аласыз:'),
        link('Баптаулар', f.settingsLink),
      ],
    }),
    'account-erased': (f) => ({
      subject: 'Есептік жазбаңыз жабылды',
      parts: [
        text(
          'Дербес деректеріңіз жойылды. Заң сақтауды талап ететін шарт, төлем құжаттары және сертификаттар тізілімінің жазбалары ғана қалды.',
        ),
        text(`Сертификатты бұрынғыдай осы жерде тексеруге болады: ${f.checkLink}`),
        text('Бұл соңғы хат.'),
      ],
    }),
  },
  ru: {
    'closing-asked': (f) => ({
      subject: 'Ваша учётная запись закрывается',
      parts: [
        text('Вы попросили закрыть учётную запись. На всех устройствах выполнен выход.'),
        facts(['Данные будут уничтожены', dayText(f.eraseOn, 'ru')]),
        text('Если передумаете, до этого дня просто войдите на сайт: закрытие отменится.'),
        link('Войти', f.signInLink),
      ],
    }),
    'closing-cancelled': (f) => ({
      subject: 'Учётная запись не закрывается',
      parts: [
        text('Вы снова вошли, поэтому закрытие учётной записи отменено. Ваши данные на месте.'),
        text('Если это были не вы, смените пароль:'),
        link('Настройки', f.settingsLink),
      ],
    }),
    'closing-stopped': (f) => ({
      subject: 'Закрытие учётной записи остановлено',
      parts: [
        text(
          'За время ожидания появилось незавершённое: открытый курс, платёж в пути или сертификат, который ещё готовится. Поэтому данные не уничтожены.',
        ),
        text('Когда это завершится, можно снова попросить о закрытии:'),
        link('Настройки', f.settingsLink),
      ],
    }),
    'account-erased': (f) => ({
      subject: 'Учётная запись закрыта',
      parts: [
        text(
          'Ваши персональные данные уничтожены. Остались только договор, платёжные документы и записи реестра сертификатов, хранить которые требует закон.',
        ),
        text(`Сертификат по-прежнему можно проверить здесь: ${f.checkLink}`),
        text('Это последнее письмо.'),
      ],
    }),
  },
  en: {
    'closing-asked': (f) => ({
      subject: 'Your account is being closed',
      parts: [
        text('You asked to close your account. You are signed out on all devices.'),
        facts(['Your data will be erased on', dayText(f.eraseOn, 'en')]),
        text('If you change your mind, just sign in before that day: closing is cancelled.'),
        link('Sign in', f.signInLink),
      ],
    }),
    'closing-cancelled': (f) => ({
      subject: 'Your account is not being closed',
      parts: [
        text('You signed in again, so closing the account was cancelled. Your data are in their place.'),
        text('If it was not you, change your password:'),
        link('Settings', f.settingsLink),
      ],
    }),
    'closing-stopped': (f) => ({
      subject: 'Closing your account was stopped',
      parts: [
        text(
          'While we waited, something unfinished came up: an open course, a payment on its way, or a certificate still being made. So your data were not erased.',
        ),
        text('When it is finished, you can ask for closing again:'),
        link('Settings', f.settingsLink),
      ],
    }),
    'account-erased': (f) => ({
      subject: 'Your account is closed',
      parts: [
        text(
          'Your personal data were erased. Only the contract, the papers of payments and the entries of the certificate register stay, as the law demands.',
        ),
        text(`Certificates can be checked as before: ${f.checkLink}`),
        text('This is the last letter.'),
      ],
    }),
  },
};
