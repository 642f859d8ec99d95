import type { VNode } from 'preact';
import { moneyText } from '#kernel/money-text.ts';
import {
  Button,
  ButtonLink,
  Chips,
  Empty,
  Field,
  Form,
  Hidden,
  Icon,
  Layout,
  PageHead,
  Pagination,
  Select,
  TextInput,
  pathIn,
  places,
  type Frame,
} from '#ui/components.ts';
import { programmeWords, subjects } from '#catalogue';
import { changesText } from './changes.messages.ts';
import { catalogueText } from './catalogue.messages.ts';
import { FEWEST, MOST } from './compare.ts';
import { compareText } from './compare.messages.ts';
import { queryOf, type CatalogueAsked, type Found, type Prices } from './catalogue-search.ts';
import { sitePicture } from './pictures.ts';
import { ProgrammeCards } from './programme-cards.page.tsx';

export type CataloguePageProps = { readonly frame: Frame; readonly found: Found; readonly prices: Prices };

/** All programmes: a search form, subjects, cards. Works by reload; one question, one address. */
export function CataloguePage({ frame, found, prices }: CataloguePageProps): VNode {
  const t = catalogueText(frame.locale);
  const address = (asked: Partial<CatalogueAsked>): string => pathIn(frame, '/programmes') + queryOf(asked);
  return (
    <Layout
      frame={frame}
      title={t.title}
      description={t.description}
      section="programmes"
      picture={sitePicture(frame.locale)}
      feeds={[changesText(frame.locale).shopFeed]}
    >
      <PageHead title={t.title} />
      <Finder frame={frame} found={found} />
      <Subjects frame={frame} found={found} address={address} />
      <div class="row between mt-8 list-head">
        <p class="quiet" role="status">
          {t.found(found.total)}
        </p>
        {found.total > 1 && <p class="quiet">{t.order}</p>}
      </div>
      {found.total === 0 ? (
        <Empty title={t.nothing} class="mt-8" action={<ButtonLink href={pathIn(frame, '/programmes')}>{t.showAll}</ButtonLink>}>
          {t.nothingText}
        </Empty>
      ) : (
        <>
          <h2 class="sr">{t.list}</h2>
          <Comparable frame={frame} found={found} prices={prices} />
        </>
      )}
      <Pagination
        locale={frame.locale}
        page={found.asked.page}
        of={found.pages}
        href={(page) => address({ ...found.asked, page })}
        class="mt-12"
      />
    </Layout>
  );
}

/** Boxes on the cards and one button: works by reload; where only one programme is found there is nothing to compare. */
function Comparable({ frame, found, prices }: CataloguePageProps): VNode {
  const { locale } = frame;
  const cards = { locale, programmes: found.shown, prices, class: 'mt-4' };
  if (found.shown.length < FEWEST) return <ProgrammeCards {...cards} />;
  const t = compareText(locale);
  return (
    <Form frame={frame} method="get" action={pathIn(frame, places.compare)} label={t.title}>
      <ProgrammeCards {...cards} pick />
      <div class="compare-bar no-print">
        <p class="quiet">{t.hint(FEWEST, MOST)}</p>
        <Button look="second">{t.compare}</Button>
      </div>
    </Form>
  );
}

function Finder({ frame, found }: Pick<CataloguePageProps, 'frame' | 'found'>): VNode {
  const { locale } = frame;
  const t = catalogueText(locale);
  const { asked } = found;
  const select = (name: string, label: string, empty: string, value: string, options: { value: string; text: string }[]): VNode => (
    <Field locale={locale} name={name} label={label} labelHidden>
      <Select locale={locale} name={name} label={label} empty={empty} value={value} options={options} />
    </Field>
  );
  return (
    <Form frame={frame} method="get" action={pathIn(frame, '/programmes')} class="finder" role="search">
      <Field locale={locale} name="q" label={t.search} labelHidden>
        <div class="input-group">
          <Icon name="search" />
          <TextInput
            locale={locale}
            name="q"
            label={t.search}
            kind="search"
            value={asked.words}
            placeholder={t.placeholder}
            enterkeyhint="search"
            autocomplete="off"
            maxlength={100}
          />
        </div>
      </Field>
      {select(
        'hours',
        t.hours,
        t.anyHours,
        asked.hours === null ? '' : String(asked.hours),
        found.hours.map((hours) => ({ value: String(hours), text: t.hoursOf(hours) })),
      )}
      {select(
        'language',
        t.language,
        t.anyLanguage,
        asked.language ?? '',
        found.languages.map((one) => ({ value: one, text: t.languageOf[one] })),
      )}
      {select(
        'price',
        t.price,
        t.anyPrice,
        asked.upTo === null ? '' : String(asked.upTo / 100n),
        found.ceilings.map((one) => ({ value: String(one / 100n), text: t.upTo(moneyText(one)) })),
      )}
      {asked.subject && <Hidden name="subject" value={asked.subject} />}
      <Button look="second">{t.find}</Button>
    </Form>
  );
}

type SubjectsProps = Pick<CataloguePageProps, 'frame' | 'found'> & { readonly address: (asked: Partial<CatalogueAsked>) => string };

function Subjects({ frame, found, address }: SubjectsProps): VNode {
  const t = catalogueText(frame.locale);
  const words = programmeWords(frame.locale);
  const { asked } = found;
  const all = {
    href: address({ ...asked, subject: null, page: 1 }),
    text: t.allSubjects,
    count: found.allSubjects,
    current: asked.subject === null,
  };
  const some = subjects
    .filter((subject) => found.bySubject.has(subject) || subject === asked.subject)
    .map((subject) => ({
      href: address({ ...asked, subject, page: 1 }),
      text: words.subjects[subject],
      count: found.bySubject.get(subject) ?? 0,
      current: asked.subject === subject,
    }));
  return <Chips locale={frame.locale} label={t.subjects} items={[all, ...some]} slide class="mt-4" />;
}
