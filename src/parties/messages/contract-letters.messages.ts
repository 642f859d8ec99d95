import { dayText } from '#kernel/civil-date.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';

/** The way of a contract: from an application that waits to the certificate. */
export const contractLetters: LettersOf<
  'contract-concluded' | 'acceptance-offered' | 'certificate-issued' | 'course-ends' | 'term-extended' | 'application-waits'
> = {
  kk: {
    'contract-concluded': (f) => ({
      subject: `Шарт жасалды: ${f.contractNumber}`,
      parts: [
        text('Төлеміңіз түсті. Шарт жасалды, курс ашық.'),
        facts(
          ['Бағдарлама', f.programmeTitle],
          ['Шарт', f.contractNumber],
          ['Төленген сома', f.amount],
          ['Қолжетімділіктің соңғы күні', dayText(f.accessUntil, 'kk')],
        ),
        link('Курсты ашу', f.courseLink),
        text(`Шарттың өзі: ${f.contractLink}`),
      ],
    }),
    'acceptance-offered': (f) => ({
      subject:
        f.ground === 'term-over'
          ? `Оқу мерзімі аяқталды: қызметті қабылдаңыз (${f.contractNumber})`
          : `Курсты аяқтадыңыз: қызметті қабылдаңыз (${f.contractNumber})`,
      parts: [
        text(
          f.ground === 'term-over'
            ? 'Шарт бойынша оқу мерзімі аяқталды. Қызмет толық көрсетілген болса, оны шарттың бетінде қабылдаңыз. Келіспесеңіз, сол жерде қарсылығыңызды жазыңыз.'
            : 'Курсты аяқтадыңыз. Қызмет толық көрсетілген болса, оны шарттың бетінде қабылдаңыз. Келіспесеңіз, сол жерде қарсылығыңызды жазыңыз.',
        ),
        facts(
          ['Бағдарлама', f.programmeTitle],
          ['Шарт', f.contractNumber],
          ['Қарсылық жазуға болатын соңғы күн', dayText(f.lastDay, 'kk')],
        ),
        link('Шартты ашу', f.contractLink),
        text(
          f.ground === 'term-over'
            ? 'Осы күннің соңына дейін қарсылық түспесе, қызмет қабылданды деп саналады.'
            : 'Осы күннің соңына дейін қарсылық түспесе, қызмет қабылданды деп саналады. Курс мерзімі біткенше ашық қалады.',
        ),
      ],
    }),
    'certificate-issued': (f) => ({
      subject: `Сертификат берілді: ${f.number}`,
      parts: [
        text('Сіз бағдарламаны толық аяқтадыңыз. Құтты болсын.'),
        facts(['Бағдарлама', f.programmeTitle], ['Сертификат', f.number]),
        link('Сертификатты ашу', f.link),
      ],
    }),
    'course-ends': (f) => ({
      subject: `Курстың соңғы күні: ${dayText(f.lastDay, 'kk')}`,
      parts: [
        text('Курсты әлі аяқтаған жоқсыз. Қолжетімділік біткен соң сабақтар мен тесттер жабылады.'),
        facts(['Бағдарлама', f.programmeTitle]),
        link('Курсты жалғастыру', f.courseLink),
      ],
    }),
    'term-extended': (f) => ({
      subject: `Курс мерзімі ұзартылды: ${dayText(f.lastDay, 'kk')}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'Біздің тараптағы ақау салдарынан оқи алмаған күндеріңіз мерзімге қосылды. Сізден ештеңе талап етілмейді.'
            : 'Еңсерілмейтін күш жағдайында оқи алмаған күндеріңіз мерзімге қосылды. Сізден ештеңе талап етілмейді.',
        ),
        facts(
          ['Бағдарлама', f.programmeTitle],
          ['Не болған уақыт', f.when],
          ['Қосылған күн саны', String(f.days)],
          ['Жаңа соңғы күн', dayText(f.lastDay, 'kk')],
        ),
        link('Курсты ашу', f.courseLink),
        link('Не болғаны туралы', f.statusLink),
      ],
    }),
    'application-waits': (f) => ({
      subject: 'Өтініміңіз әлі төленген жоқ',
      parts: [
        text('Өтініміңіз аяқталмай қалды. Деректеріңіз сақталған, қайта толтырудың қажеті жоқ. Шарт тек төлем расталғанда жасалады.'),
        facts(['Бағдарлама', f.programmeTitle], ['Қазіргі бағасы', f.amount], ['Өтінім сақталатын соңғы күн', dayText(f.lastDay, 'kk')]),
        link('Өтінімді ашу', f.applicationLink),
        text('Бұл өтінім туралы енді ескертпейміз.'),
      ],
    }),
  },
  ru: {
    'contract-concluded': (f) => ({
      subject: `Договор заключён: ${f.contractNumber}`,
      parts: [
        text('Платёж получен. Договор заключён, курс открыт.'),
        facts(
          ['Программа', f.programmeTitle],
          ['Договор', f.contractNumber],
          ['Оплачено', f.amount],
          ['Последний день доступа', dayText(f.accessUntil, 'ru')],
        ),
        link('Открыть курс', f.courseLink),
        text(`Сам договор: ${f.contractLink}`),
      ],
    }),
    'acceptance-offered': (f) => ({
      subject:
        f.ground === 'term-over'
          ? `Срок обучения истёк: примите услугу (${f.contractNumber})`
          : `Курс пройден: примите услугу (${f.contractNumber})`,
      parts: [
        text(
          f.ground === 'term-over'
            ? 'Срок обучения по договору истёк. Если услуга оказана полностью, примите её на странице договора. Если не согласны, напишите там же, с чем именно.'
            : 'Вы прошли курс. Если услуга оказана полностью, примите её на странице договора. Если не согласны, напишите там же, с чем именно.',
        ),
        facts(['Программа', f.programmeTitle], ['Договор', f.contractNumber], ['Последний день для возражений', dayText(f.lastDay, 'ru')]),
        link('Открыть договор', f.contractLink),
        text(
          f.ground === 'term-over'
            ? 'Если до этого дня включительно возражений не будет, услуга считается принятой.'
            : 'Если до этого дня включительно возражений не будет, услуга считается принятой. Курс остаётся открытым до конца срока.',
        ),
      ],
    }),
    'certificate-issued': (f) => ({
      subject: `Сертификат выдан: ${f.number}`,
      parts: [
        text('Вы полностью прошли программу. Поздравляем.'),
        facts(['Программа', f.programmeTitle], ['Сертификат', f.number]),
        link('Открыть сертификат', f.link),
      ],
    }),
    'course-ends': (f) => ({
      subject: `Последний день курса: ${dayText(f.lastDay, 'ru')}`,
      parts: [
        text('Вы ещё не завершили курс. Когда доступ закончится, уроки и тесты закроются.'),
        facts(['Программа', f.programmeTitle]),
        link('Продолжить курс', f.courseLink),
      ],
    }),
    'term-extended': (f) => ({
      subject: `Срок курса продлён: ${dayText(f.lastDay, 'ru')}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'Дни, в которые вы не могли учиться из-за сбоя на нашей стороне, добавлены к сроку. От вас ничего не требуется.'
            : 'Дни, в которые вы не могли учиться из-за непреодолимой силы, добавлены к сроку. От вас ничего не требуется.',
        ),
        facts(
          ['Программа', f.programmeTitle],
          ['Когда это было', f.when],
          ['Добавлено дней', String(f.days)],
          ['Новый последний день', dayText(f.lastDay, 'ru')],
        ),
        link('Открыть курс', f.courseLink),
        link('Что произошло', f.statusLink),
      ],
    }),
    'application-waits': (f) => ({
      subject: 'Ваша заявка ещё не оплачена',
      parts: [
        text(
          'Заявка осталась незавершённой. Ваши данные сохранены, заполнять их заново не нужно. Договор возникает только с подтверждённым платежом.',
        ),
        facts(['Программа', f.programmeTitle], ['Цена сейчас', f.amount], ['Заявка хранится по', dayText(f.lastDay, 'ru')]),
        link('Открыть заявку', f.applicationLink),
        text('Больше мы об этой заявке не напомним.'),
      ],
    }),
  },
  en: {
    'contract-concluded': (f) => ({
      subject: `Contract concluded: ${f.contractNumber}`,
      parts: [
        text('Your payment has arrived. The contract is concluded and the course is open.'),
        facts(
          ['Programme', f.programmeTitle],
          ['Contract', f.contractNumber],
          ['Paid', f.amount],
          ['Last day of access', dayText(f.accessUntil, 'en')],
        ),
        link('Open the course', f.courseLink),
        text(`The contract itself: ${f.contractLink}`),
      ],
    }),
    'acceptance-offered': (f) => ({
      subject:
        f.ground === 'term-over'
          ? `The term of study is over: please accept the service (${f.contractNumber})`
          : `Course completed: please accept the service (${f.contractNumber})`,
      parts: [
        text(
          f.ground === 'term-over'
            ? 'The term of study under the contract is over. If the service was given in full, accept it on the page of the contract. If you do not agree, write there why.'
            : 'You have completed the course. If the service was given in full, accept it on the page of the contract. If you do not agree, write there why.',
        ),
        facts(['Programme', f.programmeTitle], ['Contract', f.contractNumber], ['Last day to object', dayText(f.lastDay, 'en')]),
        link('Open the contract', f.contractLink),
        text(
          f.ground === 'term-over'
            ? 'Without an objection by the end of that day the service counts as accepted.'
            : 'Without an objection by the end of that day the service counts as accepted. The course stays open to the end of its term.',
        ),
      ],
    }),
    'certificate-issued': (f) => ({
      subject: `Certificate issued: ${f.number}`,
      parts: [
        text('You have completed the programme. Congratulations.'),
        facts(['Programme', f.programmeTitle], ['Certificate', f.number]),
        link('Open the certificate', f.link),
      ],
    }),
    'course-ends': (f) => ({
      subject: `The last day of your course: ${dayText(f.lastDay, 'en')}`,
      parts: [
        text('You have not finished the course yet. When access ends, lessons and tests close.'),
        facts(['Programme', f.programmeTitle]),
        link('Go on with the course', f.courseLink),
      ],
    }),
    'term-extended': (f) => ({
      subject: `Your course stays open longer: ${dayText(f.lastDay, 'en')}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'The days on which you could not learn because of a failure on our side were added to your term. You need not do anything.'
            : 'The days on which you could not learn because of force majeure were added to your term. You need not do anything.',
        ),
        facts(
          ['Programme', f.programmeTitle],
          ['When it was', f.when],
          ['Days added', String(f.days)],
          ['New last day', dayText(f.lastDay, 'en')],
        ),
        link('Open the course', f.courseLink),
        link('What happened', f.statusLink),
      ],
    }),
    'application-waits': (f) => ({
      subject: 'Your application is not paid yet',
      parts: [
        text(
          'Your application was left unfinished. Your details are kept, nothing has to be filled in again. There is no contract until a payment is confirmed.',
        ),
        facts(['Programme', f.programmeTitle], ['Price now', f.amount], ['The application is kept until', dayText(f.lastDay, 'en')]),
        link('Open the application', f.applicationLink),
        text('We will not remind you of this application again.'),
      ],
    }),
  },
};
