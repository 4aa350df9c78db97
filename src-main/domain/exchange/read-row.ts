import { fillInFields } from './fill-in-row.ts';
import type { FillInField, FillInValues } from './fill-in-row.ts';
import { readValue } from './read-value.ts';
import type { ValueProblem } from './read-value.ts';
import type { ReturnedRow } from './returned-sheet.ts';

/** What a returned row says of a field. */
export type FieldReading<Value> = { kind: 'value'; value: Value } | { kind: 'problem'; problem: ValueProblem; raw: string };
export type RowReading = { readonly [Field in FillInField]: FieldReading<FillInValues[Field]> };

/** What an emptied cell means; the state always stands. */
const emptied: Omit<FillInValues, 'state'> = { text: '', reportedOn: null, percent: null, problems: null, nextStep: null, evidence: null, reporter: null };

/** Whether two values of a field are the same to a person: blanks at the ends of a text and the form of line ends don't count. */
export function isSameValue<Field extends FillInField>(one: FillInValues[Field], other: FillInValues[Field]): boolean {
  if (one === other) return true;
  if (typeof one === 'number' || typeof other === 'number') return false;
  return comparable(one) === comparable(other);
}

/** Characters that no cell can hold are left out, so that they are no change when they don't come back. */
function comparable(text: string | null): string {
  return (text ?? '').replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n\t]|[\p{Cs}\ufffe\uffff]/gu, '').trim();
}

/**
 * Reads the fill-in cells of a row. A column that is not there leaves `base` as it is, an empty state too, and any empty
 * cell of a row that has lost its id: it was typed anew, where empty means not filled in rather than taken out.
 */
export function readRow({ rowId, cells }: Pick<ReturnedRow, 'rowId' | 'cells'>, base: FillInValues, year: number): RowReading {
  const state = readValue('state', cells.state ?? null, { year, isDone: false });
  const isDone = state.kind === 'value' && state.value === 'doneUnchecked' && base.percent !== 1;
  const readField = <Field extends FillInField>(field: Field): FieldReading<FillInValues[Field]> => {
    const cell = cells[field];
    const left = { kind: 'value', value: base[field] } as const;
    if (cell === undefined) return left;
    const reading = readValue(field, cell, { year, isDone });
    if (reading.kind === 'blank') return field === 'state' || rowId === null ? left : { kind: 'value', value: { ...emptied, state: base.state }[field] };
    if (reading.kind === 'problem' && isAsGiven(reading.problem, base)) return left;
    return reading;
  };
  return {
    state: readField('state'),
    text: readField('text'),
    reportedOn: readField('reportedOn'),
    percent: readField('percent'),
    problems: readField('problems'),
    nextStep: readField('nextStep'),
    evidence: readField('evidence'),
    reporter: readField('reporter'),
  };
}

/** A cell that would be asked about, but says what it was given with. */
function isAsGiven(problem: ValueProblem, base: FillInValues): boolean {
  return (problem === 'CHECK_OFF' && base.state === 'checkedOff') || (problem === 'PERCENT_ONE' && base.percent === 1);
}

/** What a row that belongs to no task says, field by field in the order of the sheet; empty cells say nothing. */
export function saidByRow({ cells }: Pick<ReturnedRow, 'cells'>, year: number): { field: FillInField; reading: FieldReading<string | number | null> }[] {
  return fillInFields.flatMap((field) => {
    const reading = readValue(field, cells[field] ?? null, { year, isDone: false });
    return reading.kind === 'blank' ? [] : [{ field, reading }];
  });
}
