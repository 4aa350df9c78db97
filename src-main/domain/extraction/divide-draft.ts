import type { DraftTask } from './extracted-plan.ts';

/**
 * Cuts a draft in two: what its requirement says from `at` (UTF-16 units) on becomes a task of its own, its first
 * sentence the title, with the same section, units and deadlines. Parts are numbered `3-1`, `3-2`. Null when either part
 * would be without text.
 */
export function divideDraft(task: DraftTask, at: number): [DraftTask, DraftTask] | null {
  const requirement = task.requirement ?? '';
  const kept = requirement.slice(0, at).trim();
  const moved = requirement.slice(at).trim();
  if (moved === '' || (kept === '' && task.title.trim() === '')) return null;
  const sentenceEnd = moved.search(/[。;;]/u);
  const title = sentenceEnd < 0 ? moved : moved.slice(0, sentenceEnd);
  if (title.trim() === '') return null;
  const rest = sentenceEnd < 0 ? '' : moved.slice(sentenceEnd + 1).trim();
  const [first, second] = partNumbers(task.number);
  return [
    { ...task, number: first, requirement: kept === '' ? null : kept },
    { ...task, number: second, title, requirement: rest === '' ? null : rest, statusText: null },
  ];
}

function partNumbers(number: string | null): [string | null, string | null] {
  if (number === null) return [null, null];
  return /-\d+$/u.test(number) ? [number, null] : [`${number}-1`, `${number}-2`];
}
