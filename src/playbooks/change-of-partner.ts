import { parseAddress, statedAddresses } from '../domain/address.ts';
import { dayNumber } from '../domain/day.ts';
import { dateText } from '../domain/format.ts';
import { SECTIONS } from '../policy/citations.ts';
import { COCP_DAYS } from '../policy/dates.ts';
import { isConsumerDomain } from '../policy/mail-domains.ts';
import { cocpDeadline } from '../rules/deal/cocp.ts';
import { type Playbook, type PlaybookDeal, type Point, settledText } from './playbook.ts';

const COCP = [SECTIONS.articleCocp] as const;

/** The programs whose customers can start a change of channel partner. */
const COCP_PROGRAMS = { programs: ['EA', 'EAS'], citation: SECTIONS.articleCocp } as const;

/** The point the guidance leaves open. */
const AFTERWARDS =
  'The page does not say what becomes of a request after that. See in VL Central whether it was answered, and ask the customer whether it must be started anew.';

/** The state of a change of channel partner: information to give, next steps, and days left. Pure. */
export function changeOfPartner(asked: PlaybookDeal): Playbook {
  return {
    id: 'cocp',
    title: 'Change of channel partner (COCP)',
    outcome: outcomeOf(asked),
    sections: [
      {
        title: 'What the customer needs from the new partner',
        points: [PARTNER_PCN, notificationContact(asked)],
      },
      { title: 'Who does what', points: steps(asked) },
      { title: 'Good to know', points: [program(asked), LEGACY, NOT_NOTIFIED] },
    ],
    copy: [],
  };
}

type CocpState = 'not-cocp' | 'settled' | 'not-open' | 'not-requested' | 'due' | 'expired';

/** The state of the request on `asked.day`. */
function cocpStateOf(asked: PlaybookDeal): CocpState {
  const { deal, day } = asked;
  if (deal.transaction !== 'cocp') return 'not-cocp';
  if (settledText(asked)) return 'settled';
  if (deal.stage !== 'open') return 'not-open';
  const deadline = cocpDeadline({ deal });
  if (deadline === null) return 'not-requested';
  return day <= deadline ? 'due' : 'expired';
}

function outcomeOf(asked: PlaybookDeal): Playbook['outcome'] {
  const { deal, day } = asked;
  const deadline = cocpDeadline({ deal }) ?? day;
  const left = dayNumber(deadline) - dayNumber(day);
  const days = left === 0 ? 'today is the last day' : `${left} ${left === 1 ? 'day is' : 'days are'} left`;
  const said: Readonly<Record<CocpState, Pick<Playbook['outcome'], 'tone' | 'text'>>> = {
    'not-cocp': {
      tone: 'neutral',
      text: 'This deal is no change of channel partner. What follows is how one would go.',
    },
    settled: { tone: 'neutral', text: settledText(asked) ?? '' },
    'not-open': {
      tone: 'neutral',
      text: `In the book this deal is ${deal.stage}, no longer open: no days are counted. See in VL Central whether the request was accepted.`,
    },
    'not-requested':
      notificationContact(asked).state === 'failed'
        ? { tone: 'stop', text: 'Do not start it yet: the partner’s address failed.' }
        : {
            tone: 'open',
            text: 'The book knows of no request yet: give the customer what is listed here, so that they can start it.',
          },
    due: {
      tone: 'open',
      text: `The new partner accepts or declines by ${dateText(deadline, asked.reader)}: ${days} of the ${COCP_DAYS.days}.`,
    },
    expired: {
      tone: 'stop',
      text: `The ${COCP_DAYS.days} days ended on ${dateText(deadline, asked.reader)}. ${AFTERWARDS}`,
    },
  };
  const request = cocpStateOf(asked);
  const isCocp = request !== 'not-cocp' && request !== 'settled';
  const outcome = said[request];
  if (!isCocp || programFit(deal.program) !== 'other') return { ...outcome, citations: COCP };
  const text = `Customers can start this for EA and EAS alone; the book says ${deal.program}. ${outcome.text}`;
  return { tone: 'stop', text, citations: COCP };
}

const PARTNER_PCN: Point = {
  state: 'person',
  title: 'The PCN of the new partner',
  why: 'Not in the book. The Public Customer Number stands in any contract of the partner in VL Central: the one under which their EA business runs and their users are mapped.',
  who: 'partner',
  citations: COCP,
};

function notificationContact({ deal }: PlaybookDeal): Point {
  const title = 'The address for the partner’s notifications';
  const email = deal.partnerContactEmail;
  const known = 'It has to be a contact that VL Central knows already, or the notifications may not come.';
  if (email === null) {
    const why = `The book names no partner contact: choose one. ${known}`;
    return { state: 'open', title, why, who: 'partner', citations: COCP };
  }
  const addresses = statedAddresses(email).map(parseAddress);
  const address = addresses.every((one) => one !== null);
  if (!address || addresses.some((one) => one !== null && isConsumerDomain(one.domain))) {
    const why = `${email} is ${address ? 'a personal address' : 'not a valid address'}: choose one of the partner’s own. ${known}`;
    return { state: 'failed', title, why, who: 'partner', citations: COCP };
  }
  const why = `${email} in the book. ${known} The partner makes sure of that.`;
  return { state: 'person', title, why, who: 'partner', citations: COCP };
}

function steps(asked: PlaybookDeal): readonly Point[] {
  const { deal } = asked;
  const request = cocpStateOf(asked);
  const isOver = request === 'settled' || request === 'not-cocp' || request === 'not-open';
  const requested =
    deal.cocpRequestedAt === null
      ? ''
      : `In the book since ${dateText(deal.cocpRequestedAt, asked.reader)}. `;
  return [
    {
      state: isOver ? 'know' : request === 'not-requested' ? 'next' : 'done',
      title: '1. The request',
      why: `${requested}The customer starts it in the Microsoft 365 admin center or the Azure portal, with that PCN and address.`,
      who: 'customer',
      citations: COCP,
    },
    {
      state: isOver ? 'know' : request === 'due' ? 'next' : request === 'expired' ? 'person' : 'open',
      title: '2. The answer',
      why: `The new partner accepts or declines in VL Central (Requests, My customer requests), within ${COCP_DAYS.days} days.${request === 'expired' ? ` ${AFTERWARDS}` : ''}`,
      who: 'partner',
      citations: COCP,
    },
    {
      state: isOver ? 'know' : 'open',
      title: '3. The day it takes effect',
      why: 'Once the partner has accepted, the customer is told the day.',
      who: 'customer',
      citations: COCP,
    },
  ];
}

function programFit(program: string | null): 'fits' | 'other' | 'unknown' {
  if (program === null) return 'unknown';
  return (COCP_PROGRAMS.programs as readonly string[]).includes(program) ? 'fits' : 'other';
}

function program({ deal }: PlaybookDeal): Point {
  const fit = programFit(deal.program);
  const here = fit === 'unknown' ? 'The book states no program.' : `This deal is ${deal.program}.`;
  return {
    state: fit === 'fits' || deal.transaction !== 'cocp' ? 'know' : fit === 'other' ? 'failed' : 'person',
    title: 'EA and EAS alone',
    why: `Since November 2025 customers start it themselves, for these two programs. ${here}`,
    citations: COCP,
  };
}

const LEGACY: Point = {
  state: 'know',
  title: 'The old way is closed',
  why: 'Requests that a partner starts in eAgreements (VLCM) ended in February 2026; what is there can only be read.',
  citations: COCP,
};

const NOT_NOTIFIED: Point = {
  state: 'know',
  title: 'Without a notification',
  why: 'New requests stand under Requests in VL Central Contracts all the same, where the whole team of the partner sees them.',
  who: 'partner',
  citations: COCP,
};
