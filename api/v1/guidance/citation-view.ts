import { z } from 'zod';
import { entryResting } from '../../../src/guidance/by-citation.ts';
import type { Entry } from '../../../src/guidance/entry.ts';
import { type Citation, citationText, PAGES } from '../../../src/policy/citations.ts';

export const CitationSchema = z
  .object({ page: z.string(), date: z.string(), section: z.string(), text: z.string() })
  .meta({ id: 'Citation' });

export const LinkSchema = z.object({ id: z.string(), question: z.string() }).meta({ id: 'GuidanceLink' });

/** What a finding or a check rests on, with where the guidance says more of it. */
export const SourceSchema = CitationSchema.extend({
  guidance: LinkSchema.nullable().describe('The answer of the guidance that rests on it; null without one.'),
}).meta({ id: 'Source' });

export function citationView(citation: Citation): z.input<typeof CitationSchema> {
  const { title, date } = PAGES[citation.page];
  return { page: title, date, section: citation.section, text: citationText(citation) };
}

export function linkView({ id, question }: Entry): z.input<typeof LinkSchema> {
  return { id, question };
}

export function sourceView(citation: Citation): z.input<typeof SourceSchema> {
  const entry = entryResting(citation);
  return { ...citationView(citation), guidance: entry && linkView(entry) };
}
