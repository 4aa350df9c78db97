import type { Assignment } from './assignment.ts';
import type { NotedLine } from './item-nodes.ts';
import { firstLeadsWords, holdsBelow } from './keywords.ts';
import type { PlanText, TextRange } from './plan-text.ts';

const everyRemark = new RegExp(firstLeadsWords, 'g');

/**
 * Where remarks hold that the unit printed first leads: behind 下同 all that follows, in an assignment without it that
 * line alone, in a line of its own or outside the items the whole plan.
 */
export function findLeadRemarks(plan: PlanText, lines: readonly NotedLine[]): TextRange[] {
  const end = plan.text.length;
  return [...plan.text.matchAll(everyRemark)].map((match) => {
    const line = lines.find(({ content }) => match.index >= content.start && match.index < content.end);
    if (!line?.notes.some((note) => note.units.length > 0)) return { start: 0, end };
    const { start } = line.content;
    return { start, end: holdsBelow.test(plan.text.slice(match.index + match[0].length, line.content.end)) ? end : line.content.end };
  });
}

/** Lets the first of several units lead where none does. */
export function withFirstLeading(assignments: readonly Assignment[]): readonly Assignment[] {
  const units = assignments.flatMap((one) => one.units);
  if (units.length < 2 || units.some((unit) => unit.role === 'lead')) return assignments;
  const first = units.reduce((a, b) => (b.range.start < a.range.start ? b : a));
  return assignments.map((one) => ({ ...one, units: one.units.map((unit) => (unit === first ? { ...unit, role: 'lead' as const } : unit)) }));
}
