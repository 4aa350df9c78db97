import { createHash } from 'node:crypto';
import path from 'node:path';
import type { App } from 'electron';

/**
 * Chooses the workspace's folder. With a folder of its own choice a start also gets its own place for the window's
 * memory and its own single-instance lock, so that two ledgers can be open beside each other.
 */
export function chooseWorkspaceFolder(app: App, asked: string | null): string {
  const userData = app.getPath('userData');
  if (asked === null) return path.join(userData, 'workspace');
  const name = createHash('sha256').update(asked).digest('hex').slice(0, 16);
  app.setPath('userData', path.join(userData, 'windows', name));
  return asked;
}
