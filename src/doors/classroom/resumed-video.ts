/**
 * Each video and sound begins where it was left: a media fragment (`#t=75`) in the address of its source, which players understand
 * without any script. `data-video` names it (the catalogue writes it).
 */
export function resumedAt(html: string, positions: ReadonlyMap<string, number>): string {
  if (positions.size === 0) return html;
  return html.replace(VIDEO, (whole, open: string, id: string, source: string) => {
    const seconds = positions.get(id) ?? 0;
    return seconds < WORTH ? whole : `${open}${source}#t=${seconds}"`;
  });
}

const VIDEO = /(<(?:video|audio)\b[^>]*\bdata-video="([^"]+)"[^>]*>)(<source\b[^>]*\bsrc="[^"#]*)"/g;
/** A few seconds are not worth resuming. */
const WORTH = 5;
