import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import type { ClauseChange, WordRun } from '#offer';
import { Badge, uiText } from '#ui/components.ts';
import { documentTexts } from './documents.messages.ts';

/** What changes from the version in force to the one that comes. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly ClauseChange[];
}

/** Two versions side by side, clause by clause: only what differs, words taken out and put in are marked. */
export function ComparisonSection({ comparison, locale }: { readonly comparison: Comparison; readonly locale: Locale }): VNode {
  const t = documentTexts[locale];
  const { from, to, changes } = comparison;
  return (
    <section id="diff">
      <h2>{t.compare(from, to)}</h2>
      <p class="quiet mt-2">{changes.length > 0 ? t.changed(changes.length) : t.noChanges}</p>
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
    </section>
  );
}

type ChangeProps = { readonly change: ClauseChange; readonly from: number; readonly to: number; readonly locale: Locale };

function Change({ change, from, to, locale }: ChangeProps): VNode {
  const t = documentTexts[locale];
  const { number, kind, runs } = change;
  return (
    <article class="diff-row">
      <h3>
        {t.clause(number)} {kind === 'added' && <Badge icon={false}>{t.added}</Badge>}
        {kind === 'removed' && <Badge icon={false}>{t.removed}</Badge>}
      </h3>
      <Side version={uiText(locale).versionNo(from)}>{runs.filter((run) => run.kind !== 'added').map(marked)}</Side>
      <Side version={uiText(locale).versionNo(to)}>{runs.filter((run) => run.kind !== 'removed').map(marked)}</Side>
    </article>
  );
}

function Side({ version, children }: { readonly version: string; readonly children: ComponentChildren }): VNode {
  return (
    <p>
      <small class="ver">{version}</small>
      {children}
    </p>
  );
}

function marked({ kind, text }: WordRun): ComponentChildren {
  if (kind === 'added') return [<ins>{text}</ins>, ' '];
  if (kind === 'removed') return [<del>{text}</del>, ' '];
  return `${text} `;
}
