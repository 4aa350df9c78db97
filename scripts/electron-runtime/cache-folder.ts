import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder outside the repository that keeps downloaded and compiled runtime parts between checkouts. */
export function cacheFolder(): string {
  return join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'taizhang');
}
