import { useQuery } from '@tanstack/react-query';
import { useApi } from './api-provider.tsx';

/** The units of the made-up county; they are loaded with its plan (先看示例), never by themselves. */
const samplePreset = 'sample-county';

/** Unit lists that an office can begin with. */
export function useUnitPresets(): readonly { name: string; title: string; unitCount: number }[] {
  const presets = useQuery(useApi().queries.units.presets.queryOptions()).data ?? [];
  return presets.filter(({ name }) => name !== samplePreset);
}
