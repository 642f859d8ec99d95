import type { VNode } from 'preact';
import { almatyDay } from '#kernel/civil-date.ts';
import {
  Badge,
  Button,
  ButtonLink,
  Callout,
  CheckField,
  Code,
  CopyText,
  DateText,
  dayPhrase,
  Empty,
  FactsList,
  Form,
  Layout,
  NextLink,
  OwnTabs,
  PageHead,
  pathIn,
  Table,
  type Frame,
} from '#ui/components.ts';
import { programmeWords } from '#catalogue';
import type { Certificate, OwnCertificate } from './certificate.ts';
import type { CertificateFacts } from './certificate-paper.ts';
import { CertificateSheet } from './certificate-sheet.page.tsx';
import { checkText } from './certificates.messages.ts';
import { checkCodeText } from './check-code.ts';
import { ownText } from './own.messages.ts';

const ownPath = (certificate: Pick<Certificate, 'number'>): string => `/my/certificates/${certificate.number}`;

export function OwnCertificatesPage({
  frame,
  certificates,
}: {
  readonly frame: Frame;
  readonly certificates: readonly Certificate[];
}): VNode {
  const t = ownText(frame.locale);
  return (
    <Layout frame={frame} title={t.list} section="my" hidden>
      <PageHead title={t.list}>
        <OwnTabs frame={frame} current="certificates" />
      </PageHead>
      {certificates.length === 0 ? (
        <Empty title={t.emptyTitle} action={<ButtonLink href={pathIn(frame, '/my')}>{t.toCourses}</ButtonLink>}>
          {t.emptyText}
        </Empty>
      ) : (
        <Table
          label={t.list}
          rows={certificates}
          columns={[
            {
              title: t.number,
              cell: (one) => (
                <a href={pathIn(frame, ownPath(one))}>
                  <Code text={one.number} />
                </a>
              ),
            },
            {
              title: t.state,
              as: 'state',
              cell: (one) => (one.withdrawal ? <Badge tone="bad">{t.withdrawn}</Badge> : <Badge tone="good">{t.valid}</Badge>),
            },
            { title: t.programme, as: 'full', cell: (one) => one.title[frame.locale] },
            { title: t.issued, named: true, cell: (one) => <DateText day={one.issuedOn} locale={frame.locale} /> },
          ]}
        />
      )}
    </Layout>
  );
}

export type OwnCertificateProps = {
  readonly frame: Frame;
  readonly certificate: OwnCertificate;
  /** What the paper says; null once the person's data were erased. */
  readonly facts: CertificateFacts | null;
  readonly address: string;
  readonly saved: boolean;
};

export function OwnCertificatePage({ frame, certificate, facts, address, saved }: OwnCertificateProps): VNode {
  const t = ownText(frame.locale);
  const { withdrawal } = certificate;
  const title = `${t.certificate} ${certificate.number}`;
  return (
    <Layout frame={frame} title={title} section="my" hidden wide islands={['busy-form', 'copy-text']}>
      <div class="wrap a4-wrap">
        {saved && <Callout tone="good" role="status" title={t.saved} class="mt-6 no-print" />}
        <div class="row between no-print a4-tools">
          <h1 class="h-small">
            {t.certificate} <Code text={certificate.number} />
          </h1>
          <div class="row">
            {certificate.printed && facts && (
              <ButtonLink href={pathIn(frame, `${ownPath(certificate)}/pdf`)} icon="download" download>
                {t.download}
              </ButtonLink>
            )}
            <ButtonLink href={pathIn(frame, `/certificates/${certificate.token}`)} look="second">
              {t.checkPage}
            </ButtonLink>
          </div>
        </div>
        {withdrawal && (
          <Callout tone="bad" title={t.withdrawn} class="no-print">
            {t.withdrawnSince(
              dayPhrase(almatyDay(withdrawal.at), frame.locale, 'from'),
              checkText(frame.locale).grounds[withdrawal.ground],
            )}
          </Callout>
        )}
        {!certificate.printed && facts && !withdrawal && (
          <Callout title={t.making} icon="clock">
            {t.makingText} <a href={pathIn(frame, ownPath(certificate))}>{t.refresh}</a>
          </Callout>
        )}
        {facts ? <CertificateSheet facts={facts} label={title} /> : <Callout>{t.erased}</Callout>}
        <Narrow frame={frame} certificate={certificate} />
        <div class="own-parts no-print">
          <Share frame={frame} certificate={certificate} address={address} />
          {facts && <NameChoiceForm frame={frame} certificate={certificate} />}
        </div>
        <p class="no-print">
          <NextLink href={pathIn(frame, '/my/certificates')}>{t.list}</NextLink>
        </p>
      </div>
    </Layout>
  );
}

/** The sheet is small on a phone: the same facts as a list. */
function Narrow({ frame, certificate }: { readonly frame: Frame; readonly certificate: OwnCertificate }): VNode {
  const t = ownText(frame.locale);
  return (
    <FactsList
      class="only-narrow mt-6 no-print"
      facts={[
        ...(certificate.holder ? [[t.holder, certificate.holder] as const] : []),
        [t.programme, certificate.title[frame.locale]],
        [t.hours, programmeWords(frame.locale).academicHours(certificate.hours)],
        [t.issued, <DateText day={certificate.issuedOn} locale={frame.locale} />],
      ]}
    />
  );
}

function Share({
  frame,
  certificate,
  address,
}: {
  readonly frame: Frame;
  readonly certificate: OwnCertificate;
  readonly address: string;
}): VNode {
  const t = ownText(frame.locale);
  return (
    <section>
      <h2 class="h3">{t.shareTitle}</h2>
      <p class="quiet mt-2">{t.shareText}</p>
      <p class="mt-4 share-address">
        <CopyText locale={frame.locale} text={address} />
      </p>
      <p class="mt-4">
        {t.checkCode}: <b class="num">{checkCodeText(certificate.checkCode)}</b>
      </p>
    </section>
  );
}

function NameChoiceForm({ frame, certificate }: { readonly frame: Frame; readonly certificate: OwnCertificate }): VNode {
  const t = ownText(frame.locale);
  const choice = certificate.nameChoice;
  const shown = choice?.shown === true;
  return (
    <section>
      <h2 class="h3">{t.nameTitle}</h2>
      <p class="quiet mt-2">{shown ? t.nameShown(dayPhrase(almatyDay(choice.at), frame.locale, 'from')) : t.nameHidden}</p>
      <Form frame={frame} action={pathIn(frame, `${ownPath(certificate)}/name-choice`)} class="mt-4">
        <CheckField name="shown" label={t.nameBox} hint={t.nameHint} checked={shown} />
        <div class="row mt-4">
          <Button look="second">{t.save}</Button>
        </div>
      </Form>
    </section>
  );
}
