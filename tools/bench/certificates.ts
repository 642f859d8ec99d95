import { certificateNumber, certificatePaper } from '#certificates';
import { renderPdf } from '#platform/pdf.ts';
import { sampleFacts } from '../../src/service/certificates/testing/sample-facts.ts';

/** Certificates as the worker draws them, in one process on one core. */
export function certificates(seconds: number): { perSecond: number; kilobytes: number } {
  const madeAt = new Date();
  const draw = (no: number): number => {
    // As in life: another number, name and QR code each time, so that nothing is remembered from the paper before.
    const address = `https://smart-ustaz.example/certificates/${String(no).padStart(22, 'A')}`;
    const facts = { ...sampleFacts, number: certificateNumber(2026, no), holder: `${sampleFacts.holder} ${no}`, address };
    return renderPdf(certificatePaper(facts, madeAt)).length;
  };
  for (let no = 1; no <= 10; no += 1) draw(no);
  const start = performance.now();
  let [count, bytes] = [0, 0];
  while (performance.now() - start < seconds * 1000) {
    count += 1;
    bytes += draw(10 + count);
  }
  return { perSecond: count / ((performance.now() - start) / 1000), kilobytes: bytes / count / 1000 };
}
