import { applyChoice, type RowChoice, unaskedChoice } from '../../domain/exchange/apply-choice.ts';
import { type FillInValues, fillInFields } from '../../domain/exchange/fill-in-row.ts';
import { baseAfter, compareStamps } from '../../domain/exchange/merge-returns.ts';
import { isSameValue } from '../../domain/exchange/read-row.ts';
import { placeKey } from '../evidence/place.ts';
import { grouped } from '../grouped.ts';
import type { Report } from '../progress/write-report.ts';
import { type ComparedFile, type ComparedPlace, type ComparedReturn, keyOfPlace, type SettledRow, settledKey } from './compare-files.ts';

/** What becomes of a part: the values to report, the evidence that was typed, and what is settled of each row. */
export interface TakenPart {
  place: ComparedPlace['place'];
  report: Report | null;
  /** What the taken words name as evidence. */
  evidence: (string | null)[];
  /** The rows that count, with what their next return is compared with. */
  rows: { row: ComparedPlace; after: FillInValues }[];
}

/** The parts that the counting rows of the files speak of; returns of several workbooks of a part follow each other in the order in which they were saved. */
export function takeRows(files: readonly ComparedFile[], settled: readonly SettledRow[], choiceOf: (compared: ComparedReturn) => RowChoice | undefined): TakenPart[] {
  const counting = files.flatMap(({ rows }) => rows.flatMap((row) => (row.place !== null && row.counts ? [row] : [])));
  const settledOf = grouped(settled, placeKey);
  return [...grouped(counting, ({ place }) => placeKey(place))].flatMap(([key, rows]) => {
    const ordered = rows.toSorted((one, other) => compareStamps(one.stamp, other.stamp));
    const [first] = ordered;
    return first === undefined ? [] : [takePart(ordered, first.place, settledOf.get(key) ?? [], choiceOf)];
  });
}

function takePart(rows: readonly ComparedPlace[], place: ComparedPlace['place'], settled: readonly SettledRow[], choiceOf: (compared: ComparedReturn) => RowChoice | undefined): TakenPart {
  const part: TakenPart = { place, report: null, evidence: [], rows: [] };
  let { current } = place;
  const said: FillInValues[] = [];
  for (const row of rows) {
    const earlier = settled.filter((one) => settledKey(one) !== keyOfPlace(row.place) && compareStamps(one, row.stamp) < 0).map(({ values }) => values);
    const comparison = said.length === 0 ? row.comparison : row.compareAgain(current, [...earlier, ...said]);
    const values = applyChoice(comparison, choiceOf(row) ?? unaskedChoice(comparison.fields));
    const after = baseAfter(comparison, values);
    if (row.isTouched) said.push(after);
    part.rows.push({ row, after });
    if (values === null) continue;
    if (values.evidence !== comparison.current.evidence) part.evidence.push(values.evidence);
    if (isReport(values, comparison.current)) part.report = reportOf(row, values);
    current = values;
  }
  return part;
}

/** Evidence alone is no report. */
function isReport(values: FillInValues, current: FillInValues): boolean {
  return fillInFields.some((field) => field !== 'evidence' && !isSameValue(values[field], current[field]));
}

/**
 * The report stands on the day that the unit gives, else on that of its receipt; not behind the day of receipt, and not before
 * what was reported already, since the last report is what the ledger says.
 */
function reportOf({ file, place }: ComparedPlace, { reportedOn, evidence: _evidence, ...values }: FillInValues): Report {
  const { taskId, unitId, workbook, lastOn } = place;
  const said = reportedOn === null || reportedOn > file.receivedOn ? file.receivedOn : reportedOn;
  const day = lastOn !== null && lastOn > said ? lastOn : said;
  return { taskId, unitId, ...values, reportedOn: day, quarter: workbook?.quarter ?? null, returnedFileId: file.id };
}
