import type { Messages } from '#kernel/locale.ts';
import type { WithdrawalGround } from '#certificates';

export type DealCertificateTexts = {
  certificate: string;
  inForce: string;
  withdrawn: string;
  certificatePdf: string;
  issuedOn: string;
  hours: string;
  studied: string;
  publicPage: string;
  withdraw: string;
  withdrawTitle: (number: string) => string;
  withdrawText: string;
  ground: string;
  groundHint: string;
  grounds: Record<WithdrawalGround, string>;
  reasonHint: string;
  noGround: string;
  noReason: string;
  already: string;
  keep: string;
  withdrawnAt: string;
};

/** A certificate and its withdrawal. */
export const dealCertificateTexts: Messages<DealCertificateTexts> = {
  kk: {
    certificate: 'Сертификат',
    inForce: 'Қолданыста',
    withdrawn: 'Күші жойылған',
    certificatePdf: 'Сертификат, PDF',
    issuedOn: 'Берілген күні',
    hours: 'Сағаты',
    studied: 'Оқыған кезеңі',
    publicPage: 'Жұртқа ашық беті',
    withdraw: 'Күшін жою',
    withdrawTitle: (number) => `${number} сертификатының күшін жою`,
    withdrawText: 'Тіркелімдегі жазба қалады, бірақ тексерген жұртқа күші жойылғаны, күні мен негізі көрсетіледі. Кері қайтарылмайды.',
    ground: 'Негізі',
    groundHint: 'Тексерген адамға көрсетіледі',
    grounds: {
      'issued-in-error': 'Қате берілген',
      'facts-corrected': 'Деректер түзетіліп, жаңасы берілді',
      'rules-broken': 'Оқу ережесі бұзылған',
      'money-returned': 'Ақша толық қайтарылған',
    },
    reasonHint: 'Өз сөзіңізбен; қызметкерлер мен иесіне көрінеді',
    noGround: 'Негізін таңдаңыз',
    noReason: 'Себебін жазыңыз',
    already: 'Бұл сертификаттың күші бұрын жойылған.',
    keep: 'Күшінде қалдыру',
    withdrawnAt: 'Күші жойылған күні',
  },
  ru: {
    certificate: 'Сертификат',
    inForce: 'Действует',
    withdrawn: 'Отозван',
    certificatePdf: 'Сертификат, PDF',
    issuedOn: 'Дата выдачи',
    hours: 'Часы',
    studied: 'Период обучения',
    publicPage: 'Открытая страница',
    withdraw: 'Отозвать',
    withdrawTitle: (number) => `Отозвать сертификат ${number}`,
    withdrawText: 'Запись в реестре останется, но проверяющие увидят, что сертификат отозван, дату и основание. Отменить это нельзя.',
    ground: 'Основание',
    groundHint: 'Показывается тем, кто проверяет',
    grounds: {
      'issued-in-error': 'Выдан по ошибке',
      'facts-corrected': 'Данные исправлены, выдан новый',
      'rules-broken': 'Нарушены правила обучения',
      'money-returned': 'Деньги возвращены полностью',
    },
    reasonHint: 'Своими словами; видят сотрудники и владелец',
    noGround: 'Выберите основание',
    noReason: 'Напишите причину',
    already: 'Этот сертификат уже отозван.',
    keep: 'Оставить в силе',
    withdrawnAt: 'Отозван',
  },
  en: {
    certificate: 'Certificate',
    inForce: 'In force',
    withdrawn: 'Withdrawn',
    certificatePdf: 'Certificate, PDF',
    issuedOn: 'Issued',
    hours: 'Hours',
    studied: 'Studied',
    publicPage: 'Public page',
    withdraw: 'Withdraw',
    withdrawTitle: (number) => `Withdraw certificate ${number}`,
    withdrawText:
      'The entry stays in the register, but whoever checks it sees that it was withdrawn, when and on what ground. This cannot be undone.',
    ground: 'Ground',
    groundHint: 'Shown to whoever checks the certificate',
    grounds: {
      'issued-in-error': 'Issued in error',
      'facts-corrected': 'Facts corrected, a new one issued',
      'rules-broken': 'Rules of study broken',
      'money-returned': 'Money returned in full',
    },
    reasonHint: 'In your own words; staff and the holder see it',
    noGround: 'Choose a ground',
    noReason: 'Write the reason',
    already: 'This certificate was withdrawn before.',
    keep: 'Leave it in force',
    withdrawnAt: 'Withdrawn',
  },
};
