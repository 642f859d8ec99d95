/**
 * Loads settlements from the state classifier, all or none; from then on they are chosen from a list:
 *   npm run kato:load FILE -- [--lang kk|ru|en]      (csv: kato_code,parent_code,level,kind,name_kk,name_ru)
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isLocale } from '../src/ground/kernel/locale.ts';
// Not through the room's door: plain Node does not read the pages behind it.
import { katoFaultText, katoLoadedText } from '../src/parties/people/kato.messages.ts';
import { loadKato } from '../src/parties/people/load-kato.command.ts';
import { withPlatform } from './launch/tool-platform.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { lang: { type: 'string', default: 'kk' } } });
const [file] = positionals;
const lang = values.lang;
if (file === undefined || !existsSync(file) || !isLocale(lang)) stop('use: npm run kato:load FILE -- [--lang kk|ru|en]');
const text = readFileSync(file, 'utf8');

await withPlatform('kato-load', async (platform) => {
  const loaded = await loadKato(platform, text);
  if (loaded.ok) process.stdout.write(`${katoLoadedText(loaded.value, lang)}\n`);
  else say(`${basename(file)}: ${katoFaultText(loaded.refusal, lang)}`);
});

function stop(words: string): never {
  say(words);
  process.exit(1);
}

function say(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
