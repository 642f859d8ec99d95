import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { xmlText } from '#kernel/xml-text.ts';

/**
 * Drawings as PNG, for those who take no SVG: previews of shared links, icons of an installed site. resvg draws them
 * off the main thread, with our own Onest only, so that the same drawing gives the same picture on every machine.
 */
export async function renderPng(svg: string): Promise<Buffer> {
  const { renderAsync } = await rasteriser();
  return (await renderAsync(svg, { font: fonts() })).asPng();
}

/** Width of a line of Onest, for breaking titles into lines. */
export async function lineWidth(line: string, size: number, weight: 400 | 600): Promise<number> {
  if (line.trim() === '') return 0;
  const { Resvg } = await rasteriser();
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="8000" height="200"><text x="0" y="100" font-family="Onest" font-weight="${weight}" font-size="${size}">${xmlText(line)}</text></svg>`;
  return new Resvg(svg, { font: fonts() }).getBBox()?.width ?? 0;
}

/** Brought in when first needed: where this machine has none, only the pictures are missing. */
const rasteriser = () => import('@resvg/resvg-js');

function fonts() {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/onest/package.json'));
  const files = ['400Regular', '600SemiBold'].map((weight) => join(folder, weight, `Onest_${weight}.ttf`));
  return { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Onest' };
}

type Kept = { readonly png: Promise<Buffer>; size: number };

/** Made once however many ask, kept while there is room; the least recently asked ones go. */
export class KeptPictures {
  readonly #kept = new Map<string, Kept>();
  readonly #most: number;
  #size = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(mostBytes: number) {
    this.#most = mostBytes;
  }

  async give(key: string, draw: () => string | Promise<string>): Promise<Buffer> {
    const known = this.#kept.get(key) ?? this.#begin(key, draw);
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known.png;
  }

  /** One after another: a drawing takes some megabytes while it is made. */
  #begin(key: string, draw: () => string | Promise<string>): Kept {
    const png = this.#turn.then(draw).then(renderPng);
    const kept: Kept = { png, size: 0 };
    this.#turn = png.then(
      (bytes) => this.#count(key, kept, bytes.length),
      () => this.#kept.delete(key),
    );
    return kept;
  }

  #count(key: string, kept: Kept, bytes: number): void {
    if (this.#kept.get(key) !== kept) return;
    kept.size = bytes;
    this.#size += bytes;
    for (const [oldest, { size }] of this.#kept) {
      if (this.#size <= this.#most || oldest === key) break;
      this.#kept.delete(oldest);
      this.#size -= size;
    }
  }
}
