/** npm run content:check [folder]: what an author has to mend, as file:line: reason; silent agreement is one line. */
import { faultText, parseProgrammes, readContentFolder } from '#catalogue';
import { parsePriceLists } from '#pricing';

const folder = process.argv[2] ?? 'content';
const files = await readContentFolder(folder);
const programmes = parseProgrammes(files);
const slugs = new Set([...files.keys()].flatMap((file) => /^programmes\/([^/]+)\//.exec(file)?.[1] ?? []));
const prices = parsePriceLists(files, slugs);
const faults = [programmes, prices].flatMap((read) => (read.ok ? [] : read.refusal));
for (const fault of faults) process.stdout.write(`${folder}/${faultText(fault)}\n`);
if (programmes.ok && prices.ok) {
  process.stdout.write(`${programmes.value.length} programmes and ${prices.value.length} price lists are in order\n`);
} else {
  process.stdout.write(`${faults.length} to mend\n`);
  process.exitCode = 1;
}
