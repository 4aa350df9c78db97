import type { PaceView } from '../../../../../src-main/contract/progress.ts';

/** A percentage as printed; a dash where nobody says. */
export function percentWords(percent: number | null): string {
  return percent === null ? '—' : `${percent}%`;
}

/** How a unit stands to the time that has gone and to its target: 落后 12 点, 超前 6 点 (percentage points), 持平. */
export function paceWords({ percent, behind }: Pick<PaceView, 'percent' | 'behind'>): string {
  if (percent === null) return '未报进度';
  if (behind === null) return '';
  if (behind === 0) return '持平';
  return `${behind > 0 ? '落后' : '超前'} ${Math.abs(behind)} 点`;
}

/** The pace of a task, the units that are furthest behind first; those of which nobody knows keep their order at the end. */
export function byPace(pace: readonly PaceView[]): PaceView[] {
  return pace.toSorted((one, other) => (other.behind ?? -Infinity) - (one.behind ?? -Infinity) || 0);
}
