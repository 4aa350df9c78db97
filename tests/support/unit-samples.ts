import type { UnitFields, UnitView } from '../../src-main/contract/units.ts';
import { plainTask } from './ledger-rows.ts';
import type { TestWorkspace } from './open-test-workspace.ts';

type Part = { role?: 'lead' | 'responsible' | 'supporting'; printedName?: string; unitId?: string; collectiveUnitId?: string };

/** Makes units and tasks of their own for a test, so that tests can share a workspace. */
export interface UnitSamples {
  add: (fields?: Partial<UnitFields>) => Promise<UnitView>;
  /** The unit as it stands now, archived or not. */
  unit: (unitId: string) => Promise<UnitView>;
  /** Fields for an update that changes nothing. */
  fieldsOf: (unitId: string) => Promise<UnitFields & { unitId: string; rowVersion: number }>;
  /** A task of a plan of its own; units and collective units are named 某单位 unless told otherwise. */
  task: (parts: readonly Part[], year?: number) => Promise<string>;
  /** Ids of the units that have a part in the task, sorted. */
  unitsOf: (taskId: string) => Promise<string[]>;
}

/** Samples for the workspace that the tests share. */
export function unitSamples(shared: () => TestWorkspace): UnitSamples {
  let made = 0;
  const unit = async (unitId: string): Promise<UnitView> => {
    const { units } = await shared().client.units.list({ includeArchived: true });
    const found = units.find((row) => row.id === unitId);
    if (!found) throw new Error(`no unit ${unitId}`);
    return found;
  };
  return {
    unit,
    add: async (fields = {}) => {
      made += 1;
      const plain = { name: `县样本${made}局`, shortName: null, classCode: 'countyDepartment', aliases: [] };
      const { unitId } = await shared().client.units.add({ ...plain, ...fields });
      return unit(unitId);
    },
    fieldsOf: async (unitId) => {
      const { rowVersion, name, shortName, classCode, aliases } = await unit(unitId);
      return { unitId, rowVersion, name, shortName, classCode, aliases };
    },
    task: async (parts, year = 2026) => {
      const { client } = shared();
      const { planId } = await client.ledger.addPlan({ title: `${year}年计划`, year });
      const assignments = parts.map(({ role = 'responsible', printedName = '某单位', unitId = null, collectiveUnitId = null }) => ({
        role,
        printedName,
        unitId,
        collectiveUnitId,
      }));
      return (await client.ledger.addTask({ ...plainTask, planId, title: '任务', assignments })).taskId;
    },
    unitsOf: async (taskId) => {
      const { units } = await shared().client.ledger.task({ taskId });
      return units.map((one) => one.unitId).sort();
    },
  };
}
