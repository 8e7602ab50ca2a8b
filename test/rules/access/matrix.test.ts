import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { ROLE_WORDS, ROLES } from '../../../src/organization/post.entity.js';
import { ACT_NAMES, TASK_ACTS } from '../../../src/task/act-table.js';
import { permissionMatrix } from '../../../src/task/permission-matrix.js';

test('docs/permissions.md is what the tables say; npm run docs:permissions writes it', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionMatrix());
});

test('every role is a column, every act of the table stands in a row', () => {
  const matrix = permissionMatrix();
  for (const role of ROLES) expect(matrix).toContain(ROLE_WORDS[role]);
  for (const name of ACT_NAMES) expect(matrix).toContain(TASK_ACTS[name].summary);
});
