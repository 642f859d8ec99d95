import type { VNode } from 'preact';
import type { Locale } from '#kernel/locale.ts';
import { localPath } from '#kernel/locale.ts';
import { Badge, ProgrammeCard, ProgrammeGrid } from '#ui/components.ts';
import { isInPreparation, lessonCount, programmeWords, type ProgrammeVersion } from '#catalogue';
import { catalogueText } from './catalogue.messages.ts';
import { compareText } from './compare.messages.ts';
import type { Prices } from './catalogue-search.ts';

type CardsProps = {
  readonly locale: Locale;
  readonly programmes: readonly ProgrammeVersion[];
  readonly prices: Prices;
  readonly class?: string;
  /** With a box each, for the form around them that compares. */
  readonly pick?: boolean;
};

/** Programmes as cards: cloth, subject, title, facts, price of today. */
export function ProgrammeCards({ locale, programmes, prices, class: extra, pick = false }: CardsProps): VNode {
  const words = programmeWords(locale);
  const t = catalogueText(locale);
  return (
    <ProgrammeGrid {...(extra && { class: extra })}>
      {programmes.map((one) => {
        const line = prices.get(one.programmeId);
        return (
          <ProgrammeCard
            href={localPath(locale, `/programmes/${one.slug}`)}
            title={one.title[locale]}
            subject={words.subjects[one.subject]}
            facts={factsOf(locale, one)}
            price={line?.amount ?? null}
            cover={{ subject: one.subject, words: one.coverSeed }}
            badge={line ? undefined : <Badge>{isInPreparation(one) ? t.inPreparation : t.notOnSale}</Badge>}
          >
            {pick && (
              <label class="check pick">
                <input type="checkbox" name="p" value={one.slug} aria-label={`${compareText(locale).pick}: ${one.title[locale]}`} />
                <span aria-hidden="true">{compareText(locale).pick}</span>
              </label>
            )}
          </ProgrammeCard>
        );
      })}
    </ProgrammeGrid>
  );
}

/** `80 academic hours · 24 lessons · in Kazakh, Russian`. */
function factsOf(locale: Locale, one: ProgrammeVersion): string {
  const words = programmeWords(locale);
  return [words.academicHours(one.hours), words.lessons(lessonCount(one)), words.languages(one.languages)].join('\u00a0· ');
}
