import path from 'node:path';
import { wordingOf } from '../../domain/exchange/cell-text.ts';
import { leadingRowNumber, namesMeet, withoutEvidenceWords, wordsOfRowFolder } from '../../domain/exchange/evidence-folders.ts';
import { refusedFile } from './collected-file.ts';
import type { FoundFolder } from './find-files.ts';
import { type EvidenceSink, listOrTell, stageEvidence, type StagedAttachment, stageRowFolder } from './gather-evidence.ts';
import type { StagedFile } from '../files/staged-files.ts';
import type { ReadReturn } from './read-return.ts';

/** A return with the evidence that lay beside it. */
export interface GatheredReturn extends Omit<ReadReturn, 'bytes'> {
  /** Its copy; null where its content was collected before. */
  staged: StagedFile | null;
  /** Names of the folders that it lies in, the nearest first. */
  folders: readonly string[];
  attachments: StagedAttachment[];
}

/** Names by which a file or folder can name the unit of a return, its own first; empty while nobody knows it. */
export type UnitNamesOf = (read: GatheredReturn) => readonly string[];

/** A return that a folder brings evidence to. */
export interface FolderOwner {
  read: GatheredReturn;
  /** The folder is named after the unit and has one folder a row; else it is one row's. */
  isUnits: boolean;
}

interface Owning {
  sink: EvidenceSink;
  unitNamesOf: UnitNamesOf;
}

/** Shorter words of a folder's name could be the end of any title. */
const leastTitle = 4;

/** Hands each folder of evidence to the returns beside it: to the only unit's, or to those that it names; what fits none is told. */
export async function attachEvidence(folders: readonly FoundFolder[], beside: readonly GatheredReturn[], { sink, unitNamesOf }: Owning): Promise<void> {
  for (const folder of folders) {
    const owners = ownersByName(folder.name, beside, unitNamesOf);
    if (owners.length > 0) attachAll(await stageEvidence(folder, sink), owners);
    else await attachByUnit(folder, beside, { sink, unitNamesOf });
  }
}

/** One folder of evidence for several units may have a folder for each. */
async function attachByUnit(folder: FoundFolder, beside: readonly GatheredReturn[], { sink, unitNamesOf }: Owning): Promise<void> {
  const { files, folders } = await listOrTell(folder, sink.told);
  let open = files.length;
  for (const child of folders) {
    const owners = leadingRowNumber(child.name) === null ? ownersByName(child.name, beside, unitNamesOf) : [];
    if (owners.length > 0) attachAll(await stageEvidence(child, sink), owners);
    else open += 1;
  }
  if (open > 0) sink.told.push(refusedFile(folder.fileName, 'unplaced'));
}

/** The returns beside a folder to which it may bring evidence: it begins with a row's number, is a task's title, or names the unit. */
export function ownersOfFolder({ name }: FoundFolder, beside: readonly GatheredReturn[], unitNamesOf: UnitNamesOf): FolderOwner[] {
  if (beside.length === 0) return [];
  const number = leadingRowNumber(name);
  const ofRow = areOfOneUnit(beside, unitNamesOf) ? beside.filter((read) => isRowsFolder(name, number, read)) : [];
  if (ofRow.length > 0) return ofRow.map((read) => ({ read, isUnits: false }));
  return number === null ? beside.filter((read) => isNamedBy(name, read, unitNamesOf)).map((read) => ({ read, isUnits: true })) : [];
}

/** Copies what lies in the folder for those that it belongs to. */
export async function attachOwned(folder: FoundFolder, owners: readonly FolderOwner[], sink: EvidenceSink): Promise<void> {
  for (const { read, isUnits } of owners) attachAll(await (isUnits ? stageEvidence(folder, sink) : stageRowFolder(folder, sink)), [read]);
}

function attachAll(attachments: readonly StagedAttachment[], owners: readonly GatheredReturn[]): void {
  for (const owner of owners) owner.attachments.push(...attachments);
}

function isRowsFolder(name: string, number: number | null, { sheet }: GatheredReturn): boolean {
  const words = wordsOfRowFolder(name);
  const isTitle = words.length >= leastTitle && sheet.rows.some(({ facts }) => wordingOf(facts.title ?? '').endsWith(words));
  return isTitle || (number !== null && number <= sheet.rows.length);
}

/** The returns that a folder can only belong to: those that it names, else all where they are of one unit. */
function ownersByName(folderName: string, beside: readonly GatheredReturn[], unitNamesOf: UnitNamesOf): GatheredReturn[] {
  const named = beside.filter((read) => isNamedBy(folderName, read, unitNamesOf));
  if (named.length > 0) return named;
  return areOfOneUnit(beside, unitNamesOf) ? [...beside] : [];
}

/** A return of a unit that nobody knows is one of its own. */
function areOfOneUnit(beside: readonly GatheredReturn[], unitNamesOf: UnitNamesOf): boolean {
  return new Set(beside.map((read) => unitNamesOf(read)[0] ?? read.sha256)).size === 1;
}

function isNamedBy(folderName: string, read: GatheredReturn, unitNamesOf: UnitNamesOf): boolean {
  const words = withoutEvidenceWords(folderName);
  return [path.parse(read.fileName).name, ...unitNamesOf(read)].some((name) => namesMeet(words, name));
}
