import type { VNode } from 'preact';
import { almatyDay, dayText } from '#kernel/civil-date.ts';
import { Fold, NextLink, dayPhrase, pathIn, places, type Frame } from '#ui/components.ts';
import { anchorOf } from '#offer';
import { agreementInForce, taughtText, type ProgrammeVersion } from '#catalogue';
import { answersText } from './answers.messages.ts';
import { homeText } from './home.messages.ts';
import { testFacts, testOf } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';
import { SampleCertificate } from './sample-certificate.page.tsx';

type PartProps = { readonly frame: Frame; readonly version: ProgrammeVersion };

/** The final test in numbers, and what failing it means in the author's words. */
export function AssessmentPart({ frame, version }: PartProps): VNode {
  const t = programmeText(frame.locale);
  const test = testOf(version);
  const failing = taughtText(version.failing, frame.locale, version.languages);
  return (
    <section>
      <h2>{t.assessment}</h2>
      {test && <p class="mt-4 cap">{t.test(testFacts(test))}</p>}
      <h3 class="mt-6">{t.ifFailed}</h3>
      <p class="mt-2 cap" lang={failing.lang}>
        {failing.text}
      </p>
    </section>
  );
}

export function CertificatePart({ frame, version }: PartProps): VNode {
  const t = programmeText(frame.locale);
  return (
    <section>
      <h2>{t.certificate}</h2>
      <p class="mt-4 cap">{t.certificateText}</p>
      <SampleCertificate frame={frame} version={version} />
    </section>
  );
}

/** Dated facts or a plain no: nothing is claimed for attestation without an agreement in force. */
export function AgreementPart({ frame, version, now }: PartProps & { readonly now: Date }): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const { agreement } = version;
  const inForce = agreementInForce(version, almatyDay(now));
  return (
    <section>
      <h2>{t.agreement}</h2>
      <p class="mt-4 cap">
        {inForce ? (
          t.agreed(inForce.number, dayText(inForce.date, locale), dayPhrase(inForce.validUntil, locale, 'till'))
        ) : (
          <>
            <b>{t.notAgreed}.</b> {agreement && `${t.agreementOver(agreement.number, dayPhrase(agreement.validUntil, locale, 'till'))} `}
            {t.notAgreedText}
          </>
        )}
      </p>
    </section>
  );
}

export function QuestionsPart({ frame }: { readonly frame: Frame }): VNode {
  const t = programmeText(frame.locale);
  return (
    <section>
      <h2>{t.questions}</h2>
      <div class="mt-4">
        {t.faq.map((one, at) => (
          <Fold title={one.q} open={at === 0}>
            <div class="cap quiet">
              {one.a}{' '}
              <a class="nowrap" href={`${pathIn(frame, places.offer)}#${anchorOf(one.clause)}`}>
                {homeText(frame.locale).clause(one.clause)}
              </a>
            </div>
          </Fold>
        ))}
      </div>
      <p class="mt-4 no-print">
        <NextLink href={pathIn(frame, places.answers)}>{answersText(frame.locale).title}</NextLink>
      </p>
    </section>
  );
}
