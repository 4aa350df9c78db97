import type { Command } from 'commander';
import { scoreSentence } from '../../contract/text/score-sentences.ts';
import { formatPoints, pointsFromUnits } from '../../domain/scoring/points.ts';
import { bindInWorkspace } from '../command.ts';
import { findUnit, readDay, readYear } from '../find.ts';
import { formatTable } from '../print-table.ts';

export interface ScoreOptions {
  scheme: string;
  year?: string;
  asOf?: string;
  unit?: string;
}

/** Adds the options that say which score is meant, and of which unit. */
export function addScoreOptions(command: Command): Command {
  return addScoreQueryOptions(command).option('--unit <name>', 'only this unit');
}

/** Adds the options that say which score is meant. */
export function addScoreQueryOptions(command: Command): Command {
  return command
    .option('--scheme <id>', 'scoring scheme', 'majiang-2016')
    .option('--year <year>', "year of the score; the office's year when left out")
    .option('--as-of <day>', 'day that the score speaks of, YYYY-MM-DD; today when left out');
}

/** The score that the options mean, in the workspace of the client. */
export async function readScoreQuery(
  client: Parameters<typeof findUnit>[0],
  options: ScoreOptions,
): Promise<{ schemeId: string; year: number; asOf: string; unitId: string | null }> {
  const { today, office } = await client.workspace.status();
  const asOf = readDay(options.asOf, today);
  const year = options.year === undefined ? (office?.year ?? Number(asOf.slice(0, 4))) : readYear(options.year);
  const unitId = options.unit === undefined ? null : (await findUnit(client, options.unit)).id;
  return { schemeId: options.scheme, year, asOf, unitId };
}

/** `score compute`. */
export function addScoreCommand(program: Command): void {
  const score = program.command('score').description('scores of units');
  const compute = addScoreOptions(score.command('compute').description('compute scores with their reasons'));
  bindInWorkspace(compute, async ({ workspace }) => {
    const { client } = workspace;
    const { unitId, ...query } = await readScoreQuery(client, compute.opts<ScoreOptions>());
    const computed = await client.scoring.compute(query);
    const units = computed.units.filter((unit) => unitId === null || unit.unitId === unitId);
    const points = (amount: number): string => formatPoints(pointsFromUnits(amount));
    const rows = units.map((unit) => [unit.className, unit.rank, unit.unitName, points(unit.total), points(unit.forecastTotal)]);
    const table = formatTable(['Class', 'Rank', 'Unit', computed.forecast ? 'Now' : 'Score', 'If nothing more is done'], rows);
    const lines = unitId === null ? '' : `\n\n${linesTable(units.flatMap((unit) => unit.lines), points)}`;
    return { value: { ...computed, units }, text: table + lines };
  });
}

type Line = Awaited<ReturnType<Parameters<typeof findUnit>[0]['scoring']['compute']>>['units'][number]['lines'][number];

function linesTable(lines: readonly Line[], points: (amount: number) => string): string {
  return formatTable(
    ['Part', 'Item', 'Deduction', 'Forecast', 'Reason'],
    lines.map((line) => [line.part, line.item, points(line.deduction), points(line.forecastDeduction), scoreSentence(line.reason)]),
  );
}
