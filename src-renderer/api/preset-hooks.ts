import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-provider.tsx';

/** The units of the made-up county; they are loaded with its plan (先看示例), never by themselves. */
const samplePreset = 'sample-county';

/** A unit list that an office can begin with, whole or some of its classes. */
interface UnitPreset {
  name: string;
  title: string;
  unitCount: number;
  classes: { code: string; name: string; unitCount: number }[];
}

/** Unit lists that an office can begin with. */
export function useUnitPresets(): readonly UnitPreset[] {
  const presets = useQuery(useApi().queries.units.presets.queryOptions()).data ?? [];
  return presets.filter(({ name }) => name !== samplePreset);
}
