// Writes docs/permissions.md from the tables of the built product.
import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { permissionMatrix } from '../dist/task/permission-matrix.js';

writeFileSync(new URL('../docs/permissions.md', import.meta.url), permissionMatrix());
