import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

const KEPT = 'e2e/gallery';
/** Not kept in the repository: what was seen, and where it differs. */
const SEEN = 'test-results/gallery';
/** Edges of letters are drawn a little differently by each version of the browser; a moved or recoloured part is far above. */
const TOLERANCE = { colour: 0.2, share: 0.004 };
/** `npm run gallery:accept`: what is seen becomes what is kept. */
const accepting = process.env['ACCEPT_PICTURES'] === '1';

/** What is wrong with a picture against the kept one of that name, or null. */
export function differenceOf(name: string, seen: Buffer): string | null {
  const told = difference(name, seen);
  if (!told || !accepting) return told;
  // Only what differs is kept anew: the repository does not grow by edges of letters.
  const kept = join(KEPT, `${name}.png`);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, PNG.sync.write(PNG.sync.read(seen), { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 }));
  return null;
}

function difference(name: string, seen: Buffer): string | null {
  const kept = join(KEPT, `${name}.png`);
  if (!existsSync(kept)) return put(`${name}.png`, seen, `no picture is kept of ${name}: look at SEEN, then npm run gallery:accept`);
  const [was, is] = [PNG.sync.read(readFileSync(kept)), PNG.sync.read(seen)];
  if (was.width !== is.width || was.height !== is.height)
    return put(`${name}.png`, seen, `${name} was ${was.width} x ${was.height}, is ${is.width} x ${is.height}: SEEN`);
  const marked = new PNG({ width: is.width, height: is.height });
  const differing = pixelmatch(was.data, is.data, marked.data, is.width, is.height, { threshold: TOLERANCE.colour });
  const share = differing / (is.width * is.height);
  if (share <= TOLERANCE.share) return null;
  put(`${name}.png`, seen, '');
  return put(`${name}.differs.png`, PNG.sync.write(marked), `${(100 * share).toFixed(2)} % of ${name} differ: SEEN`);
}

function put(name: string, bytes: Buffer, told: string): string {
  const file = join(SEEN, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return told.replace('SEEN', file);
}
