/** A made book of deals, the same every time: as many deals as asked for, three contacts and checks each. */

const SCOPES = ['commercial', 'gcc', 'gcc-high', 'commercial-gcc', 'dod'];
const ROLES = ['notices-contact', 'online-administrator', 'online-service-manager'];
const CHECKS = ['valid', 'no-wsa', 'wrong-cloud', 'valid', 'valid'];

const HEADER = [
  'deal_id',
  'customer',
  'customer_domain',
  'partner',
  'program',
  'transaction',
  'submission',
  'cloud_scope',
  'country',
  'pcn',
  'package_id',
  'close_date',
  'stage',
  'value_usd',
  'ae_email',
  'ce_email',
  'pdm_email',
  'contact_role',
  'contact_name',
  'contact_email',
  'validation_method',
  'validation_result',
  'validated_at',
  'validated_by',
];

/** The id of a deal of the book. */
export function dealId(n: number): string {
  return `EA-2026-${String(n).padStart(5, '0')}`;
}

/** The book as CSV, a piece at a time; dates lie around `today` (`YYYY-MM-DD`). */
export function* bookLines(deals: number, today: string): Generator<string> {
  yield `${HEADER.join(',')}\n`;
  const day = (offset: number) =>
    new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10);
  for (let n = 1; n <= deals; n++) {
    for (const [at, role] of ROLES.entries()) {
      const row = [
        dealId(n),
        `Customer ${n} Ltd`,
        `customer${n}.example`,
        `Partner ${n % 40}`,
        'EA',
        'renewal',
        'vlc-package',
        SCOPES[n % SCOPES.length],
        'US',
        `PCN${n}`,
        `PKG-${n}`,
        day((n % 90) - 5),
        'open',
        String(1000 * n),
        `ae${n % 50}@account-team.example`,
        `ce${n % 50}@account-team.example`,
        `pdm${n % 20}@account-team.example`,
        role,
        `Contact ${at} of ${n}`,
        `contact${at}@customer${n}.example`,
        'vl-central',
        CHECKS[(n + at) % CHECKS.length],
        day(-((n + at) % 40)),
        'A Partner',
      ];
      yield `${row.join(',')}\n`;
    }
  }
}

/** The same as bytes, as a file gives them. */
export async function* bookBytes(deals: number, today: string): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let piece = '';
  for (const line of bookLines(deals, today)) {
    piece += line;
    if (piece.length < 65_536) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  yield encoder.encode(piece);
}
