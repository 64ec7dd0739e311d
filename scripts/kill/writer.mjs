// The process that is killed: writes one version after another, and says of each when it is safe. Arguments: how, target, first version, folder of the compiled modules.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [how, target, first, modules] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(path.join(modules, name)).href);
const SIZE = 2 * 2 ** 20;

/** Version, bytes made of it, and the hash of both: half a file, or two halves of different ones, do not pass. */
function versionBytes(version) {
  const body = Buffer.alloc(SIZE, `version ${version};`);
  body.write(`${String(version).padStart(12, '0')}\n`);
  return Buffer.concat([body, Buffer.from(createHash('sha256').update(body).digest('hex'))]);
}

async function writerOf() {
  if (how === 'naive') return (version) => writeFile(target, versionBytes(version));
  if (how === 'journal') {
    const { Journal } = await load('journal.mjs');
    const journal = new Journal(target);
    return (version) => journal.append([`act ${version}`]);
  }
  const { writeWhole } = await load('write-file.mjs');
  return (version) => writeWhole(target, versionBytes(version));
}

const write = await writerOf();
process.stdout.write('ready\n');
for (let version = Number(first); ; version += 1) {
  await write(version);
  process.stdout.write(`${version}\n`);
}
