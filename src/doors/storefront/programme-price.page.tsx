import type { VNode } from 'preact';
import { shortDayText } from '#kernel/civil-date.ts';
import { moneyText } from '#kernel/money-text.ts';
import { includedVat } from '#kernel/tiyn.ts';
import { ButtonLink, Price, Ticks, dayPhrase, pathIn, places, type Frame } from '#ui/components.ts';
import { isInPreparation, type ProgrammeVersion } from '#catalogue';
import { previewsOf, type PriceFacts } from './programme-facts.ts';
import { programmeText } from './programme-page.messages.ts';

type PricePartProps = {
  readonly frame: Frame;
  readonly version: ProgrammeVersion;
  readonly price: PriceFacts | null;
  readonly narrow?: boolean;
};

/** The paper with the price: what binds it, until when it is told to hold, and the way on. */
export function PricePart({ frame, version, price, narrow = false }: PricePartProps): VNode {
  const t = programmeText(frame.locale);
  const preview = previewsOf(version)[0];
  const lesson = preview && (
    <ButtonLink look="second" wide href={pathIn(frame, `/programmes/${version.slug}/preview/${preview.key}`)}>
      {t.seeLesson}
    </ButtonLink>
  );
  if (!price) {
    return (
      <NotOnSale frame={frame} version={version}>
        {lesson}
      </NotOnSale>
    );
  }
  return (
    <section class={narrow ? 'sheet buy' : 'sheet raised buy'} aria-label={t.buying}>
      <Price amount={price.line.amount} large />
      <PriceTerms frame={frame} price={price} />
      {!narrow && (
        <ButtonLink size="large" wide href={pathIn(frame, `/checkout/${version.slug}`)}>
          {t.apply}
        </ButtonLink>
      )}
      {lesson}
      {!narrow && (
        <Ticks
          class="small-ticks"
          icons={['credit-card', 'zap', 'file-text']}
          items={[t.byCard, t.opensAtOnce, <a href={pathIn(frame, places.offer)}>{t.readOffer}</a>]}
        />
      )}
    </section>
  );
}

function PriceTerms({ frame, price }: { readonly frame: Frame; readonly price: PriceFacts }): VNode {
  const { locale } = frame;
  const t = programmeText(locale);
  const { line, since, change } = price;
  return (
    <ul class="price-terms" role="list">
      <li>
        <a href={pathIn(frame, `${places.priceList}/${line.priceListNo}`)}>{t.priceList(line.priceListNo)}</a>.{' '}
        {t.priceSince(dayPhrase(since, locale, 'from'))}
      </li>
      {change === null ? (
        <li>{t.noChange}</li>
      ) : (
        <li>
          <b>{t.priceUntil(shortDayText(change.lastDay))}</b>{' '}
          {change.line
            ? t.priceNext(dayPhrase(change.from, locale, 'from'), moneyText(change.line.amount))
            : t.priceEnds(dayPhrase(change.from, locale, 'from'))}
        </li>
      )}
      <li>{line.vat === 'none' ? t.vatNone : t.vatIncluded(line.vat, moneyText(includedVat(line.amount, line.vat)))}</li>
      <li>{t.fixed}</li>
    </ul>
  );
}

type NotOnSaleProps = { readonly frame: Frame; readonly version: ProgrammeVersion; readonly children: VNode | undefined };

function NotOnSale({ frame, version, children }: NotOnSaleProps): VNode {
  const t = programmeText(frame.locale);
  const coming = isInPreparation(version);
  return (
    <section class="sheet buy">
      <h2 class="h3">{coming ? t.inPreparation : t.notOnSale}</h2>
      <p class="quiet">{coming ? t.inPreparationText : t.notOnSaleText}</p>
      {children}
    </section>
  );
}
