import type { Confidence } from '../../domain/codes.ts';
import { matchTemplateRows } from '../../domain/templates/match-template-rows.ts';
import type { TemplatePlacements } from '../../domain/templates/template-edits.ts';
import type { TemplateRow } from '../../domain/templates/template-rows.ts';
import type { Candidates, CandidateTask } from './candidate-tasks.ts';

/** A row of a superior's table with the task that it is of. */
export interface PlacedRow {
  row: TemplateRow;
  task: CandidateTask | null;
  /** The clerk may have left the row blank; null where it is asked. */
  matchedBy: 'words' | 'clerk' | null;
  confidence: Confidence;
  candidates: { task: CandidateTask; likeness: number }[];
}

/** Finds the task of each row: as the clerk said, else by its words; and the tasks that no row asks for. */
export function placeRows(rows: readonly TemplateRow[], placements: TemplatePlacements, { tasks, known }: Candidates): { rows: PlacedRow[]; missing: CandidateTask[] } {
  const told = new Map(rows.flatMap((row) => {
    const placed = placements[String(row.row)];
    const task = typeof placed === 'string' ? known.get(placed) : placed;
    return task === undefined ? [] : [[row, task] as const];
  }));
  const taken = new Set([...told.values()].flatMap((task) => task?.id ?? []));
  const { matches, missing } = matchTemplateRows(rows.filter((row) => !told.has(row)), tasks.filter(({ id }) => !taken.has(id)));
  const found = new Map(matches.map((match) => [match.row, match]));
  const placed = rows.map((row): PlacedRow => {
    const match = found.get(row);
    if (match === undefined) return { row, task: told.get(row) ?? null, matchedBy: 'clerk', confidence: 'sure', candidates: [] };
    if (match.outcome === 'matched') return { row, task: match.candidate, matchedBy: 'words', confidence: match.confidence, candidates: [] };
    const candidates = match.candidates.map(({ candidate, confidence }) => ({ task: candidate, likeness: confidence }));
    return { row, task: null, matchedBy: null, confidence: 'doubtful', candidates };
  });
  return { rows: placed, missing: [...missing] };
}
