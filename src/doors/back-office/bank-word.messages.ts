import type { Messages } from '#kernel/locale.ts';
import type { BankWord } from '#checkout';
import { sumWordTexts } from './sum-word.messages.ts';

/** What the bank’s word means, what will happen by it, and the button; `payment-denied-held`: no contract came of the payment. */
export type Word = { readonly said: string; readonly effect: string; readonly act: string };
type Texts = { words: Record<Exclude<BankWord, 'nothing'> | 'payment-denied-held', Word>; notMade: string; askFirst: string };

export const bankWordTexts: Messages<Texts> = {
  kk: {
    words: {
      ...sumWordTexts.kk,
      'not-known': {
        said: 'банк мұндай операцияны білмейді',
        effect:
          'Кітапта ештеңе өзгермейді: банктің жауабы дәлел болып қалып, жағдай жабылады. Операция кейін шықса, хабарлама не тізілім оны қайта әкеледі.',
        act: 'Банк білмейді деп жабу',
      },
      noted: {
        said: 'банк операцияны біледі, бірақ ол бізге түскен төлем емес',
        effect:
          'Банктің сөзі әдеттегі жолмен жазылады: кабинеттен қайтарылған ақша болса, өз жағдайы ашылады, аяқталмаған төлем болса, оның күйі жаңарады. Бұл жағдай жабылады.',
        act: 'Банк айтқандай жазу',
      },
      test: {
        said: 'бұл сынақ төлемі',
        effect: 'Ақша түспеген: кітапта ештеңе жазылмайды, банктің жауабы дәлел болып қалып, жағдай жабылады.',
        act: 'Сынақ төлемі деп жабу',
      },
      real: {
        said: 'бұл шын төлем',
        effect: 'Төлем кітапқа шын ақша болып жазылады да, төлеушіге толық қайтарылады: қайтару банкке жіберіліп, төлеушіге хат кетеді.',
        act: 'Кітапқа жазып, қайтару',
      },
      'payment-confirmed': {
        said: 'төлем банкте бар, сомасы бірдей',
        effect:
          'Жағдай банктің жауабын дәлел етіп жабылады. Төлем кейінгі тізілімде күтіледі: белгіленген күндерде келмесе, жағдай қайта шығады.',
        act: 'Банктің жауабымен жабу',
      },
      'payment-denied': {
        said: 'банк бұл төлемді білмейді не өткізбеген',
        effect:
          'Шарт бұзылмайды, курс ашық қалады: төлем сомасы банктен талап етіледі, тұтынушыға хат жіберілмейді. Банк ақшаны тапты ма, жоқ па, оны шарт бетінде сіз жазасыз: таппаса, сома шығынға жазылады, шарт қалады.',
        act: 'Банктен талап ретінде жазу',
      },
      'payment-denied-held': {
        said: 'банк бұл төлемді білмейді не өткізбеген',
        effect: 'Бұл төлемнен шарт жасалмаған. Ұсталып тұрған сома кітаптан шығарылады және ешкімге қайтарылмайды.',
        act: 'Ұсталған соманы кітаптан шығару',
      },
      'return-confirmed': {
        said: 'қайтару банкте бар, сомасы бірдей',
        effect:
          'Жағдай банктің жауабын дәлел етіп жабылады. Қайтару кейінгі тізілімде күтіледі: белгіленген күндерде келмесе, жағдай қайта шығады.',
        act: 'Банктің жауабымен жабу',
      },
      'return-denied': {
        said: 'банк мұндай қайтаруды білмейді',
        effect:
          'Қайтару болмады деп белгіленеді, сома кітапта қайтадан берешек болады және банкке жаңадан жіберіледі. Банк қабылдағанда төлеушіге хат кетеді.',
        act: 'Болмады деп белгілеп, қайта жіберу',
      },
      'return-made': {
        said: 'қайтару жасалған',
        effect: 'Қайтару жасалған деп жабылады, кітапқа жазылады, төлеушіге хат кетеді.',
        act: 'Жасалған деп жабу',
      },
      'return-not-made': { said: 'қайтару жасалмаған', effect: 'Қайтару банкке сол сомамен қайта жіберіледі.', act: 'Қайта жіберу' },
      'more-went': {
        said: 'төлемнен осы қайтарудан көп ақша қайтқан',
        effect:
          'Банк кабинетінен қараңыз. Біздің қайтару соның ішінде болса, ол жабылады, артығы «Кабинеттен қайтарылған» жағдайы болып шығады. Болмаса, бәрі кабинеттен қайтарылған деп жазылып, біздікі банкке қайта жіберіледі.',
        act: 'Біздің қайтару жасалған',
      },
      'less-went': {
        said: 'төлемнен осы қайтарудан аз ақша қайтқан',
        effect:
          'Қайтқаны біздікі емес: ол кабинеттен қайтарылған деп жазылып, өз жағдайы ашылады, ал біздің қайтару банкке қайта жіберіледі.',
        act: 'Кабинеттен қайтқанын жазып, қайта жіберу',
      },
    },
    notMade: 'Біздің қайтару жасалмаған',
    askFirst: 'Алдымен банктен сұраңыз: жауабына сай дайын әрекет пен оның салдары осында шығады.',
  },
  ru: {
    words: {
      ...sumWordTexts.ru,
      'not-known': {
        said: 'банк не знает такой операции',
        effect:
          'В книгах ничего не изменится: ответ банка останется доказательством, случай закроется. Если операция появится позже, её снова принесёт уведомление или реестр.',
        act: 'Закрыть: банк не знает',
      },
      noted: {
        said: 'банк знает операцию, но это не поступивший нам платёж',
        effect:
          'Слово банка будет записано обычным путём: возврат из кабинета станет отдельным случаем, у незавершённого платежа обновится состояние. Этот случай закроется.',
        act: 'Записать, как говорит банк',
      },
      test: {
        said: 'это пробный платёж',
        effect: 'Деньги не поступали: в книгах ничего не появится, ответ банка останется доказательством, случай закроется.',
        act: 'Закрыть как пробный',
      },
      real: {
        said: 'это настоящий платёж',
        effect:
          'Платёж будет проведён как настоящие деньги и полностью возвращён плательщику: возврат уйдёт в банк, плательщик получит письмо.',
        act: 'Провести и вернуть',
      },
      'payment-confirmed': {
        said: 'платёж в банке есть, сумма та же',
        effect:
          'Случай закроется, ответ банка останется доказательством. Платёж ожидается в одном из следующих реестров: если за установленные дни он не появится, случай вернётся.',
        act: 'Закрыть по ответу банка',
      },
      'payment-denied': {
        said: 'банк не знает этого платежа или не провёл его',
        effect:
          'Договор не нарушается, курс остаётся открытым: сумма платежа истребуется у банка, покупателю письмо не уходит. Нашёл ли банк деньги, запишете вы на странице договора: если нет, сумма уйдёт в убытки, а договор останется.',
        act: 'Записать требованием к банку',
      },
      'payment-denied-held': {
        said: 'банк не знает этого платежа или не провёл его',
        effect: 'Договора из этого платежа нет. Удержанная сумма выйдет из книг и никому не будет возвращена.',
        act: 'Вывести удержанную сумму из книг',
      },
      'return-confirmed': {
        said: 'возврат в банке есть, сумма та же',
        effect:
          'Случай закроется, ответ банка останется доказательством. Возврат ожидается в одном из следующих реестров: если за установленные дни он не появится, случай вернётся.',
        act: 'Закрыть по ответу банка',
      },
      'return-denied': {
        said: 'банк не знает такого возврата',
        effect:
          'Возврат будет отмечен несостоявшимся, сумма снова станет долгом в книгах и будет отправлена банку заново. Когда банк её примет, плательщик получит письмо.',
        act: 'Отметить несостоявшимся и отправить снова',
      },
      'return-made': {
        said: 'возврат сделан',
        effect: 'Возврат закроется как сделанный и будет проведён, плательщик получит письмо.',
        act: 'Закрыть как сделанный',
      },
      'return-not-made': { said: 'возврат не сделан', effect: 'Возврат уйдёт в банк ещё раз на ту же сумму.', act: 'Отправить снова' },
      'more-went': {
        said: 'по платежу возвращено больше этого возврата',
        effect:
          'Посмотрите в кабинете банка. Если наш возврат среди них, он закроется, а остальное станет случаем «Возвращено из кабинета». Если нет, всё запишется возвращённым из кабинета, а наш уйдёт в банк снова.',
        act: 'Наш возврат сделан',
      },
      'less-went': {
        said: 'по платежу возвращено меньше этого возврата',
        effect: 'Это не наш возврат: он запишется возвращённым из кабинета отдельным случаем, а наш уйдёт в банк снова.',
        act: 'Записать возврат из кабинета и отправить снова',
      },
    },
    notMade: 'Наш возврат не сделан',
    askFirst: 'Сначала спросите банк: здесь появятся действие по его ответу и то, к чему оно приведёт.',
  },
  en: {
    words: {
      ...sumWordTexts.en,
      'not-known': {
        said: 'the bank knows no such operation',
        effect:
          'Nothing changes on the books: the bank’s answer stays as proof and the case closes. If the operation turns up later, a notice or a registry brings it again.',
        act: 'Close: unknown to the bank',
      },
      noted: {
        said: 'the bank knows the operation, and it is no payment that came to us',
        effect:
          'The bank’s word is taken the usual way: a return from the cabinet becomes a case of its own, an unfinished payment moves on. This case closes.',
        act: 'Take it as the bank says',
      },
      test: {
        said: 'it is a test payment',
        effect: 'No money came: nothing is booked, the bank’s answer stays as proof and the case closes.',
        act: 'Close as a test',
      },
      real: {
        said: 'it is a real payment',
        effect:
          'The payment is booked as real money and goes back to the payer whole: the return is sent to the bank, and the payer gets a letter.',
        act: 'Book and give back',
      },
      'payment-confirmed': {
        said: 'the bank has the payment with the same sum',
        effect:
          'The case closes with the bank’s answer as its proof. The payment is expected in a later registry: if none has it within the set days, the case comes back.',
        act: 'Close by the bank’s answer',
      },
      'payment-denied': {
        said: 'the bank does not know this payment, or did not take it',
        effect:
          'The contract is not broken and its course stays open: the sum is claimed from the bank, and no letter goes to the customer. Whether the bank has found the money you enter on the contract’s page: if not, the sum is a loss and the contract stays.',
        act: 'Record as a claim on the bank',
      },
      'payment-denied-held': {
        said: 'the bank does not know this payment, or did not take it',
        effect: 'No contract came of this payment. The held sum leaves the books and goes back to nobody.',
        act: 'Book the held sum out',
      },
      'return-confirmed': {
        said: 'the bank has the return with the same sum',
        effect:
          'The case closes with the bank’s answer as its proof. The return is expected in a later registry: if none has it within the set days, the case comes back.',
        act: 'Close by the bank’s answer',
      },
      'return-denied': {
        said: 'the bank knows no such return',
        effect:
          'The return is marked as not made, the sum is owed again on the books and is sent to the bank anew. The payer gets a letter when the bank has taken it.',
        act: 'Mark as not made and send again',
      },
      'return-made': {
        said: 'the return was made',
        effect: 'The return closes as made and is booked, and the payer gets a letter.',
        act: 'Close as made',
      },
      'return-not-made': {
        said: 'the return was not made',
        effect: 'The return goes to the bank once more with the same sum.',
        act: 'Send again',
      },
      'more-went': {
        said: 'more has gone back of the payment than this return',
        effect:
          'Look in the bank’s cabinet. If our return is among it, it closes, and the rest becomes a case ‘Returned from the cabinet’. If not, all of it is booked as returned from the cabinet, and ours goes to the bank again.',
        act: 'Our return was made',
      },
      'less-went': {
        said: 'less has gone back of the payment than this return',
        effect:
          'That was not ours: it is booked as returned from the cabinet, as a case of its own, and our return goes to the bank again.',
        act: 'Book what went and send again',
      },
    },
    notMade: 'Our return was not made',
    askFirst: 'Ask the bank first: the action that follows from its answer appears here, with what it will do.',
  },
};
