import type { VNode } from 'preact';
import { shortDayText } from '#kernel/civil-date.ts';
import { Code } from '#ui/components.ts';
import { agreementText, statement, type CertificateFacts, type Statement } from './certificate-paper.ts';
import { checkCodeText } from './check-code.ts';
import { qrOf } from '#platform/qr.ts';

/** Units of the drawing: tenths of a millimetre on A4 across. 21 x 14 tiles stand between the corners, so nothing is cut. */
const TILE = 2610 / 21;
const SEAL =
  'M40 40V20A18 18 0 0 0 4 20A12 12 0 0 0 28 20H20A4 4 0 0 1 12 20A10 10 0 0 1 32 20V40zM40 40V20A18 18 0 0 1 76 20A12 12 0 0 1 52 20H60A4 4 0 0 0 68 20A10 10 0 0 0 48 20V40zM40 40V60A18 18 0 0 1 4 60A12 12 0 0 1 28 60H20A4 4 0 0 0 12 60A10 10 0 0 0 32 60V40zM40 40V60A18 18 0 0 0 76 60A12 12 0 0 0 52 60H60A4 4 0 0 1 68 60A10 10 0 0 1 48 60V40z';
const HORN =
  'M48 48V22A17 17 0 0 0 14 22A11.5 11.5 0 0 0 37 22H30A4.5 4.5 0 0 1 21 22A10 10 0 0 1 41 22V48zM48 48V22A17 17 0 0 1 82 22A11.5 11.5 0 0 1 59 22H66A4.5 4.5 0 0 0 75 22A10 10 0 0 0 55 22V48z';

/** The certificate as a page shows it: the same words as the paper, drawn with the page's own means. */
export function CertificateSheet({ facts, label }: { readonly facts: CertificateFacts; readonly label: string }): VNode {
  const { provider } = facts;
  return (
    <div class="a4-box">
      <article class={isLong(facts) ? 'a4 long' : 'a4'} lang="kk" aria-label={label}>
        <Border />
        <div class="a4-in">
          <Margin facts={facts} />
          <div class="a4-matter">
            <p class="a4-org">
              {provider.name.kk}
              <br />
              <span lang="ru">{provider.name.ru}</span>
              {facts.agreement && <Agreement agreement={facts.agreement} />}
            </p>
            <h2 class="a4-title">Сертификат</h2>
            <p class="a4-name">{facts.holder}</p>
            <p class="a4-kk">{said(statement(facts, 'kk'))}</p>
            <p class="a4-ru" lang="ru">
              {said(statement(facts, 'ru'))}
            </p>
            <div class="a4-sign">
              <div>
                <span class="line"></span>
                <p>
                  {provider.signer.position.kk} <span lang="ru">/ {provider.signer.position.ru}</span>
                  <br />
                  <b>{provider.signer.name}</b>
                </p>
              </div>
              <p class="mo">
                М.О.
                <br />
                <span lang="ru">М.П.</span>
              </p>
            </div>
          </div>
        </div>
      </article>
    </div>
  );
}

function Agreement({ agreement }: { readonly agreement: NonNullable<CertificateFacts['agreement']> }): VNode {
  const { kk, ru } = agreementText(agreement);
  return (
    <>
      <br />
      <span class="a4-agreement">{kk}</span>
      <br />
      <span class="a4-agreement" lang="ru">
        {ru}
      </span>
    </>
  );
}

const said = ({ before, title, after }: Statement): VNode => (
  <>
    {before}
    <b>{title}</b>
    {after}
  </>
);

const isLong = (facts: CertificateFacts): boolean => facts.holder.length > 48 || facts.title.kk.length + facts.title.ru.length > 170;

function Margin({ facts }: { readonly facts: CertificateFacts }): VNode {
  const qr = qrOf(facts.address);
  const rows = [
    ['Тіркеу нөмірі', 'Регистрационный №', <Code text={facts.number} />],
    ['Берілген күні', 'Дата выдачи', shortDayText(facts.issuedOn)],
    ['Оқыған кезеңі', 'Период обучения', `${shortDayText(facts.studied.from)} – ${shortDayText(facts.studied.to)}`],
  ] as const;
  return (
    <div class="a4-margin">
      <svg class="a4-seal" viewBox="0 0 80 80" aria-hidden="true">
        <path d={SEAL} />
      </svg>
      <dl>
        {rows.map(([kk, ru, value]) => (
          <>
            <dt>
              {kk}
              <br />
              <span lang="ru">{ru}</span>
            </dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <div class="a4-qr">
        <svg class="a4-code" viewBox={`-2 -2 ${qr.size + 4} ${qr.size + 4}`} role="img" aria-label="QR">
          <path fill="#fff" d={`M-2-2h${qr.size + 4}v${qr.size + 4}h-${qr.size + 4}z`} />
          <path fill="#17212B" d={qr.path} />
        </svg>
        <p>
          Тексеру коды <span lang="ru">/ Код проверки</span>
          <br />
          <b>{checkCodeText(facts.checkCode)}</b>
        </p>
      </div>
    </div>
  );
}

function Border(): VNode {
  const strip = (transform: string, length: number): VNode => (
    <g transform={transform}>
      <rect class="ground" width={length} height={TILE / 2} />
      <rect width={length} height={TILE / 2} fill="url(#horn-strip)" />
    </g>
  );
  const corner = (x: number, y: number): VNode => (
    <g transform={`translate(${x} ${y})`}>
      <rect class="corner" width="120" height="120" />
      <path class="gold" transform="translate(22 22) scale(.95)" d={SEAL} />
    </g>
  );
  return (
    <svg class="border" viewBox="0 0 2970 2100" aria-hidden="true">
      <defs>
        <pattern
          id="horn-strip"
          width={TILE}
          height={TILE / 2}
          patternUnits="userSpaceOnUse"
          viewBox="0 0 96 48"
          preserveAspectRatio="none"
        >
          <path class="horn" d={HORN} />
          <path class="gold" d="M0 26L7 33L0 40zM96 26V40L89 33zM0 5L4 9L0 13zM96 5V13L92 9z" />
        </pattern>
      </defs>
      {strip('translate(180 60)', 2610)}
      {strip('translate(2790 2040) rotate(180)', 2610)}
      {strip('translate(60 1920) rotate(-90)', 1740)}
      {strip('translate(2910 180) rotate(90)', 1740)}
      {corner(60, 60)}
      {corner(2790, 60)}
      {corner(60, 1920)}
      {corner(2790, 1920)}
      <path class="rail" d="M180 136.1H2790M180 1963.9H2790M136.1 180V1920M2833.9 180V1920" />
    </svg>
  );
}
