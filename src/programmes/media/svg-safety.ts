/**
 * A picture must be only a picture. Author's SVG is refused, not cleaned, when it holds anything that acts or
 * fetches; it is also served under a sandboxing policy (media.routes.ts), so this is the second fence.
 */
export function svgFault(svg: string): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(svg)) return 'a document type or entity';
  if (/<\s*(?:\w+:)?(script|foreignObject|iframe|embed|object|handler|listener|audio|video|a)[\s/>]/i.test(svg)) {
    return 'an element that acts, embeds or links';
  }
  if (/[\s"'/]on[a-z]+\s*=/i.test(svg)) return 'an event attribute';
  if (/(?:href|src)\s*=\s*["']?\s*(?!["']?#|["']?data:image\/(?:png|jpeg|webp);)[^"'\s>]/i.test(svg))
    return 'a reference outside the picture';
  if (/url\(\s*["']?\s*(?!#|["']?#)[^)]/i.test(svg) || /@import/i.test(svg)) return 'a style that fetches';
  if (/<\s*(?:set|animate)\b[^>]*attributeName\s*=\s*["']?\s*(?:xlink:)?href/i.test(svg)) return 'an animated reference';
  return null;
}
