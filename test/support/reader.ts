import type { Reader } from '../../src/domain/reader.ts';

/** A reader whose time zone is not known, at noon of the day as of which the samples are judged. */
export const READER: Reader = { locale: 'en', timeZone: null, now: Date.parse('2026-06-10T12:00:00.000Z') };
