import type { FillInRow, FillInSheet } from './fill-in-row.ts';

/** FNV-1a, 64 bits, in halves: its prime is 2^40 + 0x1b3. */
const primeLow = 0x1b3;
const offsetHigh = 0xcbf29ce4;
const offsetLow = 0x84222325;

function hashOf(text: string): string {
  let high = offsetHigh | 0;
  let low = offsetLow | 0;
  for (let at = 0; at < text.length; at += 1) {
    low ^= text.charCodeAt(at);
    // In 16 bits a step, so that all stays in whole numbers of 32 bits: several times as fast as with fractions.
    const lower = (low & 0xffff) * primeLow;
    const upper = (low >>> 16) * primeLow + (lower >>> 16);
    high = (Math.imul(high, primeLow) + (low << 8) + (upper >>> 16)) | 0;
    low = (upper << 16) | (lower & 0xffff);
  }
  return hexOf(high) + hexOf(low);
}

function hexOf(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
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
