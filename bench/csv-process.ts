/** The rows of a file split by csv-parse and nothing else, and what that took, as JSON: `csv-process.js FILE`. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { Spent } from './spent.ts';

const [, , file = ''] = process.argv;
const spent = new Spent();
let rows = 0;
for await (const _ of createReadStream(file).pipe(parse())) rows += 1;
console.log(JSON.stringify({ rows, ...spent.soFar() }));
