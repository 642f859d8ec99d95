import type { VNode } from 'preact';
import { coverInner, type CoverSubject } from './cover.ts';
import { TrustedSvg } from './trusted-html.tsx';

export type CoverProps = {
  readonly subject: CoverSubject;
  /** The seed: the programme's first title. Renaming keeps the old words and the old picture. */
  readonly words: string;
  /** Share of lessons done, 0 to 1; the rest of the cloth stays unpainted. */
  readonly done?: number;
  /** The middle square, for rows and the hero. */
  readonly square?: boolean;
};

/** A programme's cloth. Decoration: the title always stands beside it. */
export function Cover({ subject, words, done = 1, square = false }: CoverProps): VNode {
  return (
    <TrustedSvg
      class="cover"
      viewBox={square ? '40 0 160 160' : '0 0 240 160'}
      preserveAspectRatio="xMidYMid slice"
      stroke-width=".3"
      aria-hidden="true"
      inner={coverInner(subject, words, done)}
    />
  );
}
