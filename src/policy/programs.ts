import { SECTIONS } from './citations.ts';
import { wordTable } from './words.ts';

/** The programs the guidance names. The policies apply to all other programs too. */
export const PROGRAMS = [
  { id: 'EA', name: 'Enterprise Agreement' },
  { id: 'EAS', name: 'Enterprise Agreement Subscription' },
  { id: 'SCE', name: 'Server and Cloud Enrollment' },
  { id: 'AOS-G', name: 'Agreement for Online Services – Government' },
] as const;

export const PROGRAMS_CITATION = SECTIONS.whatChanged;

/** Program by its id in any case. */
export const PROGRAM_WORDS = wordTable(PROGRAMS);

const LISTED: ReadonlySet<string> = new Set(PROGRAMS.map((program) => program.id));

export function isListedProgram(program: string | null): boolean {
  return program !== null && LISTED.has(program);
}
