import type { ReturnedFieldView, ReturnedRowView, RowChoiceInput } from '../../../../src-main/contract/collection.ts';
import { fillInFields } from '../../../../src-main/contract/codes.ts';

export type Field = ReturnedFieldView['field'];

/** Whose value counts: the unit's or the ledger's. */
export type Side = 'theirs' | 'ours';

/** Sides that the clerk has chosen of a row. */
type RowSides = Readonly<Partial<Record<Field, Side>>>;

/** What the clerk has chosen, by return and row; what he has not chosen goes as usual. */
export type Choices = Readonly<Record<string, Readonly<Record<string, RowSides>>>>;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRowSides(value: unknown): value is RowSides {
  return isRecord(value) && Object.entries(value).every(([field, side]) => fillInFields.some((known) => known === field) && (side === 'theirs' || side === 'ours'));
}

/** True for stored choices of this program version. Written out: there may be thousands of rows. */
export function isChoices(value: unknown): value is Choices {
  return isRecord(value) && Object.values(value).every((rows) => isRecord(rows) && Object.values(rows).every(isRowSides));
}

type RowKey = Pick<ReturnedRowView, 'returnId' | 'rowKey'>;

/** Fields of a row between whose sides there is a choice. */
export function openFields({ fields }: Pick<ReturnedRowView, 'fields'>): ReturnedFieldView[] {
  return fields.filter(({ verdict }) => verdict === 'change' || verdict === 'conflict');
}

/** The side that the clerk has chosen for a field; null where he has not. */
export function chosenSide(choices: Choices, { returnId, rowKey }: RowKey, field: Field): Side | null {
  return choices[returnId]?.[rowKey]?.[field] ?? null;
}

/** The side that counts for a field: the chosen one, else changes are the unit's and conflicts stay the ledger's. */
export function countingSide(choices: Choices, row: RowKey, { field, verdict }: Pick<ReturnedFieldView, 'field' | 'verdict'>): Side {
  return chosenSide(choices, row, field) ?? (verdict === 'change' ? 'theirs' : 'ours');
}

/** The side of a whole row: mixed where its fields differ, null where there is nothing to choose. */
export function sideOfRow(choices: Choices, row: ReturnedRowView): Side | 'mixed' | null {
  const sides = new Set(openFields(row).map((field) => countingSide(choices, row, field)));
  const [only = null] = sides;
  return sides.size > 1 ? 'mixed' : only;
}

/** The choices after a side was chosen for fields of rows. */
export function withSides(choices: Choices, chosen: readonly { row: RowKey; fields: readonly Field[] }[], side: Side): Choices {
  const after: Record<string, Record<string, RowSides>> = {};
  for (const { row, fields } of chosen) {
    const rows = (after[row.returnId] ??= { ...choices[row.returnId] });
    rows[row.rowKey] = { ...rows[row.rowKey], ...Object.fromEntries(fields.map((field) => [field, side])) };
  }
  return { ...choices, ...after };
}

/** The choices of these returns only. */
export function choicesOf(choices: Choices, returnIds: readonly string[]): Choices {
  const kept = new Set(returnIds);
  return Object.fromEntries(Object.entries(choices).filter(([returnId]) => kept.has(returnId)));
}

/** What `applyReturns` is told: the sides of each row for which the clerk chose something, unchosen changes included. */
export function choiceInputs(choices: Choices, rows: readonly ReturnedRowView[]): { returnId: string; rowKey: string; choice: RowChoiceInput }[] {
  return rows.flatMap((row) => {
    const { returnId, rowKey } = row;
    const open = openFields(row);
    if (!open.some(({ field }) => chosenSide(choices, row, field) !== null)) return [];
    return [{ returnId, rowKey, choice: Object.fromEntries(open.map((field) => [field.field, countingSide(choices, row, field)])) }];
  });
}
