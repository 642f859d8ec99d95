/** One piece of a text with gaps: words, or the gap of that number (from 1). */
export type TextPart = { readonly text: string } | { readonly gap: number };

/** `Goal of [[1]]` -> words and gaps in the order of the text. */
export function textParts(text: string): TextPart[] {
  const parts = text.split(/\[\[(\d{1,2})\]\]/);
  return parts.flatMap((part, at): TextPart[] => {
    if (at % 2 === 1) return [{ gap: Number(part) }];
    return part === '' ? [] : [{ text: part }];
  });
}

/** The numbers of the gaps a text names, in its order. */
export const gapsNamed = (text: string): number[] => textParts(text).flatMap((part) => ('gap' in part ? [part.gap] : []));
