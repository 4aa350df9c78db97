import { strToU8, zipSync } from 'fflate';
import type { Rule, TextPage, TextRun } from '../../../../src-main/documents/positioned-text/text-page.ts';

const namespace = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const part = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);

/** Points to millimetres, with as many places as OFD programs write. */
const millimetres = (points: number): number => Math.round((points * 25.4 * 10_000) / 72) / 10_000;

/** An OFD (GB/T 33190-2016) of these pages, each text and line an object of its own. */
export function ofdFile(pages: readonly Omit<TextPage, 'turned' | 'isRecognised'>[]): Uint8Array {
  return ofdOfContents(pages.map(({ width, height, runs, rules }) => ({
    box: `0 0 ${millimetres(width)} ${millimetres(height)}`,
    content: runs.map(textObject).join('') + rules.map(pathObject).join(''),
  })));
}

/** An OFD of pages whose objects are given as XML; `parts` replaces some of its parts, null takes one away. */
export function ofdOfContents(pages: readonly { box: string; content: string }[], parts: Record<string, Uint8Array | null> = {}): Uint8Array {
  const names = pages.map((_, index) => `Pages/Page_${index}/Content.xml`);
  const all: Record<string, Uint8Array | null> = {
    'OFD.xml': part(`<ofd:OFD ${namespace} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`),
    'Doc_0/Document.xml': part(
      `<ofd:Document ${namespace}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>` +
        `<ofd:Pages>${names.map((name, index) => `<ofd:Page ID="${index + 1}" BaseLoc="${name}"/>`).join('')}</ofd:Pages></ofd:Document>`,
    ),
    ...Object.fromEntries(pages.map(({ box, content }, index) => [`Doc_0/${names[index]}`, part(
      `<ofd:Page ${namespace}><ofd:Area><ofd:PhysicalBox>${box}</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer ID="${index + 100}">${content}</ofd:Layer></ofd:Content></ofd:Page>`,
    )])),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).flatMap(([name, bytes]) => (bytes === null ? [] : [[name, bytes]]))));
}

function textObject({ text, left, right, baseline, size }: TextRun): string {
  const [x, y, width, height] = [left, baseline - size, right - left, size * 1.2].map(millimetres);
  const count = Array.from(text).length;
  const steps = count > 1 ? ` DeltaX="g ${count - 1} ${millimetres((right - left) / count)}"` : '';
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<ofd:TextObject Boundary="${x} ${y} ${width} ${height}" Font="1" Size="${millimetres(size)}"><ofd:TextCode X="0" Y="${millimetres(size)}"${steps}>${escaped}</ofd:TextCode></ofd:TextObject>`;
}

function pathObject({ direction, at, from, to }: Rule): string {
  const [across, start, length] = [at, from, to - from].map(millimetres);
  const isHorizontal = direction === 'horizontal';
  const boundary = isHorizontal ? `${start} ${across} ${length} 0.3` : `${across} ${start} 0.3 ${length}`;
  return `<ofd:PathObject Boundary="${boundary}" LineWidth="0.3"><ofd:AbbreviatedData>M 0 0 L ${isHorizontal ? `${length} 0` : `0 ${length}`}</ofd:AbbreviatedData></ofd:PathObject>`;
}
