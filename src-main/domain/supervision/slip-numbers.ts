/**
 * The next numbers of a kind and year, in turn: the lowest that are free, so that a number whose slip was taken back is
 * given again and the register has neither gaps nor repeats.
 */
export function nextSequences(taken: Iterable<number>, count: number): number[] {
  const used = new Set(taken);
  const free: number[] = [];
  for (let sequence = 1; free.length < count; sequence += 1) {
    if (!used.has(sequence)) free.push(sequence);
  }
  return free;
}
