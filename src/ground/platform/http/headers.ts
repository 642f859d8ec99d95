import type { Config } from '../config.ts';

/**
 * The static policy of every page: no inline code anywhere, scripts and styles only from our own hashed /assets/,
 * so that an uploaded file can never run. `formAction` adds the bank's origin on the pay page (Chrome follows
 * redirects of a form under this directive).
 */
export function contentPolicy(config: Config, formAction: readonly string[] = []): string {
  const assets = `${config.origin}/assets/`;
  return [
    `default-src 'none'`,
    `script-src ${assets}`,
    `style-src ${assets}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `media-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `form-action ${["'self'", ...formAction].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
  ].join('; ');
}

/** Headers every answer carries. */
export function commonHeaders(config: Config): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(config.mode === 'production' ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
