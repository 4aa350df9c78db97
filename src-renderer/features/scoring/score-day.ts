/** The day that a score of `year` speaks of unless the clerk chooses another: today in that year, its last day later. */
export function usualDay(year: number, today: string): string {
  return Number(today.slice(0, 4)) > year ? `${year}-12-31` : today;
}
