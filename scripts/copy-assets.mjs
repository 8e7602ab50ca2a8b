import { cpSync } from 'node:fs';

cpSync(new URL('../src/web/assets', import.meta.url), new URL('../dist/web/assets', import.meta.url), {
  recursive: true,
});

const child = 'document/workbook/read-child.mjs';
cpSync(new URL(`../src/${child}`, import.meta.url), new URL(`../dist/${child}`, import.meta.url));
