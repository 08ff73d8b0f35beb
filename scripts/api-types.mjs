// Writes the API's types for the web page, from its OpenAPI document: `npm run api:types`, after a build. Given the module that
// has the document, it prints them instead.
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// It belongs to the workspace of the page, as it brings a TypeScript of its own.
const { default: typesOf, astToString } = createRequire(path.join(root, 'tab/package.json'))(
  'openapi-typescript',
);

const [given] = process.argv.slice(2);
const source = given ?? path.join(root, 'dist/api/v1/openapi/document.js');
const { openApiDocument } = await import(pathToFileURL(source).href);
/**
 * The document as the page has it: the client gives each write its key, so that who calls it need not; and all problems have
 * one form, which is stated once.
 */
function forThePage(document) {
  for (const operation of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    for (const parameter of operation.parameters ?? [])
      if (parameter.name === 'Idempotency-Key') parameter.required = false;
    const answers = Object.entries(operation.responses).filter(([status]) => Number(status) < 400);
    operation.responses = { ...Object.fromEntries(answers), default: PROBLEM };
  }
  return document;
}

const PROBLEM = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const document = forThePage(structuredClone(openApiDocument()));
const types = `// The types of the API, made from its schemas by \`npm run api:types\`.\n${astToString(await typesOf(document))}`;
if (given) process.stdout.write(types);
else await writeFile(path.join(root, 'tab/src/api/schema.d.ts'), types);
