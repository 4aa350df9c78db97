import { eq } from 'drizzle-orm';
import { exportFileNames } from '../../contract/text/labels.ts';
import type { Database } from '../../database/database.ts';
import { planVersions, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { requireUnit } from '../units/unit-register.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { validFileName } from './valid-file-name.ts';

type Suggestion =
  | { kind: 'responsibilityTable' | 'changeList' | 'leadingGroup'; planId: string }
  | { kind: 'publishedTable'; versionId: string }
  | { kind: 'unitList' }
  | { kind: 'lookBack'; year: number }
  | { kind: 'scoreSheets'; year: number; unitId: string | null };

/** A file name for an export, valid on every system and at most 80 characters before its ending. */
export function suggestName({ db }: ApplicationContext, input: Suggestion): { fileName: string } {
  return { fileName: validFileName(nameOf(db, input), '.xlsx') };
}

function nameOf(db: Database, input: Suggestion): string {
  switch (input.kind) {
    case 'responsibilityTable':
    case 'changeList':
    case 'leadingGroup':
      return exportFileNames[input.kind](requirePlan(db, input.planId).title);
    case 'publishedTable':
      return publishedName(db, input.versionId);
    case 'unitList':
      return exportFileNames.unitList(readOffice(db)?.countyName ?? '');
    case 'lookBack':
      return exportFileNames.lookBack(input.year);
    case 'scoreSheets':
      return input.unitId === null
        ? exportFileNames.allScoreSheets(input.year)
        : exportFileNames.scoreSheet(input.year, requireUnit(db, input.unitId).name);
  }
}

function publishedName(db: Database, versionId: string): string {
  const version = db
    .select({ title: workPlans.title, number: planVersions.number })
    .from(planVersions)
    .innerJoin(workPlans, eq(workPlans.id, planVersions.planId))
    .where(eq(planVersions.id, versionId))
    .get();
  if (!version) throw notFound('planVersion', versionId);
  return exportFileNames.publishedTable(version.title, version.number);
}
