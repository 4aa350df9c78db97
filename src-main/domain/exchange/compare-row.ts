import { refusalOf } from '../progress/state-machine.ts';
import { isSetAside } from '../progress/task-state.ts';
import { fillInFields } from './fill-in-row.ts';
import type { FillInField, FillInRow, FillInValues } from './fill-in-row.ts';
import { isSameValue, readRow } from './read-row.ts';
import type { FieldReading } from './read-row.ts';
import type { ValueProblem } from './read-value.ts';
import type { ReturnedRow } from './returned-sheet.ts';
import { tamperedFacts } from './tampered-facts.ts';
import type { TamperedFact } from './tampered-facts.ts';

/**
 * What a collected row brings: a first report, nothing, changes, changes of what the office changed meanwhile, no task,
 * a value that cannot be read.
 */
export const rowOutcomes = ['new', 'unchanged', 'changed', 'conflict', 'unmatched', 'invalid'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/**
 * A field in three versions. `same`: the ledger says so already. `left`: the unit changed nothing, the ledger did or
 * not. `change`: only the unit changed it. `conflict`: both did, or the office has checked the task off, or a state lacks its
 * basis. `invalid`: the cell cannot be read.
 */
export type ComparedField<Field extends FillInField> = {
  field: Field;
  base: FillInValues[Field];
  current: FillInValues[Field];
} & ({ verdict: 'same' | 'left' | 'change' | 'conflict'; returned: FillInValues[Field] } | { verdict: 'invalid'; problem: ValueProblem; raw: string });
export type FieldComparison = { [Field in FillInField]: ComparedField<Field> }[FillInField];

export interface RowComparison {
  taskId: string;
  outcome: Exclude<RowOutcome, 'unmatched'>;
  /** All fields, in the order of the sheet. */
  fields: readonly FieldComparison[];
  tampered: readonly TamperedFact[];
  /** The ledger's values that were compared with. */
  current: FillInValues;
}

/** What a returned row is compared with. */
export interface RowSides {
  /** As distributed. */
  given: FillInRow;
  /** What the unit began with: as distributed, or what an earlier return brought (`baseAfter`, `mergeReturns`). */
  base: FillInValues;
  /** What the ledger says now. */
  current: FillInValues;
  /** Of a day without a year: the package's. */
  year: number;
}

function compareField<Field extends FillInField>(field: Field, reading: FieldReading<FillInValues[Field]>, base: FillInValues[Field], current: FillInValues[Field]): ComparedField<Field> {
  if (reading.kind === 'problem') return { field, base, current, verdict: 'invalid', problem: reading.problem, raw: reading.raw };
  const returned = reading.value;
  const verdict = isSameValue<Field>(returned, current) ? 'same' : isSameValue<Field>(returned, base) ? 'left' : isSameValue<Field>(current, base) ? 'change' : 'conflict';
  return { field, base, current, verdict, returned };
}

/** What the text of the row would be if the unit's changes were taken. */
function textAfter(fields: readonly FieldComparison[], current: FillInValues): string {
  const text = fields.find((compared) => compared.field === 'text');
  return text?.field === 'text' && text.verdict === 'change' ? text.returned : current.text;
}

/** Whether a change waits for the clerk's word: of what the office has checked off, and of a state that lacks its basis (暂缓、不涉及). */
function isAsked(compared: FieldComparison, fields: readonly FieldComparison[], current: FillInValues): boolean {
  if (compared.verdict !== 'change') return false;
  if (current.state === 'checkedOff') return true;
  if (compared.field !== 'state') return false;
  const basis = textAfter(fields, current);
  const refusal = refusalOf({ from: current.state, to: compared.returned, actor: 'office', reason: basis, basis });
  return refusal !== null || (isSetAside(compared.returned) && basis.trim() === '');
}

/** Nobody has reported anything: a state alone says nothing, every task has one. */
function isUnreported({ text, reportedOn, percent, problems, nextStep, evidence, reporter }: FillInValues): boolean {
  return text.trim() === '' && [reportedOn, percent, problems, nextStep, evidence, reporter].every((value) => value === null || value === '');
}

function outcomeOf(fields: readonly FieldComparison[], current: FillInValues): RowComparison['outcome'] {
  const has = (verdict: FieldComparison['verdict']): boolean => fields.some((field) => field.verdict === verdict);
  if (has('invalid')) return 'invalid';
  if (has('conflict')) return 'conflict';
  if (!has('change')) return 'unchanged';
  return isUnreported(current) ? 'new' : 'changed';
}

/** Compares a returned row field by field with what it began with and what the ledger says now, and its locked cells with what was given. */
export function compareRow(row: ReturnedRow, { given, base, current, year }: RowSides): RowComparison {
  const reading = readRow(row, base, year);
  const compare = <Field extends FillInField>(field: Field): ComparedField<Field> => compareField(field, reading[field], base[field], current[field]);
  const compared = fillInFields.map((field) => compare(field) as FieldComparison);
  const fields = compared.map((field) => (isAsked(field, compared, current) ? ({ ...field, verdict: 'conflict' } as FieldComparison) : field));
  return { taskId: given.taskId, outcome: outcomeOf(fields, current), fields, tampered: tamperedFacts(row, given, year), current };
}
