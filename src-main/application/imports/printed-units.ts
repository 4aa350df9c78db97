import { eq } from 'drizzle-orm';
import type { PrintedUnit } from '../../contract/imports.ts';
import type { Database } from '../../database/database.ts';
import { draftUnitChoices } from '../../database/schema/index.ts';
import { isCollectiveName } from '../../domain/units/collective-name.ts';
import { resolveUnitName, type UnitCandidate } from '../../domain/units/resolve-unit-name.ts';
import type { UnitIndex } from '../../domain/units/unit-index.ts';
import type { ApplicationContext } from '../context.ts';
import { listUnits, type UnitList } from '../units/list-units.ts';
import { loadUnitIndex } from '../units/load-unit-index.ts';
import { rememberedNames } from './issuer-memory.ts';
import type { DraftTaskRow, PlanImportRow } from './open-import.ts';

type Resolution = PrintedUnit['resolution'];
type Choice = typeof draftUnitChoices.$inferSelect;
type Remembered = Pick<Choice, 'unitId' | 'collectiveUnitId'>;
interface SettledBy {
  chosen: boolean;
  remembered: boolean;
}

const byRegister: SettledBy = { chosen: false, remembered: false };

/** Every unit name that the drafts print, in order of appearance, with what it stands for now and in how many tasks. */
export function printedUnits(
  context: ApplicationContext,
  planImport: Pick<PlanImportRow, 'id' | 'header'>,
  drafts: readonly DraftTaskRow[],
): PrintedUnit[] {
  const counts = new Map<string, number>();
  for (const { body, dropped } of drafts) {
    if (dropped) continue;
    const { leadUnits, responsibleUnits, supportingUnits } = body.task;
    for (const name of new Set([...leadUnits, ...responsibleUnits, ...supportingUnits])) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const register = listUnits(context);
  const index = loadUnitIndex(context);
  const choices = readChoices(context.db, planImport.id);
  const remembered = rememberedNames(context.db, planImport.header.issuer);
  return [...counts].map(([printedName, taskCount]) => ({
    printedName,
    taskCount,
    resolution: resolutionOf(printedName, choices.get(printedName), remembered.get(printedName), index, register),
  }));
}

function readChoices(db: Database, importId: string): Map<string, Choice> {
  const rows = db.select().from(draftUnitChoices).where(eq(draftUnitChoices.planImportId, importId)).all();
  return new Map(rows.map((row) => [row.printedName, row]));
}

function resolutionOf(
  printedName: string,
  choice: Choice | undefined,
  remembered: Remembered | undefined,
  index: UnitIndex,
  register: UnitList,
): Resolution {
  if (choice?.choiceKind === 'later') return { kind: 'later', chosen: true };
  if (choice?.choiceKind === 'create') {
    return { kind: 'create', name: choice.createdName ?? printedName, classCode: choice.classCode, chosen: true };
  }
  for (const [meaning, settledBy] of [
    [choice, { chosen: true, remembered: false }],
    [remembered, { chosen: false, remembered: true }],
  ] as const) {
    const settled =
      unitResolution(meaning?.unitId, register, settledBy) ?? collectiveResolution(meaning?.collectiveUnitId, register, settledBy);
    if (settled) return settled;
  }
  const found = resolveUnitName(index, printedName);
  const known =
    found.kind === 'unit'
      ? unitResolution(found.unitId, register, byRegister)
      : found.kind === 'collective'
        ? collectiveResolution(found.collectiveUnitId, register, byRegister)
        : null;
  return (
    known ?? {
      kind: 'unknown',
      looksCollective: isCollectiveName(printedName),
      candidates: found.kind === 'unknown' ? candidateViews(found.candidates, register) : [],
    }
  );
}

function unitResolution(unitId: string | null | undefined, { units }: UnitList, settledBy: SettledBy): Resolution | null {
  const unit = units.find((row) => row.id === unitId);
  return unit ? { kind: 'unit', unitId: unit.id, name: unit.name, ...settledBy } : null;
}

function collectiveResolution(id: string | null | undefined, { collectives }: UnitList, settledBy: SettledBy): Resolution | null {
  const found = collectives.find((row) => row.id === id);
  return found
    ? { kind: 'collective', collectiveUnitId: found.id, name: found.name, memberCount: found.memberIds.length, ...settledBy }
    : null;
}

function candidateViews(
  candidates: readonly UnitCandidate[],
  { units, collectives }: UnitList,
): Extract<Resolution, { kind: 'unknown' }>['candidates'] {
  return candidates.flatMap((candidate) => {
    const named =
      candidate.kind === 'unit'
        ? units.find((row) => row.id === candidate.unitId)
        : collectives.find((row) => row.id === candidate.collectiveUnitId);
    return named ? [{ kind: candidate.kind, id: named.id, name: named.name, likeness: candidate.likeness }] : [];
  });
}
