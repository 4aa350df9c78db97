import { daySchema } from '../../../../src-main/contract/shared.ts';

/** The ways in which a day is typed: 2026-5-6, 2026.5.6, 2026/5/6, 2026年5月6日, 20260506. */
const typedForms = [/^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/u, /^(\d{4})(\d{2})(\d{2})$/u];

/** A typed day as YYYY-MM-DD; null for an empty text, undefined for one that is no day. */
export function readTypedDay(typed: string): string | null | undefined {
  const text = typed.normalize('NFKC').replaceAll(/\s/gu, '');
  if (text === '') return null;
  const [, year = '', month = '', day = ''] = typedForms.map((form) => form.exec(text)).find((found) => found !== null) ?? [];
  const read = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return daySchema.safeParse(read).success ? read : undefined;
}
