import type { ComponentChildren, VNode } from 'preact';
import { almatyDay, shortDayText } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import { realChanges, type ClauseChange, type LegalVersion, type WordRun } from '#offer';
import { Badge, Button, Empty, Field, Form, Layout, PageHead, pathIn, places, Select, uiText, type Frame } from '#ui/components.ts';
import { changesText } from './changes.messages.ts';
import { documentTexts } from './documents.messages.ts';

/** What changes from one version to another. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ClauseChange[];
}

type PageProps = {
  readonly frame: Frame;
  /** Every version of the document, the newest first. */
  readonly versions: readonly LegalVersion[];
  /** Null while there is only one version. */
  readonly comparison: Comparison | null;
};

/** Any two versions of one document: which, chosen by a form, and what differs, clause by clause. */
export function ComparisonPage({ frame, versions, comparison }: PageProps): VNode {
  const { locale } = frame;
  const t = documentTexts[locale];
  const { kind, titles } = versions[0]!;
  const own = pathIn(frame, `${places.documents}/${kind}`);
  return (
    <Layout frame={frame} title={`${t.comparing}: ${titles[locale]}`} description={t.comparingNote} feeds={[changesText(locale).feed]}>
      <PageHead
        title={t.comparing}
        lede={t.comparingNote}
        locale={locale}
        crumbs={[
          { text: t.title, href: pathIn(frame, places.documents) },
          { text: titles[locale], href: own },
        ]}
      />
      {comparison === null ? (
        <Empty title={t.onlyOne} action={<a href={own}>{t.read}</a>} />
      ) : (
        <>
          <Chooser frame={frame} versions={versions} comparison={comparison} />
          <div class="clauses whole mt-8">
            <ComparisonSection comparison={comparison} locale={locale} />
          </div>
        </>
      )}
    </Layout>
  );
}

function Chooser({ frame, versions, comparison }: PageProps & { readonly comparison: Comparison }): VNode {
  const { locale } = frame;
  const t = documentTexts[locale];
  const options = versions.map(({ no, effectiveFrom }) => ({
    value: String(no),
    text: `${uiText(locale).versionNo(no)}, ${shortDayText(almatyDay(effectiveFrom))}`,
  }));
  const one = (name: 'from' | 'to', label: string): VNode => (
    <Field locale={locale} name={name} label={label}>
      <Select locale={locale} name={name} label={label} empty={false} value={String(comparison[name])} options={options} />
    </Field>
  );
  return (
    <Form frame={frame} method="get" action={pathIn(frame, frame.path)} class="chooser no-print">
      {one('from', t.older)}
      {one('to', t.newer)}
      <Button look="second">{t.compareThese}</Button>
    </Form>
  );
}

/** Two versions side by side, clause by clause: only what differs, words taken out and put in are marked. */
export function ComparisonSection({ comparison, locale }: { readonly comparison: Comparison; readonly locale: Locale }): VNode {
  const t = documentTexts[locale];
  const { from, to } = comparison;
  const changes = realChanges(comparison.changes);
  return (
    <section id="diff">
      <h2>{t.compare(from, to)}</h2>
      <p class="quiet mt-2">{changes.length > 0 ? t.changed(changes.length) : t.noChanges}</p>
      {changes.length > 0 && (
        <p class="quiet tiny mt-2 diff-key">
          <ins>{t.wordAdded}</ins> <del>{t.wordRemoved}</del>
        </p>
      )}
      {changes.length > 0 && (
        <div class="diff mt-4">
          <div class="diff-row head" aria-hidden="true">
            <b>{uiText(locale).versionNo(from)}</b>
            <b>{uiText(locale).versionNo(to)}</b>
          </div>
          {changes.map((change) => (
            <Change change={change} from={from} to={to} locale={locale} />
          ))}
        </div>
      )}
      <Renumbered changes={comparison.changes.filter((one) => one.kind === 'renumbered')} locale={locale} />
    </section>
  );
}

/** The same words under another number, in one line: a clause put in moves all those after it. */
function Renumbered({ changes, locale }: { readonly changes: readonly ClauseChange[]; readonly locale: Locale }): VNode | null {
  if (changes.length === 0) return null;
  return (
    <p class="quiet tiny mt-4">
      {documentTexts[locale].renumbered}:{' '}
      {changes.map(({ formerly, number }, at) => [at > 0 && ', ', <span class="nowrap">{`${formerly} → ${number}`}</span>])}.
    </p>
  );
}

type ChangeProps = { readonly change: ClauseChange; readonly from: number; readonly to: number; readonly locale: Locale };

function Change({ change, from, to, locale }: ChangeProps): VNode {
  const t = documentTexts[locale];
  const { number, formerly, kind, runs } = change;
  const side = (skipped: WordRun['kind']) => runs.filter((run) => run.kind !== skipped).map((run) => marked(run, locale));
  return (
    <article class="diff-row">
      <h3>
        {number === '' ? t.heading : number.includes('.') ? t.clause(number) : t.section(number)}{' '}
        {formerly !== null && <span class="quiet">{t.formerly(formerly)} </span>}
        {kind === 'added' && <Badge icon={false}>{t.added}</Badge>}
        {kind === 'removed' && <Badge icon={false}>{t.removed}</Badge>}
      </h3>
      <Side version={uiText(locale).versionNo(from)} none={kind === 'added' ? t.noSuchClause : null}>
        {side('added')}
      </Side>
      <Side version={uiText(locale).versionNo(to)} none={kind === 'removed' ? t.noSuchClause : null}>
        {side('removed')}
      </Side>
    </article>
  );
}

type SideProps = { readonly version: string; readonly none: string | null; readonly children: ComponentChildren };

function Side({ version, none, children }: SideProps): VNode {
  return (
    <p>
      <small class="ver">{version}</small>
      {none === null ? children : <span class="quiet">{none}</span>}
    </p>
  );
}

/** Underlined and struck through, so that no colour is needed; readers of sound hear the words. */
function marked({ kind, text }: WordRun, locale: Locale): ComponentChildren {
  const t = documentTexts[locale];
  if (kind === 'same') return `${text} `;
  const spoken = <span class="sr">{`${kind === 'added' ? t.wordAdded : t.wordRemoved}: `}</span>;
  return kind === 'added'
    ? [
        <ins>
          {spoken}
          {text}
        </ins>,
        ' ',
      ]
    : [
        <del>
          {spoken}
          {text}
        </del>,
        ' ',
      ];
}
