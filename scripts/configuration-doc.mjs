// Writes docs/configuration.md from the schema of the built product.
import { writeFileSync } from 'node:fs';
import { configurationReference } from '../dist/platform/configuration-reference.js';

writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationReference());
