import { assignmentRoles, bindingDecisions, bindingReasons } from '../codes.ts';
import type { AdaptationDraftBody, AdaptedAssignment, AdaptedDeadline, Binding, WordingChange } from './adaptation-draft.ts';
import { bindingOf } from './binding.ts';
import { withEarlierDays } from './deadline-wording.ts';
import { earlierDeadline } from './earlier-deadline.ts';
import type { Places, SuperiorTask } from './superior-task.ts';
import { adaptWording } from './wording.ts';

/** What a superior's name means in the county: a unit or a collective, with the name that the own plan prints. */
export type MappedUnit = { printedName: string; unitId: string | null; collectiveUnitId: string | null };

/** What a proposal depends on besides the task. */
export interface ProposalContext {
  places: Places;
  /** Whole days by which own last days come before the superior's, 0 or more. */
  daysEarlier: number;
  /** Null for a name that is not known; 'none' for one that has no counterpart. */
  targetOf: (superiorName: string) => MappedUnit | 'none' | null;
}

/** Each unit once, in its highest role; the roles in order of precedence. */
function withoutRepeatedUnits(assignments: readonly AdaptedAssignment[]): AdaptedAssignment[] {
  const kept = new Map<string, AdaptedAssignment>();
  for (const role of assignmentRoles) {
    for (const assignment of assignments.filter((one) => one.role === role)) {
      const key = assignment.unitId ?? assignment.collectiveUnitId ?? `printed ${assignment.printedName}`;
      if (!kept.has(key)) kept.set(key, assignment);
    }
  }
  return [...kept.values()];
}

function withoutRepeatedDeadlines(deadlines: readonly AdaptedDeadline[]): AdaptedDeadline[] {
  const kept = new Map<string, AdaptedDeadline>();
  for (const deadline of deadlines) {
    const key = [deadline.kind, deadline.text, deadline.date].join(' ');
    if (!kept.has(key)) kept.set(key, deadline);
  }
  return [...kept.values()];
}

/**
 * What the program proposes as own task for one of the superior's: its words adapted and marked, its units mapped, its
 * deadlines moved earlier, in the requirement too. Names that are not known or have no counterpart lead to no assignment.
 */
export function proposeDraft(task: SuperiorTask, context: ProposalContext): AdaptationDraftBody {
  const { places, daysEarlier, targetOf } = context;
  const title = adaptWording(task.title, places);
  const deadlines = task.deadlines.map((deadline) => earlierDeadline(deadline, daysEarlier));
  const requirement = task.requirement === null ? null : withEarlierDays(adaptWording(task.requirement, places), deadlines);
  const assignments = task.assignments.flatMap(({ role, printedName }): AdaptedAssignment[] => {
    const target = targetOf(printedName);
    return target === null || target === 'none' ? [] : [{ role, superiorName: printedName, ...target }];
  });
  return {
    sourceTaskIds: [task.id],
    binding: bindingOf(task, places),
    section: task.section.map((heading) => adaptWording(heading, places).text),
    outlineNumber: task.outlineNumber,
    title: title.text,
    requirement: requirement?.text ?? null,
    assignments: withoutRepeatedUnits(assignments),
    deadlines: withoutRepeatedDeadlines(deadlines),
    note: task.note,
    wording: { title: title.changes, requirement: requirement?.changes ?? [] },
    edited: [],
  };
}

function stronger(a: Binding, b: Binding): Binding {
  const rank = (binding: Binding): number =>
    bindingDecisions.indexOf(binding.decision) * bindingReasons.length + bindingReasons.indexOf(binding.reason);
  return rank(b) < rank(a) ? b : a;
}

interface MarkedText {
  text: string;
  changes: readonly WordingChange[];
}

/** Texts one below the other, each once, with the places of their changes moved along. */
function joinLines(texts: readonly MarkedText[]): { text: string | null; changes: WordingChange[] } {
  const kept = texts.filter(({ text }, index) => texts.findIndex((other) => other.text === text) === index);
  const changes: WordingChange[] = [];
  let joined = '';
  for (const [index, { text, changes: own }] of kept.entries()) {
    if (index > 0) joined += '\n';
    for (const change of own) {
      changes.push({ ...change, start: change.start + joined.length, end: change.end + joined.length });
    }
    joined += text;
  }
  return { text: kept.length === 0 ? null : joined, changes };
}

/**
 * One draft made of several: title and place of the first, all sources, requirements (the title of a further draft
 * that has none), units and deadlines, the strongest binding. Throws a RangeError for an empty list.
 */
export function mergeDrafts(bodies: readonly AdaptationDraftBody[]): AdaptationDraftBody {
  const [first] = bodies;
  if (first === undefined) throw new RangeError('no draft to merge');
  const texts = bodies.flatMap((body, index): MarkedText[] => {
    if (body.requirement !== null) return [{ text: body.requirement, changes: body.wording.requirement }];
    return index === 0 || body.title === first.title ? [] : [{ text: body.title, changes: body.wording.title }];
  });
  const requirement = joinLines(texts);
  return {
    ...first,
    sourceTaskIds: [...new Set(bodies.flatMap((body) => body.sourceTaskIds))],
    binding: bodies.map((body) => body.binding).reduce(stronger),
    requirement: requirement.text,
    assignments: withoutRepeatedUnits(bodies.flatMap((body) => body.assignments)),
    deadlines: withoutRepeatedDeadlines(bodies.flatMap((body) => body.deadlines)),
    note: joinLines(bodies.flatMap(({ note }) => (note === null ? [] : [{ text: note, changes: [] }]))).text,
    wording: { title: first.wording.title, requirement: requirement.changes },
    edited: [...new Set(bodies.flatMap((body) => body.edited))],
  };
}
