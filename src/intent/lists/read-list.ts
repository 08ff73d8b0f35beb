import { addDays, type Day } from '../../domain/day.ts';
import { isCommonWord } from '../common-words.ts';
import { phraseAt } from '../phrases.ts';
import type { ListQuestion, Window } from '../question.ts';
import type { Token } from '../tokens.ts';
import { FILLER, type Meant, ROWS, type Strength } from './columns.ts';
import type { Condition, NamedAs, Valued } from './condition.ts';
import { saidTokens } from './said-text.ts';
import { dueSpanAt, pastAt } from './spans.ts';

/** Words by which a sentence asks for a rule or for advice, wherever they stand. */
const ADVICE =
  /^(?:how|why|when|if|explain|explained|difference|mean|means|meaning|meant|rule|rules|policy|process|procedure|mandatory|compulsory|optional|required|requires|require|requirement|exempt|exempted|exemption|allowed|need|needs|needed|must|should|happens|happen|steps|step|guide|possible|because|since when|define|definition|supposed|ask|tell|escalate|help|fix|whom|may i|validates)$/;
const ADVICE_PHRASES =
  /\b(?:what (?:now|next|then|if|about|to|should|can|happens|counts?|is (?:a|an|the)|are the)|how (?!many|much)\w+|(?:can|could|should|must|may|do|does) (?:i|we|they|you|a|an|the|it|he|she|blocked|gcc|renewals?|deals?|partners?|customers?)(?! (?:see|have|get|show|list|give|pull|find|tell me (?:which|what))\b)|(?:have|has|need|needs) to (?!see)|who (?:can|may|must|should|do|does|decides|signs|validates)|how many (?:days|weeks|contacts|roles|people|checks|times))\b/;
/** What may stand before `can you`, `how` and the like without making it a question of rules. */
const YES_NO = /^(?:is|are|was|were|do|does|did|can|could|will|would|should|must|may|has|have|shall|am)$/;

/** Words that tell when deals are due, so that days beside them are no days of a check. */
const DUE_WORD =
  /^(?:close|closes|closing|closed|due|end|ends|ending|expire|expires|expiring|deadline|target)$/;

const VALUED = ['verdict', 'risk', 'stage', 'program', 'transaction', 'scope'] as const;

interface Row {
  readonly form: RegExp;
  readonly meant: (match: RegExpExecArray) => Meant | null;
}

let compiled: readonly Row[] | null = null;
function rows(): readonly Row[] {
  compiled ??= ROWS.map(([phrase, meant]) => ({
    form: new RegExp(`(?:${phrase})(?= |$)`, 'y'),
    meant: typeof meant === 'function' ? meant : () => meant,
  }));
  return compiled;
}

/** Words of a name, and what they name. */
interface Run {
  readonly words: string[];
  readonly keys: string[];
  as: NamedAs | 'pdm' | 'owner' | 'place' | null;
  /** The place after its last word. */
  end: number;
}

/**
 * Reads a sentence as a question for a list of deals by the table of columns: what narrows it and its order. Null for a
 * sentence that asks for no list, or where a rule or one deal may be meant.
 */
export function readList(text: string, today: Day): ListQuestion | null {
  const read = listOrRules(text, today);
  return read === 'rules' ? null : read;
}

/** The same, telling a sentence that asks what the rules are: such a one is no list, whatever deals it speaks of. */
export function listOrRules(text: string, today: Day): ListQuestion | 'rules' | null {
  const tokens = saidTokens(text);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  // `customer late`: one word behind it is a name, whatever it means elsewhere.
  if (tokens.length === 2 && tokens[0]?.key === 'customer') return null;
  const reading = new Reading(tokens, today);
  return reading.asksRules() ? 'rules' : reading.question();
}

/** Reads a sentence in which a name is known to be somebody's whose deals are asked for: `sofia this week`. */
export function readListOfNamed(text: string, today: Day): ListQuestion | null {
  const tokens = saidTokens(text);
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  if (tokens.length === 2 && tokens[0]?.key === 'customer') return null;
  const reading = new Reading(tokens, today);
  return reading.asksRules() ? null : reading.question(true);
}

/** The most words of a question for a list; what is longer tells a story. */
const MOST_WORDS = 40;

function isVague({ as }: Run): boolean {
  return as === null || as === 'owner' || as === 'place';
}

class Reading {
  readonly #tokens: readonly Token[];
  readonly #keys: string;
  /** Where each word begins in the keys. */
  readonly #starts: readonly number[];
  readonly #today: Day;
  readonly #meant: Meant[] = [];
  readonly #where: Condition[] = [];
  readonly #runs: Run[] = [];
  readonly #unread: string[] = [];
  #window: Window | undefined;
  /** The words that no phrase of the table has, and a line for each that one has. */
  readonly #left: string[] = [];
  #isSingle = false;
  #isAdvice = false;
  #began: Meant | null = null;

  constructor(tokens: readonly Token[], today: Day) {
    this.#tokens = tokens;
    this.#today = today;
    const starts: number[] = [];
    let keys = '';
    for (const { key } of tokens) {
      starts.push(keys.length + (keys === '' ? 0 : 1));
      keys += `${keys === '' ? '' : ' '}${key}`;
    }
    this.#keys = keys;
    this.#starts = starts;
    this.#read();
  }

  #read(): void {
    let pastWanted: NonNullable<Meant['past']> | null = null;
    let mark: Run['as'] = null;
    let markEnd = -1;
    let run: Run | null = null;
    for (let at = 0; at < this.#tokens.length; ) {
      const token = this.#tokens[at] as Token;
      const row = this.#namedRow(this.#rowAt(at), at);
      const past = pastWanted && pastAt(this.#tokens, at, this.#today);
      if (pastWanted && past && past.length >= (row?.length ?? 0)) {
        this.#setPast(pastWanted, past.window);
        pastWanted = null;
        at += past.length;
        [run, mark] = [null, null];
        continue;
      }
      const due = dueSpanAt(this.#tokens, at, this.#today);
      const isMark = row?.meant.names !== undefined || row?.meant.orders === true;
      // `pdm june` is somebody's name.
      const isName = due?.length === 1 && markEnd === at && /^(?:pdm|ae|ce)$/.test(mark ?? '');
      if (due && !isName && (due.length > (row?.length ?? 0) || (isMark && due.length === row?.length))) {
        this.#window = due.window;
        if (at === 0) this.#began = { as: 'sure' };
        at += due.length;
        [run, mark] = [null, null];
        continue;
      }
      if (row) {
        const { meant, length } = row;
        if (at === 0) this.#began = meant;
        if (meant.names) {
          // `sofia is pdm`, `fabrikam partner`: the name stands before.
          const before = run ?? this.#runBefore(at);
          const isNoun = meant.names !== 'owner' && meant.names !== 'place';
          if (isNoun && before && isVague(before) && !this.#nameFollows(at + length)) before.as = meant.names;
          else {
            // `an OSM`, beside no name, is a subject of the guidance.
            if (isNoun && !this.#nameFollows(at + length)) {
              if (meant.names === 'contact') this.#isAdvice = true;
              else this.#unread.push(...this.#tokens.slice(at, at + length).map(({ raw }) => raw));
            }
            markEnd = at + length;
            mark = isNoun || mark === null || mark === 'owner' || mark === 'place' ? meant.names : mark;
          }
        } else {
          this.#meant.push(meant);
          this.#where.push(...(meant.where ?? []));
          if (meant.past) {
            if (pastWanted) this.#setPast(pastWanted, null);
            pastWanted = meant.past;
          }
          mark = null;
        }
        run = null;
        const isOpen =
          meant.asks === true || meant.many === true || meant.people === true || meant.as === 'noun';
        const isSaid = isOpen && meant.as !== 'sure';
        this.#left.push(...(isSaid ? this.#tokens.slice(at, at + length).map(({ key }) => key) : ['_']));
        at += length;
        continue;
      }
      this.#left.push(token.key);
      at += 1;
      if (DUE_WORD.test(token.key) && pastWanted && pastWanted !== 'added') {
        this.#setPast(pastWanted, null);
        pastWanted = null;
      }
      if (/^(?:deal|agreement|contract|opportunity|enrollment|enrolment)$/.test(token.key)) {
        this.#isSingle = true;
        run = null;
        continue;
      }
      if (run && run.as === null && /^(?:has|have|owns|own|runs|manages)$/.test(token.key)) run.as = 'owner';
      if (FILLER.has(token.key) && !token.owns) {
        run = null;
        continue;
      }
      if (this.#isOfRules(at - 1)) this.#isAdvice = true;
      if (run) {
        run.words.push(token.raw);
        run.keys.push(token.key);
        run.end = at;
      } else {
        run = { words: [token.raw], keys: [token.key], as: mark, end: at };
        this.#runs.push(run);
        mark = null;
      }
      if (token.owns) {
        run.as ??= 'owner';
        run = null;
      }
    }
    if (pastWanted) {
      const { label, ...span } = this.#window ?? { label: '' };
      const isPast = label !== '' && 'from' in span && span.from !== null && span.from <= this.#today;
      const isDue = this.#tokens.some(({ key }) => DUE_WORD.test(key));
      if (isPast && !isDue && this.#window) {
        this.#setPast(pastWanted, this.#window);
        this.#window = undefined;
      } else this.#setPast(pastWanted, null);
    }
  }

  /** The longest phrase of the table that begins at a word; among equals that of the earlier row. */
  #rowAt(at: number): { readonly meant: Meant; readonly length: number } | null {
    const from = this.#starts[at] ?? 0;
    let best: { readonly meant: Meant; readonly length: number; readonly to: number } | null = null;
    for (const { form, meant } of rows()) {
      form.lastIndex = from;
      const match = form.exec(this.#keys);
      if (!match) continue;
      const said = match[0].trimEnd();
      const to = from + said.length;
      if (said === '' || (best && to <= best.to)) continue;
      const what = meant(match);
      if (what) best = { meant: what, length: said.split(' ').length, to };
    }
    return best;
  }

  /** `with pdm ann` has a name behind it: it asks for no more than whose. */
  #namedRow<T extends { readonly meant: Meant; readonly length: number }>(
    row: T | null,
    at: number,
  ): T | null {
    const [only] = row?.meant.where ?? [];
    if (!row || only?.column !== 'has') return row;
    const { what } = only;
    const isWhose = what === 'pdm' || what === 'ae' || what === 'ce' || what === 'partner';
    return isWhose && this.#nameFollows(at + row.length) ? { ...row, meant: { names: what } } : row;
  }

  /** The name that ends before a word, but for words that say nothing. */
  #runBefore(at: number): Run | null {
    const last = this.#runs.at(-1);
    if (!last) return null;
    const between = this.#tokens.slice(last.end, at);
    return between.every(({ key }) => /^(?:is|as|the|a|s|are|our)$/.test(key)) ? last : null;
  }

  #nameFollows(at: number): boolean {
    const token = this.#tokens[at];
    if (!token || FILLER.has(token.key)) return token?.key === 'is' && this.#nameFollows(at + 1);
    return this.#rowAt(at) === null && dueSpanAt(this.#tokens, at, this.#today) === null;
  }

  #isOfRules(at: number): boolean {
    const key = this.#tokens[at]?.key ?? '';
    return ADVICE.test(key) || phraseAt(this.#tokens, at)?.meaning.topic === true;
  }

  #setPast(past: NonNullable<Meant['past']>, window: Window | null): void {
    const { letter } = this.#meant.findLast((meant) => meant.letter !== undefined) ?? {};
    if (past === 'letter' && letter) this.#where.push({ column: 'letter', is: letter, window });
    else if (past === 'unverified' && window === null) this.#meant.push({ verdict: 'unverified' });
    else if (past === 'new' && window === null) this.#meant.push({ transaction: 'new' });
    else if (past === 'check' || past === 'unverified') this.#where.push({ column: 'unchecked', window });
    else if (past === 'checked') this.#where.push({ column: 'checked', window });
    else if (past !== 'letter') {
      const lately = { label: 'in the last 7 days', from: addDays(this.#today, -7), to: null };
      this.#where.push({ column: past === 'new' ? 'added' : past, window: window ?? lately });
    }
  }

  asksRules(): boolean {
    return this.#isAdvice || ADVICE_PHRASES.test(this.#left.join(' '));
  }

  /** @param isOfNamed whether a name alone makes deals somebody's */
  question(isOfNamed = false): ListQuestion | null {
    const merged = Object.assign({}, ...this.#meant) as Meant;
    if (this.#unread.length > 0 && !merged.many) return null;
    const isBegunAsQuestion =
      YES_NO.test(this.#tokens[0]?.key ?? '') &&
      !(this.#began?.orders || this.#began?.mine || this.#began?.as);
    const isBegunOtherwise = /^(?:where|when|how)$/.test(this.#tokens[0]?.key ?? '') && !this.#began?.orders;
    if (isBegunAsQuestion || isBegunOtherwise) return null;
    if (this.#isSingle && !merged.many) return null;
    const overdue: Window | undefined = merged.overdue && {
      label: 'overdue',
      from: null,
      to: addDays(this.#today, -1),
    };
    const window = this.#window ?? overdue;
    const isName = (one: Run) => one.as !== null && !(isVague(one) && one.keys.every(isCommonWord));
    const named = this.#runs.filter(isName);
    const plain = this.#runs.filter((one) => !isName(one));
    // An id, or an address that nobody is said to have, is one deal's.
    const isId = (word: string) => /\d{3}/.test(word) || /^\S*\d\S*-\S+$/.test(word);
    if (this.#runs.some(({ words }) => words.some(isId))) return null;
    if (plain.some(({ words }) => words.some((word) => word.includes('@')))) return null;
    const isList = this.#asksForList(merged, window, named, isOfNamed ? [] : plain);
    if (!isList && !(isOfNamed && this.#runs.length > 0)) return null;
    return this.#questionOf(merged, window, named, plain);
  }

  #asksForList(
    merged: Meant,
    window: Window | undefined,
    named: readonly Run[],
    plain: readonly Run[],
  ): boolean {
    const filters: Strength[] = this.#meant.flatMap(({ as }) => (as === undefined ? [] : [as]));
    if (window) filters.push('sure');
    if (named.some(({ as }) => as !== 'owner' && as !== 'place')) filters.push('sure');
    if (filters.length === 0) return merged.many === true && named.length > 0 && plain.length === 0;
    const isSure = filters.includes('sure');
    if (merged.many) return plain.every(({ keys }) => !keys.every(isCommonWord)) || isSure;
    // A name beside no word for deals is one deal's.
    if (plain.length > 0) return false;
    if (merged.people) return isSure || filters.includes('symptom');
    if (merged.orders || merged.mine) return true;
    if (merged.asks) return filters.some((as) => as !== 'noun');
    return isSure || (merged.stage !== undefined && filters.length > 1);
  }

  #questionOf(
    merged: Meant,
    window: Window | undefined,
    named: readonly Run[],
    plain: readonly Run[],
  ): ListQuestion {
    const { atRisk, mine, by, top, count } = merged;
    const one: { -readonly [K in keyof Meant]: Meant[K] } = { ...merged };
    const asked = this.#meant.filter((meant) => meant.order !== undefined);
    const order =
      (asked.findLast(({ isSorted }) => isSorted) ?? asked[0])?.order ??
      (top === undefined ? undefined : { by: 'value' as const, descending: true });
    const unread = [...this.#unread];
    const words: string[] = [];
    for (const { keys, words: said } of plain) {
      if (keys.every(isCommonWord)) unread.push(...said);
      else words.push(...said);
    }
    const pdm: string[] = [];
    const where = [...this.#where];
    for (const { as, words: said } of named) {
      if (as === 'pdm' || as === 'owner') pdm.push(...said);
      else if (as === 'place' || as === null) words.push(...said);
      else where.push({ column: 'named', as, words: said });
    }
    // `blocked for contoso`: a customer's name means one deal where no word for several stands in the sentence.
    const isOne = !merged.many && !merged.people && named.some(({ as }) => as === 'owner' || as === 'place');
    const lacked = this.#meant.flatMap(({ missing: what }) =>
      what === undefined || what === 'check' ? [] : [what],
    );
    const missing = lacked.at(-1);
    for (const what of lacked.slice(0, -1)) if (what !== missing) where.push({ column: 'lacks', what });
    for (const of of VALUED) {
      const values = [...new Set(this.#meant.flatMap((meant) => meant[of] ?? []))];
      if (values.length < 2) continue;
      delete one[of];
      where.push({ column: 'any', of: values.map((value) => ({ of, value }) as Valued) });
    }
    const { verdict, risk, stage, program, transaction, scope } = one;
    const isLargest = order?.by === 'value' && order.descending;
    return {
      kind: 'list',
      atRisk: atRisk === true,
      mine: mine === true,
      words,
      ...(program !== undefined ? { program } : {}),
      ...(transaction !== undefined ? { transaction } : {}),
      ...(scope !== undefined ? { scope } : {}),
      ...(verdict !== undefined ? { verdict } : {}),
      ...(risk !== undefined ? { risk } : {}),
      ...(stage !== undefined ? { stage } : {}),
      ...(window ? { window } : {}),
      ...(pdm.length > 0 ? { pdm } : {}),
      ...(by !== undefined ? { by } : {}),
      ...(missing !== undefined ? { missing } : {}),
      ...(isLargest ? { orderedBy: 'value' as const } : {}),
      ...(order && !isLargest ? { order } : {}),
      ...(top !== undefined ? { top } : {}),
      ...(count ? { count } : {}),
      ...(where.length > 0 ? { where } : {}),
      ...(unread.length > 0 ? { unread } : {}),
      ...(isOne && words.length + pdm.length > 0 ? { isOne } : {}),
    };
  }
}
