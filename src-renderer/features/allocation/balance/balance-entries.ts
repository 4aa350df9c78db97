import type { AssignmentView, LedgerRow, UnitLoad } from '../../../../src-main/contract/ledger.ts';
import type { MappingTarget } from '../../../../src-main/contract/units.ts';
import { valueOfTarget } from '../../../api/mapping-targets.ts';
import type { UnitRegister } from '../../../api/unit-hooks.ts';

/** A unit or collective unit that tasks are given to. */
export type AssignTarget = Exclude<MappingTarget, { kind: 'none' }>;

/** One line of the balance. */
export interface BalanceEntry {
  key: string;
  target: AssignTarget;
  name: string;
  /** Null for a collective unit, whose tasks lie with its members. */
  load: UnitLoad | null;
  /** Members of a collective unit. */
  memberCount: number | null;
}

/** Key of the group of the collective units. */
export const collectivesKey = 'collectives';

/** A class of units, or the collective units. */
export interface BalanceGroup {
  key: string;
  name: string;
  entries: BalanceEntry[];
  /** Further lines that are left out until they are asked for. */
  leftOut: number;
}

export type BalanceSort = 'register' | 'load';

/** What an assignment leads to; null while its printed name is tied to nothing. */
export function targetOf({ unitId, collectiveUnitId }: Pick<AssignmentView, 'unitId' | 'collectiveUnitId'>): AssignTarget | null {
  if (unitId !== null) return { kind: 'unit', unitId };
  return collectiveUnitId === null ? null : { kind: 'collective', collectiveUnitId };
}

/** True when the task names the collective unit. */
export function namesCollective(row: Pick<LedgerRow, 'assignments'>, collectiveUnitId: string): boolean {
  return row.assignments.some((one) => one.collectiveUnitId === collectiveUnitId);
}

/** All tasks in which the unit has a part, whatever its role. */
export function totalOf({ lead, responsible, supporting }: UnitLoad): number {
  return lead + responsible + supporting;
}

/** Collective units that are listed at first: the units below them should be in sight. */
const firstCollectives = 5;

const noWork = { lead: 0, responsible: 0, supporting: 0, open: 0, overdue: 0 };

/**
 * The lines of the balance: collective units first (those in use before the others, only some unless `allCollectives`), then the units under their classes, in the order of the register or
 * the most loaded first. `found` holds the ids of the units that fit what was typed, null where nothing was typed.
 */
export function balanceGroups(
  { units, classes, collectives }: UnitRegister,
  loads: readonly UnitLoad[],
  view: { typed: string; found: ReadonlySet<string> | null; sort: BalanceSort; allCollectives: boolean },
): BalanceGroup[] {
  const { found, sort } = view;
  const loadOf = new Map(loads.map((load) => [load.unitId, load]));
  const words = view.typed.trim();
  const named = collectives
    .filter(({ name }) => name.includes(words))
    .toSorted((left, right) => Number(right.taskCount > 0) - Number(left.taskCount > 0));
  const shown = words === '' && !view.allCollectives ? named.slice(0, firstCollectives) : named;
  const collectiveEntries = shown
    .map(({ id, name, memberIds }): BalanceEntry => {
      const target = { kind: 'collective', collectiveUnitId: id } as const;
      return { key: valueOfTarget(target), target, name, load: null, memberCount: memberIds.length };
    });
  const groups = classes
    .toSorted((left, right) => left.position - right.position)
    .map(({ code, name }): BalanceGroup => {
      const entries = units
        .filter((unit) => unit.classCode === code && (found === null || found.has(unit.id)))
        .toSorted((left, right) => left.position - right.position)
        .map((unit): BalanceEntry => {
          const target = { kind: 'unit', unitId: unit.id } as const;
          const load = loadOf.get(unit.id) ?? { unitId: unit.id, ...noWork };
          return { key: valueOfTarget(target), target, name: unit.name, load, memberCount: null };
        });
      return { key: code, name, entries: sort === 'load' ? heaviestFirst(entries) : entries, leftOut: 0 };
    });
  const first = { key: collectivesKey, name: '集合单位', entries: collectiveEntries, leftOut: named.length - shown.length };
  return [first, ...groups].filter(({ entries }) => entries.length > 0);
}

function heaviestFirst(entries: readonly BalanceEntry[]): BalanceEntry[] {
  const weight = ({ load }: BalanceEntry): number => (load ? totalOf(load) : 0);
  const open = ({ load }: BalanceEntry): number => load?.open ?? 0;
  return entries.toSorted((left, right) => weight(right) - weight(left) || open(right) - open(left));
}

/** The greatest load of a unit, by which the bars are drawn; at least 1. */
export function greatestTotal(loads: readonly UnitLoad[]): number {
  return Math.max(1, ...loads.map(totalOf));
}
