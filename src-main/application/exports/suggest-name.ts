import { asc, eq, inArray } from 'drizzle-orm';
import type { ExportQuestion } from '../../contract/export-questions.ts';
import { exportFileNames } from '../../contract/text/labels.ts';
import type { Database } from '../../database/database.ts';
import { planVersions, slips, units, workPlans } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { requirePlan } from '../plans/require-plan.ts';
import { requireSnapshot } from '../progress/snapshots.ts';
import { requireUnit } from '../units/unit-register.ts';
import { readOffice } from '../workspace/office-setting.ts';
import { validFileName } from './valid-file-name.ts';

type Suggestion =
  | { kind: 'table'; question: ExportQuestion; ending: 'xlsx' | 'pdf' }
  | { kind: 'publishedTable'; versionId: string }
  | { kind: 'picture'; title: string }
  | { kind: 'bulletin' | 'brief'; snapshotId: string }
  | { kind: 'slips'; slipIds: string[] };

/** What goes out as Word or as a picture; everything else is a table. */
const endings: Partial<Record<Suggestion['kind'], string>> = { bulletin: '.docx', brief: '.docx', slips: '.docx', picture: '.png' };

/** A file name for an export, valid on every system and at most 80 characters before its ending. */
export function suggestName({ db }: ApplicationContext, input: Suggestion): { fileName: string } {
  const ending = input.kind === 'table' ? `.${input.ending}` : (endings[input.kind] ?? '.xlsx');
  return { fileName: validFileName(nameOf(db, input), ending) };
}

function nameOf(db: Database, input: Suggestion): string {
  switch (input.kind) {
    case 'table':
      return tableName(db, input.question);
    case 'publishedTable':
      return publishedName(db, input.versionId);
    case 'picture':
      return input.title;
    case 'bulletin':
    case 'brief': {
      const { year, quarter } = requireSnapshot(db, input.snapshotId);
      return exportFileNames[input.kind](year, quarter);
    }
    case 'slips':
      return slipsName(db, input.slipIds);
  }
}

/** The name of a table that is asked for. */
function tableName(db: Database, question: ExportQuestion): string {
  const titleOf = (planId: string): string => requirePlan(db, planId).title;
  switch (question.table) {
    case 'responsibilityTable':
    case 'changeList':
    case 'leadingGroup':
      return exportFileNames[question.table](titleOf(question.planId));
    case 'progressTable':
    case 'fullLedger': {
      const { planId, unitId, year, quarter } = question.scope;
      const planTitle = planId === null ? null : titleOf(planId);
      return exportFileNames[question.table]({ planTitle, unitName: unitId === null ? null : requireUnit(db, unitId).name, year, quarter });
    }
    case 'changesSince':
      return exportFileNames.changesSince(question.planId === null ? null : titleOf(question.planId), question.year, question.since);
    case 'ranking':
      return exportFileNames.ranking(question.query.year);
    case 'scoreSheets':
      return question.unitId === null
        ? exportFileNames.allScoreSheets(question.query.year)
        : exportFileNames.scoreSheet(question.query.year, requireUnit(db, question.unitId).name);
    case 'unitList':
      return exportFileNames.unitList(readOffice(db)?.countyName ?? '');
    case 'lookBack':
      return exportFileNames.lookBack(question.year);
  }
}

/** One slip has the name that it gets as a file of its own; several are named by kind and number. */
function slipsName(db: Database, slipIds: readonly string[]): string {
  const found = db
    .select({ kind: slips.kind, year: slips.year, number: slips.number, unitName: units.name })
    .from(slips)
    .innerJoin(units, eq(units.id, slips.unitId))
    .where(inArray(slips.id, [...slipIds]))
    .orderBy(asc(slips.year))
    .all();
  const [first] = found;
  if (!first) throw notFound('slip', slipIds[0] ?? '');
  if (found.length === 1) return exportFileNames.slip(first.number, first.unitName);
  const sameKind = found.every(({ kind }) => kind === first.kind);
  return exportFileNames.slips(first.year, sameKind ? first.kind : null, found.length);
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
