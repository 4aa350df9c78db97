import type { UnitLoad } from '../../../../src-main/contract/ledger.ts';
import type { AskCount } from '../../../../src-main/contract/supervision.ts';
import type { UnitView } from '../../../../src-main/contract/units.ts';
import type { DistributeFields } from './distribute-draft.ts';

/** A unit that a distribution would ask: how many rows now, and how many it was asked this year already. */
export interface AskedUnit {
  unitId: string;
  unitName: string;
  rows: number;
  askedBefore: number;
}

/** As many units as one distribution takes by name. */
const mostUnits = 500;

/** The units with open rows that a distribution would ask, in the order of the register. */
export function askedUnits(
  { scope, classCodes, unitIds }: Pick<DistributeFields, 'scope' | 'classCodes' | 'unitIds'>,
  units: readonly Pick<UnitView, 'id' | 'name' | 'classCode'>[],
  loads: readonly Pick<UnitLoad, 'unitId' | 'open'>[],
  asks: readonly Pick<AskCount, 'unitId' | 'fillInRows'>[],
): AskedUnit[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const before = new Map(asks.map(({ unitId, fillInRows }) => [unitId, fillInRows]));
  return loads.flatMap(({ unitId, open }) => {
    const unit = known.get(unitId);
    if (unit === undefined || open === 0) return [];
    if (scope === 'classes' && !classCodes.includes(unit.classCode)) return [];
    if (scope === 'units' && !unitIds.includes(unitId)) return [];
    return [{ unitId, unitName: unit.name, rows: open, askedBefore: before.get(unitId) ?? 0 }];
  });
}

/** How much is asked: 将给 32 家单位下发，共 410 项未办结任务；今年已要求这些单位填报 380 行。 */
export function askedSentence(asked: readonly AskedUnit[]): string {
  const rows = asked.reduce((sum, unit) => sum + unit.rows, 0);
  const before = asked.reduce((sum, unit) => sum + unit.askedBefore, 0);
  const already = before === 0 ? '今年还没有要求过这些单位填报' : `今年已要求这些单位填报 ${before} 行`;
  return `将给 ${asked.length} 家单位下发，共 ${rows} 项未办结任务；${already}。`;
}

/** What keeps the distribution from going out, as a sentence; null when nothing does. */
export function problemOfDistribution({ scope, replyBy }: Pick<DistributeFields, 'scope' | 'replyBy'>, asked: readonly AskedUnit[], today: string): string | null {
  if (asked.length === 0) return scope === 'all' ? '没有单位有未办结的任务。' : '请选择有未办结任务的单位。';
  if (replyBy !== null && replyBy < today) return '报回期限早于今天。';
  return scope !== 'all' && asked.length > mostUnits ? `一次最多指定 ${mostUnits} 家单位。` : null;
}
