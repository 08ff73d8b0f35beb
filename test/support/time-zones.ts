/** Time zones of every kind: whole, half and quarter hours, with and without summer time, on both sides of the date line. */
export const ZONES = [
  'UTC',
  'Europe/Oslo',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
  'Africa/Cairo',
];
