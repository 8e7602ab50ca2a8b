// npm run bench -- NAME [options] [--json]: runs bench/NAME.mjs on the built product; --json ends with one line of JSON.
import { existsSync } from 'node:fs';

const [name = '', ...options] = process.argv.slice(2);
const file = new URL(`${name}.mjs`, import.meta.url);
if (!/^[a-z]+$/.test(name) || name === 'run' || !existsSync(file)) {
  console.error('usage: npm run bench -- documents|reading|pages|reminders|requests [--json]');
  process.exitCode = 2;
} else {
  const { bench, words } = await import(file.href);
  const figures = await bench(options);
  console.log(words(figures));
  if (options.includes('--json')) console.log(JSON.stringify(figures));
}
