import type { VNode } from 'preact';
import { pathIn, places, type Frame } from '../frame.ts';
import { dayPhrase } from '../format/dates.ts';
import { uiText } from '../ui.messages.ts';
import { LanguageSwitch } from './header.tsx';

/** Who provides the service, the documents, help, and the offer in force. */
export function SiteFooter({ frame }: { readonly frame: Frame }): VNode {
  const t = uiText(frame.locale);
  return (
    <footer class="site-foot">
      <div class="wrap">
        <div class="cols">
          <div>
            <h2>{t.provider}</h2>
            <ProviderParticulars frame={frame} />
          </div>
          <LinkColumn
            frame={frame}
            title={t.documents}
            links={[
              [places.offer, t.publicOffer],
              [places.priceList, t.priceList],
              [places.privacy, t.privacy],
              [places.confidentiality, t.confidentiality],
              [places.consent, t.consent],
              [places.documents, t.publications],
              [places.changes, t.changes],
            ]}
          />
          <LinkColumn
            frame={frame}
            title={t.help}
            links={[
              [places.answers, t.answers],
              [places.support, t.writeSupport],
              [places.status, t.status],
              [places.certificates, t.verify],
              [places.my, t.myCourses],
            ]}
          />
        </div>
        {frame.offer && (
          <p class="last">
            <OfferName frame={frame} no={frame.offer.no} /> · {t.inForceFrom(dayPhrase(frame.offer.since, frame.locale, 'from'))}
          </p>
        )}
      </div>
    </footer>
  );
}

/** Thin footer of learning pages. */
export function MiniFooter({ frame }: { readonly frame: Frame }): VNode {
  const t = uiText(frame.locale);
  return (
    <footer class="mini-foot">
      <div class="wrap">
        <a href={pathIn(frame, places.support)}>{t.writeSupport}</a>
        <a href={pathIn(frame, places.offer)}>{frame.offer ? <OfferName frame={frame} no={frame.offer.no} /> : t.offer}</a>
        <span>{frame.provider.name}</span>
        <LanguageSwitch frame={frame} />
      </div>
    </footer>
  );
}

function OfferName({ frame, no }: { readonly frame: Frame; readonly no: number }): VNode {
  const t = uiText(frame.locale);
  return (
    <>
      {t.offer}, <span class="nowrap">{t.versionNo(no)}</span>
    </>
  );
}

/** `1-үй` stays on one line: a word joiner after the hyphen, which no reader sees or hears. */
const unbroken = (address: string): string => address.replace(/(\d-)(?=\p{L})/gu, '$1\u2060');

function ProviderParticulars({ frame }: { readonly frame: Frame }): VNode {
  const t = uiText(frame.locale);
  const { name, basis, bin, address, phone, email } = frame.provider;
  return (
    <dl class="particulars">
      <dt>{t.name}</dt>
      <dd>
        {name}
        {basis && <small class="quiet block">{basis}</small>}
      </dd>
      <dt>{t.bin}</dt>
      <dd class="num">{bin}</dd>
      <dt>{t.address}</dt>
      <dd>{unbroken(address)}</dd>
      <dt>{t.phone}</dt>
      <dd class="num">
        <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
      </dd>
      <dt>{t.email}</dt>
      <dd>
        <a href={`mailto:${email}`}>{email}</a>
      </dd>
    </dl>
  );
}

type LinkColumnProps = {
  readonly frame: Frame;
  readonly title: string;
  readonly links: readonly (readonly [path: string, text: string])[];
};

function LinkColumn({ frame, title, links }: LinkColumnProps): VNode {
  return (
    <div>
      <h2>{title}</h2>
      <ul role="list">
        {links.map(([path, text]) => (
          <li>
            <a href={pathIn(frame, path)}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
