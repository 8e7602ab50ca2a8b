#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli.js', import.meta.url);
if (existsSync(entry)) {
  await import(entry.href);
} else {
  process.stderr.write('尚未编译：请先运行 npm run build，再执行本命令。\n');
  process.exitCode = 2;
}
