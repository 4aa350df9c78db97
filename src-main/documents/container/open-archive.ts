import { unzipSync } from 'fflate';
import { DocumentError } from '../document-error.ts';
import { documentLimits } from '../limits.ts';

/** What an archive may hold at most, as `documentLimits` explains. */
export type ArchiveLimits = Readonly<Record<'archiveEntries' | 'unpackedBytes' | 'ratio' | 'ratioFrom', number>>;

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
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = documentLimits): Archive {
  const names = new Set<string>();
  let entries = 0;
  guarded(() =>
    unzipSync(bytes, {
      filter: ({ name }) => {
        if (++entries > limits.archiveEntries) throw limitExceeded('archiveEntries', limits);
        names.add(name);
        return false;
      },
    }),
  );
  if (names.size === 0) throw damaged();
  if (hasPassword(bytes)) throw new DocumentError('FILE_ENCRYPTED', { format: 'zip' });
  return { names, read: partReader(bytes, limits) };
}

/**
 * Sizes are checked before unpacking, summed over all that is ever read of the archive; fflate writes into a buffer of
 * just the size that the directory states.
 */
function partReader(bytes: Uint8Array, limits: ArchiveLimits): Archive['read'] {
  let total = 0;
  return (wanted) => {
    const parts = guarded(() =>
      unzipSync(bytes, {
        filter: ({ name, size, originalSize }) => {
          if (!wanted(name)) return false;
          total += originalSize;
          if (total > limits.unpackedBytes) throw limitExceeded('unpackedBytes', limits);
          if (originalSize > limits.ratioFrom && originalSize > size * limits.ratio) throw limitExceeded('ratio', limits);
          return true;
        },
      }),
    );
    return new Map(Object.entries(parts));
  };
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DocumentError) throw error;
    throw damaged(error);
  }
}

function limitExceeded(limit: 'archiveEntries' | 'unpackedBytes' | 'ratio', limits: ArchiveLimits): DocumentError {
  return new DocumentError('FILE_LIMIT_EXCEEDED', { limit, maximum: limits[limit] });
}

const [endOfDirectory, directoryEntry] = [0x06054b50, 0x02014b50];

/** Whether bit 0 of the flags of the first or any other entry says that it is encrypted (APPNOTE 4.3.7, 4.3.12, 4.4.4). */
function hasPassword(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if ((view.getUint16(6, true) & 1) === 1) return true;
  let end = bytes.length - 22;
  while (end > 0 && view.getUint32(end, true) !== endOfDirectory) end--;
  for (let at = end > 0 ? view.getUint32(end + 16, true) : bytes.length; at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry;) {
    if ((view.getUint16(at + 8, true) & 1) === 1) return true;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return false;
}
