// Writes the pages of docs/ that are made from tables in the code. Run after a build: `npm run docs`.
import { writeFileSync } from 'node:fs';
import { doctorPage } from '../dist/src/doctor/doctor-page.js';
import { cloudsPage } from '../dist/src/policy/clouds-page.js';
import { readinessPage } from '../dist/src/rules/readiness-page.js';
import { configurationPage } from '../dist/src/settings-schema.js';

writeFileSync(new URL('../docs/configuration.md', import.meta.url), configurationPage());
writeFileSync(new URL('../docs/clouds.md', import.meta.url), cloudsPage());
writeFileSync(new URL('../docs/doctor.md', import.meta.url), doctorPage());
writeFileSync(new URL('../docs/readiness.md', import.meta.url), readinessPage());
