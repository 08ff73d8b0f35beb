import type { components } from '../../api/schema.d.ts';

type Schemas = components['schemas'];
export type Guidance = Schemas['Guidance'];
export type GuidanceEntry = Schemas['GuidanceEntry'];
export type AnswerPart = Schemas['AnswerPart'];
export type GuidanceLink = Schemas['GuidanceLink'];
