import type { Day } from '../../../../src/domain/day.ts';
import { CLOUD_SCOPE_IDS, type CloudScopeId, TRANSACTIONS } from '../../../../src/domain/ids.ts';
import {
  hearsNeed,
  hearsPoint,
  NEED_CODES,
  type NeedCode,
  POINT_CODES,
  type PointCode,
} from '../../../../src/email/wording/hearers.ts';
import type { LetterFacts, NamedContact, OpenGroup } from '../../../../src/email/wording/letter-facts.ts';
import { READERS, type Reader } from '../../../../src/email/wording/letter-readers.ts';
import type { LetterWording } from '../../../../src/email/wording/letter-wording.ts';

/** A sentence of a wording, and of what it is. */
export interface Sentence {
  readonly of: string;
  readonly text: string;
}

const TODAY: Day = '2026-06-10';

const ANN: NamedContact = {
  name: 'Ann Lee',
  email: 'ann.lee@contoso.com',
  roles: [{ id: 'notices-contact', isRequired: true }],
  isRecipient: false,
};
const BOB: NamedContact = {
  name: '',
  email: 'bob.ray@contoso.com',
  roles: [
    { id: 'online-administrator', isRequired: true },
    { id: 'online-service-manager', isRequired: false },
  ],
  isRecipient: false,
};
const NOBODY: NamedContact = { ...ANN, name: '', email: '' };

/** Who needs something: one, several, one of unknown name, and who reads the letter. */
const WHO: Readonly<Record<string, readonly NamedContact[]>> = {
  one: [ANN],
  several: [ANN, BOB],
  unnamed: [BOB],
  reader: [{ ...ANN, isRecipient: true }],
};

function factsOf(reader: Reader, stated: Partial<LetterFacts> = {}): LetterFacts {
  return {
    reader,
    recipientName: 'Cara Lane',
    phase: 'open',
    customer: 'Contoso',
    program: 'EA',
    transaction: 'renewal',
    agreementNumber: 'E1234567',
    packageId: 'PKG-77',
    scope: 'gcc-high',
    today: TODAY,
    target: { kind: 'close-date', day: '2026-06-30', isPast: false },
    replyBy: '2026-06-17',
    open: [groupOf('not-validated', [ANN])],
    more: 0,
    points: [],
    settled: [],
    confirmed: [],
    weight: 'required',
    isFullRequest: false,
    isRecipientAmong: false,
    ...stated,
  };
}

function groupOf(
  code: NeedCode,
  people: readonly NamedContact[],
  stated: Partial<OpenGroup> = {},
): OpenGroup {
  const need = { code, domain: 'contosso.com', meant: 'contoso.com', letters: ['é', 'î'] };
  const untold = { confirmedOn: null, deniedOn: null, isDisputed: false, isOldNameUsed: false };
  return { people, needs: [need], ...untold, ...stated };
}

/** Every sentence for what a contact needs, to each who hears of it. */
export function needSentences(wording: LetterWording, scopes: readonly CloudScopeId[]): Sentence[] {
  const said: Sentence[] = [];
  for (const reader of READERS)
    for (const scope of scopes)
      for (const code of NEED_CODES) {
        if (!hearsNeed(reader, code)) continue;
        for (const [who, people] of Object.entries(WHO)) {
          const named = code === 'role-missing' ? people.map(({ roles }) => ({ ...NOBODY, roles })) : people;
          const variants: readonly Partial<OpenGroup>[] = [
            {},
            { confirmedOn: '2026-06-05', deniedOn: '2026-06-08', isDisputed: true, isOldNameUsed: true },
          ];
          for (const [at, stated] of variants.entries()) {
            const group = groupOf(code, named, stated);
            const facts = factsOf(reader, { scope, open: [group] });
            const [need] = group.needs;
            if (!need) continue;
            const about = { ...group, ...need, facts };
            const words = wording.needs[code];
            const of = `${reader}, ${scope}, ${code}, ${who}${at === 1 ? ', with more told' : ''}`;
            said.push({ of: `${of}: reason`, text: words.reason(about) });
            said.push({ of: `${of}: fix`, text: told(words.fix, reader)(about) });
            said.push({ of: `${of}: ask`, text: told(words.ask, reader)(about) });
          }
        }
      }
  return said;
}

/** Every sentence for what is open about a deal as a whole. */
export function pointSentences(wording: LetterWording): Sentence[] {
  const said: Sentence[] = [];
  for (const reader of READERS)
    for (const code of POINT_CODES) {
      if (!hearsPoint(reader, code)) continue;
      for (const isEased of [true, false]) {
        const facts = factsOf(reader);
        const about = { ...pointOf(code), isEased, facts };
        const words = wording.points[code];
        const of = `${reader}, ${code}${isEased ? ', new' : ''}`;
        said.push({ of: `${of}: reason`, text: words.reason(about) });
        said.push({ of: `${of}: fix`, text: told(words.fix, reader)(about) });
        said.push({ of: `${of}: ask`, text: told(words.ask, reader)(about) });
      }
    }
  return said;
}

function pointOf(code: PointCode) {
  const retired = [
    { id: 'bill-to', macRole: 'Invoice Reader' },
    { id: 'key-viewer', macRole: 'Agreement Reader' },
  ] as const;
  return { code, retired, deadline: '2026-06-12', isEased: false };
}

/** Every sentence around them: subjects, summary, closing, steps. */
export function otherSentences(wording: LetterWording): Sentence[] {
  const said: Sentence[] = [];
  const add = (of: string, ...texts: readonly string[]) => {
    for (const text of texts) said.push({ of, text });
  };
  for (const [name, text] of Object.entries(wording.labels)) add(`label ${name}`, text);
  for (const reader of READERS)
    for (const facts of casesOf(reader)) {
      const of = `${reader}, ${facts.scope}, ${facts.phase}, ${facts.transaction}, ${facts.weight}`;
      for (const asks of [[], ['X1'], ['X1', 'X2'], ['X1', 'X2', 'X3', 'X4']]) {
        add(`${of}: ask`, wording.summary.ask(facts, asks));
        add(`${of}: preheader`, wording.preheader(facts, asks));
      }
      add(`${of}: subject`, wording.subject[reader](facts));
      add(`${of}: summary`, wording.summary.replyBy(facts), wording.summary.why(facts));
      add(`${of}: reference`, wording.reference(facts));
      add(`${of}: opening`, ...wording.opening(facts));
      add(`${of}: settled`, wording.settled(facts));
      add(`${of}: request`, wording.request.lead(facts), ...wording.request.parts(facts));
      add(`${of}: steps`, ...wording.steps(facts));
      add(`${of}: closing`, ...wording.closing(facts));
      add(`${of}: cloud`, wording.cloud(facts.scope), wording.day(facts.today));
    }
  for (const name of ['', 'Cara Lane']) add('greeting', wording.greeting(name));
  for (const sentOn of ['2026-06-03', '2026-06-09', TODAY])
    for (const sentBy of [{}, { sentBy: 'Eve Stone' }])
      add('reminder', wording.reminderOf({ subject: 'S', sentOn, ...sentBy }, TODAY));
  add('reminder', wording.subject.reminder({ subject: 'S', sentOn: '2026-06-03' }));
  for (const count of [1, 2, 1200]) add('more', wording.moreContacts(count));
  add('thanks', wording.thanks);
  return said;
}

function* casesOf(reader: Reader): Generator<LetterFacts> {
  for (const scope of CLOUD_SCOPE_IDS) {
    yield factsOf(reader, { scope });
    yield factsOf(reader, { scope, open: [], weight: 'points', agreementNumber: '', packageId: '' });
  }
  for (const phase of ['open', 'submitted', 'on-hold'] as const)
    for (const weight of ['required', 'recommended', 'points'] as const) {
      const open = [groupOf('no-wsa', [BOB])];
      yield factsOf(reader, {
        phase,
        weight,
        open,
        replyBy: null,
        target: null,
        transaction: null,
        program: '',
      });
      yield factsOf(reader, { phase, weight, open, replyBy: TODAY, isRecipientAmong: true });
    }
  for (const transaction of TRANSACTIONS) yield factsOf(reader, { transaction });
  const past = { kind: 'effective-date', day: '2026-06-01', isPast: true } as const;
  const four = [ANN, BOB, ANN, BOB, ANN];
  yield factsOf(reader, { target: past, settled: four, confirmed: [{ ...ANN, confirmedOn: '2026-06-05' }] });
  yield factsOf(reader, { settled: [ANN], confirmed: [{ ...BOB, confirmedOn: '2026-06-05' }] });
}

function told<A>(
  words: Readonly<Partial<Record<Reader, (about: A) => string>>>,
  reader: Reader,
): (about: A) => string {
  const say = words[reader];
  if (!say) throw new Error(`nothing is said to ${reader}`);
  return say;
}
