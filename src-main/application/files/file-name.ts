import path from 'node:path';

/**
 * The name of a file as it is shown and kept, without control and direction characters: they can make a name read as
 * another one, a program as a document.
 */
export function fileNameOf(filePath: string): string {
  return path.basename(filePath).replaceAll(/[\p{Cc}\p{Cf}]/gu, '');
}
