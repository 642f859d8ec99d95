import { shortDayText, type CivilDate } from '#kernel/civil-date.ts';
import type { Bilingual } from '#kernel/locale.ts';
import type { Paper } from '#platform/pdf.ts';
import { programmeWords, type ProgrammeKind } from '#catalogue';
import type { CertificateNumber } from './certificate-number.ts';
import { checkCodeText, type CheckCode } from './check-code.ts';
import template from './certificate.typ?raw';
import { qrOf, qrSvg } from '#platform/qr.ts';

/** Everything the paper says, as it was on the day of issue. */
export type CertificateFacts = {
  readonly number: CertificateNumber;
  readonly checkCode: CheckCode;
  /** The public page of this certificate, whole: the QR code holds it. */
  readonly address: string;
  readonly holder: string;
  readonly title: Bilingual;
  readonly kind: ProgrammeKind;
  readonly hours: number;
  /** The programme ends with a test, which was passed. */
  readonly finalTest: boolean;
  readonly studied: { readonly from: CivilDate; readonly to: CivilDate };
  readonly issuedOn: CivilDate;
  /** The ministry's agreement, only where it held on the day of issue. */
  readonly agreement: { readonly number: string; readonly date: CivilDate } | null;
  readonly provider: { readonly name: Bilingual; readonly signer: { readonly name: string; readonly position: Bilingual } };
};

/** A sentence with the title set off in it. */
export type Statement = { readonly before: string; readonly title: string; readonly after: string };

/** The paper of a certificate: A4 across, Kazakh with Russian beside it. */
export function certificatePaper(facts: CertificateFacts, madeAt: Date): Paper {
  const { provider, studied, agreement } = facts;
  const [host, rest] = splitAddress(facts.address);
  return {
    template,
    madeAt,
    facts: {
      title: `Сертификат ${facts.number}`,
      number: facts.number,
      issued: shortDayText(facts.issuedOn),
      studied: `${shortDayText(studied.from)} – ${shortDayText(studied.to)}`,
      code: checkCodeText(facts.checkCode),
      address: facts.address,
      host,
      rest,
      qr: qrSvg(qrOf(facts.address)),
      provider: provider.name,
      agreement: agreement && agreementText(agreement),
      holder: facts.holder,
      kk: statement(facts, 'kk'),
      ru: statement(facts, 'ru'),
      position: provider.signer.position,
      signer: provider.signer.name,
    },
  };
}

/** What the holder did, in one sentence. */
export function statement(facts: Pick<CertificateFacts, 'title' | 'kind' | 'hours' | 'finalTest'>, language: 'kk' | 'ru'): Statement {
  const title = quoted(facts.title[language]);
  const hours = programmeWords(language).academicHours(facts.hours);
  if (language === 'kk') {
    const what = facts.kind === 'course' ? 'тақырыбындағы біліктілікті арттыру курсын' : 'біліктілікті арттыру бағдарламасын';
    const end = facts.finalTest ? 'аяқтап, қорытынды тесттен өтті.' : 'толық аяқтады.';
    return { before: '', title, after: ` ${what} ${hours} көлемінде ${end}` };
  }
  const what = facts.kind === 'course' ? 'курса повышения квалификации' : 'программы повышения квалификации';
  const test = facts.finalTest ? ' и успешную сдачу итогового теста' : '';
  return { before: `Подтверждает завершение ${what} `, title, after: ` в объёме ${inHours(facts.hours)}${test}.` };
}

/** The line of the programme's agreement with the authorised body. */
export const agreementText = (agreement: NonNullable<CertificateFacts['agreement']>): Bilingual => ({
  kk: `Бағдарлама уәкілетті органмен келісілген: ${shortDayText(agreement.date)}, № ${agreement.number}`,
  ru: `Программа согласована с уполномоченным органом: № ${agreement.number} от ${shortDayText(agreement.date)}`,
});

/** After 'в объёме' the genitive: 1 академического часа, 21 академического часа, 72 академических часов. */
function inHours(hours: number): string {
  const one = hours % 10 === 1 && hours % 100 !== 11;
  return `${hours}\u00a0${one ? 'академического часа' : 'академических часов'}`;
}

/** Quotes inside quotes are the other pair. */
export const quoted = (title: string): string => `«${title.replaceAll('«', '„').replaceAll('»', '“')}»`;

/** `https://site.kz/certificates/abc` -> `site.kz/certificates/`, `abc`: the paper breaks the line there. */
function splitAddress(address: string): [string, string] {
  const bare = address.replace(/^https?:\/\//, '');
  const at = bare.lastIndexOf('/') + 1;
  return [bare.slice(0, at), bare.slice(at)];
}
