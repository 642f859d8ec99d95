import type { VNode } from 'preact';
import { Badge, ButtonLink, Callout, DateText, ErrorSummary, FactsList, MomentText, pathIn, type FieldError } from '#ui/components.ts';
import { withdrawalGrounds, type Certificate } from '#certificates';
import { dealTexts } from './deal.messages.ts';
import { GroundForm } from './ground-form.page.tsx';
import { OfficeView, Sheet } from './office.page.tsx';
import { office, type OfficeProps } from './shell.ts';
import { History } from './timeline.page.tsx';
import { timelineTexts } from './timeline.messages.ts';
import type { Line } from './timeline.ts';

export type CertificatePageProps = OfficeProps<{
  readonly certificate: Certificate;
  readonly holder: string;
  readonly contractNumber: string | null;
  readonly lines: readonly Line[];
}>;

export function CertificatePage({ shell, certificate, holder, contractNumber, lines }: CertificatePageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = dealTexts[locale];
  const { withdrawal } = certificate;
  const actions = (
    <>
      <ButtonLink look="second" size="small" icon="file-text" href={pathIn(frame, `${office.certificate(certificate.number)}/paper`)}>
        {t.certificatePdf}
      </ButtonLink>
      {!withdrawal && (
        <ButtonLink look="danger" size="small" href={pathIn(frame, office.withdrawal(certificate.number))}>
          {t.withdraw}
        </ButtonLink>
      )}
    </>
  );
  return (
    <OfficeView
      shell={shell}
      title={certificate.number}
      badge={withdrawal ? <Badge tone="bad">{t.withdrawn}</Badge> : <Badge tone="good">{t.inForce}</Badge>}
      actions={actions}
    >
      <div class="bo-detail">
        <Sheet title={t.certificate}>
          <FactsList
            facts={[
              [t.customer, <a href={pathIn(frame, office.person(certificate.accountId))}>{holder}</a>],
              [t.programme, certificate.title[locale]],
              [t.hours, certificate.hours],
              [
                t.studied,
                <>
                  <DateText day={certificate.studied.from} locale={locale} short /> –{' '}
                  <DateText day={certificate.studied.to} locale={locale} short />
                </>,
              ],
              [t.issuedOn, <DateText day={certificate.issuedOn} locale={locale} short />],
              ...(contractNumber
                ? [[t.contract, <a href={pathIn(frame, office.contract(contractNumber))}>{contractNumber}</a>] as const]
                : []),
              [t.publicPage, <a href={pathIn(frame, `/certificates/${certificate.token}`)}>/certificates/…</a>],
              ...(withdrawal
                ? [
                    [t.withdrawnAt, <MomentText at={withdrawal.at} locale={locale} short />] as const,
                    [t.ground, t.grounds[withdrawal.ground]] as const,
                  ]
                : []),
            ]}
          />
        </Sheet>
        <Sheet title={timelineTexts[locale].title}>
          <History lines={lines} locale={locale} />
        </Sheet>
      </div>
    </OfficeView>
  );
}

export type WithdrawPageProps = OfficeProps<{
  readonly certificate: Certificate;
  readonly holder: string;
  readonly typed: { readonly ground: string; readonly reason: string };
  readonly faults?: readonly ('no-ground' | 'no-reason')[];
  readonly already?: boolean;
}>;

/** Before something that cannot be undone: what will happen, on what ground, in whose words. */
export function WithdrawPage({ shell, certificate, holder, typed, faults = [], already = false }: WithdrawPageProps): VNode {
  const { frame } = shell;
  const { locale } = frame;
  const t = dealTexts[locale];
  const errors: FieldError[] = faults.map((fault) =>
    fault === 'no-ground' ? { field: 'ground', text: t.noGround } : { field: 'reason', text: t.noReason },
  );
  const back = pathIn(frame, office.certificate(certificate.number));
  return (
    <OfficeView
      shell={shell}
      title={t.withdrawTitle(certificate.number)}
      crumbs={[{ text: certificate.number, href: back }, { text: t.withdraw }]}
      wrong={errors.length > 0}
    >
      <ErrorSummary locale={locale} errors={errors} />
      {already && (
        <Callout tone="warn" role="alert">
          {t.already}
        </Callout>
      )}
      <p>
        <b>{holder}</b>, {certificate.title[locale]}
      </p>
      <p class="cap mt-2">{t.withdrawText}</p>
      <GroundForm
        frame={frame}
        action={pathIn(frame, office.withdrawal(certificate.number))}
        ground={{
          label: t.ground,
          hint: t.groundHint,
          choices: withdrawalGrounds.map((ground) => ({ value: ground, text: t.grounds[ground] })),
          chosen: typed.ground,
        }}
        words={{ name: 'reason', label: t.reason, hint: t.reasonHint, value: typed.reason, rows: 3, maxlength: 1000 }}
        errors={errors}
        act={t.withdraw}
        keep={t.keep}
        back={back}
      />
    </OfficeView>
  );
}
