import type { ProgramFacts } from './shell-contract.ts';

/** Electron that the installers ship; anything older came from the fallback and is for testing on one machine only. */
const oldestReleasedElectron = 45;

/** Which program this is and whether it may be given to anybody. */
export function programFacts(version: string, electron: string): ProgramFacts {
  return { version, electron, testingOnly: Number(electron.split('.')[0]) < oldestReleasedElectron };
}
