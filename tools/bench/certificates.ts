import { certificateNumber, certificatePaper } from '#certificates';
import { renderPdf } from '#platform/pdf.ts';
import { sampleFacts } from '../../src/service/certificates/testing/sample-facts.ts';

/** Certificates as the worker draws them, in one process on one core. */
export function certificates(seconds: number): { perSecond: number; kilobytes: number } {
  const madeAt = new Date();
  const draw = (no: number): number => renderPdf(certificatePaper({ ...sampleFacts, number: certificateNumber(2026, no) }, madeAt)).length;
  for (let no = 1; no <= 10; no += 1) draw(no);
  const start = performance.now();
  let [count, bytes] = [0, 0];
  while (performance.now() - start < seconds * 1000) {
    count += 1;
    bytes += draw(10 + count);
  }
  return { perSecond: count / ((performance.now() - start) / 1000), kilobytes: bytes / count / 1000 };
}
