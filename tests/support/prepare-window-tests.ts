import { prepareElectron } from './electron-app.ts';

/** Makes Electron, its libraries and the built program ready before the first window test: a cold machine needs minutes. */
export default async function setup(): Promise<void> {
  await prepareElectron();
}
