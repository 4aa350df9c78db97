import { assertNodeVersion } from '../node-preflight.ts';

assertNodeVersion();
const { provideElectron } = await import('./provide-electron.ts');
const { RuntimeUnavailable } = await import('./runtime.ts');

try {
  const { executable } = await provideElectron();
  console.log(executable);
} catch (error) {
  if (!(error instanceof RuntimeUnavailable)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
