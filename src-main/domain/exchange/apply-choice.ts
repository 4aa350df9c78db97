import type { ComparedField, FieldComparison, RowComparison } from './compare-row.ts';
import type { FillInField, FillInValues } from './fill-in-row.ts';

/** Whose value counts: the unit's or the ledger's. */
export type Side = 'theirs' | 'ours';

/** The clerk's choice for a row: one side for all, or a side for each field; a field that is not named stays ours. */
export type RowChoice = Side | Readonly<Partial<Record<FillInField, Side>>>;

function take<Field extends FillInField>(values: FillInValues, compared: ComparedField<Field>): boolean {
  if (compared.verdict !== 'change' && compared.verdict !== 'conflict') return false;
  values[compared.field] = compared.returned;
  return true;
}

/**
 * The values to record after the clerk's choice, null when nothing changes. Only changes and conflicts can be taken: what
 * the unit left or what cannot be read never overwrites the ledger.
 */
export function applyChoice({ fields, current }: Pick<RowComparison, 'fields' | 'current'>, choice: RowChoice): FillInValues | null {
  const values = { ...current };
  const sideOf = (field: FillInField): Side => (typeof choice === 'string' ? choice : (choice[field] ?? 'ours'));
  const taken = fields.filter((compared) => sideOf(compared.field) === 'theirs' && take(values, compared));
  return taken.length === 0 ? null : values;
}

/** The side of each field that needs no question: changes are the unit's, conflicts stay ours. */
export function unaskedChoice(fields: readonly FieldComparison[]): RowChoice {
  return Object.fromEntries(fields.map(({ field, verdict }) => [field, verdict === 'change' ? 'theirs' : 'ours']));
}
