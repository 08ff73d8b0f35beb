import Handlebars from 'handlebars';
import { z } from 'zod';
import { PROBLEMS } from '../problem.ts';
import { isWrite, type Route, TAGS } from '../route.ts';
import { DOCS_STYLE } from './docs-style.ts';

/** A field of a request or an answer, as the page lists it. */
interface FieldView {
  readonly name: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly about: string;
}

interface RouteView {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly needs: string;
  readonly parts: readonly { readonly title: string; readonly fields: readonly FieldView[] }[];
  readonly answer: string;
}

/** What the page of the API shows. */
interface DocsView {
  readonly tags: readonly {
    readonly tag: string;
    readonly about: string;
    readonly routes: readonly RouteView[];
  }[];
  readonly problems: readonly { readonly code: string; readonly status: number; readonly title: string }[];
}

/** The view of all routes, those of one tag together. */
function docsView(routes: readonly Route[]): DocsView {
  return {
    tags: Object.entries(TAGS).flatMap(([tag, about]) => {
      const own = routes.filter((route) => route.tag === tag);
      return own.length === 0 ? [] : [{ tag, about, routes: own.map(routeView) }];
    }),
    problems: Object.entries(PROBLEMS).map(([code, problem]) => ({ code, ...problem })),
  };
}

function routeView(route: Route): RouteView {
  const { id, method, path, summary, description = '', answer } = route;
  const needs = [
    ...(isWrite(route) ? ['Idempotency-Key'] : []),
    ...(route.needsVersion ? ['If-Match'] : []),
    ...(route.adminsOnly ? ['an admin'] : []),
  ];
  const parts = [
    { title: 'Path', fields: fieldsOf(route.params) },
    { title: 'Query', fields: fieldsOf(route.query) },
    { title: 'Body', fields: route.takesFile ? [FILE] : fieldsOf(route.body) },
    { title: 'Answer', fields: answer instanceof z.ZodType ? fieldsOf(answer) : [] },
  ];
  return {
    ...{ id, method, summary, description },
    path: `/api/v1${path}`,
    needs: needs.join(', '),
    parts: parts.filter(({ fields }) => fields.length > 0),
    answer: typeof answer === 'string' ? ANSWERS[answer] : '',
  };
}

const FILE: FieldView = {
  name: '',
  type: 'the bytes of a file',
  isOptional: false,
  about: 'application/octet-stream',
};

const ANSWERS: Readonly<Record<'file' | 'events' | 'nothing', string>> = {
  file: 'Answers a file.',
  events: 'Answers server-sent events.',
  nothing: 'Answers nothing.',
};

/** The fields of an object; of anything else one without a name. */
function fieldsOf(schema: z.ZodType | undefined): FieldView[] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, {
    unrepresentable: 'any',
    io: 'input',
    reused: 'inline',
  }) as JsonSchema;
  if (!json.properties)
    return [{ name: '', type: typeOf(json), isOptional: false, about: json.description ?? '' }];
  return Object.entries(json.properties).map(([name, property]) => ({
    name,
    type: typeOf(property),
    isOptional: !json.required?.includes(name),
    about: property.description ?? '',
  }));
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** How deep a type is written out. */
const MOST_DEPTH = 3;

function typeOf(schema: JsonSchema, depth = 0): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return choice.map((one) => typeOf(one, depth)).join(' | ');
  if (schema.items) return `list of ${typeOf(schema.items, depth)}`;
  if (schema.properties && depth < MOST_DEPTH) {
    const fields = Object.entries(schema.properties).map(([name, one]) => {
      const mark = schema.required?.includes(name) ? '' : '?';
      return `${name}${mark}: ${typeOf(one, depth + 1)}`;
    });
    return `{ ${fields.join(', ')} }`;
  }
  return [schema.type ?? 'anything'].flat().join(' | ');
}

const TEMPLATE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of WSA Readiness</title>
<style>${DOCS_STYLE}</style>
</head>
<body>
<main>
<h1>The API of WSA Readiness</h1>
<p>Whoever is signed in does with it what they may do in the chat. As an OpenAPI document: <a href="/api/v1/openapi.json">openapi.json</a>.</p>
<ul>
<li>Every request brings a token of Entra ID: <code>Authorization: Bearer …</code>, scope <code>access_as_user</code>.</li>
<li>Every write has an <code>Idempotency-Key</code> of its own. A repeat under the same key is answered alike for 24 hours, and does nothing.</li>
<li>Where <code>If-Match</code> is needed, it names the <code>ETag</code> of what was read. A stale one is answered with 412, and what has changed.</li>
<li>Lists come in pages: <code>next</code> is the <code>cursor</code> of the page that follows.</li>
<li>Errors are <code>application/problem+json</code>; their codes stand <a href="#problems">below</a>.</li>
</ul>
<nav aria-label="Parts"><ul>{{#each tags}}<li><a href="#{{tag}}">{{about}}</a></li>{{/each}}</ul></nav>
{{#each tags}}
<section id="{{tag}}">
<h2>{{about}}</h2>
{{#each routes}}
<article id="{{id}}">
<h3><code>{{method}} {{path}}</code></h3>
<p>{{summary}}.{{#if needs}} Needs {{needs}}.{{/if}}</p>
{{#if description}}<p>{{description}}</p>{{/if}}
{{#each parts}}
<details><summary>{{title}}</summary>
<dl>{{#each fields}}<dt>{{#if name}}<code>{{name}}</code>{{#if isOptional}} (may be left out){{/if}}: {{/if}}{{type}}</dt><dd>{{about}}</dd>{{/each}}</dl>
</details>
{{/each}}
{{#if answer}}<p>{{answer}}</p>{{/if}}
</article>
{{/each}}
</section>
{{/each}}
<section id="problems">
<h2>Problems</h2>
<dl>{{#each problems}}<dt id="problem-{{code}}"><code>{{code}}</code> ({{status}})</dt><dd>{{title}}</dd>{{/each}}</dl>
</section>
</main>
</body>
</html>
`;

const fill = Handlebars.compile(TEMPLATE);

/** The page of the API, as HTML. */
export function docsPage(routes: readonly Route[]): string {
  return fill(docsView(routes));
}
