import { unzipSync } from 'fflate';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** The parts of a zip archive by name; `read` unpacks those that a reader asks for, within the limits. */
export interface Archive {
  names: ReadonlySet<string>;
  read: (wanted: (name: string) => boolean) => Map<string, Uint8Array>;
}

const damaged = (cause?: unknown): DocumentError => new DocumentError('FILE_DAMAGED', { format: 'zip' }, { cause });

/**
 * Opens a zip archive from its directory, without unpacking anything. Throws `DocumentError`: `FILE_DAMAGED`,
 * `FILE_ENCRYPTED` (a password on the archive) or `FILE_LIMIT_EXCEEDED`.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const names = new Set<string>();
  let entries = 0;
  guarded(() =>
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (++entries > documentLimits.archiveEntries) throw limitExceeded('archiveEntries');
        names.add(name);
        return false;
      },
    }),
  );
  if (names.size === 0) throw damaged();
  if (hasPassword(bytes)) throw new DocumentError('FILE_ENCRYPTED', { format: 'zip' });
  return { names, read: (wanted) => readParts(bytes, wanted) };
}

/** Sizes are checked before unpacking; fflate writes into a buffer of just the size that the directory states. */
function readParts(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  let total = 0;
  const parts = guarded(() =>
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!wanted(name)) return false;
        total += originalSize;
        if (total > documentLimits.unpackedBytes) throw limitExceeded('unpackedBytes');
        if (originalSize > documentLimits.ratioFrom && originalSize > size * documentLimits.ratio) {
          throw limitExceeded('ratio');
        }
        return true;
      },
    }),
  );
  return new Map(Object.entries(parts));
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged(error);
  }
}

function limitExceeded(limit: 'archiveEntries' | 'unpackedBytes' | 'ratio'): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit, maximum: documentLimits[limit] });
}

/** Bit 0 of the flags in the first local header: the entry is encrypted. */
function hasPassword(bytes: Uint8Array): boolean {
  return bytes.length > 7 && ((bytes[6] ?? 0) & 1) === 1;
}
