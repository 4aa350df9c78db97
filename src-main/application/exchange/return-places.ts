import { and, eq, isNull } from 'drizzle-orm';
import type { FillInRow, FillInValues } from '../../domain/exchange/fill-in-row.ts';
import type { MatchCandidate } from '../../domain/exchange/match-rows.ts';
import { stateAsOf } from '../../domain/progress/part-as-of.ts';
import type { Database } from '../../database/database.ts';
import { tasks, workPlans } from '../../database/schema/index.ts';
import type { ApplicationContext } from '../context.ts';
import { type Place, placeKey } from '../evidence/place.ts';
import { grouped } from '../grouped.ts';
import { plansOf } from '../ledger/in-ledger.ts';
import { type Part, readParts } from '../progress/read-parts.ts';
import { givenOf } from './fill-in-rows.ts';
import { givenRows, type GivenWorkbook, givenWorkbooks } from './given-workbooks.ts';

/** A part of the ledger to which a returned row can belong, as it was given and as it is now. */
export interface ReturnPlace extends MatchCandidate {
  /** Null for a part that was never given out. */
  workbook: GivenWorkbook | null;
  given: FillInRow;
  /** What the ledger says now, in the columns of the workbook. */
  current: FillInValues;
  /** Day of the last report; null where there is none. */
  lastOn: string | null;
  unitName: string;
  /** The title as the ledger has it now. */
  currentTitle: string;
}

/** The parts of a year's ledger as places of returned rows. */
export interface ReturnPlaces {
  /** The rows of a workbook whose parts are still there, in its order. */
  ofWorkbook: (workbookId: string) => readonly ReturnPlace[];
  /** The rows that a unit was given in the year, each task as it was given last. */
  givenTo: (unitId: string) => readonly ReturnPlace[];
  /** A unit's parts as the ledger has them. */
  inLedger: (unitId: string) => readonly ReturnPlace[];
  all: () => readonly ReturnPlace[];
  /** One part as it was given last, else as the ledger has it; null where it is no part of the ledger any more. */
  at: (place: Place, workbookId: string | null) => ReturnPlace | null;
}

/** Reads the parts of a year; the rows of the named workbooks at once, of others when they are asked for. */
export function readReturnPlaces(context: ApplicationContext, { year, workbookIds, namesOf }: { year: number; workbookIds: readonly string[]; namesOf: (unitId: string) => readonly string[] }): ReturnPlaces {
  const { db } = context;
  const condition = and(plansOf({ year }), isNull(tasks.archivedAt));
  const parts = readParts(db, condition);
  const requirements = readRequirements(db, year);
  const workbooks = givenWorkbooks(db, year);
  const [ofUnit, byId] = [grouped(workbooks, ({ unitId }) => unitId), new Map(workbooks.map((one) => [one.workbookId, one]))];
  const rows = givenRows(db, workbookIds);
  const rowsOf = (workbookId: string): readonly FillInRow[] => {
    for (const [id, found] of rows.has(workbookId) ? [] : givenRows(db, [workbookId])) rows.set(id, found);
    return rows.get(workbookId) ?? [];
  };
  const partAt = new Map(parts.map((part) => [placeKey(part), part]));
  const currentOf = new Map<Part, FillInValues>();
  const placeOf = (part: Part, workbook: GivenWorkbook | null, row: FillInRow | null): ReturnPlace => {
    const state = stateAsOf(part.state, part.reports, context.today());
    const current = currentOf.get(part) ?? givenOf({ state }, part.reports.at(-1));
    currentOf.set(part, current);
    const requirement = requirements.get(part.taskId) ?? null;
    const given = row ?? ungivenRow(part, requirement, current);
    const { outlineNumber, title } = given.facts;
    return {
      taskId: part.taskId,
      unitId: part.unitId,
      rowNumber: row === null ? null : row.number,
      outlineNumber,
      title,
      requirement: given.facts.requirement,
      unitNames: namesOf(part.unitId),
      workbook,
      given,
      current,
      lastOn: part.reports.at(-1)?.reportedOn ?? null,
      unitName: part.unitName,
      currentTitle: part.title,
    };
  };
  const ofWorkbook = (workbookId: string): ReturnPlace[] => {
    const workbook = byId.get(workbookId);
    if (workbook === undefined) return [];
    return rowsOf(workbookId).flatMap((row) => {
      const part = partAt.get(placeKey({ taskId: row.taskId, unitId: workbook.unitId }));
      return part === undefined ? [] : [placeOf(part, workbook, row)];
    });
  };
  const ledgerOf = grouped(parts, ({ unitId }) => unitId);
  const givenTo = (unitId: string): ReturnPlace[] => [...new Map((ofUnit.get(unitId) ?? []).flatMap(({ workbookId }) => ofWorkbook(workbookId).map((place) => [place.taskId, place]))).values()];
  const kept = keeper();
  return {
    ofWorkbook: (workbookId) => kept(`workbook ${workbookId}`, () => ofWorkbook(workbookId)),
    givenTo: (unitId) => kept(`given ${unitId}`, () => givenTo(unitId)),
    inLedger: (unitId) => kept(`ledger ${unitId}`, () => (ledgerOf.get(unitId) ?? []).map((part) => placeOf(part, null, null))),
    all: () => kept('all', () => parts.map((part) => placeOf(part, null, null))),
    at: (place, workbookId) => {
      const part = partAt.get(placeKey(place));
      if (part === undefined) return null;
      const isHere = ({ taskId, unitId }: ReturnPlace): boolean => taskId === place.taskId && unitId === place.unitId;
      const given = (workbookId === null ? undefined : ofWorkbook(workbookId).find(isHere)) ?? givenTo(place.unitId).find(isHere);
      return given ?? placeOf(part, null, null);
    },
  };
}

/** Keeps what was made under a key for the next time that it is asked for. */
function keeper(): (key: string, make: () => readonly ReturnPlace[]) => readonly ReturnPlace[] {
  const known = new Map<string, readonly ReturnPlace[]>();
  return (key, make) => {
    const places = known.get(key) ?? make();
    known.set(key, places);
    return places;
  };
}

function readRequirements(db: Database, year: number): Map<string, string | null> {
  const rows = db.select({ id: tasks.id, requirement: tasks.requirement }).from(tasks).innerJoin(workPlans, eq(workPlans.id, tasks.planId)).where(plansOf({ year })).all();
  return new Map(rows.map(({ id, requirement }) => [id, requirement]));
}

/** A part that was never given out: what the ledger says is what the unit began with. */
function ungivenRow({ taskId, outlineNumber, title, role }: Part, requirement: string | null, given: FillInValues): FillInRow {
  const facts = { planTitle: '', sectionPath: [], outlineNumber, title, requirement, role, units: '', deadlineText: '', dueOn: null, overdueDays: null };
  return { number: 0, taskId, facts, given };
}
