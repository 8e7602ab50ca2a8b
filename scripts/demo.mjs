import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Builds what needs building and runs the demonstration in this process, so that Ctrl-C reaches it directly.
const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const ENTRY = at('dist/demo.js');

const changedAt = (path) => statSync(path).mtimeMs;
const newestSource = () => {
  const sources = readdirSync(at('src'), { recursive: true }).map((name) => at(`src/${name}`));
  return Math.max(...[at('src'), ...sources, at('tsconfig.json'), at('tsconfig.build.json')].map(changedAt));
};

function build() {
  process.stdout.write('正在编译……\n');
  for (const args of [
    [at('scripts/clean.mjs')],
    [at('node_modules/typescript/bin/tsc'), '-p', at('tsconfig.build.json')],
    [at('scripts/copy-assets.mjs')],
  ]) {
    const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
    if (status !== 0) {
      process.stderr.write('编译没有成功，演示没有启动：请先运行 npm ci，再重试。\n');
      process.exit(1);
    }
  }
}

if (!existsSync(ENTRY) || changedAt(ENTRY) < newestSource()) build();
await import(new URL('../dist/demo.js', import.meta.url).href);
