/** The day that a score of `year` speaks of unless the clerk chooses another: today in that year, its last day later. */
export function usualScoreDay(year: number, today: string): string {
  return Number(today.slice(0, 4)) > year ? `${year}-12-31` : today;
}

/** True while tasks of the year can still be done after the day. */
export function isBeforeYearEnd(year: number, day: string): boolean {
  return day < `${year}-12-31`;
}
