import type { LedgerFilter } from '../../../../src-main/contract/ledger.ts';
import type { SignalLight, UnitState } from '../../../../src-main/contract/codes.ts';
import type { NavigationTargets } from '../../../app/navigation.ts';
import type { LedgerSort } from '../table/ledger-columns.ts';
import { dueRange, withoutDue } from './due-choice.ts';
import type { DueChoice } from './due-choice.ts';

/** Things that a task may lack. */
export const gapChoices = ['withoutLead', 'withoutDeadline', 'withoutUnits'] as const;
export type GapChoice = (typeof gapChoices)[number];

/** What the clerk has set in the filter row. */
export interface FilterChoice {
  planId: string | null;
  sectionId: string | null;
  unitId: string | null;
  /** Class of a unit; never together with one unit. */
  classCode: string | null;
  states: readonly UnitState[];
  lights: readonly SignalLight[];
  due: DueChoice;
  withoutUnits: boolean;
  withoutLead: boolean;
  withoutDeadline: boolean;
  search: string;
  includeArchived: boolean;
}

export const emptyChoice: FilterChoice = {
  planId: null,
  sectionId: null,
  unitId: null,
  classCode: null,
  states: [],
  lights: [],
  due: withoutDue,
  withoutUnits: false,
  withoutLead: false,
  withoutDeadline: false,
  search: '',
  includeArchived: false,
};

/** True when the whole plan, or all plans, are listed in full: only then the neighbours of a row are known. */
export function showsWholePlans(choice: FilterChoice): boolean {
  return isEmptyChoice({ ...choice, planId: null });
}

/** True when nothing narrows the list. */
export function isEmptyChoice(choice: FilterChoice): boolean {
  return (
    choice.planId === null &&
    choice.sectionId === null &&
    choice.unitId === null &&
    choice.classCode === null &&
    choice.states.length === 0 &&
    choice.lights.length === 0 &&
    choice.due.kind === 'any' &&
    gapChoices.every((gap) => !choice[gap]) &&
    choice.search.trim() === ''
  );
}

/** The choice as the contract's filter: a plan, whichever year it is of, or a year; what is not chosen is left out. `today` is what this month and the like count from. */
export function ledgerQuery(choice: FilterChoice, { year, today }: { year: number; today: string }, sort: LedgerSort): LedgerFilter {
  const search = choice.search.trim();
  return {
    ...(choice.planId === null ? { year } : { planId: choice.planId }),
    sort,
    ...(choice.sectionId === null ? {} : { sectionId: choice.sectionId }),
    ...(choice.unitId === null ? {} : { unitId: choice.unitId }),
    ...(choice.classCode === null ? {} : { classCode: choice.classCode }),
    ...(choice.states.length === 0 ? {} : { states: [...choice.states] }),
    ...(choice.lights.length === 0 ? {} : { lights: [...choice.lights] }),
    ...dueRange(choice.due, today),
    ...Object.fromEntries(gapChoices.filter((gap) => choice[gap]).map((gap) => [gap, true])),
    ...(search === '' ? {} : { search }),
    ...(choice.includeArchived ? { includeArchived: true } : {}),
  };
}

/** The choice that shows what another screen wants to be seen. */
export function choiceForVisit({ planId, unitId, classCode, states, lights, dueFrom, dueTo }: NavigationTargets['ledger']): FilterChoice {
  return {
    ...emptyChoice,
    planId: planId ?? null,
    unitId: unitId ?? null,
    classCode: classCode ?? null,
    states: states ?? [],
    lights: lights ?? [],
    due: dueFrom === undefined && dueTo === undefined ? withoutDue : { kind: 'days', from: dueFrom ?? null, to: dueTo ?? null },
  };
}
