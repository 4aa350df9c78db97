import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../app-error.ts';

/** Paths that the user has named in a dialog, by a drop or on the command line, each behind a token that the window may hold. */
export interface FileTokens {
  /** Makes a token for a file to read or, after an export, to open. */
  offer(filePath: string): string;
  /** Makes a token for a file to write. */
  offerSaveTarget(filePath: string): string;
  /** The path to read; FILE_TOKEN_UNKNOWN when the token was never given. */
  readable(token: string): string;
  /** The path to write; FILE_TOKEN_UNKNOWN when the token was not given for writing. */
  writable(token: string): string;
  /** The path behind any token, null when it was never given. */
  pathOf(token: string): string | null;
}

/** Keeps tokens in memory for the life of the program: a path never outlives the start in which it was named. */
export function createFileTokens(): FileTokens {
  const granted = new Map<string, { filePath: string; write: boolean }>();
  const grant = (filePath: string, write: boolean): string => {
    const token = randomUUID();
    granted.set(token, { filePath: path.resolve(filePath), write });
    return token;
  };
  const find = (token: string, write: boolean): string => {
    const entry = granted.get(token);
    if (!entry || (write && !entry.write)) throw new AppError('FILE_TOKEN_UNKNOWN', {});
    return entry.filePath;
  };
  return {
    offer: (filePath) => grant(filePath, false),
    offerSaveTarget: (filePath) => grant(filePath, true),
    readable: (token) => find(token, false),
    writable: (token) => find(token, true),
    pathOf: (token) => granted.get(token)?.filePath ?? null,
  };
}
