/** The quarters of a year as offices say them, the first one first. */
export const quarterNames = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** A quarter, 1 to 4, as offices say it: 第一季度. */
export function quarterName(quarter: number): string {
  return quarterNames[quarter - 1] ?? '';
}
