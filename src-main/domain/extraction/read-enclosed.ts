import { readAttachments } from './enclosed/attachments.ts';
import { enclosedTables, hasCells } from './enclosed/enclosed-tables.ts';
import { readIndicatorLists } from './enclosed/indicator-list.ts';
import { readIndicatorTables } from './enclosed/indicators.ts';
import { readTableRosters } from './enclosed/roster-table.ts';
import { readRosters } from './enclosed/roster.ts';
import { readScoringRules } from './enclosed/scoring-rules.ts';
import type { EnclosedContent, FoundRoster } from './enclosed-content.ts';
import type { PlanLine, PlanText } from './plan-text.ts';
import type { TableGrid } from './table-grid.ts';

/** Lines with tabs may be read as lines and as a table: the same persons count once. */
function withoutKnown(rosters: readonly FoundRoster[], known: readonly FoundRoster[]): FoundRoster[] {
  const names = new Set(known.flatMap((roster) => roster.members.map((one) => one.name)));
  return rosters.filter((roster) => roster.members.some((one) => !names.has(one.name)));
}

/**
 * Reads what stands in a plan's document and is no task: rosters of leading groups, scoring rules, attachments and
 * indicators. `lines` are all lines of the document, `tables` those that were found in it. Never throws.
 */
export function readEnclosed(plan: PlanText, lines: readonly PlanLine[], tables: readonly TableGrid[]): EnclosedContent {
  const rows = enclosedTables(plan, lines, tables);
  const unboxed = lines.filter((line) => !line.block.cell && !plan.text.slice(line.range.start, line.range.end).includes('|'));
  const text = unboxed.filter((line) => !hasCells(plan, line));
  const inRows = new Set(tables.filter((table) => table.kind === 'rows').flatMap((table) => table.lines.map((line) => line.range.start)));
  const rosters = readRosters(plan, unboxed);
  return {
    rosters: [...rosters, ...withoutKnown(readTableRosters(plan, rows), rosters)],
    // A heading over a table of indicators prints a base too; without a rule there is nothing to keep.
    scoringRules: readScoringRules(plan, text).filter(({ rules }) => rules.length > 0),
    attachments: readAttachments(plan, lines),
    indicators: [...readIndicatorTables(plan, rows), ...readIndicatorLists(plan, text.filter((line) => !inRows.has(line.range.start)))],
  };
}
