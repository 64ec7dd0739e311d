// Asks recheck, installed in the folder given, of each pattern on standard input whether some text makes it slow, and then measures it on the worst such text of the given length. Answers JSON on standard output.
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';

const [folder, length, judgeMs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
/** What takes longer is not waited for. */
const LIMIT_MS = 5_000;
const { checkSync } = createRequire(path.join(folder, 'here.js'))('recheck');
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const answers = JSON.parse(Buffer.concat(chunks).toString('utf8')).map((pattern) => ({ ...pattern, ...judge(pattern) }));
process.stdout.write(JSON.stringify(answers));

function judge({ source, flags }) {
  try {
    const { status, complexity, attack } = checkSync(source, flags, { timeout: judgeMs });
    return {
      status,
      complexity: complexity?.summary ?? '',
      ms: attack ? Math.max(measure(source, flags, worst(attack)), measure(source, flags, attack.string)) : 0,
    };
  } catch (error) {
    return { status: 'unknown', complexity: String(error).slice(0, 60), ms: 0 };
  }
}

/** The attack made as long as a text can be. */
function worst({ pumps, suffix }) {
  const fixed = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length);
  const share = Math.max(0, length - fixed) / pumps.length;
  return pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.floor(share / Math.max(1, pump.length)))).join('') + suffix;
}

function measure(source, flags, text) {
  const began = performance.now();
  try {
    vm.runInNewContext(
      'new RegExp(source, flags.replace(/[gy]/g, "")).test(text)',
      { source, flags, text: text.slice(0, length) },
      { timeout: LIMIT_MS },
    );
  } catch {
    return LIMIT_MS;
  }
  return Math.round(performance.now() - began);
}
