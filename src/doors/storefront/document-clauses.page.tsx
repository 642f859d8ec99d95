import type { ComponentChildren, VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { anchorOf, definedTerms, markTerms, type DefinedTerm, type LegalClause, type LegalTree, type Stretch } from '#offer';
import { documentTexts } from './documents.messages.ts';

interface TextProps {
  readonly tree: LegalTree;
  readonly locale: Locale;
}

/** The margin's list of sections; `children` are further entries of the page. */
export function Contents({ tree, locale, children }: TextProps & { readonly children?: ComponentChildren }): VNode {
  return (
    <nav class="toc" aria-label={documentTexts[locale].contents}>
      <b>{documentTexts[locale].contents}</b>
      <ol role="list">
        {tree.sections.map(({ number, title }) => (
          <li>
            <a href={`#${anchorOf(number)}`}>
              {number}. {title}
            </a>
          </li>
        ))}
        {children}
      </ol>
    </nav>
  );
}

/** Every section and clause under its own anchor; defined terms lead to the clause that defines them. */
export function Sections({ tree, locale }: TextProps): VNode {
  const terms = definedTerms(tree);
  return (
    <>
      {tree.sections.map(({ number, title, clauses }) => (
        <section id={anchorOf(number)}>
          <h2>
            {number}. {title}
          </h2>
          {clauses.map((clause) => (
            <Clause clause={clause} terms={terms} locale={locale} />
          ))}
        </section>
      ))}
    </>
  );
}

type ClauseProps = { readonly clause: LegalClause; readonly terms: readonly DefinedTerm[]; readonly locale: Locale };

function Clause({ clause, terms, locale }: ClauseProps): VNode {
  const { number, paragraphs, children } = clause;
  const id = anchorOf(number);
  return (
    <>
      <div class={number.split('.').length > 2 ? 'clause sub' : 'clause'} id={id}>
        <a class="no" href={`#${id}`} aria-label={documentTexts[locale].toClause(number)}>
          {number}
        </a>
        <div>
          {paragraphs.map((paragraph) => (
            <p>{markTerms(paragraph, terms, number).map(stretch)}</p>
          ))}
        </div>
      </div>
      {children.map((child) => (
        <Clause clause={child} terms={terms} locale={locale} />
      ))}
    </>
  );
}

function stretch(part: Stretch): ComponentChildren {
  switch (part.kind) {
    case 'words':
      return part.text;
    case 'definition':
      return <dfn>{part.text}</dfn>;
    case 'term':
      return (
        <a class="term" href={`#${anchorOf(part.clause)}`}>
          {part.text}
        </a>
      );
  }
}
