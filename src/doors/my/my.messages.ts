import type { Messages } from '#kernel/locale.ts';
import type { ComparedField } from '#people';

type Words = {
  home: { title: string; noCard: string; noCardText: string; fillCard: string };
  card: {
    title: string;
    lede: string;
    save: string;
    saved: string;
    history: string;
    consentTitle: string;
    consentLede: string;
    consentGo: string;
  };
  history: {
    title: string;
    lede: string;
    empty: string;
    first: string;
    changed: (fields: string) => string;
    version: (no: number) => string;
    fields: Record<ComparedField, string>;
    looked: string;
    lookedWhy: (reason: string) => string;
    exported: string;
    exportedMore: string;
    back: string;
  };
  consents: {
    title: string;
    lede: string;
    consent: string;
    policy: string;
    agreement: string;
    given: string;
    accepted: string;
    withdrawn: string;
    version: (no: number) => string;
    read: string;
    how: (language: string, ip: string) => string;
    languages: { kk: string; ru: string; en: string };
    none: string;
    withdraw: string;
    toSupport: string;
  };
  settings: {
    title: string;
    done: { password: string; email: string; sessions: string; others: string };
    more: { title: string; letters: string; close: string };
    language: { title: string; lede: string; save: string };
    password: { title: string; current: string; save: string; lede: string };
    email: { title: string; now: (email: string) => string; new: string; password: string; go: string; lede: string; confirmTitle: string };
    sessions: {
      title: string;
      lede: string;
      here: string;
      since: string;
      seen: string;
      device: string;
      close: string;
      others: string;
      everywhere: string;
      unknown: string;
    };
    out: string;
  };
};

export const t: Messages<Words> = {
  kk: {
    home: {
      title: 'Менің курстарым',
      noCard: 'Деректеріңіз әлі толтырылмаған',
      noCardText: 'Шарт пен сертификат осы деректермен жасалады. Қазір толтырсаңыз, өтінім беру тез болады.',
      fillCard: 'Деректерді толтыру',
    },
    card: {
      title: 'Менің деректерім',
      lede: 'Шарт пен сертификат осы деректермен жасалады. Кез келген уақытта түзете аласыз, жасалған шарттар өзгермейді.',
      save: 'Сақтау',
      saved: 'Деректеріңіз сақталды.',
      history: 'Өзгерістер тарихы',
      consentTitle: 'Алдымен келісім',
      consentLede: 'Деректеріңізді тек келісіміңізбен сақтаймыз. Келісім бермейінше, бізде поштаңыз бен құпиясөздің таңбасы ғана тұрады.',
      consentGo: 'Келісім беріп, жалғастыру',
    },
    history: {
      title: 'Деректер тарихы',
      lede: 'Әр сақтаған сайын жаңа нұсқа жазылады, ескілері өшпейді.',
      empty: 'Деректер әлі сақталмаған.',
      first: 'Алғаш сақталды',
      changed: (fields) => `Өзгерді: ${fields}`,
      version: (no) => `${no}-нұсқа`,
      fields: {
        name: 'аты-жөні',
        iin: 'ЖСН',
        phone: 'телефон',
        email: 'пошта',
        address: 'мекенжай',
        workplace: 'жұмыс орны',
        position: 'лауазым',
        years: 'еңбек өтілі',
      },
      looked: 'Қызметкер ЖСН-іңізді толық көрді',
      lookedWhy: (reason) => `Себебі: ${reason}`,
      exported: 'Деректеріңіз қызметкер алған файлға кірді',
      exportedMore: 'Қызметкер тізімді себебін жазып файлға шығарды; себебі журналда сақталады.',
      back: 'Деректеріме қайту',
    },
    consents: {
      title: 'Келісімдерім',
      lede: 'Нені, қашан және қай нұсқада қабылдағаныңыз.',
      consent: 'Дербес деректерді өңдеуге келісім',
      policy: 'Құпиялылық саясаты',
      agreement: 'Дербес деректерді құпия пайдалану туралы келісім',
      given: 'берілді',
      accepted: 'қабылданды',
      withdrawn: 'кері қайтарылды',
      version: (no) => `${no}-нұсқа`,
      read: 'Мәтінін оқу',
      how: (language, ip) => `Сайтта, ${language}, IP мекенжайы: ${ip}`,
      languages: { kk: 'қазақша', ru: 'орысша', en: 'ағылшынша' },
      none: 'Сіз әлі ештеңе қабылдаған жоқсыз.',
      withdraw:
        'Келісімді кері қайтарып алғыңыз келсе, қолдау қызметіне жазыңыз. Жасалған шартқа қажет деректер заңда көрсетілген мерзімге дейін қалады.',
      toSupport: 'Қолдау қызметіне жазу',
    },
    settings: {
      title: 'Баптаулар',
      done: {
        password: 'Құпиясөз өзгерді. Басқа құрылғылардан шықтыңыз.',
        email: 'Поштаңыз ауыстырылды.',
        sessions: 'Сессия жабылды.',
        others: 'Басқа құрылғылардың бәрінен шықтыңыз.',
      },
      more: { title: 'Тағы', letters: 'Хаттар: қайсысы келеді, қай тілде', close: 'Есептік жазбаны жабу' },
      language: {
        title: 'Хаттардың тілі',
        lede: 'Хаттар осы тілде келеді. Сайттың тілі жоғарыдағы батырмалармен ауысады.',
        save: 'Сақтау',
      },
      password: {
        title: 'Құпиясөз',
        current: 'Қазіргі құпиясөз',
        save: 'Құпиясөзді өзгерту',
        lede: 'Өзгерткен соң басқа құрылғылардың бәрінен шығасыз.',
      },
      email: {
        title: 'Электрондық пошта',
        now: (email) => `Қазіргі пошта: ${email}`,
        new: 'Жаңа пошта',
        password: 'Құпиясөз',
        go: 'Код алу',
        lede: 'Жаңа поштаға растау кодын жібереміз.',
        confirmTitle: 'Жаңа поштаны растаңыз',
      },
      sessions: {
        title: 'Кірген құрылғылар',
        lede: 'Танымаған құрылғыны көрсеңіз, оны жауып, құпиясөзді өзгертіңіз.',
        here: 'осы құрылғы',
        since: 'Кірген уақыты',
        seen: 'Соңғы әрекет',
        device: 'Құрылғы',
        close: 'Жабу',
        others: 'Басқа құрылғылардан шығу',
        everywhere: 'Барлық құрылғыдан шығу',
        unknown: 'белгісіз браузер',
      },
      out: 'Шығу',
    },
  },
  ru: {
    home: {
      title: 'Мои курсы',
      noCard: 'Ваши данные ещё не заполнены',
      noCardText: 'С ними составляются договор и сертификат. Если заполнить сейчас, заявка займёт меньше времени.',
      fillCard: 'Заполнить данные',
    },
    card: {
      title: 'Мои данные',
      lede: 'На эти данные составляются договор и сертификат. Исправить их можно в любое время, заключённые договоры не изменятся.',
      save: 'Сохранить',
      saved: 'Данные сохранены.',
      history: 'История изменений',
      consentTitle: 'Сначала согласие',
      consentLede: 'Мы храним ваши данные только с вашего согласия. Пока его нет, у нас есть лишь почта и отпечаток пароля.',
      consentGo: 'Дать согласие и продолжить',
    },
    history: {
      title: 'История данных',
      lede: 'Каждое сохранение создаёт новую версию, прежние остаются.',
      empty: 'Данные ещё не сохранялись.',
      first: 'Сохранено впервые',
      changed: (fields) => `Изменено: ${fields}`,
      version: (no) => `Версия ${no}`,
      fields: {
        name: 'имя',
        iin: 'ИИН',
        phone: 'телефон',
        email: 'почта',
        address: 'адрес',
        workplace: 'место работы',
        position: 'должность',
        years: 'стаж',
      },
      looked: 'Сотрудник видел ваш ИИН полностью',
      lookedWhy: (reason) => `Причина: ${reason}`,
      exported: 'Ваши данные вошли в файл, который взял сотрудник',
      exportedMore: 'Сотрудник выгрузил список, записав причину; она хранится в журнале.',
      back: 'Вернуться к данным',
    },
    consents: {
      title: 'Мои согласия',
      lede: 'Что, когда и в какой версии вы приняли.',
      consent: 'Согласие на обработку персональных данных',
      policy: 'Политика конфиденциальности',
      agreement: 'Соглашение о конфиденциальном использовании персональных данных',
      given: 'дано',
      accepted: 'принято',
      withdrawn: 'отозвано',
      version: (no) => `версия ${no}`,
      read: 'Читать текст',
      how: (language, ip) => `На сайте, ${language}, IP-адрес: ${ip}`,
      languages: { kk: 'на казахском', ru: 'на русском', en: 'на английском' },
      none: 'Вы ещё ничего не принимали.',
      withdraw:
        'Чтобы отозвать согласие, напишите в поддержку. Данные, нужные для заключённого договора, останутся на срок, который требует закон.',
      toSupport: 'Написать в поддержку',
    },
    settings: {
      title: 'Настройки',
      done: {
        password: 'Пароль изменён. На остальных устройствах выполнен выход.',
        email: 'Почта изменена.',
        sessions: 'Сеанс закрыт.',
        others: 'На остальных устройствах выполнен выход.',
      },
      more: { title: 'Ещё', letters: 'Письма: какие приходят и на каком языке', close: 'Закрыть учётную запись' },
      language: { title: 'Язык писем', lede: 'На этом языке приходят письма. Язык сайта меняется кнопками наверху.', save: 'Сохранить' },
      password: {
        title: 'Пароль',
        current: 'Нынешний пароль',
        save: 'Сменить пароль',
        lede: 'После смены на остальных устройствах будет выполнен выход.',
      },
      email: {
        title: 'Электронная почта',
        now: (email) => `Сейчас: ${email}`,
        new: 'Новая почта',
        password: 'Пароль',
        go: 'Получить код',
        lede: 'На новую почту придёт код подтверждения.',
        confirmTitle: 'Подтвердите новую почту',
      },
      sessions: {
        title: 'Где выполнен вход',
        lede: 'Если увидите незнакомое устройство, закройте его сеанс и смените пароль.',
        here: 'это устройство',
        since: 'Вход',
        seen: 'Последнее действие',
        device: 'Устройство',
        close: 'Закрыть',
        others: 'Выйти на остальных устройствах',
        everywhere: 'Выйти на всех устройствах',
        unknown: 'неизвестный браузер',
      },
      out: 'Выйти',
    },
  },
  en: {
    home: {
      title: 'My courses',
      noCard: 'Your details are not filled in yet',
      noCardText: 'The contract and certificate are made out with them. Filled in now, they make applying quicker.',
      fillCard: 'Fill in my details',
    },
    card: {
      title: 'My details',
      lede: 'The contract and certificate are made out with these details. You can correct them at any time; contracts made before do not change.',
      save: 'Save',
      saved: 'Your details are saved.',
      history: 'History of changes',
      consentTitle: 'Consent first',
      consentLede:
        'We keep your details only with your consent. Until then we hold nothing but your email and a fingerprint of the password.',
      consentGo: 'Give consent and continue',
    },
    history: {
      title: 'History of my details',
      lede: 'Each save makes a new version; the earlier ones stay.',
      empty: 'Nothing has been saved yet.',
      first: 'Saved for the first time',
      changed: (fields) => `Changed: ${fields}`,
      version: (no) => `Version ${no}`,
      fields: {
        name: 'name',
        iin: 'IIN',
        phone: 'phone',
        email: 'email',
        address: 'address',
        workplace: 'place of work',
        position: 'position',
        years: 'years of service',
      },
      looked: 'A member of staff saw your full IIN',
      lookedWhy: (reason) => `Reason: ${reason}`,
      exported: 'Your details were in a file that a member of staff took',
      exportedMore: 'Staff exported a list and wrote down why; the reason is kept with the journal.',
      back: 'Back to my details',
    },
    consents: {
      title: 'My consents',
      lede: 'What you accepted, when, and in which version.',
      consent: 'Consent to personal data processing',
      policy: 'Privacy policy',
      agreement: 'Agreement on confidential use of personal data',
      given: 'given',
      accepted: 'accepted',
      withdrawn: 'withdrawn',
      version: (no) => `version ${no}`,
      read: 'Read the text',
      how: (language, ip) => `On the site, ${language}, IP address: ${ip}`,
      languages: { kk: 'in Kazakh', ru: 'in Russian', en: 'in English' },
      none: 'You have not accepted anything yet.',
      withdraw: 'To withdraw the consent, write to support. Data that a concluded contract needs stay for the time the law demands.',
      toSupport: 'Write to support',
    },
    settings: {
      title: 'Settings',
      done: {
        password: 'The password has changed. Your other devices are signed out.',
        email: 'Your email has changed.',
        sessions: 'The session is closed.',
        others: 'You are signed out on all other devices.',
      },
      more: { title: 'More', letters: 'Letters: which come, and in which language', close: 'Close my account' },
      language: {
        title: 'Language of letters',
        lede: 'Letters come in this language. The language of the site changes with the buttons above.',
        save: 'Save',
      },
      password: {
        title: 'Password',
        current: 'Present password',
        save: 'Change the password',
        lede: 'Your other devices will be signed out.',
      },
      email: {
        title: 'Email',
        now: (email) => `Now: ${email}`,
        new: 'New email',
        password: 'Password',
        go: 'Get the code',
        lede: 'A confirmation code will come to the new email.',
        confirmTitle: 'Confirm the new email',
      },
      sessions: {
        title: 'Where you are signed in',
        lede: 'If you see a device you do not know, close its session and change the password.',
        here: 'this device',
        since: 'Signed in',
        seen: 'Last seen',
        device: 'Device',
        close: 'Close',
        others: 'Sign out on other devices',
        everywhere: 'Sign out on all devices',
        unknown: 'unknown browser',
      },
      out: 'Sign out',
    },
  },
};
