import type { Office } from '../../contract/workspace.ts';
import { loadUnitPreset } from '../presets/load-presets.ts';
import type { ApplicationContext } from '../context.ts';
import { recordUseCase } from '../record-use-case.ts';
import { addPresetUnits } from '../units/import-preset.ts';
import { writeOffice } from './office-setting.ts';

/** First start: stores the office and, if one is named, adds the units of a preset, as one change. */
export function setUp(
  context: ApplicationContext,
  { unitPreset, ...office }: Office & { unitPreset: string | null },
): { changeSetId: string | null; unitsAdded: number } {
  const preset = unitPreset === null ? null : loadUnitPreset(context.resourcesFolder, unitPreset);
  const { changeSetId, value } = recordUseCase(context, 'workspace.setUp', { name: office.officeName }, (tx) => {
    writeOffice(tx, office);
    return preset === null ? 0 : addPresetUnits(tx, preset, context.now()).added;
  });
  return { changeSetId, unitsAdded: value };
}

/** Changes the office's names, clerk or year. */
export function updateOffice(context: ApplicationContext, office: Office): { changeSetId: string | null } {
  const { changeSetId } = recordUseCase(context, 'workspace.updateOffice', { name: office.officeName }, (tx) => {
    writeOffice(tx, office);
  });
  return { changeSetId };
}
