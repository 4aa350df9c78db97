import type { LedgerScope } from '../../contract/export-questions.ts';
import { planNameInTitles, unitStateLabels } from '../../contract/text/labels.ts';
import type { AssignmentRole, TaskPersonRole } from '../../domain/codes.ts';
import { targetsOfUnit } from '../../domain/progress/pace.ts';
import { taskState } from '../../domain/progress/task-state.ts';
import type { Database } from '../../database/database.ts';
import type { LedgerSheet, LedgerTableData, LedgerTask, UnitWords } from '../../workbooks/layouts/ledger-table.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { sectionPath, type TaskTexts } from '../ledger/read-tasks.ts';
import { requirePlan } from '../plans/require-plan.ts';
import type { StoredTarget } from '../progress/read-parts.ts';
import { unitsInOrder } from '../units/register-order.ts';
import { classesInOrder } from '../units/save-class.ts';
import { requireUnit } from '../units/unit-register.ts';
import { headingsBetween } from './headings.ts';
import { type LedgerFacts, readLedgerFacts } from './ledger-facts.ts';
import { quarterOf, type ReportedPart, reportedPart, type ReportedQuarter, wordsOf } from './reported-parts.ts';

/** Of whom a sheet speaks; without units of the whole ledger. */
interface Subject {
  name: string | null;
  units: ReadonlySet<string> | null;
  isOneUnit: boolean;
}

/** The tasks of a scope with what was reported of them, a sheet for each unit or class where it is split; NOTHING_TO_EXPORT, NOT_FOUND. */
export function ledgerTableOf({ db, today }: ApplicationContext, scope: LedgerScope): LedgerTableData {
  const plan = scope.planId === null ? null : requirePlan(db, scope.planId);
  const year = plan?.year ?? scope.year;
  const upTo = scope.quarter === null ? null : quarterOf(year, scope.quarter);
  const facts = readLedgerFacts(db, scope);
  const sheets = subjectsOf(db, scope, facts)
    .map((subject) => sheetOf(subject, facts, upTo))
    .filter(({ rows }) => rows.length > 0);
  if (sheets.length === 0) throw new AppError('NOTHING_TO_EXPORT', {});
  return { year, planTitle: plan === null ? null : planNameInTitles(plan.title), asOf: upTo !== null && upTo.end < today() ? upTo.end : today(), sheets };
}

function subjectsOf(db: Database, { unitId, classCode, split }: LedgerScope, { parts }: LedgerFacts): Subject[] {
  const only = unitId === null ? null : requireUnit(db, unitId);
  const inTasks = new Set([...parts.values()].flatMap((ofTask) => ofTask.map((part) => part.unitId)));
  const units = unitsInOrder(db)
    .filter((unit) => inTasks.has(unit.id))
    .filter((unit) => (only === null ? classCode === null || unit.classCode === classCode : unit.id === only.id));
  const oneUnit = (unit: { id: string; name: string }): Subject => ({ name: unit.name, units: new Set([unit.id]), isOneUnit: true });
  const oneClass = (shown: { code: string; name: string }): Subject => ({
    name: shown.name,
    units: new Set(units.filter((unit) => unit.classCode === shown.code).map(({ id }) => id)),
    isOneUnit: false,
  });
  if (only !== null || split === 'unit') return units.map(oneUnit);
  if (classCode !== null || split === 'class') return classesInOrder(db).map(oneClass);
  return [{ name: null, units: null, isOneUnit: false }];
}

function sheetOf(subject: Subject, facts: LedgerFacts, upTo: ReportedQuarter | null): LedgerSheet {
  const shown = facts.tasks.filter(({ task }) => subject.units === null || (facts.parts.get(task.id) ?? []).some(({ unitId }) => subject.units?.has(unitId)));
  const isOnePlan = new Set(shown.map(({ plan }) => plan.id)).size === 1;
  const rows: LedgerSheet['rows'][number][] = [];
  let above: string[] = [];
  let planId = '';
  for (const task of shown) {
    if (task.plan.id !== planId && !isOnePlan) {
      rows.push({ kind: 'plan', title: facts.planTitles.get(task.plan.id) ?? '' });
      above = [];
    }
    planId = task.plan.id;
    const path = sectionPath(facts.sections, task.task.sectionId);
    rows.push(...headingsBetween(above, path), taskOf(task, path, { subject, facts, upTo }));
    above = path;
  }
  return { subject: subject.name, rows };
}

interface SheetContext {
  subject: Subject;
  facts: LedgerFacts;
  upTo: ReportedQuarter | null;
}

function taskOf(texts: TaskTexts, headings: readonly string[], { subject, facts, upTo }: SheetContext): LedgerTask {
  const { task } = texts;
  const evidence = facts.evidence.get(task.id) ?? [];
  const all = facts.parts.get(task.id) ?? [];
  const parts = all.filter(({ unitId }) => subject.units?.has(unitId) ?? true).map((part) => reportedPart(part, evidence, upTo));
  const isOneUnit = subject.isOneUnit || (subject.units === null && parts.length === 1);
  const state = parts.length === 0 ? null : taskState(parts.map((part) => part.state));
  return {
    kind: 'task',
    outlineNumber: task.outlineNumber ?? '',
    headings,
    title: task.title,
    requirement: task.requirement ?? '',
    leadUnits: namesOf(texts, 'lead'),
    responsibleUnits: namesOf(texts, 'responsible'),
    supportingUnits: namesOf(texts, 'supporting'),
    leadingOfficials: peopleOf(texts, 'leadingOfficial').map(({ name, post }) => joined(name, post)),
    ...responsiblePeople(texts, subject, facts),
    deadlines: texts.deadlines.map(({ printedText }) => printedText),
    targets: targetsOf(facts.targets.get(task.id) ?? [], parts, subject),
    progress: progressOf(task.id, parts, { subject, facts, upTo }, isOneUnit),
    problems: wordsOf(parts, ({ problems }) => problems, isOneUnit),
    nextStep: wordsOf(parts, ({ nextStep }) => nextStep, isOneUnit),
    state: state === null ? '' : unitStateLabels[state],
    evidence: [...new Set(parts.flatMap((part) => part.evidence))],
    checkedOffOn: state === 'checkedOff' ? (parts.flatMap((part) => part.checkedOffOn ?? []).sort().at(-1) ?? null) : null,
    note: task.note ?? '',
  };
}

/** Of the whole task the last summary, followed by what units reported after it; else what the units said. */
function progressOf(taskId: string, parts: readonly ReportedPart[], { subject, facts, upTo }: SheetContext, isOneUnit: boolean): UnitWords[] {
  const written = subject.units === null ? (facts.summaries.get(taskId) ?? []) : [];
  const summary = written.findLast(({ writtenOn }) => upTo === null || writtenOn <= upTo.end);
  const textOf = ({ text }: { text: string }): string => text;
  if (summary === undefined) return wordsOf(parts, textOf, isOneUnit);
  const later = parts.filter(({ spoken }) => spoken !== undefined && spoken.reportedOn > summary.writtenOn);
  return [{ units: [], text: summary.text }, ...wordsOf(later, textOf, false)];
}

function targetsOf(stored: readonly StoredTarget[], parts: readonly ReportedPart[], subject: Subject): LedgerTask['targets'] {
  const [only] = parts;
  const wanted = subject.isOneUnit && only !== undefined ? targetsOfUnit(stored, only.unitId).map((target) => ({ ...target, unitId: null })) : stored;
  const names = new Map(parts.map(({ unitId, unitName }) => [unitId, unitName]));
  const ofQuarter = (quarter: number): UnitWords[] =>
    wanted.flatMap((target) => {
      if (target.quarter !== quarter) return [];
      if (target.unitId === null) return [{ units: [], text: target.text }];
      const name = names.get(target.unitId);
      return name === undefined ? [] : [{ units: [name], text: target.text }];
    });
  return [ofQuarter(1), ofQuarter(2), ofQuarter(3), ofQuarter(4)];
}

function namesOf({ assignments }: TaskTexts, role: AssignmentRole): string[] {
  return assignments.filter((assignment) => assignment.role === role).map(({ printedName }) => printedName);
}

function peopleOf({ people }: TaskTexts, role: TaskPersonRole): TaskTexts['people'] {
  return people.filter((person) => person.role === role);
}

/** Those named for the task, else those of the register for the unit of the sheet or the lead units. */
function responsiblePeople(texts: TaskTexts, { units, isOneUnit }: Subject, facts: LedgerFacts): Pick<LedgerTask, 'peopleInCharge' | 'liaisons'> {
  const leads = texts.assignments.flatMap(({ role, unitId }) => (role === 'lead' && unitId !== null ? [unitId] : []));
  const registered = (isOneUnit && units !== null ? [...units] : leads).flatMap((unitId) => facts.people.get(unitId) ?? []);
  const named = (role: 'personInCharge' | 'liaison') => {
    const own = peopleOf(texts, role);
    return own.length > 0 ? own : registered.filter((person) => person.role === role);
  };
  return {
    peopleInCharge: [...new Set(named('personInCharge').map(({ name }) => name))],
    liaisons: [...new Set(named('liaison').map(({ name, phone }) => joined(name, phone)))],
  };
}

function joined(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(' ');
}
