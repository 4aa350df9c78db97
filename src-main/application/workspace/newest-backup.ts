import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Instant of the newest backup in the folder, null when there is none. */
export function newestBackupAt(backupsFolder: string): string | null {
  if (!existsSync(backupsFolder)) return null;
  const times = readdirSync(backupsFolder)
    .filter((name) => name.endsWith('.sqlite'))
    .map((name) => statSync(path.join(backupsFolder, name)).mtimeMs);
  return times.length === 0 ? null : new Date(Math.max(...times)).toISOString();
}
