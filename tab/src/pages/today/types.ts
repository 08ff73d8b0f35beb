import type { components } from '../../api/schema.d.ts';

type Schemas = components['schemas'];
export type Today = Schemas['Today'];
export type NextAction = Schemas['NextAction'];
export type ChangedDeal = Schemas['ChangedDeal'];
export type BurnDown = Schemas['BurnDown'];
export type RiskWeek = Schemas['RiskWeek'];
export type Forecast = Schemas['Forecast'];
export type ForecastDeal = Schemas['ForecastDeal'];
