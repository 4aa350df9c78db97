import type { FillInRow, FillInSheet } from './fill-in-row.ts';

const two32 = 2 ** 32;
/** FNV-1a, 64 bits, in halves: its prime is 2^40 + 0x1b3. */
const primeLow = 0x1b3;
const offsetHigh = 0xcbf29ce4;
const offsetLow = 0x84222325;

function hashOf(text: string): string {
  let high = offsetHigh;
  let low = offsetLow;
  for (let at = 0; at < text.length; at += 1) {
    low = (low ^ text.charCodeAt(at)) >>> 0;
    const product = low * primeLow;
    // `>>> 0` is the rest by 2^32 too, and many times as fast as `%`.
    high = (high * primeLow + low * 0x100 + Math.floor(product / two32)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

function lockedWords({ number, taskId, facts }: FillInRow): string {
  const { planTitle, sectionPath, outlineNumber, title, requirement, role, units, deadlineText, dueOn, overdueDays } = facts;
  return JSON.stringify([taskId, number, planTitle, sectionPath, outlineNumber, title, requirement, role, units, deadlineText, dueOn, overdueDays]);
}

/**
 * Check sum of the row ids and locked facts of a workbook: FNV-1a of 64 bits over UTF-16 units, 16 hex digits. The rows
 * are taken in the order of their ids, so that sorting them is no tampering while changing a fact is.
 */
export function checkSumOf({ rows }: Pick<FillInSheet, 'rows'>): string {
  return hashOf(rows.map(lockedWords).sort().join('\n'));
}
