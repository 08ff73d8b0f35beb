import type { Evidence } from '../../src/domain/deal.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { ContactEvaluation } from '../../src/domain/verdict.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { type ReasonOf, reasonText } from '../../src/rules/words/contact-reason.ts';
import type { Footnotes } from '../../src/rules/words/footnotes.ts';
import { axes, knownTexts, unexplained } from '../deals/contact-axes.ts';
import { type Detail, findingLines } from '../deals/finding-lines.ts';
import type { Container, Element } from '../kit/adaptive-card.ts';
import { capitalise, lowerFirst } from '../kit/capitalise.ts';
import { line, run, typed } from '../kit/elements.ts';
import { ACCOUNT, CLOUD, CONTACT_VERDICT, LEAN } from '../kit/labels.ts';
import { row } from '../kit/row.ts';

interface AddressRow extends ReasonOf {
  /** Its place on the card, from 0. */
  readonly at: number;
  readonly detail: Detail;
  readonly width: number;
  readonly footnotes: Footnotes;
  readonly reader: Reader;
}

/** An address with why it stands as it does; a press unfolds both axes, the evidence and each finding with its citations. */
export function addressRow(
  contact: ContactEvaluation,
  { at, scope, asOf, detail, width, footnotes, reader }: AddressRow,
): Container {
  const sign = CONTACT_VERDICT[contact.verdict];
  const known = detail === 'titles' ? [] : howWeKnow(contact, reader);
  const verdict = run(`${capitalise(sign.word)}${leanText(contact)}`, { size: 'small', isSubtle: true });
  return row({
    sign,
    title: typed(contact.email, width),
    below: reasonText(contact, { scope, asOf }),
    details: {
      id: `address-${at}`,
      items: [
        ...(contact.verdict === 'ready' ? [] : [line([verdict], { spacing: 'none' })]),
        axes(contact),
        ...known,
        ...unexplained(contact, footnotes),
        ...contact.findings.flatMap((finding) => findingLines(finding, scope, detail, footnotes, reader)),
      ],
    },
  });
}

/** A contact in one line, for a card with many long addresses. */
export function shortAddressRow(contact: ContactEvaluation, width: number, footnotes: Footnotes): Element {
  const { symbol } = CONTACT_VERDICT[contact.verdict];
  const marks = footnotes.marks(
    contact.findings.flatMap(({ code }) => CATALOGUE[code].citations.slice(0, 1)),
  );
  return line(
    [
      run(`${symbol} ${typed(contact.email, width)}`, { weight: 'bolder' }),
      run(` ${statesText(contact)}${marks}`),
    ],
    { spacing: 'small' },
  );
}

/** Both axes of an address, its verdict and its findings, in one line. */
export function statesText(contact: ContactEvaluation): string {
  const { account, cloud, verdict, findings } = contact;
  const titles = findings.map(({ code }) => lowerFirst(CATALOGUE[code].title)).join(', ');
  const states = `account ${ACCOUNT[account].word}, cloud ${CLOUD[cloud].word}: ${CONTACT_VERDICT[verdict].word}`;
  return `${states}${leanText(contact)}${titles === '' ? '' : ` (${titles})`}`;
}

function leanText({ lean }: ContactEvaluation): string {
  return lean === null ? '' : `, ${LEAN[lean]}, not settled`;
}

function howWeKnow(contact: ContactEvaluation, reader: Reader): readonly Element[] {
  const known = knownTexts(withoutNotes(contact), reader);
  if (contact.account === 'personal' || contact.account === 'malformed') known.unshift('the address itself');
  const text = known.length === 0 ? 'nothing is recorded that you may see' : known.join('; ');
  return [line([run(`How we know: ${text}.`, { isSubtle: true, size: 'small' })], { spacing: 'none' })];
}

/** A contact whose evidence has no notes, which are only for deals that named the address when they were written. */
function withoutNotes(contact: ContactEvaluation): ContactEvaluation {
  const bare = (piece: Evidence | null) => piece && { ...piece, note: null };
  const { vlCentral, signIn, customer, stale, directory } = contact.evidence;
  const evidence = {
    vlCentral: bare(vlCentral),
    signIn: bare(signIn),
    customer: bare(customer),
    stale: bare(stale),
    directory: bare(directory),
  };
  return { ...contact, evidence };
}
