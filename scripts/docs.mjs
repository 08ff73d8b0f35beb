// Writes the pages of docs/ that are made from tables in the code. Run after a build: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { configurationPage } from '../dist/src/config.js';
import { readinessPage } from '../dist/src/rules/readiness-page.js';

writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationPage());
writeFileSync(new URL('../docs/readiness.md', import.meta.url), readinessPage());
