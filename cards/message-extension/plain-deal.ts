import type { Deal } from '../../src/domain/deal.ts';
import { dateText } from '../../src/domain/format.ts';
import type { Reader } from '../../src/domain/reader.ts';
import type { DealEvaluation } from '../../src/domain/verdict.ts';
import { roleOf } from '../../src/policy/roles.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { dealHeader } from '../deals/deal-header.ts';
import { daysText, dealLine } from '../deals/labels.ts';
import type { AdaptiveCard, Element } from '../kit/adaptive-card.ts';
import { card, heading, line, run, typed } from '../kit/elements.ts';
import { adviceText, CONTACT_VERDICT, DEAL_VERDICT, RISK, SEVERITY_SIGN } from '../kit/labels.ts';

/** The version of a card that every host draws: `1.4` in messages and mails, `1.3` where a link becomes a card. */
export type PlainVersion = '1.3' | '1.4';

/** A deal on a card that any host draws. */
export interface PlainDealView {
  readonly deal: Deal;
  readonly evaluation: DealEvaluation;
  /** Where its button leads. */
  readonly url: string;
  readonly version: PlainVersion;
  readonly reader: Reader;
}

/** Most findings on the card; the others are counted. */
const MOST_FINDINGS = 5;

/**
 * How a deal stands, on a card without buttons of the bot: it is drawn in Outlook, and in conversations that the bot is not
 * in. It names no contact, as a mail goes further than a chat.
 */
export function plainDealCard({ deal, evaluation, url, version, reader }: PlainDealView): AdaptiveCard {
  const open = openPoints(evaluation);
  const told = [...open.slice(0, MOST_FINDINGS), ...moreText(open.length - MOST_FINDINGS)];
  const asOf = `As of ${dateText(evaluation.asOf, reader)} (UTC). Open it for reasons, evidence and next steps.`;
  const body: Element[] = [
    dealHeader({ deal, evaluation }, reader, { isPlain: true }),
    ...contactsLine(evaluation),
    ...(told.length === 0 ? [] : [heading('Open points')]),
    ...told.map((text) => line([run(text)], { spacing: 'small' })),
    line([run(asOf, { isSubtle: true, size: 'small' })], { spacing: 'medium' }),
  ];
  const text = [
    `${typed(deal.customer)}: ${dealLine(deal)}`,
    `${DEAL_VERDICT[evaluation.verdict].word}, risk ${RISK[evaluation.risk].word.toLowerCase()}, ${daysText(evaluation.daysLeft).toLowerCase()}. ${adviceText(evaluation.submission, evaluation.verdict, deal.stage)}`,
    ...told,
    asOf,
  ];
  return { ...card(text.join('\n'), body, [{ type: 'Action.OpenUrl', title: 'Open', url }]), version };
}

/**
 * The card of a deal for readers who may not see it, or of whom nobody knows: it names neither the customer nor how the deal
 * stands, and is the same for every id.
 */
export function dealLinkCard(url: string, version: PlainVersion): AdaptiveCard {
  const title = 'A deal in WSA Readiness';
  const why = 'How it stands is shown to those who are on it.';
  const body = [
    line([run(title, { size: 'large', weight: 'bolder' })]),
    line([run(why, { isSubtle: true })], { spacing: 'none' }),
  ];
  return { ...card(`${title}\n${why}`, body, [{ type: 'Action.OpenUrl', title: 'Open', url }]), version };
}

/** Each finding once, the gravest first, in words without contacts. */
function openPoints({ findings, contacts }: DealEvaluation): readonly string[] {
  const all = [
    ...findings,
    ...contacts.flatMap(({ role, findings: ofContact }) =>
      ofContact.map((finding) => ({ ...finding, role })),
    ),
  ];
  const texts = (['blocker', 'warning'] as const).flatMap((severity) =>
    all
      .filter((finding) => finding.severity === severity)
      .map(({ code, role }) => {
        const whose = role ? `: ${roleOf(role).name}` : '';
        return `${SEVERITY_SIGN[severity].symbol} ${CATALOGUE[code].title}${whose}`;
      }),
  );
  return [...new Set(texts)];
}

function contactsLine({ contacts }: DealEvaluation): readonly Element[] {
  if (contacts.length === 0) return [];
  const counts = (['not-ready', 'unverified', 'ready'] as const).flatMap((verdict) => {
    const count = contacts.filter((contact) => contact.verdict === verdict).length;
    return count === 0
      ? []
      : [`${CONTACT_VERDICT[verdict].symbol} ${count} ${CONTACT_VERDICT[verdict].word}`];
  });
  return [line([run('Contacts: ', { weight: 'bolder' }), run(counts.join(' · '))], { spacing: 'medium' })];
}

function moreText(more: number): readonly string[] {
  return more > 0 ? [`and ${more} more`] : [];
}
