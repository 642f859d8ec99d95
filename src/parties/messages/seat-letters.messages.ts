import { dayText } from '#kernel/civil-date.ts';
import type { Messages } from '#kernel/locale.ts';
import { facts, link, text, type LettersOf } from './letter-parts.ts';
import type { SeatNews } from './message.ts';

/** What became of a seat, for the organisation: no word of what its learner did. */
const seatNews: Messages<Record<SeatNews, { readonly subject: string; readonly text: string }>> = {
  kk: {
    suspended: {
      subject: 'Орын уақытша тоқтатылды',
      text: 'Ұйымыңыз сатып алған бір орын бойынша қызмет уақытша тоқтатылды. Қалған орындарда оқу жалғасады.',
    },
    lifted: { subject: 'Орын қайта ашылды', text: 'Тоқтату жойылды: осы орында оқу жалғасады, тоқтап тұрған күндер мерзімге қосылды.' },
    terminated: {
      subject: 'Орын жабылды',
      text: 'Ұйымыңыз сатып алған бір орын түпкілікті жабылды. Қалған орындарда оқу жалғасады.',
    },
  },
  ru: {
    suspended: {
      subject: 'Место приостановлено',
      text: 'Услуга по одному из мест, купленных вашей организацией, приостановлена. На остальных местах обучение продолжается.',
    },
    lifted: {
      subject: 'Место снова открыто',
      text: 'Приостановка снята: обучение на этом месте продолжается, дни приостановки добавлены к сроку.',
    },
    terminated: {
      subject: 'Место закрыто',
      text: 'Одно из мест, купленных вашей организацией, закрыто окончательно. На остальных местах обучение продолжается.',
    },
  },
  en: {
    suspended: {
      subject: 'A seat is suspended',
      text: 'The service on one of the seats your organisation bought is suspended. Learning goes on in the other seats.',
    },
    lifted: {
      subject: 'A seat is open again',
      text: 'The suspension was lifted: learning goes on in this seat, and the suspended days were added to its term.',
    },
    terminated: {
      subject: 'A seat is closed',
      text: 'One of the seats your organisation bought is closed for good. Learning goes on in the other seats.',
    },
  },
};

const span = (least: number, most: number): string => (least === most ? String(most) : `${least}–${most}`);

/** Seats of an organisation: to those who act for it, and to those who are invited. */
export const seatLetters: LettersOf<
  'seat-news' | 'seats-extended' | 'seat-ended' | 'seats-bought' | 'member-invitation' | 'seat-invitation'
> = {
  kk: {
    'seat-news': (f) => ({
      subject: `${seatNews.kk[f.turn].subject}: ${f.contractNumber}`,
      parts: [text(seatNews.kk[f.turn].text), facts(['Шарт', f.contractNumber], ['Орын', String(f.seatNo)]), link('Орынды ашу', f.link)],
    }),
    'seat-ended': (f) => ({
      subject: 'Оқу орныңыз жабылды',
      parts: [
        text(
          f.why === 'refund'
            ? 'Ұйымыңыз Сіз үшін төлеген орынның ақшасы ұйымға қайтарылды. Сондықтан сабақтар мен тесттер жабылды. Бұл Сіздің кінәңіз емес.'
            : 'Ұйымыңыздың төлемі банкте дауланды, банк ақшаны төлеушіге қайтарды. Сондықтан сабақтар мен тесттер жабылды. Бұл Сіздің кінәңіз емес.',
        ),
        facts(['Ұйым', f.organisation], ['Бағдарлама', f.programmeTitle]),
        text(
          'Прогресіңіз сақталады. Орынның бағасы толық қайтарылса, ол бойынша берілген сертификат күшін жоғалтады. Бағдарламаны өзіңіз сатып алуыңызға болады, себебін ұйымнан сұраңыз.',
        ),
        link('Орындарымды ашу', f.link),
      ],
    }),
    'seats-extended': (f) => ({
      subject: `Орындардың мерзімі ұзартылды: ${f.contractNumber}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'Біздің тараптағы ақау салдарынан оқуға болмаған күндер ұйымыңыз сатып алған орындардың мерзіміне қосылды. Сізден ештеңе талап етілмейді.'
            : 'Еңсерілмейтін күш жағдайында оқуға болмаған күндер ұйымыңыз сатып алған орындардың мерзіміне қосылды. Сізден ештеңе талап етілмейді.',
        ),
        facts(
          ['Шарт', f.contractNumber],
          ['Бағдарлама', f.programmeTitle],
          ['Не болған уақыт', f.when],
          ['Орын саны', String(f.seats)],
          ['Әр орынға қосылған күн', span(f.least, f.most)],
        ),
        text('Орын алған мұғалімдерге бұл туралы жеке хат жіберілді. Әлі ешкім алмаған орындардың соңғы күні шарт бетінде көрсетілген.'),
        link('Шартты ашу', f.link),
        link('Не болғаны туралы', f.statusLink),
      ],
    }),
    'seats-bought': (f) => ({
      subject: 'Ұйыммен шарт жасалды',
      parts: [
        text('Төлеміңіз расталды, шарт жасалды. Шарттың файлы осы хатқа тіркелген.'),
        facts(
          ['Шарт', f.contractNumber],
          ['Ұйым', f.organisation],
          ['Бағдарлама', f.programmeTitle],
          ['Орын саны', String(f.seats)],
          ['Сомасы', f.amount],
        ),
        text('Енді мұғалімдердің тізімін жүктеңіз немесе оларды бір-бірлеп шақырыңыз.'),
        link('Орындарды тарату', f.link),
      ],
    }),
    'member-invitation': (f) => ({
      subject: 'Сізді ұйым атынан әрекет етуге шақырды',
      parts: [
        text('Ұйымның өкілі Сізді Smart Ustaz сайтында ұйым атынан әрекет етуге шақырды.'),
        facts(
          ['Ұйым', f.organisation],
          ['Рөлі', !f.buys ? 'Үйлестіруші: мұғалімдерді орындарға шақырады' : 'Өкіл: орын сатып алады және деректемелерді өзгертеді'],
        ),
        text('Қабылдау үшін осы поштамен кіріңіз немесе тіркеліңіз. Келіспесеңіз, ештеңе істеудің қажеті жоқ.'),
        link('Шақыруды қабылдау', f.link),
        text(`Шақыру жарамды мерзім: ${dayText(f.lastDay, 'kk')}. Сілтемені басқаға бермеңіз.`),
      ],
    }),
    'seat-invitation': (f) => ({
      subject: 'Сізге оқу орны берілді',
      parts: [
        text('Құрметті әріптес, ұйымыңыз Сіз үшін Smart Ustaz сайтында оқу орнын төледі.'),
        facts(['Ұйым', f.organisation], ['Бағдарлама', f.programmeTitle]),
        text('Орынды алу үшін сілтемені ашып, кіріңіз немесе тіркеліңіз, өз деректеріңізді толтырыңыз. Сіз үшін тегін.'),
        link('Орынды алу', f.link),
        text(
          `Оқу мерзімі орын алынған күннен басталады, ең кеші: ${dayText(f.startsAtLatest, 'kk')}. Сілтеме тек Сізге арналған, оны басқаға бермеңіз.`,
        ),
      ],
    }),
  },
  ru: {
    'seat-news': (f) => ({
      subject: `${seatNews.ru[f.turn].subject}: ${f.contractNumber}`,
      parts: [
        text(seatNews.ru[f.turn].text),
        facts(['Договор', f.contractNumber], ['Место', String(f.seatNo)]),
        link('Открыть место', f.link),
      ],
    }),
    'seat-ended': (f) => ({
      subject: 'Ваше место на курсе закрыто',
      parts: [
        text(
          f.why === 'refund'
            ? 'Деньги за место, которое оплатила для вас организация, возвращены ей. Поэтому уроки и тесты закрыты. Вашей вины в этом нет.'
            : 'Платёж вашей организации был оспорен в банке, и банк вернул деньги плательщику. Поэтому уроки и тесты закрыты. Вашей вины в этом нет.',
        ),
        facts(['Организация', f.organisation], ['Программа', f.programmeTitle]),
        text(
          'Ваш прогресс сохраняется. Если цена места возвращена полностью, сертификат по нему больше не действует. Причину спросите у организации; программу можно купить самостоятельно.',
        ),
        link('Открыть мои места', f.link),
      ],
    }),
    'seats-extended': (f) => ({
      subject: `Сроки мест продлены: ${f.contractNumber}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'Дни, в которые нельзя было учиться из-за сбоя на нашей стороне, добавлены к срокам мест, купленных вашей организацией. От вас ничего не требуется.'
            : 'Дни, в которые нельзя было учиться из-за непреодолимой силы, добавлены к срокам мест, купленных вашей организацией. От вас ничего не требуется.',
        ),
        facts(
          ['Договор', f.contractNumber],
          ['Программа', f.programmeTitle],
          ['Когда это было', f.when],
          ['Мест', String(f.seats)],
          ['Добавлено дней на место', span(f.least, f.most)],
        ),
        text(
          'Педагогам, занявшим места, мы написали отдельно. Последний день мест, которые ещё никто не занял, указан на странице договора.',
        ),
        link('Открыть договор', f.link),
        link('Что произошло', f.statusLink),
      ],
    }),
    'seats-bought': (f) => ({
      subject: 'Договор с организацией заключён',
      parts: [
        text('Оплата подтверждена, договор заключён. Файл договора приложен к письму.'),
        facts(
          ['Договор', f.contractNumber],
          ['Организация', f.organisation],
          ['Программа', f.programmeTitle],
          ['Мест', String(f.seats)],
          ['Сумма', f.amount],
        ),
        text('Теперь загрузите список педагогов или пригласите их по одному.'),
        link('Раздать места', f.link),
      ],
    }),
    'member-invitation': (f) => ({
      subject: 'Вас пригласили действовать от имени организации',
      parts: [
        text('Представитель организации пригласил вас действовать от её имени на сайте Smart Ustaz.'),
        facts(
          ['Организация', f.organisation],
          ['Роль', !f.buys ? 'Координатор: приглашает педагогов на места' : 'Представитель: покупает места и меняет реквизиты'],
        ),
        text('Чтобы принять приглашение, войдите или зарегистрируйтесь с этой почтой. Если вы не согласны, ничего делать не нужно.'),
        link('Принять приглашение', f.link),
        text(`Приглашение действует до: ${dayText(f.lastDay, 'ru')}. Не передавайте ссылку другим.`),
      ],
    }),
    'seat-invitation': (f) => ({
      subject: 'Для вас оплачено место на курсе',
      parts: [
        text('Здравствуйте. Ваша организация оплатила для вас место на сайте Smart Ustaz.'),
        facts(['Организация', f.organisation], ['Программа', f.programmeTitle]),
        text('Чтобы занять место, откройте ссылку, войдите или зарегистрируйтесь и заполните свои данные. Для вас это бесплатно.'),
        link('Занять место', f.link),
        text(
          `Срок обучения начнётся в день, когда вы займёте место, самое позднее: ${dayText(f.startsAtLatest, 'ru')}. Ссылка только для вас, не передавайте её другим.`,
        ),
      ],
    }),
  },
  en: {
    'seat-news': (f) => ({
      subject: `${seatNews.en[f.turn].subject}: ${f.contractNumber}`,
      parts: [
        text(seatNews.en[f.turn].text),
        facts(['Contract', f.contractNumber], ['Seat', String(f.seatNo)]),
        link('Open the seat', f.link),
      ],
    }),
    'seat-ended': (f) => ({
      subject: 'Your seat on the course is closed',
      parts: [
        text(
          f.why === 'refund'
            ? 'The money for the seat that your organisation paid for you was returned to it. Lessons and tests are therefore closed. You did nothing wrong.'
            : 'Your organisation’s payment was disputed at the bank, and the bank returned the money to the payer. Lessons and tests are therefore closed. You did nothing wrong.',
        ),
        facts(['Organisation', f.organisation], ['Programme', f.programmeTitle]),
        text(
          'Your progress is kept. If the whole price of the seat went back, its certificate counts no more. Ask the organisation for the reason; you can buy the programme yourself.',
        ),
        link('Open my seats', f.link),
      ],
    }),
    'seats-extended': (f) => ({
      subject: `The terms of your seats are longer: ${f.contractNumber}`,
      parts: [
        text(
          f.why === 'outage'
            ? 'The days on which nobody could learn because of a failure on our side were added to the terms of the seats your organisation bought. You need not do anything.'
            : 'The days on which nobody could learn because of force majeure were added to the terms of the seats your organisation bought. You need not do anything.',
        ),
        facts(
          ['Contract', f.contractNumber],
          ['Programme', f.programmeTitle],
          ['When it was', f.when],
          ['Seats', String(f.seats)],
          ['Days added to a seat', span(f.least, f.most)],
        ),
        text(
          'Teachers who have taken a seat were written to separately. The last day of seats that nobody has taken yet is on the page of the contract.',
        ),
        link('Open the contract', f.link),
        link('What happened', f.statusLink),
      ],
    }),
    'seats-bought': (f) => ({
      subject: 'The contract with the organisation is concluded',
      parts: [
        text('Your payment is confirmed and the contract is concluded. Its file is attached.'),
        facts(
          ['Contract', f.contractNumber],
          ['Organisation', f.organisation],
          ['Programme', f.programmeTitle],
          ['Seats', String(f.seats)],
          ['Sum', f.amount],
        ),
        text('Now upload the list of teachers or invite them one by one.'),
        link('Give out the seats', f.link),
      ],
    }),
    'member-invitation': (f) => ({
      subject: 'You are invited to act for an organisation',
      parts: [
        text('A representative of an organisation has invited you to act for it at Smart Ustaz.'),
        facts(
          ['Organisation', f.organisation],
          ['Role', !f.buys ? 'Manager: invites teachers to seats' : 'Representative: buys seats and changes the particulars'],
        ),
        text('To accept, sign in or register with this address. If you do not agree, nothing need be done.'),
        link('Accept the invitation', f.link),
        text(`The invitation is good until ${dayText(f.lastDay, 'en')}. Please do not pass the link on.`),
      ],
    }),
    'seat-invitation': (f) => ({
      subject: 'A seat on a course has been paid for you',
      parts: [
        text('Dear colleague, your organisation has paid for a seat for you at Smart Ustaz.'),
        facts(['Organisation', f.organisation], ['Programme', f.programmeTitle]),
        text('To take the seat, open the link, sign in or register, and fill in your own details. It costs you nothing.'),
        link('Take the seat', f.link),
        text(
          `Your access starts on the day you take the seat, at the latest on ${dayText(f.startsAtLatest, 'en')}. The link is for you alone; please do not pass it on.`,
        ),
      ],
    }),
  },
};
