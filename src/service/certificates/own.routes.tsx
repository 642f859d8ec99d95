import { termsFirst } from '#people';
import { bytes, html, missing, seeOther, type Answer } from '#platform/http/answer.ts';
import { route, type Route, type Visit } from '#platform/http/visit.ts';
import { providerById } from '#provider';
import type { OwnCertificate } from './certificate.ts';
import type { CertificateFacts } from './certificate-paper.ts';
import { chooseName } from './choose-name.command.ts';
import { OwnCertificatePage, OwnCertificatesPage } from './own.page.tsx';
import { certificatePdf, publicAddress } from './print-certificate.command.ts';
import { certificatesOf, ownCertificate } from './register.sql.ts';

/** The certificate of the address, if it is the visitor's own: anybody else's is missing. */
const own = (visit: Visit): Promise<OwnCertificate | null> =>
  ownCertificate(visit.platform.db, visit.session!.accountId, visit.params['number'] ?? '');

async function list(visit: Visit): Promise<Answer> {
  return html(<OwnCertificatesPage frame={visit.frame} certificates={await certificatesOf(visit.platform.db, visit.session!.accountId)} />);
}

async function show(visit: Visit): Promise<Answer> {
  const certificate = await own(visit);
  if (!certificate) return missing();
  const address = publicAddress(visit.platform.config.origin, certificate);
  const facts = await sheetFacts(visit, certificate, address);
  return html(
    <OwnCertificatePage frame={visit.frame} certificate={certificate} facts={facts} address={address} saved={visit.query.has('saved')} />,
  );
}

async function sheetFacts(visit: Visit, certificate: OwnCertificate, address: string): Promise<CertificateFacts | null> {
  const provider = await providerById(visit.platform.db, certificate.providerId);
  return provider && certificate.holder !== null ? { ...certificate, holder: certificate.holder, provider, address } : null;
}

async function pdf(visit: Visit): Promise<Answer> {
  const certificate = await own(visit);
  const kept = certificate && (await certificatePdf(visit.platform, certificate.id));
  return kept ? bytes(kept, { type: 'application/pdf', filename: `${certificate.number}.pdf`, inline: false }) : missing();
}

async function choose(visit: Visit): Promise<Answer> {
  const certificate = await own(visit);
  if (!certificate) return missing();
  await chooseName(visit.platform, {
    certificateId: certificate.id,
    accountId: visit.session!.accountId,
    shown: visit.form.has('shown'),
    locale: visit.locale,
    ip: visit.ip,
    userAgent: visit.userAgent,
  });
  return seeOther(visit.url(`/my/certificates/${certificate.number}?saved`));
}

export const ownRoutes: readonly Route[] = [
  route({ method: 'GET', path: '/my/certificates', access: 'learner', answer: termsFirst(list) }),
  route({ method: 'GET', path: '/my/certificates/:number', access: 'learner', answer: show }),
  route({ method: 'GET', path: '/my/certificates/:number/pdf', access: 'learner', answer: pdf }),
  route({ method: 'POST', path: '/my/certificates/:number/name-choice', access: 'learner', answer: choose }),
];
