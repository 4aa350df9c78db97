import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the program keeps the character maps of Chinese fonts, below its root. */
const folderOfMaps = path.join('resources', 'pdf', 'cmaps');

/**
 * Gives pdf.js the maps from codes to characters that fonts which are not embedded need. They are found from this
 * file's own place upwards, in the checkout, in the bundle and in app.asar alike; fonts themselves are never loaded.
 */
export class CharacterMaps {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const folder = findFolder(path.dirname(fileURLToPath(import.meta.url)));
    if (kind !== 'cMapUrl' || folder === null || !/^[\w-]+\.bcmap$/u.test(filename)) throw new Error(`no ${kind} ${filename}`);
    return new Uint8Array(await readFile(path.join(folder, filename)));
  }
}

function findFolder(from: string): string | null {
  const folder = path.join(from, folderOfMaps);
  if (existsSync(folder)) return folder;
  const above = path.dirname(from);
  return above === from ? null : findFolder(above);
}
