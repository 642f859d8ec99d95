import sanitizeHtml from 'sanitize-html';

/**
 * The last fence before storage. Markdown is read without raw HTML and our own parts escape what they are given;
 * whatever slips through either is dropped here by an allow-list. `media:` is our placeholder, resolved per reader.
 */
export const sanitised = (html: string): string => sanitizeHtml(html, RULES);

const RULES: sanitizeHtml.IOptions = {
  allowedTags: [
    'p', 'br', 'hr', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'strong', 'em', 's', 'b', 'small', 'code', 'pre', 'blockquote', 'a', 'img', 'figure',
    'figcaption', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'div', 'details', 'summary', 'video', 'source', 'track', 'svg', 'path',
  ],
  allowedAttributes: {
    a: ['href', 'rel', 'download'],
    img: ['src', 'alt', 'width', 'height', 'loading', 'decoding'],
    ol: ['start'],
    th: ['scope', 'class'],
    td: ['class'],
    p: ['class'],
    div: ['class', 'role', 'tabindex', 'aria-label'],
    figure: ['class'],
    details: ['class'],
    video: ['controls', 'playsinline', 'preload', 'poster', 'data-video', 'aria-label'],
    source: ['src', 'type'],
    track: ['kind', 'src', 'srclang', 'label', 'default'],
    svg: ['class', 'viewBox', 'aria-hidden'],
    path: ['d'],
  },
  allowedClasses: {
    p: ['media-links'], div: ['callout', 'sun', 'table-box'], figure: ['video'], details: ['fold', 'transcript'],
    th: ['end', 'middle'], td: ['end', 'middle'], svg: ['icon'],
  },
  allowedSchemes: ['https', 'mailto', 'tel', 'media'],
  allowedSchemesAppliedToAttributes: ['href', 'src', 'poster'],
  allowProtocolRelative: false,
  selfClosing: ['img', 'br', 'hr', 'source', 'track'],
  disallowedTagsMode: 'discard',
  parser: { lowerCaseAttributeNames: false },
};
