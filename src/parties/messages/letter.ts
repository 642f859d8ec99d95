import type { Locale } from '#kernel/locale.ts';

/** A letter as plain data: made by the room's messages, drawn here as text and as mail HTML. */
export type Letter = { readonly subject: string; readonly parts: readonly LetterPart[] };
export type LetterPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** What stands under every letter. */
export type LetterFoot = {
  readonly provider: string;
  readonly question: string;
  /** Only of letters that may be turned off. */
  readonly off?: { readonly why: string; readonly text: string; readonly href: string };
};

export function letterText(letter: Letter, foot: LetterFoot): string {
  return [...letter.parts.map(partText), '--', foot.provider, foot.question, ...offText(foot), ''].join('\n\n').replace('--\n\n', '-- \n');
}

const offText = ({ off }: LetterFoot): string[] => (off ? [`${off.why}\n${off.text}:\n${off.href}`] : []);

function partText(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return `    ${part.code}`;
    case 'facts':
      return part.facts.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'link':
      return `${part.text}:\n${part.href}`;
  }
}

/** Old-fashioned on purpose: mail programs know tables and inline styles, and little else. */
export function letterHtml(letter: Letter, foot: LetterFoot, locale: Locale): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(letter.subject)}</title></head>
<body style="margin:0;padding:0;background:${PAPER};color:${INK};font:17px/1.55 Onest,'Segoe UI',Roboto,Arial,sans-serif">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:${PAPER}"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:560px;text-align:left">
<tr><td style="padding:0 0 16px;font-weight:600;font-size:19px;color:${PRIMARY}">Smart Ustaz</td></tr>
<tr><td style="background:#ffffff;border:1px solid ${LINE};border-radius:16px;padding:28px 28px 12px">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:600">${escaped(letter.subject)}</h1>
${letter.parts.map(partHtml).join('\n')}
</td></tr>
<tr><td style="padding:20px 4px;font-size:14px;color:${INK_SOFT}">${escaped(foot.provider)}<br>${escaped(foot.question)}${offHtml(foot)}</td></tr>
</table></td></tr></table></body></html>`;
}

const offHtml = ({ off }: LetterFoot): string =>
  off ? `<br><br>${escaped(off.why)} <a href="${escaped(off.href)}" style="color:${PRIMARY}">${escaped(off.text)}</a>` : '';

function partHtml(part: LetterPart): string {
  switch (part.kind) {
    case 'text':
      return `<p style="margin:0 0 16px">${escaped(part.text).replaceAll('\n', '<br>')}</p>`;
    case 'code':
      return `<p style="margin:0 0 16px;font-size:30px;letter-spacing:6px;font-weight:600">${escaped(part.code)}</p>`;
    case 'facts':
      return `<table role="presentation" cellspacing="0" cellpadding="0" style="margin:0 0 16px">${part.facts.map(factHtml).join('')}</table>`;
    case 'link':
      return `<p style="margin:0 0 16px"><a href="${escaped(part.href)}" style="display:inline-block;background:${PRIMARY};color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:10px;font-weight:600">${escaped(part.text)}</a></p>`;
  }
}

const factHtml = ([name, value]: readonly [string, string]): string =>
  `<tr><td style="padding:4px 16px 4px 0;color:${INK_SOFT};vertical-align:top">${escaped(name)}</td><td style="padding:4px 0">${escaped(value)}</td></tr>`;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

// The look's light tokens; mail cannot use custom properties.
const PAPER = '#faf7f0';
const INK = '#17212b';
const INK_SOFT = '#44515d';
const PRIMARY = '#0b6e7f';
const LINE = '#e3e0d8';
