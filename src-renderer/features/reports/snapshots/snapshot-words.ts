import type { SnapshotHead } from '../../../../src-main/contract/progress.ts';
import { lightLabels, roleLabels, unitStateLabels } from '../../../../src-main/contract/text/labels.ts';
import { quarterName } from '../../../../src-main/contract/text/quarter-names.ts';
import type { SnapshotChanges, SnapshotPart } from './snapshot-part.ts';

/** How a snapshot is named in a choice: 第二季度 2026-06-30（初稿）. */
export function snapshotName({ quarter, takenOn, note }: SnapshotHead): string {
  return `${quarterName(quarter)} ${takenOn}${note === null ? '' : `（${note}）`}`;
}

/** Figures of a snapshot: 128 项，已完成 64 项，超期 3 项. An item is a task in a unit. */
export function snapshotFigures({ parts, done, overdue }: SnapshotHead): string {
  return `${parts} 项（任务×单位），已完成 ${done} 项，超期 ${overdue} 项`;
}

/** What a comparison found, in figures. */
export function changesSummary({ moved, added, removed, unchanged }: SnapshotChanges): string {
  const groups: [string, number][] = [
    ['有变化', moved.length],
    ['新增', added.length],
    ['减少', removed.length],
  ];
  const found = groups.filter(([, count]) => count > 0).map(([words, count]) => `${words} ${count} 项`);
  return found.length === 0 ? `没有变化，${unchanged} 项与当时相同` : `${found.join('，')}，未变 ${unchanged} 项`;
}

/** The earlier of two snapshots first; null is today, which is always the later one. */
export function inOrder(one: SnapshotHead, other: SnapshotHead | null): { from: SnapshotHead; to: SnapshotHead | null } {
  if (other === null) return { from: one, to: null };
  const oneIsLater = one.takenOn === other.takenOn ? one.createdAt > other.createdAt : one.takenOn > other.takenOn;
  return oneIsLater ? { from: other, to: one } : { from: one, to: other };
}

/** A percentage with its unit; empty where nobody says. */
export function percentWords(percent: number | null): string {
  return percent === null ? '' : `${percent}%`;
}

/** A value that moved; what is new stands alone. */
function difference(before: string, after: string): string[] {
  if (before === after) return [];
  return [before === '' ? after : `${before} → ${after === '' ? '（空）' : after}`];
}

/** What else moved beside state, light and percentage: role, words and day of the last report. */
export function otherMoves({ before, after }: { before: SnapshotPart; after: SnapshotPart }): string {
  const role = difference(roleLabels[before.role], roleLabels[after.role]);
  const text = difference(before.text ?? '', after.text ?? '');
  const day = text.length > 0 ? [] : difference(before.reportedOn ?? '', after.reportedOn ?? '').map((words) => `报告日期 ${words}`);
  return [...role, ...text, ...day].join('；');
}

/** The words that a search in a list of parts looks through. */
export function searchedWords({ outlineNumber, title, unitName, state, light, text }: SnapshotPart): string {
  return [outlineNumber ?? '', title, unitName, unitStateLabels[state], lightLabels[light], text ?? ''].join(' ');
}
