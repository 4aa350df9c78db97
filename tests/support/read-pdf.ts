import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import path from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { projectFolder } from './electron-app.ts';

/** A page of a PDF as a reader sees it: its size in whole points, and its texts in the order of the file. */
export interface ReadPage {
  width: number;
  height: number;
  /** All texts without white space. */
  text: string;
  /** Each run of text with the size of its font, in points to one decimal. */
  runs: { text: string; size: number }[];
}

/** Height of the font after all that the page does to it: the second axis of the text's matrix. */
function fontSize(matrix: readonly unknown[]): number {
  return Math.round(Math.hypot(Number(matrix[2]), Number(matrix[3])) * 10) / 10;
}

/** Opens a PDF and gives all its pages. */
export async function readPdf(file: string): Promise<ReadPage[]> {
  const cMapUrl = `${pathToFileURL(path.join(projectFolder, 'resources', 'pdf', 'cmaps')).href}/`;
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), cMapUrl, cMapPacked: true, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const runs = items.flatMap((item) => ('str' in item ? [{ text: item.str, size: fontSize(item.transform) }] : []));
    const text = runs.map((run) => run.text).join('').replaceAll(/\s/gu, '');
    pages.push({ width: Math.round(width), height: Math.round(height), text, runs });
  }
  await task.destroy();
  return pages;
}
