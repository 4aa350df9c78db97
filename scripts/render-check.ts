import { execFile } from 'node:child_process';
import { mkdtemp, mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** True where LibreOffice and poppler's tools can be started. */
export async function canRender(): Promise<boolean> {
  try {
    await run('soffice', ['--version']);
    await run('pdftotext', ['-v']);
    return true;
  } catch {
    return false;
  }
}

/** Converts a document with LibreOffice; gives the new file's path. */
export async function convertWithLibreOffice(file: string, format: string, outputFolder: string): Promise<string> {
  const [converted = ''] = await convertAllWithLibreOffice([file], format, outputFolder);
  return converted;
}

/** Converts documents in one run of LibreOffice (a profile folder of its own, so that an open window does not matter); gives the new files' paths. */
export async function convertAllWithLibreOffice(files: readonly string[], format: string, outputFolder: string): Promise<string[]> {
  // Without a file it would open its window and wait.
  if (files.length === 0) return [];
  const profile = await mkdtemp(join(tmpdir(), 'taizhang-libreoffice-'));
  try {
    await run('soffice', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', format, '--outdir', outputFolder, ...files]);
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  const extension = format.split(':')[0] ?? format;
  return files.map((file) => join(outputFolder, `${basename(file, extname(file))}.${extension}`));
}

/** The text of each page of a PDF, laid out as on the page. */
export async function pdfPages(pdf: string): Promise<string[]> {
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 256 * 1024 * 1024 });
  return stdout.split('\f').slice(0, -1);
}

/** Renders a workbook to a PDF and a PNG of each page in `outputFolder`; gives the paths of the pictures. */
export async function renderWorkbook(file: string, outputFolder: string, resolution = 60): Promise<string[]> {
  await mkdir(outputFolder, { recursive: true });
  const pdf = await convertWithLibreOffice(file, 'pdf', outputFolder);
  const prefix = basename(pdf, '.pdf');
  await run('pdftoppm', ['-r', String(resolution), '-png', pdf, join(outputFolder, prefix)]);
  const names = (await readdir(outputFolder)).filter((name) => name.startsWith(`${prefix}-`) && name.endsWith('.png'));
  return names.sort().map((name) => join(outputFolder, name));
}

if (import.meta.main) {
  const [file, outputFolder = 'demo-output/rendered', resolution] = process.argv.slice(2);
  if (file === undefined) {
    console.error('Usage: node scripts/render-check.ts WORKBOOK.xlsx [FOLDER] [DPI]');
    process.exit(2);
  }
  const pictures = await renderWorkbook(resolve(file), resolve(outputFolder), resolution === undefined ? undefined : Number(resolution));
  console.log(pictures.join('\n'));
}
