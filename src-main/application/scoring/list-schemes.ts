import type { ApplicationContext } from '../context.ts';
import { loadScoringScheme, presetNames } from '../presets/load-presets.ts';

/** The scoring schemes that come with the program. */
export function listSchemes({ resourcesFolder }: Pick<ApplicationContext, 'resourcesFolder'>) {
  return presetNames(resourcesFolder, 'scoring').map((name) => {
    const { id, version, source, name: title } = loadScoringScheme(resourcesFolder, name);
    return { id, version, source, name: title };
  });
}
