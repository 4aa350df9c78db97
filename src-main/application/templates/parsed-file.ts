import type { TemplateTable } from '../../domain/templates/find-table.ts';
import { findTemplateTables } from '../../domain/templates/find-table.ts';
import type { ReadTemplate } from '../../workbooks/template/read-template.ts';
import { AppError } from '../app-error.ts';
import type { ApplicationContext } from '../context.ts';
import { readKeptFile } from '../files/kept-files.ts';
import { returnedFolder } from '../files/returned-folder.ts';
import type { SuperiorTableRow } from './table-rows.ts';

/** A superior's file with the tables found in it, read without anybody's choices: their order names them. */
export interface ParsedFile extends ReadTemplate {
  readonly tables: readonly TemplateTable[];
}

/** Files that are held: a clerk works on one table and looks at the last one. */
const mostHeld = 4;
/** By the content's hash, so that no file can stand for another; the one used last stands last. */
const held = new Map<string, ParsedFile>();

function hold(sha256: string, file: ParsedFile): ParsedFile {
  held.delete(sha256);
  held.set(sha256, file);
  const [oldest] = held.keys();
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
  return file;
}

/** Finds the tables of a file that was read, and holds both for the next question. */
export function holdParsed(sha256: string, file: ReadTemplate): ParsedFile {
  return hold(sha256, { ...file, tables: findTemplateTables(file.sheets) });
}

/** The bytes of a superior's table as it came; KEPT_FILE_MISSING when the file is gone or was changed. */
export function bytesOfTable(context: ApplicationContext, { sha256, fileName }: Pick<SuperiorTableRow, 'sha256' | 'fileName'>): Uint8Array {
  const bytes = readKeptFile(returnedFolder(context), sha256);
  if (bytes === null) throw new AppError('KEPT_FILE_MISSING', { fileName });
  return bytes;
}

/** The tables of a superior's file, read in the worker at the first question only. KEPT_FILE_MISSING. */
export async function parsedFile(context: ApplicationContext, row: Pick<SuperiorTableRow, 'sha256' | 'fileName'>): Promise<ParsedFile> {
  const known = held.get(row.sha256);
  if (known !== undefined) return hold(row.sha256, known);
  return holdParsed(row.sha256, await context.reader.readTemplate(bytesOfTable(context, row)));
}
