import { benchCollect } from './collect.ts';
import { benchDistribute } from './distribute.ts';
import { benchExport } from './export.ts';
import { benchExtract } from './extract.ts';
import { benchFormats } from './formats.ts';
import type { BenchOptions, MeasurementGroup } from './measurement.ts';
import { benchPlan } from './plan.ts';
import { benchScreenWindow } from './screen-window.ts';
import { benchScreens } from './screens.ts';
import { benchWindow } from './window.ts';
import { benchWorkWindow } from './work-window.ts';

/** Everything that is measured, in the order of the table. */
export const benchGroups = {
  extract: benchExtract,
  formats: benchFormats,
  plan: benchPlan,
  screens: benchScreens,
  screenWindow: benchScreenWindow,
  workWindow: benchWorkWindow,
  export: benchExport,
  distribute: benchDistribute,
  collect: benchCollect,
  window: benchWindow,
} satisfies Record<string, (options: BenchOptions) => Promise<MeasurementGroup>>;

/** Whether the text names a group. */
export function isGroupName(text: string): text is keyof typeof benchGroups {
  return Object.hasOwn(benchGroups, text);
}
