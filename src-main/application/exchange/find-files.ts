import { stat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { openArchive } from '../../documents/container/open-archive.ts';
import type { Archive } from '../../documents/container/open-archive.ts';
import { AppError } from '../app-error.ts';
import { fileNameOf } from '../files/file-name.ts';

/** A file that was found, on a disk or in a zip archive; nothing of it is read yet. */
export interface FoundFile {
  name: string;
  /** Where it lies on the disk; null in an archive. */
  path: string | null;
  /** Bytes; null where only reading tells. */
  byteSize: number | null;
  /** When it, or the archive that holds it, was last written: an ISO instant. */
  writtenAt: string;
  read: () => Promise<Uint8Array>;
}

/** A folder or an archive, which is looked into only when it is asked for. */
export interface FoundFolder {
  /** Without the ending of an archive. */
  name: string;
  /** With it. */
  fileName: string;
  list: () => Promise<{ files: FoundFile[]; folders: FoundFolder[] }>;
}

/** What a collection may cost: a county's returns of a quarter with their evidence are a tenth of it. */
export const collectLimits = {
  /** Folders within folders, archives within archives. */
  depth: 12,
  archiveDepth: 2,
  /** Files and folders of one collection. */
  entries: 20_000,
  /** Size of an archive, and of what is unpacked of it, bytes. */
  archiveBytes: 300 * 1024 * 1024,
  archive: { archiveEntries: 20_000, unpackedBytes: 2 * 1024 * 1024 * 1024, ratio: 400, ratioFrom: 20 * 1024 * 1024 },
} as const;

/** What programs and systems leave beside the files that a person sees: locks, thumbnails, forks. */
const leftOver = /^(?:~\$|\.|__MACOSX$|thumbs\.db$|desktop\.ini$|icon\r?$|\$RECYCLE\.BIN$|System Volume Information$)|\.(?:tmp|temp|crdownload|part|lnk)$|^~.*\.tmp$/iu;

/** Whether an entry is one that no person has put there. */
export function isLeftOver(name: string): boolean {
  return leftOver.test(name);
}

/** Whether a file is an archive that can be looked into. */
export function isArchive({ name }: Pick<FoundFile, 'name'>): boolean {
  return /\.zip$/iu.test(name);
}

/** Looks for files below what was named, within `collectLimits`. */
export interface FileFinder {
  /** What lies at a path; null where there is nothing, or nothing that can be read. */
  at: (filePath: string) => Promise<FoundFile | FoundFolder | null>;
  folder: (folderPath: string) => FoundFolder;
  /** An archive as a folder. Reading it throws `DocumentError`. */
  unpacked: (archive: FoundFile) => FoundFolder;
}

/** A finder for one collection, which counts all that it finds: FILE_TOO_LARGE beyond `collectLimits.entries`. */
export function createFileFinder(signal: AbortSignal): FileFinder {
  let entries = 0;
  let opened: { of: FoundFile; archive: Promise<Archive> } | null = null;
  const count = (fileName: string): void => {
    signal.throwIfAborted();
    if (++entries > collectLimits.entries) throw new AppError('FILE_TOO_LARGE', { fileName, limit: 'entries', maximum: collectLimits.entries });
  };
  // Only one archive is held at a time: its entries are asked for one after the other.
  const archiveOf = (of: FoundFile): Promise<Archive> => {
    if (opened?.of !== of) opened = { of, archive: readArchive(of) };
    return opened.archive;
  };
  const at = async (filePath: string): Promise<FoundFile | FoundFolder | null> => {
    const facts = await stat(filePath).catch(() => null);
    if (facts?.isDirectory()) return folder(filePath);
    if (!facts?.isFile()) return null;
    const read = (): Promise<Uint8Array> => readFile(filePath, { signal });
    return { name: fileNameOf(filePath), path: filePath, byteSize: facts.size, writtenAt: facts.mtime.toISOString(), read };
  };
  const folder = (folderPath: string, depth = 0): FoundFolder => ({
    name: fileNameOf(folderPath),
    fileName: fileNameOf(folderPath),
    list: async () => {
      const found: { files: FoundFile[]; folders: FoundFolder[] } = { files: [], folders: [] };
      // A folder that cannot be entered holds nothing for the program.
      const all = depth > collectLimits.depth ? [] : await readdir(folderPath, { withFileTypes: true }).catch(() => []);
      for (const entry of all.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
        if (isLeftOver(entry.name)) continue;
        count(entry.name);
        const entryPath = path.join(folderPath, entry.name);
        // Links are not followed: they could lead round in a ring, or out of what was named.
        if (entry.isDirectory()) found.folders.push(folder(entryPath, depth + 1));
        else if (entry.isFile()) {
          const file = await at(entryPath);
          if (file !== null && 'read' in file) found.files.push(file);
        }
      }
      return found;
    },
  });
  const unpacked = (archive: FoundFile): FoundFolder => ({
    name: path.parse(archive.name).name,
    fileName: archive.name,
    list: async () => folderOfArchive(archive, await archiveOf(archive), { count, archiveOf }).list(),
  });
  return { at, folder: (folderPath) => folder(folderPath), unpacked };
}

async function readArchive(of: FoundFile): Promise<Archive> {
  if ((of.byteSize ?? 0) > collectLimits.archiveBytes) throw new AppError('FILE_TOO_LARGE', { fileName: of.name, limit: 'bytes', maximum: collectLimits.archiveBytes });
  return openArchive(await of.read(), collectLimits.archive);
}

interface ArchiveReading {
  count: (fileName: string) => void;
  archiveOf: (of: FoundFile) => Promise<Archive>;
}

interface TreeFolder {
  folders: Map<string, TreeFolder>;
  files: Map<string, string>;
}

/** The entries of an archive as folders, by the names that a person sees. */
function folderOfArchive(of: FoundFile, archive: Archive, { count, archiveOf }: ArchiveReading): FoundFolder {
  const root: TreeFolder = { folders: new Map(), files: new Map() };
  for (const entry of archive.names) {
    const steps = entryName(entry).split(/[/\\]/u).map(fileNameOf).filter((step) => step !== '' && step !== '.' && step !== '..');
    const name = /[/\\]$/u.test(entry) ? undefined : steps.pop();
    if (name === undefined || steps.length > collectLimits.depth || [...steps, name].some(isLeftOver)) continue;
    count(name);
    let folder = root;
    for (const step of steps) {
      const next = folder.folders.get(step) ?? { folders: new Map(), files: new Map() };
      folder.folders.set(step, next);
      folder = next;
    }
    folder.files.set(name, entry);
  }
  const fileOf = ([name, entry]: [string, string]): FoundFile => ({
    name,
    path: null,
    byteSize: null,
    writtenAt: of.writtenAt,
    read: async () => {
      const bytes = (await archiveOf(of)).read((one) => one === entry).get(entry);
      if (bytes === undefined) throw new AppError('FILE_NOT_READABLE', { fileName: name });
      return bytes;
    },
  });
  const listOf = (name: string, folder: TreeFolder): FoundFolder => ({
    name,
    fileName: name,
    list: () => Promise.resolve({ files: Array.from(folder.files, fileOf), folders: Array.from(folder.folders, ([child, tree]) => listOf(child, tree)) }),
  });
  return listOf(of.name, root);
}

/**
 * Name of an entry. Without the mark of UTF-8 an archive's names are bytes that fflate gives as Latin-1: WPS and Chinese
 * Windows write GB18030, some programs UTF-8 without its mark.
 */
export function entryName(name: string): string {
  if (!/[\u0080-\u00ff]/u.test(name) || /[^\u0000-\u00ff]/u.test(name)) return name;
  const bytes = Buffer.from(name, 'latin1');
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, or the name as it is.
    }
  }
  return name;
}
