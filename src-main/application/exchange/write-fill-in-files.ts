import path from 'node:path';
import { eq } from 'drizzle-orm';
import { fillInArchiveName, fillInFileName } from '../../contract/text/exchange-words.ts';
import type { Database } from '../../database/database.ts';
import { unitClasses, units } from '../../database/schema/index.ts';
import type { FillInSheet } from '../../domain/exchange/fill-in-row.ts';
import { stageWorkbook } from '../../workbooks/place-workbook.ts';
import { createZipFile } from '../../workbooks/zip-file.ts';
import type { ZipFile } from '../../workbooks/zip-file.ts';
import type { ApplicationContext } from '../context.ts';
import { targetsIn } from '../exports/save-folder.ts';
import { createFewAtOnce } from '../few-at-once.ts';
import { exportProfile } from '../profiles/profile-in-force.ts';
import type { JobControl } from '../stream-job.ts';

/** Where the workbook of a unit goes. */
export interface FillInPlace {
  readonly fileName: string;
  /** Name of the archive that it is put into; null for a file of its own. */
  readonly archive: string | null;
}

/** The places of workbooks, in their order; with `zips` the archives of the units' classes. */
export function fillInPlaces(db: Database, sheets: readonly FillInSheet[], zips: boolean): FillInPlace[] {
  const fileNames = targetsIn('', sheets.map(fillInFileName), '.xlsx');
  if (!zips) return fileNames.map((fileName) => ({ fileName, archive: null }));
  const classes = classesOf(db);
  const used = [...new Set(sheets.map(({ unitId }) => classes.get(unitId) ?? ''))];
  const names = targetsIn('', used.map((className) => fillInArchiveName({ className, year: sheets[0]?.year ?? 0, quarter: sheets[0]?.quarter ?? null })), '.zip');
  return sheets.map(({ unitId }, index) => ({ fileName: fileNames[index] ?? '', archive: names[used.indexOf(classes.get(unitId) ?? '')] ?? null }));
}

function classesOf(db: Database): ReadonlyMap<string, string> {
  const rows = db.select({ unitId: units.id, className: unitClasses.name }).from(units).innerJoin(unitClasses, eq(unitClasses.code, units.classCode)).all();
  return new Map(rows.map(({ unitId, className }) => [unitId, className]));
}

interface FilesToWrite {
  staging: string;
  sheets: readonly FillInSheet[];
  places: readonly FillInPlace[];
}

/** Files that the disk is waited for at a time. */
const writtenAtOnce = 4;

/** Writes the files into a folder, each workbook as soon as it is made, and gives their names. */
export async function writeFillInFiles(context: ApplicationContext, { staging, sheets, places }: FilesToWrite, { onProgress, signal }: JobControl): Promise<string[]> {
  const profile = exportProfile(context, null, sheets[0]?.year ?? 0);
  const requests = sheets.map((sheet) => ({ table: 'fillIn', profile, data: { sheet } }) as const);
  const archives = new Map<string, ZipFile>();
  const fileNames: string[] = [];
  const writing = createFewAtOnce(writtenAtOnce);
  const total = sheets.length;
  let made = 0;
  let done = 0;
  const tell = (): void => onProgress({ phase: 'writing', done, total });
  tell();
  try {
    for await (const { bytes } of context.renderer.renderEach(requests, signal)) {
      const place = places[made++];
      if (place === undefined) break;
      const { fileName, archive } = place;
      if (archive === null) {
        fileNames.push(fileName);
        // The workers go on while the disk is waited for.
        await writing.begin(async () => {
          await stageWorkbook(path.join(staging, fileName), bytes);
          done += 1;
          tell();
        });
      } else {
        const zip = archives.get(archive) ?? (await createZipFile(path.join(staging, archive)));
        archives.set(archive, zip);
        await zip.add(fileName, bytes, context.now());
        done += 1;
        tell();
      }
    }
    await writing.finish();
    onProgress({ phase: 'checking', done: 0, total: 1 });
    for (const zip of archives.values()) await zip.finish();
  } finally {
    await writing.settle();
    for (const zip of archives.values()) await zip.leave();
  }
  return [...fileNames, ...archives.keys()];
}
