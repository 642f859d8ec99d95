import { code, facts, link, text, type LettersOf } from './letter-parts.ts';

/** How one comes in: codes, and news of what changed on an account. */
export const accountLetters: LettersOf<
  | 'confirm-email'
  | 'already-registered'
  | 'recover'
  | 'confirm-new-email'
  | 'password-changed'
  | 'email-changed'
  | 'new-sign-in'
  | 'sms-code'
> = {
  kk: {
    'confirm-email': (f) => ({
      subject: 'Растау коды',
      parts: [
        text('Smart Ustaz сайтына тіркелу үшін мына кодты енгізіңіз:'),
        code(f.code),
        text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
        text('Егер сіз тіркелмеген болсаңыз, ештеңе істеудің қажеті жоқ: кодсыз есептік жазба ашылмайды.'),
      ],
    }),
    'already-registered': (f) => ({
      subject: 'Сіздің есептік жазбаңыз бар',
      parts: [
        text('Осы поштамен Smart Ustaz сайтына қайта тіркелуге өтінім түсті, бірақ сізде есептік жазба бұрыннан бар.'),
        link('Кіру', f.signInLink),
        text(`Құпиясөз есіңізде болмаса, жаңасын қойыңыз: ${f.recoverLink}`),
        text('Егер бұл сіз болмасаңыз, ештеңе істеудің қажеті жоқ: есептік жазбаңыз өзгерген жоқ.'),
      ],
    }),
    recover: (f) => ({
      subject: 'Жаңа құпиясөз қою коды',
      parts: [
        text('Smart Ustaz сайтында жаңа құпиясөз қою үшін мына кодты енгізіңіз:'),
        code(f.code),
        link('Кодты енгізу', f.link),
        text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
        text('Егер сіз сұрамаған болсаңыз, ештеңе істеудің қажеті жоқ: құпиясөзіңіз бұрынғысынша қалады.'),
      ],
    }),
    'confirm-new-email': (f) => ({
      subject: 'Жаңа поштаны растау коды',
      parts: [
        text('Есептік жазбаңыздың поштасын осы мекенжайға ауыстыру үшін мына кодты енгізіңіз:'),
        code(f.code),
        text(`Код ${f.minutes} минут жарамды. Оны ешкімге айтпаңыз.`),
      ],
    }),
    'password-changed': (f) => ({
      subject: 'Құпиясөзіңіз өзгерді',
      parts: [
        text('Есептік жазбаңыздың құпиясөзі өзгерді. Басқа құрылғылардың бәрінен шықтыңыз.'),
        text('Егер мұны сіз жасамасаңыз, дереу жаңа құпиясөз қойыңыз:'),
        link('Жаңа құпиясөз қою', f.recoverLink),
      ],
    }),
    'email-changed': (f) => ({
      subject: 'Поштаңыз ауыстырылды',
      parts: [
        text('Есептік жазбаңыз енді басқа поштаға тіркелді. Бұл мекенжайға бұдан былай хат келмейді.'),
        text('Егер мұны сіз жасамасаңыз, қолдау қызметіне жазыңыз:'),
        link('Қолдау қызметі', f.supportLink),
      ],
    }),
    'new-sign-in': (f) => ({
      subject: 'Жаңа құрылғыдан кірдіңіз',
      parts: [
        text('Есептік жазбаңызға бұрын қолданылмаған құрылғыдан кіру болды.'),
        facts(['Құрылғы', f.device ?? 'белгісіз браузер'], ['Уақыты', f.at]),
        text('Бұл сіз болсаңыз, ештеңе істеудің қажеті жоқ. Сіз болмасаңыз, сол құрылғыны жауып, құпиясөзіңізді өзгертіңіз:'),
        link('Құрылғыларды көру', f.settingsLink),
      ],
    }),
    'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: код ${f.code}. ${f.minutes} минут жарамды. Ешкімге айтпаңыз.`)] }),
  },
  ru: {
    'confirm-email': (f) => ({
      subject: 'Код подтверждения',
      parts: [
        text('Чтобы зарегистрироваться на сайте Smart Ustaz, введите код:'),
        code(f.code),
        text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
        text('Если вы не регистрировались, ничего делать не нужно: без кода учётная запись не откроется.'),
      ],
    }),
    'already-registered': (f) => ({
      subject: 'У вас уже есть учётная запись',
      parts: [
        text('С этой почтой пытались ещё раз зарегистрироваться на сайте Smart Ustaz, но учётная запись у вас уже есть.'),
        link('Войти', f.signInLink),
        text(`Если вы не помните пароль, задайте новый: ${f.recoverLink}`),
        text('Если это были не вы, ничего делать не нужно: ваша учётная запись не изменилась.'),
      ],
    }),
    recover: (f) => ({
      subject: 'Код для нового пароля',
      parts: [
        text('Чтобы задать новый пароль на сайте Smart Ustaz, введите код:'),
        code(f.code),
        link('Ввести код', f.link),
        text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
        text('Если вы его не запрашивали, ничего делать не нужно: пароль останется прежним.'),
      ],
    }),
    'confirm-new-email': (f) => ({
      subject: 'Код подтверждения новой почты',
      parts: [
        text('Чтобы перевести учётную запись на этот адрес, введите код:'),
        code(f.code),
        text(`Код действует ${f.minutes} мин. Никому его не сообщайте.`),
      ],
    }),
    'password-changed': (f) => ({
      subject: 'Ваш пароль изменён',
      parts: [
        text('Пароль вашей учётной записи изменён. На остальных устройствах выполнен выход.'),
        text('Если это сделали не вы, сразу задайте новый пароль:'),
        link('Задать новый пароль', f.recoverLink),
      ],
    }),
    'email-changed': (f) => ({
      subject: 'Ваша почта изменена',
      parts: [
        text('Учётная запись переведена на другую почту. На этот адрес писем больше не будет.'),
        text('Если это сделали не вы, напишите в поддержку:'),
        link('Поддержка', f.supportLink),
      ],
    }),
    'new-sign-in': (f) => ({
      subject: 'Вход с нового устройства',
      parts: [
        text('В вашу учётную запись вошли с устройства, которого раньше не было.'),
        facts(['Устройство', f.device ?? 'неизвестный браузер'], ['Время', f.at]),
        text('Если это вы, ничего делать не нужно. Если нет, закройте сеанс на этом устройстве и смените пароль:'),
        link('Посмотреть устройства', f.settingsLink),
      ],
    }),
    'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: код ${f.code}. Действует ${f.minutes} мин. Никому не сообщайте.`)] }),
  },
  en: {
    'confirm-email': (f) => ({
      subject: 'Confirmation code',
      parts: [
        text('To sign up at Smart Ustaz, enter this code:'),
        code(f.code),
        text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
        text('If you did not sign up, there is nothing to do: no account is opened without the code.'),
      ],
    }),
    'already-registered': (f) => ({
      subject: 'You already have an account',
      parts: [
        text('Somebody tried to sign up at Smart Ustaz with this address again, but you already have an account.'),
        link('Sign in', f.signInLink),
        text(`If you do not remember the password, set a new one: ${f.recoverLink}`),
        text('If it was not you, there is nothing to do: your account has not changed.'),
      ],
    }),
    recover: (f) => ({
      subject: 'Code for a new password',
      parts: [
        text('To set a new password at Smart Ustaz, enter this code:'),
        code(f.code),
        link('Enter the code', f.link),
        text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
        text('If you did not ask for it, there is nothing to do: your password stays as it is.'),
      ],
    }),
    'confirm-new-email': (f) => ({
      subject: 'Code to confirm your new address',
      parts: [
        text('To move your account to this address, enter this code:'),
        code(f.code),
        text(`The code is good for ${f.minutes} minutes. Do not tell it to anyone.`),
      ],
    }),
    'password-changed': (f) => ({
      subject: 'Your password has changed',
      parts: [
        text('The password of your account has changed. All your other devices are signed out.'),
        text('If it was not you, set a new password at once:'),
        link('Set a new password', f.recoverLink),
      ],
    }),
    'email-changed': (f) => ({
      subject: 'Your email address has changed',
      parts: [
        text('Your account has moved to another address. No more letters will come to this one.'),
        text('If it was not you, write to support:'),
        link('Support', f.supportLink),
      ],
    }),
    'new-sign-in': (f) => ({
      subject: 'A sign-in on a new device',
      parts: [
        text('Somebody signed in to your account on a device that was not used before.'),
        facts(['Device', f.device ?? 'unknown browser'], ['Time', f.at]),
        text('If it was you, nothing needs to be done. If not, close the session on that device and change your password:'),
        link('See my devices', f.settingsLink),
      ],
    }),
    'sms-code': (f) => ({ subject: '', parts: [text(`Smart Ustaz: code ${f.code}, good for ${f.minutes} minutes. Tell no one.`)] }),
  },
};
