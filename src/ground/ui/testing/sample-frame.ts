import type { CivilDate } from '#kernel/civil-date.ts';
import type { Locale } from '#kernel/locale.ts';
import type { Frame } from '../frame.ts';

/** A frame for tests and pictures: invented particulars, assets by their plain names. */
export function sampleFrame(locale: Locale = 'kk', change: Partial<Frame> = {}): Frame {
  return {
    locale,
    path: '/programmes',
    query: '',
    origin: 'https://ustaz.example',
    asset: (name) => `/assets/${name}`,
    provider: {
      name: '«El Umiti» қоры» корпоративтік қоры',
      bin: '260140000005',
      address: 'Астана қаласы, Үлгі көшесі, 1-үй',
      phone: '+7 700 000 00 00',
      email: 'qoldau@example.kz',
    },
    offer: { no: 3, since: '2026-09-01' as CivilDate },
    csrf: 'sample-token',
    ...change,
  };
}
