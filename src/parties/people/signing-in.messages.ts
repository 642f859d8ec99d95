import type { Locale, Messages } from '#kernel/locale.ts';
import type { FieldError } from '#ui/components.ts';
import type { CodeRefusal } from './one-time-code.ts';
import type { PasswordRefusal } from './password-policy.ts';

type Words = {
  email: string;
  password: string;
  newPassword: string;
  passwordHint: string;
  code: string;
  next: string;
  signUp: { title: string; lede: string; button: string; emailHint: string; have: string; haveLink: string };
  confirm: {
    title: string;
    sent: (to: string) => string;
    button: string;
    again: string;
    againSent: string;
    tooSoon: string;
    other: string;
  };
  signIn: { title: string; button: string; forgot: string; none: string; noneLink: string };
  recover: { title: string; lede: string; button: string; back: string };
  reset: { title: string; sent: (to: string) => string; button: string };
  step: { title: string; lede: string; code: string; codeHint: string; button: string };
  enrol: {
    title: string;
    lede: string;
    qr: string;
    byHand: string;
    codeHint: string;
    ownPassword: string;
    ownPasswordHint: string;
    button: string;
  };
  codes: { title: string; lede: string; list: string; button: string };
  faults: {
    email: string;
    emailSame: string;
    wrong: string;
    tooMany: string;
    tooManyLetters: string;
    wrongCode: string;
    codeOver: string;
    taken: string;
    currentWrong: string;
    enrolled: string;
    password: Record<PasswordRefusal, string>;
  };
};

/** Words of signing up, in, and back in. */
export const signingIn: Messages<Words> = {
  kk: {
    email: 'Электрондық пошта',
    password: 'Құпиясөз',
    newPassword: 'Жаңа құпиясөз',
    passwordHint: 'Кемінде 10 таңба. Есте қалатын бірнеше сөз жақсы келеді, мысалы, өзіңіз ғана білетін сөйлем.',
    code: 'Хаттағы код',
    next: 'Жалғастыру',
    signUp: {
      title: 'Тіркелу',
      lede: 'Алдымен пошта мен құпиясөз керек. Поштаңызға растау кодын жібереміз.',
      button: 'Код алу',
      emailHint: 'Растау коды, шарт және сертификат туралы хаттар осында келеді',
      have: 'Есептік жазбаңыз бар ма?',
      haveLink: 'Кіру',
    },
    confirm: {
      title: 'Поштаңызды растаңыз',
      sent: (to) => `${to} поштасына хат жібердік. Ішіндегі алты санды енгізіңіз.`,
      button: 'Растау',
      again: 'Кодты қайта жіберу',
      againSent: 'Хат қайта жіберілді.',
      tooSoon: 'Хат жаңа ғана кетті. Бір минуттан кейін қайта сұраңыз, «Спам» қалтасын да қараңыз.',
      other: 'Басқа пошта енгізу',
    },
    signIn: {
      title: 'Кіру',
      button: 'Кіру',
      forgot: 'Құпиясөзді ұмыттым',
      none: 'Есептік жазбаңыз жоқ па?',
      noneLink: 'Тіркелу',
    },
    recover: {
      title: 'Жаңа құпиясөз қою',
      lede: 'Поштаңызды жазыңыз. Есептік жазбаңыз болса, код жібереміз.',
      button: 'Код алу',
      back: 'Кіру бетіне қайту',
    },
    reset: {
      title: 'Код пен жаңа құпиясөз',
      sent: (to) => `${to} поштасында есептік жазба болса, хат жіберілді. Ішіндегі алты санды енгізіп, жаңа құпиясөз қойыңыз.`,
      button: 'Құпиясөзді сақтау',
    },
    step: {
      title: 'Екінші қадам',
      lede: 'Аутентификатор қолданбасындағы кодты енгізіңіз.',
      code: 'Код',
      codeHint: 'Қолданбадағы алты сан немесе қалпына келтіру кодтарының бірі',
      button: 'Кіру',
    },
    enrol: {
      title: 'Екінші қадамды баптау',
      lede: 'Қызметкер құпиясөзге қоса телефондағы аутентификатор қолданбасының кодымен кіреді.',
      qr: 'Қолданбаға арналған QR-код',
      byHand: 'QR-код оқылмаса, қолданбаға мына кілтті енгізіңіз:',
      codeHint: 'Қолданба көрсетіп тұрған алты сан',
      ownPassword: 'Өз құпиясөзіңіз',
      ownPasswordHint: 'Бір реттік құпиясөздің орнына. Кемінде 10 таңба.',
      button: 'Сақтап, кіру',
    },
    codes: {
      title: 'Қалпына келтіру кодтары',
      lede: 'Телефоныңыз жоғалса, осы кодтардың бірімен кіресіз. Олар қайта көрсетілмейді: көшіріп, сенімді жерге қойыңыз.',
      list: 'Әрқайсысы бір рет жарайды',
      button: 'Сақтап алдым, жалғастыру',
    },
    faults: {
      email: 'Поштаны aty@mysaly.kz түрінде жазыңыз',
      emailSame: 'Бұл қазіргі поштаңыз',
      wrong: 'Пошта немесе құпиясөз қате',
      tooMany: 'Әрекет тым көп болды. 15 минуттан кейін қайталаңыз.',
      tooManyLetters: 'Бұл поштаға хат тым жиі сұралды. Бір сағаттан кейін қайталаңыз.',
      wrongCode: 'Код сәйкес келмейді. Хаттағы алты санды тексеріңіз.',
      codeOver: 'Бұл код енді жарамсыз. Жаңа код сұраңыз.',
      taken: 'Бұл поштада есептік жазба бар. Кіріңіз немесе жаңа құпиясөз қойыңыз.',
      currentWrong: 'Қазіргі құпиясөз қате',
      enrolled: 'Аутентификатор бапталып қойған. Қайта кіріп көріңіз.',
      password: {
        'too-short': 'Құпиясөзде кемінде 10 таңба болсын',
        'too-long': 'Құпиясөз тым ұзын: ең көбі 200 таңба',
        'too-common': 'Мұндай құпиясөзді табу оңай. Есте қалатын бірнеше сөзден құрап көріңіз.',
        'like-email': 'Құпиясөз поштаңызға ұқсамасын',
      },
    },
  },
  ru: {
    email: 'Электронная почта',
    password: 'Пароль',
    newPassword: 'Новый пароль',
    passwordHint: 'Не меньше 10 знаков. Хорошо подходят несколько слов, которые легко запомнить, например фраза, известная только вам.',
    code: 'Код из письма',
    next: 'Продолжить',
    signUp: {
      title: 'Регистрация',
      lede: 'Сначала нужны почта и пароль. На почту придёт код подтверждения.',
      button: 'Получить код',
      emailHint: 'Сюда придут код подтверждения и письма о договоре и сертификате',
      have: 'Уже есть учётная запись?',
      haveLink: 'Войти',
    },
    confirm: {
      title: 'Подтвердите почту',
      sent: (to) => `Мы отправили письмо на ${to}. Введите шесть цифр из него.`,
      button: 'Подтвердить',
      again: 'Отправить код ещё раз',
      againSent: 'Письмо отправлено ещё раз.',
      tooSoon: 'Письмо только что ушло. Попросите новое через минуту и загляните в папку «Спам».',
      other: 'Ввести другую почту',
    },
    signIn: {
      title: 'Вход',
      button: 'Войти',
      forgot: 'Не помню пароль',
      none: 'Ещё нет учётной записи?',
      noneLink: 'Зарегистрироваться',
    },
    recover: {
      title: 'Новый пароль',
      lede: 'Напишите свою почту. Если учётная запись есть, мы отправим код.',
      button: 'Получить код',
      back: 'Вернуться ко входу',
    },
    reset: {
      title: 'Код и новый пароль',
      sent: (to) => `Если на ${to} есть учётная запись, мы отправили туда письмо. Введите шесть цифр из него и задайте новый пароль.`,
      button: 'Сохранить пароль',
    },
    step: {
      title: 'Второй шаг',
      lede: 'Введите код из приложения-аутентификатора.',
      code: 'Код',
      codeHint: 'Шесть цифр из приложения или один из кодов восстановления',
      button: 'Войти',
    },
    enrol: {
      title: 'Настройка второго шага',
      lede: 'Сотрудник входит по паролю и по коду из приложения-аутентификатора на телефоне.',
      qr: 'QR-код для приложения',
      byHand: 'Если QR-код не читается, введите в приложении этот ключ:',
      codeHint: 'Шесть цифр, которые показывает приложение',
      ownPassword: 'Собственный пароль',
      ownPasswordHint: 'Вместо одноразового. Не меньше 10 знаков.',
      button: 'Сохранить и войти',
    },
    codes: {
      title: 'Коды восстановления',
      lede: 'Если телефон потеряется, вы войдёте с одним из этих кодов. Больше они не покажутся: перепишите их и храните в надёжном месте.',
      list: 'Каждый действует один раз',
      button: 'Записано, продолжить',
    },
    faults: {
      email: 'Напишите почту в виде imya@primer.kz',
      emailSame: 'Это ваша нынешняя почта',
      wrong: 'Неверная почта или пароль',
      tooMany: 'Слишком много попыток. Повторите через 15 минут.',
      tooManyLetters: 'Писем на эту почту запрашивали слишком часто. Повторите через час.',
      wrongCode: 'Код не подходит. Сверьте шесть цифр из письма.',
      codeOver: 'Этот код больше не действует. Запросите новый.',
      taken: 'На эту почту уже есть учётная запись. Войдите или задайте новый пароль.',
      currentWrong: 'Нынешний пароль неверен',
      enrolled: 'Аутентификатор уже настроен. Войдите ещё раз.',
      password: {
        'too-short': 'В пароле должно быть не меньше 10 знаков',
        'too-long': 'Пароль слишком длинный: не больше 200 знаков',
        'too-common': 'Такой пароль легко подобрать. Составьте его из нескольких слов, которые легко запомнить.',
        'like-email': 'Пароль не должен быть похож на почту',
      },
    },
  },
  en: {
    email: 'Email',
    password: 'Password',
    newPassword: 'New password',
    passwordHint: 'At least 10 characters. A few words that are easy to remember work well, for example a sentence only you know.',
    code: 'Code from the letter',
    next: 'Continue',
    signUp: {
      title: 'Sign up',
      lede: 'First we need your email and a password. A confirmation code will come to the email.',
      button: 'Get the code',
      emailHint: 'The code and letters about your contract and certificate come here',
      have: 'Already have an account?',
      haveLink: 'Sign in',
    },
    confirm: {
      title: 'Confirm your email',
      sent: (to) => `We have sent a letter to ${to}. Enter the six digits from it.`,
      button: 'Confirm',
      again: 'Send the code again',
      againSent: 'The letter has been sent again.',
      tooSoon: 'The letter has only just left. Ask again in a minute, and look into the spam folder.',
      other: 'Use another email',
    },
    signIn: {
      title: 'Sign in',
      button: 'Sign in',
      forgot: 'I forgot my password',
      none: 'No account yet?',
      noneLink: 'Sign up',
    },
    recover: {
      title: 'New password',
      lede: 'Enter your email. If it has an account, we will send a code.',
      button: 'Get the code',
      back: 'Back to sign-in',
    },
    reset: {
      title: 'Code and new password',
      sent: (to) => `If ${to} has an account, we have sent a letter there. Enter the six digits from it and set a new password.`,
      button: 'Save the password',
    },
    step: {
      title: 'Second step',
      lede: 'Enter the code from your authenticator app.',
      code: 'Code',
      codeHint: 'Six digits from the app, or one of your recovery codes',
      button: 'Sign in',
    },
    enrol: {
      title: 'Set up the second step',
      lede: 'Staff sign in with a password and a code from an authenticator app on the phone.',
      qr: 'QR code for the app',
      byHand: 'If the QR code cannot be read, enter this key in the app:',
      codeHint: 'The six digits the app shows',
      ownPassword: 'Your own password',
      ownPasswordHint: 'In place of the one-time one. At least 10 characters.',
      button: 'Save and sign in',
    },
    codes: {
      title: 'Recovery codes',
      lede: 'If the phone is lost, one of these codes lets you in. They are not shown again: copy them and keep them in a safe place.',
      list: 'Each works once',
      button: 'Kept, continue',
    },
    faults: {
      email: 'Write the email like name@example.kz',
      emailSame: 'This is your present email',
      wrong: 'Wrong email or password',
      tooMany: 'Too many tries. Please come back in 15 minutes.',
      tooManyLetters: 'Letters to this email were asked for too often. Please come back in an hour.',
      wrongCode: 'The code does not fit. Check the six digits in the letter.',
      codeOver: 'This code no longer works. Ask for a new one.',
      taken: 'This email has an account already. Sign in or set a new password.',
      currentWrong: 'The present password is wrong',
      enrolled: 'An authenticator is set up already. Please sign in again.',
      password: {
        'too-short': 'The password needs at least 10 characters',
        'too-long': 'The password is too long: 200 characters at most',
        'too-common': 'This password is easy to guess. Make it of a few words that are easy to remember.',
        'like-email': 'The password must not look like your email',
      },
    },
  },
};

/** A refused password, at its field. */
export const passwordError = (locale: Locale, refusal: PasswordRefusal | null, field = 'password'): FieldError[] =>
  refusal ? [{ field, text: signingIn[locale].faults.password[refusal] }] : [];

/** A refused code, at its field. */
export const codeError = (locale: Locale, refusal: CodeRefusal | 'taken' | 'too-many' | 'enrolled' | null): FieldError[] => {
  const t = signingIn[locale].faults;
  const words = { 'wrong-code': t.wrongCode, 'code-over': t.codeOver, taken: t.taken, 'too-many': t.tooMany, enrolled: t.enrolled };
  return refusal ? [{ field: 'code', text: words[refusal] }] : [];
};
