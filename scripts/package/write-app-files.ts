// Writes what is made from code into appPackage/: the manifest, its language files, and the icons from their drawings.
// `npm run manifest`, after a build.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { templateFiles } from './app-files.ts';
import { drawIcon, ICONS } from './icons.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const written: string[] = [];
const write = (name: string, content: string | Buffer) => {
  writeFileSync(path.join('appPackage', name), content);
  written.push(name);
};
for (const { name, text } of templateFiles(version)) write(name, text);
for (const { file, drawing } of ICONS)
  write(file, drawIcon(readFileSync(path.join('appPackage', drawing), 'utf8')));
console.log(`appPackage/: wrote ${written.join(', ')}`);
