/**
 * Where to go after signing in: a path of ours, or null. Another site's address (`//evil`, `/\evil`, `https:`) or one with
 * control characters, which browsers drop before reading it, is nobody's business here.
 */
export function nextAddress(text: string | null): string | null {
  if (!text || text.length > 1000 || !/^\/(?![/\\])[\x21-\x7e\u00a1-\uffff]*$/.test(text) || text.includes('\\')) return null;
  return /^\/(ru\/|en\/)?(sign-in|sign-up|sign-out|recover)(\/|\?|$)/.test(text) ? null : text;
}
