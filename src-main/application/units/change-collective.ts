import type { CollectiveRuleView, TouchedTask } from '../../contract/units.ts';
import type { CalendarDay } from '../../domain/calendar-day.ts';
import { changeMembers } from '../../domain/units/change-members.ts';
import type { StoredCollectiveRule } from '../../domain/units/resolve-collective.ts';
import type { Database } from '../../database/database.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { checkedDay } from '../day.ts';
import { requireUnits } from './collective-members.ts';
import { type CollectiveDefinition, type CollectiveRegister, loadCollectiveRegister, membersOf } from './collective-register.ts';
import { touchedTasks, yearOf } from './collective-tasks.ts';
import { requireClass } from './unit-register.ts';

/** What the clerk wants of a collective unit; `memberIds` counts only where the rule lists members. */
export interface CollectiveChange {
  /** Null for a new one. */
  collectiveUnitId: string | null;
  /** Stays as it is where it is left out; a new one lists its members. */
  rule?: CollectiveRuleView | undefined;
  memberIds: string[];
  /** Today where it is left out. */
  effectiveOn?: string | undefined;
}

/** A change of a collective unit as it would be stored, and the register with it. */
export interface PlannedChange {
  definition: CollectiveDefinition;
  effectiveOn: CalendarDay;
  register: CollectiveRegister;
}

/** Stands for a new collective unit in the changed register; no id of a row is empty. */
const newCollective = '';

/** Members of a collective unit after a change and before it, and the tasks that this touches; changes nothing. */
export function previewCollective(
  { db, today }: Pick<ApplicationContext, 'db' | 'today'>,
  change: CollectiveChange,
): { memberIds: string[]; addedIds: string[]; removedIds: string[]; tasks: TouchedTask[] } {
  const { register, effectiveOn } = planChange(db, change, today());
  const id = change.collectiveUnitId ?? newCollective;
  const before = membersOf(loadCollectiveRegister(db), id, effectiveOn);
  const memberIds = membersOf(register, id, effectiveOn);
  return {
    memberIds,
    addedIds: memberIds.filter((unitId) => !before.includes(unitId)),
    removedIds: before.filter((unitId) => !memberIds.includes(unitId)),
    tasks: touchedTasks(db, id, register, yearOf(effectiveOn), today()),
  };
}

/** Works out what a change stores; NOT_FOUND when it names a collective unit, a class or a unit that does not exist. */
export function planChange(db: Database, change: CollectiveChange, today: CalendarDay): PlannedChange {
  const register = loadCollectiveRegister(db);
  const id = change.collectiveUnitId ?? newCollective;
  const present = register.definitions.get(id);
  if (change.collectiveUnitId !== null && !present) throw notFound('collectiveUnit', change.collectiveUnitId);
  const rule: StoredCollectiveRule = change.rule ?? present?.rule ?? { kind: 'members' };
  if (rule.kind === 'classes') {
    for (const code of rule.classCodes) requireClass(db, code);
    requireUnits(db, rule.exceptIds);
  } else requireUnits(db, change.memberIds);
  const effectiveOn = change.effectiveOn === undefined ? today : checkedDay(change.effectiveOn);
  const listed = present?.listed ?? [];
  const memberIds = rule.kind === 'members' ? change.memberIds : [];
  // Nobody knows who belonged to it while there was no list: the first one holds for the time before, too.
  const definition = { rule, listed: changeMembers(listed, memberIds, effectiveOn, listed.length === 0) };
  const definitions = new Map([...register.definitions, [id, definition]]);
  return { definition, effectiveOn, register: { ...register, definitions } };
}
