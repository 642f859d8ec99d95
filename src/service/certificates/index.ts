/** Who completed a programme holds a numbered certificate that anybody can check, and nobody can quietly change. */
export { certificatePaper, statement, type CertificateFacts } from './certificate-paper.ts';
export { certificateNumber, parseCertificateNumber, type CertificateNumber } from './certificate-number.ts';
export { checkCodeText, isToken, parseCheckCode, type CertificateToken, type CheckCode } from './check-code.ts';
