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
import type { DraftTaskRow } from './open-import.ts';

type Resolution = PrintedUnit['resolution'];
type Choice = typeof draftUnitChoices.$inferSelect;

/** Every unit name that the drafts print, in order of appearance, with what it stands for now and in how many tasks. */
export function printedUnits(context: ApplicationContext, importId: string, drafts: readonly DraftTaskRow[]): PrintedUnit[] {
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
  const choices = readChoices(context.db, importId);
  return [...counts].map(([printedName, taskCount]) => ({
    printedName,
    taskCount,
    resolution: resolutionOf(printedName, choices.get(printedName), index, register),
  }));
}

function readChoices(db: Database, importId: string): Map<string, Choice> {
  const rows = db.select().from(draftUnitChoices).where(eq(draftUnitChoices.planImportId, importId)).all();
  return new Map(rows.map((row) => [row.printedName, row]));
}

function resolutionOf(printedName: string, choice: Choice | undefined, index: UnitIndex, register: UnitList): Resolution {
  if (choice?.choiceKind === 'later') return { kind: 'later', chosen: true };
  if (choice?.choiceKind === 'create') {
    return { kind: 'create', name: choice.createdName ?? printedName, classCode: choice.classCode, chosen: true };
  }
  const chosen = unitResolution(choice?.unitId, register, true) ?? collectiveResolution(choice?.collectiveUnitId, register, true);
  if (chosen) return chosen;
  const found = resolveUnitName(index, printedName);
  const known =
    found.kind === 'unit'
      ? unitResolution(found.unitId, register, false)
      : found.kind === 'collective'
        ? collectiveResolution(found.collectiveUnitId, register, false)
        : null;
  return (
    known ?? {
      kind: 'unknown',
      looksCollective: isCollectiveName(printedName),
      candidates: found.kind === 'unknown' ? candidateViews(found.candidates, register) : [],
    }
  );
}

function unitResolution(unitId: string | null | undefined, { units }: UnitList, chosen: boolean): Resolution | null {
  const unit = units.find((row) => row.id === unitId);
  return unit ? { kind: 'unit', unitId: unit.id, name: unit.name, chosen } : null;
}

function collectiveResolution(id: string | null | undefined, { collectives }: UnitList, chosen: boolean): Resolution | null {
  const found = collectives.find((row) => row.id === id);
  return found
    ? { kind: 'collective', collectiveUnitId: found.id, name: found.name, memberCount: found.memberIds.length, chosen }
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
