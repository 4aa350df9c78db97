import type { SnapshotTask } from './plan-snapshot.ts';

/** Likeness from which two tasks are one; less is enough where number and heading are the same. */
const leastLikeness = 0.45;
const leastLikenessInPlace = 0.3;
/** What the same number under the same heading adds, so that it decides between tasks that are equally alike. */
const samePlaceBonus = 0.1;

/** Character pairs of a text as numbers, each with how often it stands there. */
interface PairCounts {
  counts: ReadonlyMap<number, number>;
  total: number;
}

function pairCounts(text: string): PairCounts {
  const plain = text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
  const counts = new Map<number, number>();
  for (let at = 0; at + 1 < plain.length; at += 1) {
    const pair = plain.charCodeAt(at) * 0x10000 + plain.charCodeAt(at + 1);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return { counts, total: Math.max(plain.length - 1, 0) };
}

/**
 * Measures how alike a text is to each of `texts` (Dice coefficient of character pairs, 0 to 1). The texts are found by
 * their pairs, so that hundreds of tasks are compared with hundreds in a moment.
 */
export function measureAgainst(texts: readonly string[]): (text: string) => number[] {
  const others = texts.map(pairCounts);
  const holders = new Map<number, { at: number; count: number }[]>();
  for (const [at, { counts }] of others.entries()) {
    for (const [pair, count] of counts) {
      const held = holders.get(pair);
      if (held === undefined) holders.set(pair, [{ at, count }]);
      else held.push({ at, count });
    }
  }
  return (text) => {
    const { counts, total } = pairCounts(text);
    const shared = new Float64Array(others.length);
    for (const [pair, count] of counts) {
      for (const holder of holders.get(pair) ?? []) shared[holder.at] = (shared[holder.at] ?? 0) + Math.min(count, holder.count);
    }
    return others.map((other, at) => (total + other.total === 0 ? 0 : (2 * (shared[at] ?? 0)) / (total + other.total)));
  };
}

/** Measures how alike a task is to each of `tasks`: by all its words, the title counting twice where that helps. */
function measureTasks(tasks: readonly SnapshotTask[]): (task: SnapshotTask) => number[] {
  const wordsOf = ({ title, requirement }: SnapshotTask): string => `${title}${requirement ?? ''}`;
  const byTitle = measureAgainst(tasks.map(({ title }) => title));
  const byAll = measureAgainst(tasks.map(wordsOf));
  return (task) => {
    const titles = byTitle(task.title);
    return byAll(wordsOf(task)).map((all, at) => Math.max(all, ((titles[at] ?? 0) + all) / 2));
  };
}

/** Number and headings, by which a task has its place in a plan; null for one without number. */
function placeOf({ section, outlineNumber }: SnapshotTask): string | null {
  return outlineNumber === null ? null : [...section, outlineNumber].join('\n');
}

/**
 * Pairs tasks of two versions whose ids differ (before id → after id), one to one, the most alike first; a task that is
 * like no other has no pair.
 */
export function matchTasks(before: readonly SnapshotTask[], after: readonly SnapshotTask[]): Map<string, string> {
  const likenessesOf = measureTasks(after);
  const afterPlaces = after.map(placeOf);
  const found: { from: number; to: number; score: number }[] = [];
  for (const [from, task] of before.entries()) {
    const place = placeOf(task);
    for (const [to, likeness] of likenessesOf(task).entries()) {
      const samePlace = place !== null && place === afterPlaces[to];
      if (likeness < (samePlace ? leastLikenessInPlace : leastLikeness)) continue;
      found.push({ from, to, score: likeness + (samePlace ? samePlaceBonus : 0) });
    }
  }
  found.sort((a, b) => b.score - a.score || Math.abs(a.from - a.to) - Math.abs(b.from - b.to) || a.from - b.from || a.to - b.to);
  const pairs = new Map<string, string>();
  const taken = new Set<number>();
  for (const { from, to } of found) {
    const [one, other] = [before[from], after[to]];
    if (one === undefined || other === undefined || pairs.has(one.id) || taken.has(to)) continue;
    pairs.set(one.id, other.id);
    taken.add(to);
  }
  return pairs;
}
