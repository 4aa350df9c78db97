import { answerWords } from '../../contract/text/template-words.ts';
import type { AnswerTask } from '../../domain/templates/answer-facts.ts';
import { quarterOfDay } from '../../domain/templates/answer-time.ts';
import { isOurs } from '../../domain/templates/column-roles.ts';
import { composeAnswer } from '../../domain/templates/compose-answer.ts';
import type { OpenCell } from '../../domain/templates/open-cells.ts';
import { openCells } from '../../domain/templates/open-cells.ts';
import { cellKeyOf } from '../../domain/templates/template-edits.ts';
import type { ApplicationContext } from '../context.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { answerFacts } from './answer-facts.ts';
import { candidateTasks, type CandidateTask } from './candidate-tasks.ts';
import { chosenTable, type ChosenTable } from './chosen-table.ts';
import { type PlacedRow, placeRows } from './place-rows.ts';
import type { SuperiorTableRow } from './table-rows.ts';

/** A task through which a row is answered. */
export type AnsweringTask = Pick<CandidateTask, 'id' | 'outlineNumber' | 'title' | 'planTitle'>;

/** A cell with what is to be written into it; null where nothing is known. */
export interface ProposedCell extends OpenCell {
  /** Place of its column in the file, from 0: by it the clerk's own words are kept. */
  column: number;
  proposed: string | null;
  edited: boolean;
}

/** A superior's table with what the ledger answers now. */
export interface ProposedTable extends ChosenTable {
  rows: (PlacedRow & { answeredBy: AnsweringTask[] })[];
  cells: ProposedCell[];
  missing: CandidateTask[];
}

/** Finds the tasks of all rows and the words for all open cells, out of the ledger as it is now. KEPT_FILE_MISSING. */
export async function proposeCells(context: ApplicationContext, row: SuperiorTableRow): Promise<ProposedTable> {
  const chosen = await chosenTable(context, row);
  const { db } = context;
  const named = Object.values(row.placements).filter((taskId) => taskId !== null);
  const candidates = candidateTasks(db, row, named);
  const placed = placeRows(chosen.table.rows, row.placements, candidates);
  const asked = placed.rows.flatMap(({ task }) => (task === null ? [] : [task.id, ...(candidates.derived.get(task.id) ?? []).map(({ taskId }) => taskId)]));
  const facts = answerFacts(db, [...new Set(asked)]);
  const rows = placed.rows.map((one) => ({ ...one, answeredBy: answering(one.task, candidates.derived, facts) }));
  return { ...chosen, rows, missing: placed.missing, cells: cellsOf(context, row, chosen, rows, facts) };
}

/** The own tasks that were made of a task and stand in the ledger; else the task itself, if it does. */
function answering(task: CandidateTask | null, derived: ReturnType<typeof candidateTasks>['derived'], facts: ReadonlyMap<string, AnswerTask>): AnsweringTask[] {
  if (task === null) return [];
  const own = (derived.get(task.id) ?? []).filter(({ taskId }) => facts.has(taskId));
  if (own.length > 0) return own.map(({ taskId, outlineNumber, title, planTitle }) => ({ id: taskId, outlineNumber, title, planTitle }));
  return facts.has(task.id) ? [task] : [];
}

function cellsOf(context: ApplicationContext, row: SuperiorTableRow, { sheet, table, columns }: ChosenTable, rows: ProposedTable['rows'], facts: ReadonlyMap<string, AnswerTask>): ProposedCell[] {
  const clerk = readOffice(context.db)?.clerkName ?? '';
  const lastQuarter = row.quarter ?? quarterOfDay(context.today(), row.year);
  const answers = new Map(rows.map((one) => [one.row.row, one.answeredBy.map(({ id }) => id)]));
  return openCells(sheet, table).flatMap((cell): ProposedCell[] => {
    const column = columns[cell.at];
    if (column === undefined || !isOurs(column.role)) return [];
    const taskIds = [...new Set(cell.rows.flatMap((number) => answers.get(number) ?? []))];
    const question = { role: column.role, header: column.header, year: row.year, quarter: column.quarter, lastQuarter };
    const composed = composeAnswer(taskIds.flatMap((id) => facts.get(id) ?? []), question, { clerk, words: answerWords });
    const written = row.texts[cellKeyOf(cell.row, column.column)];
    return [{ ...cell, column: column.column, proposed: written ?? composed, edited: written !== undefined }];
  });
}
