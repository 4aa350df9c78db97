import type { ReturnedFieldView, ReturnedRowView } from '../../contract/collection.ts';
import type { FieldComparison, RowOutcome } from '../../domain/exchange/compare-row.ts';
import { saidByRow } from '../../domain/exchange/read-row.ts';
import type { ReturnedAttachment } from '../../domain/exchange/returned-file.ts';
import type { ApplicationContext } from '../context.ts';
import { unitNames } from '../units/list-units.ts';
import { attachmentsByRow } from './attachments-by-row.ts';
import { compareFiles, type ComparedFile, type ComparedReturn, requireReturns } from './compare-files.ts';

/** The rows of returned files beside the ledger as it is now, in the order of the files asked for and of their rows. NOT_FOUND. */
export function compareReturns(context: ApplicationContext, { returnIds }: { returnIds: string[] }): ReturnedRowView[] {
  const wanted = requireReturns(context.db, returnIds);
  const files = [...new Set(wanted.map(({ year }) => year))].flatMap((year) => compareFiles(context, year, returnIds).files);
  const byId = new Map(files.map((compared) => [compared.file.id, compared]));
  const names = unitNames(context.db);
  return wanted.flatMap(({ id }) => {
    const compared = byId.get(id);
    return compared === undefined ? [] : viewsOf(compared, names);
  });
}

function viewsOf({ file, rows }: ComparedFile, names: ReadonlyMap<string, string>): ReturnedRowView[] {
  const attached = attachmentsByRow(file.attachments, rows);
  return rows.map((compared) => viewOf(compared, names, attached.get(compared) ?? []));
}

/** What a row brings: an older return of it, or one that is repeated, brings nothing. */
export function outcomeOf(compared: ComparedReturn): RowOutcome {
  if (compared.place === null) return 'unmatched';
  return compared.superseded ? 'unchanged' : compared.comparison.outcome;
}

function viewOf(compared: ComparedReturn, names: ReadonlyMap<string, string>, attachments: readonly ReturnedAttachment[]): ReturnedRowView {
  const { file, row, rowKey, place } = compared;
  const unitId = place?.unitId ?? file.unitId;
  const shared = {
    returnId: file.id,
    rowKey,
    position: row.position,
    unitId,
    unitName: unitId === null ? null : (names.get(unitId) ?? null),
    outcome: outcomeOf(compared),
    attachments: attachments.map(({ fileName }) => fileName),
  };
  if (compared.place === null) {
    const candidates = compared.candidates.map(({ candidate, confidence }) => ({
      taskId: candidate.taskId,
      unitId: candidate.unitId,
      title: candidate.currentTitle,
      unitName: candidate.unitName,
      confidence,
    }));
    return { ...shared, taskId: null, outlineNumber: null, title: row.facts.title ?? '', matchedBy: null, confidence: 0, superseded: false, fields: saidByRow(row, file.year).map(saidView), tampered: [], candidates };
  }
  const { by, confidence, superseded, comparison } = compared;
  const { taskId, outlineNumber, currentTitle } = compared.place;
  return {
    ...shared,
    taskId,
    outlineNumber,
    title: currentTitle,
    matchedBy: by,
    confidence,
    superseded,
    fields: comparison.fields.map(fieldView),
    tampered: comparison.tampered.map((one) => ({ ...one })),
    candidates: [],
  };
}

/** What a row without a task says is shown as it would change an empty part. */
function saidView({ field, reading }: ReturnType<typeof saidByRow>[number]): ReturnedFieldView {
  const nothing = { field, base: null, current: null };
  if (reading.kind === 'problem') return { ...nothing, verdict: 'invalid', returned: null, problem: reading.problem, raw: reading.raw };
  return { ...nothing, verdict: 'change', returned: reading.value, problem: null, raw: null };
}

function fieldView(compared: FieldComparison): ReturnedFieldView {
  const { field, base, current, verdict } = compared;
  if (verdict === 'invalid') return { field, verdict, base, current, returned: null, problem: compared.problem, raw: compared.raw };
  return { field, verdict, base, current, returned: compared.returned, problem: null, raw: null };
}
