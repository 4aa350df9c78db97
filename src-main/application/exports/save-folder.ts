import { statSync } from 'node:fs';
import path from 'node:path';
import { validFileName } from './valid-file-name.ts';

/** The folder that a save target names, or in which it lies. */
export function folderOf(target: string): string {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true ? target : path.dirname(target);
}

/** A path in a folder for each name, with the ending (.docx); names that a system would take for the same get a number. */
export function targetsIn(folder: string, names: readonly string[], ending: string): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    let fileName = validFileName(name, ending);
    for (let copy = 2; used.has(fileName.toLowerCase()); copy += 1) fileName = validFileName(name, ` (${copy})${ending}`);
    used.add(fileName.toLowerCase());
    return path.join(folder, fileName);
  });
}
