import Handlebars from 'handlebars';
import { type Field, isField, PARTIALS, type PartialName, type Shape } from './fields.ts';
import { HtmlScanner, TemplateRefusal } from './html-scanner.ts';

export type Format = 'html' | 'text' | 'subject';

/** The fields and rules that a template file is checked against. */
export interface Checked {
  readonly format: Format;
  readonly shape: Shape;
  /** Whether the file is a partial; partials may not include each other, so that there are no cycles. */
  readonly isPartial: boolean;
}

/** Longest source of a template, in characters; a letter has a page or two. */
export const MOST_SOURCE = 64 * 1024;
const MOST_PARTIALS = 20;
const MOST_NESTED = 12;
const HELPERS: ReadonlySet<string> = new Set(['if', 'unless', 'each']);

type Scope = Shape | Field;

/**
 * Checks a template: a refusal with its line, or null for a sound one. Sound are text, comments, our own partials,
 * single fields of the table, and `if`, `unless` and `each` over one of them. Everything else that Handlebars knows is
 * refused, so that nothing depends on its behaviour.
 */
export function checkTemplate(source: string, checked: Checked): TemplateRefusal | null {
  if (source.length > MOST_SOURCE) return new TemplateRefusal(1, `longer than ${MOST_SOURCE} characters`);
  try {
    const check = new Check(checked);
    check.program(Handlebars.parse(source), [checked.shape]);
    check.end(source.split('\n').length);
    return null;
  } catch (error) {
    if (error instanceof TemplateRefusal) return error;
    const { message } = error as Error;
    const line = /on line (\d+)/.exec(message)?.[1];
    return new TemplateRefusal(Number(line ?? 1), `no template: ${message.split('\n')[0]}`);
  }
}

class Check {
  readonly #checked: Checked;
  readonly #place: HtmlScanner | null;
  #partials = 0;

  constructor(checked: Checked) {
    this.#checked = checked;
    this.#place = checked.format === 'html' ? new HtmlScanner() : null;
  }

  program(program: hbs.AST.Program, scopes: readonly Scope[], nested = 0): void {
    if (nested > MOST_NESTED) throw new TemplateRefusal(lineOf(program), 'blocks are nested too deep');
    if (program.blockParams?.length) throw new TemplateRefusal(lineOf(program), '"as |…|" is not allowed');
    for (const node of program.body) this.#statement(node, scopes, nested);
  }

  end(line: number): void {
    if (this.#place && !this.#place.isText)
      throw new TemplateRefusal(line, 'the HTML ends within a tag or comment');
  }

  #statement(node: hbs.AST.Statement, scopes: readonly Scope[], nested: number): void {
    const line = lineOf(node);
    switch (node.type) {
      case 'ContentStatement':
        this.#place?.feed(String((node as hbs.AST.ContentStatement).original), line);
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        this.#mustache(node as hbs.AST.MustacheStatement, scopes);
        return;
      case 'BlockStatement':
        this.#block(node as hbs.AST.BlockStatement, scopes, nested);
        return;
      case 'PartialStatement':
        this.#partial(node as hbs.AST.PartialStatement, scopes);
        return;
      default:
        throw new TemplateRefusal(line, `${node.type} is not allowed`);
    }
  }

  #mustache(node: hbs.AST.MustacheStatement, scopes: readonly Scope[]): void {
    const line = lineOf(node);
    if (!node.escaped)
      throw new TemplateRefusal(line, 'three braces and {{& are not allowed: fields are always text');
    if (node.params.length > 0 || node.hash) throw new TemplateRefusal(line, 'a field takes no arguments');
    const field = fieldAt(node.path, scopes);
    if (field.kind !== 'text' && field.kind !== 'url')
      throw new TemplateRefusal(line, 'a list or a yes-or-no can not be printed');
    const refused = this.#place?.refuseField(field) ?? null;
    if (refused !== null) throw new TemplateRefusal(line, refused);
  }

  #block(node: hbs.AST.BlockStatement, scopes: readonly Scope[], nested: number): void {
    const line = lineOf(node);
    const helper = node.path.original;
    const [subject, ...more] = node.params;
    if (!HELPERS.has(helper) || subject === undefined || more.length > 0 || node.hash)
      throw new TemplateRefusal(line, 'a block is {{#if field}}, {{#unless field}} or {{#each list}}');
    this.#mustBeText(line);
    const field = fieldAt(subject, scopes);
    if (helper === 'each' && field.kind !== 'list')
      throw new TemplateRefusal(line, '"each" goes over a list');
    const inner = helper === 'each' && field.kind === 'list' ? [field.of, ...scopes] : scopes;
    for (const [program, within] of [
      [node.program, inner],
      [node.inverse, scopes],
    ] as const) {
      if (program) this.program(program, within, nested + 1);
      this.#mustBeText(line);
    }
  }

  #partial(node: hbs.AST.PartialStatement, scopes: readonly Scope[]): void {
    const line = lineOf(node);
    const name = node.name.type === 'PathExpression' ? (node.name as hbs.AST.PathExpression).original : '';
    if (!Object.hasOwn(PARTIALS, name)) throw new TemplateRefusal(line, 'there is no such part of a letter');
    if (node.params.length > 0 || node.hash)
      throw new TemplateRefusal(line, 'a part of a letter takes no arguments');
    if (this.#checked.isPartial || scopes.length > 1)
      throw new TemplateRefusal(
        line,
        'a part of a letter may be included by a template only, and not within "each"',
      );
    const lacking = Object.keys(PARTIALS[name as PartialName]).find(
      (field) => !Object.hasOwn(this.#checked.shape, field),
    );
    if (lacking !== undefined)
      throw new TemplateRefusal(
        line,
        `the part ${name} needs the field ${lacking}, which this template has not`,
      );
    this.#partials += 1;
    if (this.#partials > MOST_PARTIALS) throw new TemplateRefusal(line, 'too many parts are included');
    this.#mustBeText(line);
  }

  #mustBeText(line: number): void {
    if (this.#place && !this.#place.isText)
      throw new TemplateRefusal(line, 'blocks and parts begin and end in text, not within a tag');
  }
}

function lineOf(node: hbs.AST.Node): number {
  return node.loc?.start.line ?? 1;
}

/** The field that a path refers to: `name`, `this.name`, `../name`, or `this` in a list of texts. */
function fieldAt(node: hbs.AST.Expression, scopes: readonly Scope[]): Field {
  const path = node as hbs.AST.PathExpression;
  const line = lineOf(node);
  if (node.type !== 'PathExpression' || path.data)
    throw new TemplateRefusal(line, 'only fields of the table are allowed');
  const scope = scopes[path.depth];
  const [name, ...more] = path.parts;
  const unknown = () => new TemplateRefusal(line, `there is no field "${path.original}" here`);
  if (scope === undefined || more.length > 0) throw unknown();
  if (name === undefined) {
    if (!isField(scope)) throw unknown();
    return scope;
  }
  if (isField(scope) || typeof name !== 'string') throw unknown();
  const field = Object.hasOwn(scope, name) ? scope[name] : undefined;
  if (field === undefined) throw unknown();
  return field;
}
