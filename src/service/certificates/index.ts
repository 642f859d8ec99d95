/** Who completed a programme holds a numbered certificate that anybody can check, and nobody can quietly change. */
import type { Route } from '#platform/http/visit.ts';
import { checkRoutes } from './check.routes.tsx';
import { ownRoutes } from './own.routes.tsx';

export {
  isWithdrawalGround,
  withdrawalGrounds,
  type Certificate,
  type CertificateId,
  type OwnCertificate,
  type Withdrawal,
  type WithdrawalGround,
} from './certificate.ts';
export { certificateNumber, parseCertificateNumber, type CertificateNumber } from './certificate-number.ts';
export { CertificateSheet } from './certificate-sheet.page.tsx';
export { certificatePaper, type CertificateFacts } from './certificate-paper.ts';
export { awaitCertificate, jobs } from './certificates.job.ts';
export { issueCertificate, type Issued } from './issue-certificate.command.ts';
export type { CompletedCourse } from './new-certificate.ts';
export { personalData } from './personal-data.sql.ts';
export { certificatePdf, publicAddress } from './print-certificate.command.ts';
export {
  certificateById,
  certificateByNumber,
  certificateByToken,
  certificateOf,
  certificatesOf,
  ownCertificates,
} from './register.sql.ts';
export { withdrawCertificate, withdrawIn, type WithdrawalAsked } from './withdraw-certificate.command.ts';

export const routes: readonly Route[] = [...checkRoutes, ...ownRoutes];
export { sealedColumns } from './holder.sql.ts';
export { Fact as CheckFact, VerdictFrame } from './verdict-frame.page.tsx';
