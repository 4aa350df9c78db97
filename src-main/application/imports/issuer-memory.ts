import { and, eq } from 'drizzle-orm';
import type { PrintedUnit } from '../../contract/imports.ts';
import type { Diagnostic, DraftTask } from '../../domain/extraction/extracted-plan.ts';
import { namesUnit, replaceUnitName } from '../../domain/extraction/rename-units.ts';
import type { Database } from '../../database/database.ts';
import { newId } from '../../database/new-id.ts';
import { draftUnitChoices, issuerReadings, issuerUnitNames } from '../../database/schema/index.ts';
import { notFound } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import type { RememberedReading } from '../../workers/protocol.ts';
import { recordUseCase } from '../record-use-case.ts';
import type { PlanImportRow } from './open-import.ts';

type NameRow = typeof issuerUnitNames.$inferSelect;

/** The name under which an issuer is remembered: without blanks, so that a letterhead's spacing makes no difference. */
export const issuerKey = (issuer: string | null): string => (issuer ?? '').replaceAll(/\s/gu, '');

/** How the plans of every known issuer are to be read; the reader picks by the issuer that the document names. */
export function rememberedReadings(db: Database): RememberedReading[] {
  return db.select({ issuer: issuerReadings.issuer, choices: issuerReadings.choices }).from(issuerReadings).all();
}

/** What unit names mean in the plans of an issuer, by printed name. */
export function rememberedNames(db: Database, issuer: string | null): Map<string, NameRow> {
  const rows = db.select().from(issuerUnitNames).where(eq(issuerUnitNames.issuer, issuerKey(issuer))).all();
  return new Map(rows.map((row) => [row.printedName, row]));
}

/** Drafts with the remembered names in place of the printed ones, and what is to be told of it. */
export function applyRememberedNames(db: Database, issuer: string | null, drafts: readonly DraftTask[]): { tasks: DraftTask[]; notes: Diagnostic[] } {
  const replacements = [...rememberedNames(db, issuer).values()].filter(({ replacedBy }) => replacedBy !== null);
  let count = 0;
  const tasks = drafts.map((task) => {
    const fitting = replacements.filter(({ printedName }) => namesUnit(task, printedName));
    if (fitting.length > 0) count++;
    return fitting.reduce((changed, { printedName, replacedBy }) => replaceUnitName(changed, printedName, replacedBy ?? []), task);
  });
  const values = { name: issuer ?? '', count };
  const note: Diagnostic = { code: 'REMEMBERED_NAMES', severity: 'info', task: null, span: null, values, candidates: [] };
  return { tasks, notes: count === 0 ? [] : [note] };
}

/** Notes, inside an open change set, that the clerk wrote other names in place of a printed one. */
export function rememberReplacement(tx: Database, issuer: string | null, printedName: string, names: string[], now: Date): void {
  rememberName(tx, issuer, printedName, { unitId: null, collectiveUnitId: null, replacedBy: names }, now);
}

/**
 * Keeps for the next plan of the same issuer what was corrected in this one: the columns, and what the clerk chose for
 * unit names. Inside the commit's change set; nothing where the plan names no issuer.
 */
export function rememberImport(tx: Database, open: PlanImportRow, names: readonly PrintedUnit[], now: Date): void {
  const issuer = issuerKey(open.header.issuer);
  if (issuer === '') return;
  const { choices } = open.reading;
  if (choices.readFrom !== null || choices.columns.length > 0) {
    tx.delete(issuerReadings).where(eq(issuerReadings.issuer, issuer)).run();
    tx.insert(issuerReadings).values({ id: newId(), issuer, choices, rememberedAt: now.toISOString() }).run();
  }
  const chosen = tx
    .select({ printedName: draftUnitChoices.printedName, unitId: draftUnitChoices.unitId, collectiveUnitId: draftUnitChoices.collectiveUnitId })
    .from(draftUnitChoices)
    .where(eq(draftUnitChoices.planImportId, open.id))
    .all();
  const printed = new Set(names.map(({ printedName }) => printedName));
  for (const { printedName, unitId, collectiveUnitId } of chosen) {
    if (!printed.has(printedName) || (unitId === null && collectiveUnitId === null)) continue;
    rememberName(tx, issuer, printedName, { unitId, collectiveUnitId, replacedBy: null }, now);
  }
}

function rememberName(
  tx: Database,
  issuer: string | null,
  printedName: string,
  meaning: Pick<NameRow, 'unitId' | 'collectiveUnitId' | 'replacedBy'>,
  now: Date,
): void {
  const key = issuerKey(issuer);
  if (key === '') return;
  tx.delete(issuerUnitNames)
    .where(and(eq(issuerUnitNames.issuer, key), eq(issuerUnitNames.printedName, printedName)))
    .run();
  tx.insert(issuerUnitNames)
    .values({ id: newId(), issuer: key, printedName, ...meaning, rememberedAt: now.toISOString() })
    .run();
}

/** Issuers of whose plans something is remembered, by name. */
export function listIssuers({ db }: ApplicationContext) {
  const known = new Map<string, { issuer: string; tableCount: number; nameCount: number; rememberedAt: string }>();
  const entry = (issuer: string, rememberedAt: string) => {
    const found = known.get(issuer) ?? { issuer, tableCount: 0, nameCount: 0, rememberedAt };
    known.set(issuer, { ...found, rememberedAt: found.rememberedAt > rememberedAt ? found.rememberedAt : rememberedAt });
    return known.get(issuer) ?? found;
  };
  for (const row of db.select().from(issuerReadings).all()) {
    entry(row.issuer, row.rememberedAt).tableCount = row.choices.columns.length;
  }
  for (const row of db.select().from(issuerUnitNames).all()) {
    entry(row.issuer, row.rememberedAt).nameCount += 1;
  }
  return [...known.values()].sort((a, b) => a.issuer.localeCompare(b.issuer, 'zh'));
}

/** Forgets all that was remembered of an issuer's plans; NOT_FOUND where that is nothing. */
export function forgetIssuer(context: ApplicationContext, { issuer }: { issuer: string }): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'imports.forgetIssuer', { name: issuer }, (tx) => {
    const readings = tx.delete(issuerReadings).where(eq(issuerReadings.issuer, issuer)).run().changes;
    const names = tx.delete(issuerUnitNames).where(eq(issuerUnitNames.issuer, issuer)).run().changes;
    if (readings + names === 0) throw notFound('issuer', issuer);
  });
  return { changeSetId };
}
