import path from 'node:path';
import type { CollectedFile } from '../../contract/collection.ts';
import { isEvidenceFolder } from '../../domain/exchange/evidence-folders.ts';
import type { ApplicationContext } from '../context.ts';
import { createFewAtOnce } from '../few-at-once.ts';
import { fileNameOf } from '../files/file-name.ts';
import { returnedFolder } from '../files/returned-folder.ts';
import { stageBytes } from '../files/staged-files.ts';
import { grouped } from '../grouped.ts';
import type { JobControl } from '../stream-job.ts';
import { refusedFile } from './collected-file.ts';
import { attachEvidence, attachOwned, type GatheredReturn, ownersOfFolder, type UnitNamesOf } from './evidence-owners.ts';
import { collectLimits, createFileFinder, type FileFinder, type FoundFile, type FoundFolder, isArchive } from './find-files.ts';
import { type EvidenceSink, listOrTell } from './gather-evidence.ts';
import { type KnownReturns, readReturn } from './read-return.ts';

/** What tells what is there already, and whose workbook a return is before it is stored. */
export interface GatherKnowledge extends KnownReturns {
  unitNamesOf: UnitNamesOf;
}

/** A table that is told when it is no return, and a document that may hold one. */
const [workbookName, documentName] = [/\.(?:xls[xmb]?|xlt[xm]?|ett?|csv|ods)$/iu, /\.(?:docx|html?|mht(?:ml)?)$/iu];
/** Files that are read at a time: each holds a worker and its bytes. And those that the disk is waited for meanwhile. */
const [atOnce, stagedAtOnce] = [2, 4];

interface Gathering {
  context: ApplicationContext;
  control: JobControl;
  finder: FileFinder;
  known: GatherKnowledge;
  sink: EvidenceSink;
  returns: GatheredReturn[];
  told: CollectedFile[];
  progress: { done: number; total: number };
}

/** How a folder is looked at. */
interface FolderView {
  folders: readonly string[];
  archives: number;
  /** Beside a workbook a folder that begins with a row's number: only what bears the marks of a distribution is a return there. */
  onlyMarked: boolean;
}

/** Reads what lies at the paths: workbooks, and below folders and archives workbooks with their evidence. */
export async function gatherReturns(paths: readonly string[], gathering: Omit<Gathering, 'finder' | 'returns' | 'told' | 'progress'>): Promise<Pick<Gathering, 'returns' | 'told'>> {
  const finder = createFileFinder(gathering.control.signal);
  const all: Gathering = { ...gathering, finder, returns: [], told: gathering.sink.told, progress: { done: 0, total: 0 } };
  const view: FolderView = { folders: [], archives: 0, onlyMarked: false };
  const single: FoundFile[] = [];
  for (const filePath of new Set(paths)) {
    const found = await finder.at(filePath);
    if (found === null) all.told.push(refusedFile(fileNameOf(filePath), 'notReadable'));
    else if ('list' in found) await gatherFolder(found, view, all);
    else if (isArchive(found)) await gatherFolder(finder.unpacked(found), { ...view, archives: 1 }, all);
    else single.push(found);
  }
  for (const files of byFolder(single)) await gatherSingleFiles(files, view, all);
  return all;
}

function byFolder(files: readonly FoundFile[]): FoundFile[][] {
  return [...grouped(files, (file) => path.dirname(file.path ?? '')).values()];
}

/** Files that were named one by one are told whatever they are; evidence may lie beside them. */
async function gatherSingleFiles(files: readonly FoundFile[], view: FolderView, all: Gathering): Promise<void> {
  const found = await readFiles(files, view, all, () => true);
  const [first] = files;
  if (found.length === 0 || first?.path === undefined || first.path === null) return;
  const { folders } = await listOrTell(all.finder.folder(path.dirname(first.path)), []);
  await attachEvidence(folders.filter(({ name }) => isEvidenceFolder(name)), found, owning(all));
}

/** The returns in a folder and below it; evidence that lies beside them is theirs. */
async function gatherFolder(folder: FoundFolder, view: FolderView, all: Gathering): Promise<GatheredReturn[]> {
  const listed = await listOrTell(folder, all.told);
  const inside: FolderView = { ...view, folders: [folder.name, ...view.folders] };
  const tables = listed.files.filter(({ name }) => workbookName.test(name) || documentName.test(name));
  const found = await readFiles(tables, inside, all, ({ name }) => workbookName.test(name));
  const folders = [...listed.folders, ...unpackedOf(listed.files.filter(isArchive), inside, all)];
  const below: GatheredReturn[] = [];
  for (const child of folders.filter(({ name }) => !isEvidenceFolder(name))) {
    const owners = ownersOfFolder(child, found, all.known.unitNamesOf);
    const archives = inside.archives + (listed.folders.includes(child) ? 0 : 1);
    const returns = await gatherFolder(child, { ...inside, archives, onlyMarked: inside.onlyMarked || owners.length > 0 }, all);
    if (returns.length === 0) await attachOwned(child, owners, all.sink);
    below.push(...returns);
  }
  const beside = found.length > 0 ? found : below;
  if (beside.length > 0 || !inside.onlyMarked) await attachEvidence(folders.filter(({ name }) => isEvidenceFolder(name)), beside, owning(all));
  return [...found, ...below];
}

/** Archives as folders; what lies in too many of them is told. */
function unpackedOf(archives: readonly FoundFile[], { archives: depth }: FolderView, all: Gathering): FoundFolder[] {
  if (depth < collectLimits.archiveDepth) return archives.map((archive) => all.finder.unpacked(archive));
  all.told.push(...archives.map(({ name }) => refusedFile(name, 'tooLarge')));
  return [];
}

/** Reads files two at a time and copies them into the waiting room of the kept files; `tells` chooses those of which it is said that they are no return. */
async function readFiles(files: readonly FoundFile[], { folders, onlyMarked }: FolderView, all: Gathering, tells: (file: FoundFile) => boolean): Promise<GatheredReturn[]> {
  const { progress, control, context } = all;
  progress.total += files.length;
  const found: (GatheredReturn | null)[] = files.map(() => null);
  const queue = files.entries();
  const staging = createFewAtOnce(stagedAtOnce);
  const work = async (): Promise<void> => {
    for (const [at, file] of queue) {
      const read = await readReturn(context, file, all.known, control.signal);
      control.onProgress({ phase: 'reading', done: ++progress.done, total: progress.total });
      if ('problem' in read) {
        if (tells(file) && !onlyMarked) all.told.push(refusedFile(file.name, read.problem));
        continue;
      }
      const { bytes, ...facts } = read;
      await staging.begin(async () => {
        const staged = bytes === null ? null : await stageBytes(bytes, returnedFolder(context), read.sha256);
        if (staged !== null) all.sink.staged.push(staged);
        if (!onlyMarked || read.sheet.marks !== null) found[at] = { ...facts, staged, folders, attachments: [] };
      });
    }
  };
  // All have ended before the first failure is told: none goes on to make copies that nobody takes away.
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, work));
  const copied = await Promise.allSettled([staging.finish()]);
  for (const one of [...ended, ...copied]) if (one.status === 'rejected') throw one.reason;
  const returns = found.filter((one) => one !== null);
  all.returns.push(...returns);
  return returns;
}

function owning({ sink, known }: Gathering): Parameters<typeof attachEvidence>[2] {
  return { sink, unitNamesOf: known.unitNamesOf };
}
