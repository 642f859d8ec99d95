import type { Messages } from '#kernel/locale.ts';
import type { OddityKind } from '#payments';

/** Cases of the books held against the bank’s word. */
export const statementCaseTexts: Messages<
  Record<
    Extract<
      OddityKind,
      | 'books-differ'
      | 'bank-lacks'
      | 'bank-lacks-return'
      | 'no-registry'
      | 'sum-differs'
      | 'fee-differs'
      | 'payout-differs'
      | 'chargeback'
      | 'unknown-operation'
      | 'return-unclear'
    >,
    { title: string; text: string }
  >
> = {
  kk: {
    'books-differ': {
      title: 'Есеп кітабында алшақтық бар',
      text: 'Есеп кітабы мен оқиғалар бірдей емес. Ештеңе өздігінен түзетілмейді: кітаптағы жазбаны тауып, себебін анықтаңыз.',
    },
    'bank-lacks': {
      title: 'Банк тізімінде жоқ',
      text: 'Бізде бар төлем банк тізімінде алдыңғы, сол және келесі күні де жоқ. Банктен анықтаңыз: ақша түспеген болуы мүмкін.',
    },
    'bank-lacks-return': {
      title: 'Қайтару банк тізімінде жоқ',
      text: 'Біздегі аяқталған қайтару банк тізімінде мүмкін болған күндердің бірінде де жоқ. Банктен анықтаңыз: ақша төлеушіге жетпеген болуы мүмкін.',
    },
    'no-registry': {
      title: 'Банк тізілімі келмей тұр',
      text: 'Банк төлем қабылдаған, бірақ осы күндердің тізілімі көптен бері жоқ: банкте жетіспейтін операцияны көру мүмкін емес. Кабинеттен тізілімді алып, жүктеңіз.',
    },
    'sum-differs': {
      title: 'Сомасы басқа',
      text: 'Банк тізіміндегі сома кітаптағыдан басқа. Банктен анықтаңыз; анықталмайынша кітап өзгермейді.',
    },
    'fee-differs': {
      title: 'Комиссиясы басқа',
      text: 'Банк бұл операцияның комиссиясын екінші рет басқаша көрсетті. Дұрысын тексеріп, қабылдасаңыз, айырмасы жазылады.',
    },
    'payout-differs': {
      title: 'Аударым сомасы сәйкес емес',
      text: 'Аударым төлемдерден комиссия мен қайтаруларды шегергендегі сомаға тең емес. Қабылданбайынша шотқа жазылмайды.',
    },
    chargeback: {
      title: 'Карта иесі дауласты',
      text: 'Банк карта иесінің талабымен ақшаны қайтарып алды. Дауды жазыңыз: банк шешкенше курс ашық қалады, ал сома екінші рет қайтарылмайды.',
    },
    'unknown-operation': {
      title: 'Банк білмейтін операция',
      text: 'Хабарламаның қолы дұрыс, бірақ банктен сұрағанда мұндай операция жоқ.',
    },
    'return-unclear': {
      title: 'Қайтару белгісіз күйде',
      text: 'Банктің жауабы жоғалды, ал төлемнен қайтарылған сома біз білетін сомамен сәйкес келмейді. Банк кабинетінен тексеріңіз: анықталғанша ештеңе қайта жіберілмейді.',
    },
  },
  ru: {
    'books-differ': {
      title: 'Книги не сходятся',
      text: 'Запись в книгах и то, что произошло, не совпадают. Само ничего не исправляется: найдите запись и причину.',
    },
    'bank-lacks': {
      title: 'Нет в реестре банка',
      text: 'Платёж есть у нас, но его нет в реестрах банка за день до, в день и после. Выясните у банка: деньги могли не поступить.',
    },
    'bank-lacks-return': {
      title: 'Возврата нет в реестре банка',
      text: 'Возврат у нас завершён, но его нет в реестрах банка ни за один из дней, когда он мог быть сделан. Выясните у банка: деньги могли не дойти до плательщика.',
    },
    'no-registry': {
      title: 'Нет реестра банка',
      text: 'Банк принимал платежи, а реестра за эти дни давно нет: недостающую у банка операцию увидеть нельзя. Возьмите реестр в кабинете и загрузите его.',
    },
    'sum-differs': {
      title: 'Другая сумма',
      text: 'Сумма в реестре банка не та, что в книгах. Выясните у банка; до решения книги не меняются.',
    },
    'fee-differs': {
      title: 'Другая комиссия',
      text: 'Банк второй раз назвал комиссию этой операции, и она другая. Проверьте; если принять, проводится разница.',
    },
    'payout-differs': {
      title: 'Перечисление не сходится',
      text: 'Перечисление не равно платежам за вычетом комиссий и возвратов. Пока не принято, на счёт не проведено.',
    },
    chargeback: {
      title: 'Платёж оспорен',
      text: 'Банк забрал деньги по требованию владельца карты. Запишите спор: до решения банка курс остаётся открытым, а сумма не вернётся второй раз.',
    },
    'unknown-operation': {
      title: 'Операции нет в банке',
      text: 'Подпись уведомления верна, но банк на вопрос отвечает, что такой операции нет.',
    },
    'return-unclear': {
      title: 'Возврат под вопросом',
      text: 'Ответ банка потерян, а возвращённая по платежу сумма не сходится с известной нам. Проверьте в кабинете банка: пока это не выяснено, ничего не отправляется повторно.',
    },
  },
  en: {
    'books-differ': {
      title: 'The books differ',
      text: 'The books and what happened do not agree. Nothing is mended by itself: find the entry and the cause.',
    },
    'bank-lacks': {
      title: 'Not in the bank’s list',
      text: 'We hold a payment that the bank lists neither on its day nor on the day before or after. Ask the bank: the money may not have come.',
    },
    'bank-lacks-return': {
      title: 'A return is not in the bank’s list',
      text: 'We hold a return as done that the bank lists on none of the days it can have been made on. Ask the bank: the money may not have reached the payer.',
    },
    'no-registry': {
      title: 'No registry of the bank',
      text: 'The bank has taken payments, and no registry of these days has come for long: what the bank lacks cannot be seen. Take the registry from its cabinet and upload it.',
    },
    'sum-differs': {
      title: 'Another sum',
      text: 'The bank’s list states another sum than the books. Ask the bank; the books stay as they are until it is decided.',
    },
    'fee-differs': {
      title: 'Another fee',
      text: 'The bank has stated the fee of this operation a second time, and otherwise. Check it; when accepted, the difference is booked.',
    },
    'payout-differs': {
      title: 'The payout does not add up',
      text: 'The payout is not the payments less fees and returns. Until accepted it is not booked to the account.',
    },
    chargeback: {
      title: 'Chargeback',
      text: 'The bank took the money back on the cardholder’s claim. Record the dispute: until the bank decides the course stays open, and the sum cannot go back a second time.',
    },
    'unknown-operation': {
      title: 'Unknown to the bank',
      text: 'The notice is signed, but the bank, when asked, knows no such operation.',
    },
    'return-unclear': {
      title: 'A return is in doubt',
      text: 'The bank’s answer was lost, and the sum given back of the payment is not the one we know of. Look in the bank’s cabinet: until it is clear nothing is sent again.',
    },
  },
};
