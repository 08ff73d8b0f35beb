import type { operations } from '../../api/schema.d.ts';

export type Counts = operations['countDeals']['responses'][200]['content']['application/json'];
export type Choices = operations['dealChoices']['responses'][200]['content']['application/json'];
