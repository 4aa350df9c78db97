import { inArray } from 'drizzle-orm';
import type { AssignmentView, CellPreview } from '../../contract/ledger.ts';
import { cellText, rolesOfCell, unitCellText } from '../../contract/text/cell-text.ts';
import type { AssignmentRole, CellField } from '../../domain/codes.ts';
import type { DraftDeadline } from '../../domain/extraction/extracted-plan.ts';
import { tasks } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { grouped } from '../grouped.ts';
import { readDeadline } from '../imports/read-deadline.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { readTaskTexts, type StoredDeadline, type TaskTexts } from './read-tasks.ts';
import { type UnitCell, unitCellReader, withUnitCell } from './unit-cells.ts';

/** A text for a cell of a task. */
export interface CellInput {
  taskId: string;
  field: CellField;
  text: string;
}

/** Longest texts, in UTF-16 units, as the panel takes them. */
const longest: Partial<Record<CellField, number>> = { outlineNumber: 50, title: 2000 };
const longestName = 200;

/** What cells say of one task, and the task as it would be; a part that no cell changes is null. */
export interface TaskCells {
  taskId: string;
  cells: CellPreview[];
  columns: Partial<Record<'outlineNumber' | 'requirement' | 'note', string | null>> & { title?: string };
  assignments: AssignmentView[] | null;
  deadlines: DraftDeadline[] | null;
}

/** Reads texts for cells, task by task in the order in which each is first named; NOT_FOUND for a task that no plan in use has. */
export function readTaskCells(context: ApplicationContext, cells: readonly CellInput[]): TaskCells[] {
  const byTask = grouped(cells, ({ taskId }) => taskId);
  const found = new Map(readTaskTexts(context.db, inArray(tasks.id, [...byTask.keys()])).map((texts) => [texts.task.id, texts]));
  const readUnits = unitCellReader(loadUnitIndex(context));
  return [...byTask].map(([taskId, ofTask]) => {
    const texts = found.get(taskId);
    if (!texts) throw notFound('task', taskId);
    return ofTask.reduce<TaskCells>((read, cell) => withCell(read, texts, cell, ofTask, readUnits), {
      taskId,
      cells: [],
      columns: {},
      assignments: null,
      deadlines: null,
    });
  });
}

function withCell(
  read: TaskCells,
  texts: TaskTexts,
  cell: CellInput,
  ofTask: readonly CellInput[],
  readUnits: ReturnType<typeof unitCellReader>,
): TaskCells {
  const { field } = cell;
  const text = cell.text.trim();
  const before = cellText({ ...texts.task, ...texts }, field);
  const unchanged: CellPreview = { taskId: cell.taskId, field, before, after: before, openUnits: [], deadlines: [], refused: null };
  const take = (preview: Partial<CellPreview>, parts: Partial<TaskCells> = {}): TaskCells => ({
    ...read,
    ...parts,
    cells: [...read.cells, { ...unchanged, ...preview }],
  });
  // A text pasted back as it was copied changes nothing, also where the words could be read otherwise today.
  if (text === before.trim()) return take({});
  if (text.length > (longest[field] ?? Infinity)) return take({ after: text, refused: 'TOO_LONG' });
  switch (field) {
    case 'title':
      return text === '' ? take({ after: '', refused: 'TITLE_MISSING' }) : take({ after: text }, { columns: { ...read.columns, title: text } });
    case 'outlineNumber':
    case 'requirement':
    case 'note':
      return take({ after: text }, { columns: { ...read.columns, [field]: text === '' ? null : text } });
    case 'deadline': {
      const deadlines = readDeadlineCell(text, texts);
      if (deadlines === null) return take({ after: text, refused: 'DEADLINE_UNREAD' });
      if (deadlines.some((one) => one.text.length > longestName)) return take({ after: text, refused: 'TOO_LONG' });
      return take({ after: cellText({ ...texts.task, ...texts, deadlines: deadlines.map(asPrinted) }, 'deadline'), deadlines }, { deadlines });
    }
    default: {
      const present = read.assignments ?? texts.assignments;
      const unitCell = withoutOtherCells(readUnits(text, rolesOfCell(field), texts.assignments), field, ofTask);
      const { roles, named } = unitCell;
      const change = {
        before: unitCellText(texts.assignments, roles),
        after: unitCellText(named, roles),
        openUnits: named.filter((one) => one.unitId === null && one.collectiveUnitId === null).map(({ printedName }) => printedName),
      };
      if (named.some(({ printedName }) => printedName.length > longestName)) return take({ ...change, refused: 'TOO_LONG' });
      return take(change, change.before === change.after ? {} : { assignments: withUnitCell(present, unitCell) });
    }
  }
}

const asPrinted = ({ text }: DraftDeadline): { printedText: string } => ({ printedText: text });

/** A role that has a cell of its own in the same write is set by that one. */
function withoutOtherCells(cell: UnitCell, own: CellField, ofTask: readonly CellInput[]): UnitCell {
  const isSetHere = (role: AssignmentRole): boolean => role === own || !ofTask.some(({ field }) => field === role);
  return { roles: cell.roles.filter(isSetHere), named: cell.named.filter(({ role }) => isSetHere(role)) };
}

/** The deadlines that a cell names; those that the task has already stay as they are. Null for words that name none. */
function readDeadlineCell(text: string, { plan, deadlines: present }: TaskTexts): DraftDeadline[] | null {
  if (text === '') return [];
  const { deadlines } = readDeadline({ text, year: plan.year });
  if (deadlines.length === 0) return null;
  return deadlines.map((read) => {
    const kept = present.find(({ printedText }) => printedText === read.text);
    return kept ? draftOf(kept) : read;
  });
}

function draftOf({ printedText, kind, dueOn, recurrence, relative }: StoredDeadline): DraftDeadline {
  return { text: printedText, kind, date: dueOn, recurrence, relative };
}
