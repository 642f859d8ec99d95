import { createHash } from 'node:crypto';
import type { CivilDate } from '#kernel/civil-date.ts';
import { renderPdf } from '#platform/pdf.ts';
import { certificateNumber } from './certificate-number.ts';
import { certificatePaper, type CertificateFacts } from './certificate-paper.ts';
import type { CheckCode } from './check-code.ts';

/** A certificate of nobody, for tests and measuring. */
export const sampleFacts: CertificateFacts = {
  number: certificateNumber(2026, 418),
  checkCode: '7F3K9Q2M' as CheckCode,
  address: 'https://smart-ustaz.example/certificates/3q2-7wAAAAAAAAAAAAAAAQ',
  holder: 'Үлгібаева Айгүл Серікқызы',
  title: { kk: 'Қазақ тілін деңгейлеп оқыту', ru: 'Уровневое обучение казахскому языку' },
  kind: 'course',
  hours: 72,
  finalTest: true,
  studied: { from: '2026-09-05' as CivilDate, to: '2026-11-03' as CivilDate },
  issuedOn: '2026-11-03' as CivilDate,
  agreement: null,
  provider: {
    name: { kk: '«El Umiti» қоры» корпоративтік қоры', ru: 'Корпоративный фонд «Фонд «El Umiti»' },
    signer: { name: 'Үлгібаев Ерлан Серікұлы', position: { kk: 'Атқарушы директор', ru: 'Исполнительный директор' } },
  },
};

/** For `npm run bench`: different certificates, one after another, made as the worker makes them. The bytes of the largest. */
export function renderSamples(count: number): { readonly largest: number } {
  let largest = 0;
  for (let at = 0; at < count; at += 1) {
    const number = certificateNumber(2026, at + 1);
    const token = createHash('sha256').update(number).digest('base64url').slice(0, 22);
    const facts = { ...sampleFacts, number, address: `https://smart-ustaz.example/certificates/${token}`, holder: `${sampleFacts.holder} ${token.replace(/[^a-z]/g, '')}` };
    largest = Math.max(largest, renderPdf(certificatePaper(facts, MADE_AT)).length);
  }
  return { largest };
}

const MADE_AT = new Date('2026-11-03T08:00:00Z');
