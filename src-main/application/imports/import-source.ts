import { readFileSync, statSync } from 'node:fs';
import type { z } from 'zod';
import type { importSourceSchema } from '../../contract/imports.ts';
import { pastedTextLabel } from '../../contract/text/labels.ts';
import { documentLimits } from '../../documents/limits.ts';
import { AppError } from '../app-error.ts';
import { fileNameOf } from '../files/file-name.ts';
import type { FileTokens } from '../files/file-tokens.ts';

/** What is to be read: the bytes of a file, or text from the clipboard as the bytes that are kept of it. */
export type LoadedSource =
  | { kind: 'file'; fileName: string; bytes: Uint8Array }
  | { kind: 'pasted'; fileName: string; text: string; html: string | null; bytes: Uint8Array };

/** Fetches what the source names; FILE_NOT_READABLE, FILE_FORMAT_UNSUPPORTED for a folder, FILE_TOO_LARGE (before a byte is read) or FILE_EMPTY otherwise. */
export function loadSource(files: FileTokens, source: z.infer<typeof importSourceSchema>): LoadedSource {
  if (source.kind === 'pasted') {
    return { kind: 'pasted', fileName: pastedTextLabel, text: source.text, html: source.html, bytes: new TextEncoder().encode(source.text) };
  }
  const filePath = files.readable(source.fileToken);
  const fileName = fileNameOf(filePath);
  const maximum = documentLimits.bytes;
  try {
    const facts = statSync(filePath);
    if (facts.isDirectory()) throw new AppError('FILE_FORMAT_UNSUPPORTED', { fileName, format: 'folder' });
    if (!facts.isFile()) throw new AppError('FILE_NOT_READABLE', { fileName });
    if (facts.size > maximum) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'bytes', maximum });
    if (facts.size === 0) throw new AppError('FILE_EMPTY', { fileName });
    return { kind: 'file', fileName, bytes: new Uint8Array(readFileSync(filePath)) };
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('FILE_NOT_READABLE', { fileName });
  }
}
