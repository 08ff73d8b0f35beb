import type { components } from '../../api/schema.d.ts';

export type Alert = components['schemas']['Alert'];
export type AlertAct = components['schemas']['AlertAct'];
export type DealAlerts = components['schemas']['DealAlerts'];
export type Offered = DealAlerts['offered'][number];
export type AlertSettings = components['schemas']['AlertSettings'];
export type SettingsForm = components['schemas']['AlertSettingsForm'];
export type AlertsAtWork = components['schemas']['AlertsAtWork'];
export type Risk = Alert['risk'];

/** What is confirmed before a deal is handed over. */
export const CONCERNS = ['outside', 'unreachable'] as const;
export type Concern = (typeof CONCERNS)[number];

/** The queries that an act changes: of alerts, and of what shows them. */
export const CHANGED_BY_ACTS = [['alerts'], ['deal'], ['deals'], ['today']];
