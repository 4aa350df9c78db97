import { unitPersonRoleLabels } from '../../../../src-main/contract/text/labels.ts';
import type { UnitView } from '../../../../src-main/contract/units.ts';

/** How a unit ended: 2026-03-01 停用，由县数据局承接; null for one in use. */
export function dissolvedWords(
  { archived, dissolvedOn, successorId }: Pick<UnitView, 'archived' | 'dissolvedOn' | 'successorId'>,
  names: ReadonlyMap<string, string>,
): string | null {
  if (!archived) return null;
  const successor = successorId === null ? undefined : names.get(successorId);
  return `${dissolvedOn === null ? '已停用' : `${dissolvedOn} 停用`}${successor === undefined ? '' : `，由${successor}承接`}`;
}

/** How many units a class has: 28 家，另有已停用 1 家. */
export function countWords(units: readonly Pick<UnitView, 'archived'>[]): string {
  const dissolved = units.filter(({ archived }) => archived).length;
  return `${units.length - dissolved} 家${dissolved === 0 ? '' : `，另有已停用 ${dissolved} 家`}`;
}

/** The further names of a unit, former ones marked. */
export function furtherNames({ aliases, formerNames }: Pick<UnitView, 'aliases' | 'formerNames'>): string {
  return [...aliases, ...formerNames.map(({ name }) => `${name}（曾用）`)].join('、');
}

/** The person whose name or phone made the search find a unit: 联络员 王小明 0555-1234; null when nobody did. */
export function foundPerson({ people }: Pick<UnitView, 'people'>, typed: string): string | null {
  const wanted = typed.trim();
  if (wanted === '') return null;
  const person = people.find(({ name, phone }) => name.includes(wanted) || phone?.includes(wanted));
  if (!person) return null;
  return [unitPersonRoleLabels[person.role], person.name, person.phone].filter(Boolean).join(' ');
}
