import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Visit } from '#platform/http/visit.ts';
import {
  certificateByNumber,
  certificatePdf,
  isWithdrawalGround,
  parseCertificateNumber,
  withdrawCertificate,
  type Certificate,
} from '#certificates';
import { contractById } from '#contracts';
import { CertificatePage, WithdrawPage } from './certificate.page.tsx';
import { noteLook } from './look.command.ts';
import { nameOf } from './person.sql.ts';
import { office } from './shell.ts';
import { shellOf } from './shell.sql.ts';
import { timelineOf } from './timeline.sql.ts';

export const certificateRoutes = [
  route({ method: 'GET', path: '/office/certificates/:number', access: 'staff', answer: show }),
  route({ method: 'GET', path: '/office/certificates/:number/paper', access: 'staff', answer: paper }),
  route({ method: 'GET', path: '/office/certificates/:number/withdrawal', access: 'staff', answer: askWithdrawal }),
  route({ method: 'POST', path: '/office/certificates/:number/withdrawal', access: 'staff', answer: withdraw }),
];

async function show(visit: Visit): Promise<Answer> {
  const certificate = await named(visit);
  if (!certificate) return missing();
  const { platform } = visit;
  await noteLook(visit, certificate.accountId, 'certificate');
  const [shell, holder, contract, lines] = await Promise.all([
    shellOf(visit),
    nameOf(platform, certificate.accountId),
    contractById(platform.db, certificate.contractId),
    timelineOf(platform.db, [
      { kind: 'certificate', id: certificate.id },
      { kind: 'enrolment', id: certificate.enrolmentId },
    ]),
  ]);
  return html(
    <CertificatePage shell={shell} certificate={certificate} holder={holder} contractNumber={contract?.number ?? null} lines={lines} />,
  );
}

async function paper(visit: Visit): Promise<Answer> {
  const certificate = await named(visit);
  const pdf = certificate && (await certificatePdf(visit.platform, certificate.id));
  if (!certificate || !pdf) return missing();
  await noteLook(visit, certificate.accountId, 'certificate');
  return bytes(pdf, { type: 'application/pdf', filename: `${certificate.number}.pdf` });
}

async function askWithdrawal(visit: Visit): Promise<Answer> {
  const certificate = await named(visit);
  if (!certificate) return missing();
  if (certificate.withdrawal) return seeOther(visit.url(office.certificate(certificate.number)));
  await noteLook(visit, certificate.accountId, 'certificate');
  const holder = await nameOf(visit.platform, certificate.accountId);
  return html(<WithdrawPage shell={await shellOf(visit)} certificate={certificate} holder={holder} typed={{ ground: '', reason: '' }} />);
}

async function withdraw(visit: Visit): Promise<Answer> {
  const { form, platform, session } = visit;
  const certificate = await named(visit);
  if (!certificate) return missing();
  const typed = { ground: form.text('ground'), reason: form.text('reason').slice(0, 1000) };
  const faults = [
    ...(isWithdrawalGround(typed.ground) ? [] : ['no-ground' as const]),
    ...(typed.reason === '' ? ['no-reason' as const] : []),
  ];
  const again = async (status: number, already: boolean) => {
    const holder = await nameOf(platform, certificate.accountId);
    return html(
      <WithdrawPage
        shell={await shellOf(visit)}
        certificate={certificate}
        holder={holder}
        typed={typed}
        faults={faults}
        already={already}
      />,
      { status },
    );
  };
  if (faults.length > 0 || !isWithdrawalGround(typed.ground)) return again(422, false);
  const done = await withdrawCertificate(platform, {
    number: certificate.number,
    staffId: session!.accountId,
    ground: typed.ground,
    reason: typed.reason,
  });
  return done.ok ? seeOther(visit.url(office.certificate(certificate.number))) : again(409, true);
}

async function named({ params, platform }: Visit): Promise<Certificate | null> {
  const number = parseCertificateNumber(params['number'] ?? '');
  return number && certificateByNumber(platform.db, number);
}
