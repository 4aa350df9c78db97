import type { Drawing, Shape } from './drawing.ts';
import { inks, stacked } from './drawing.ts';

/** Pixels of a picture for one of its drawing: sharp when it is printed or shown large. */
const pictureScale = 2;
/** A picture does not depend on how large the window and its font are. */
export const pictureRoom = { width: 1000, fontSize: 14 };
const margin = 24;
const gap = 12;
const titleSize = 20;

/** What stands above a chart in a picture. */
export interface PictureHead {
  title: string;
  /** 本单位 · 截至日期. */
  about: string;
}

function headDrawing({ title, about }: PictureHead): Drawing {
  const { width, fontSize } = pictureRoom;
  return {
    width,
    height: titleSize * 1.5 + fontSize * 1.6,
    shapes: [
      { kind: 'text', x: width / 2, y: titleSize * 0.75, text: title, size: titleSize, fill: inks.text, anchor: 'middle', bold: true },
      { kind: 'text', x: width / 2, y: titleSize * 1.5 + fontSize * 0.8, text: about, size: fontSize, fill: inks.quiet, anchor: 'middle' },
    ],
    marks: [],
  };
}

/** A whole picture: its head, and below it the parts of a chart that were laid out for `pictureRoom`. */
export function pictureDrawing(head: PictureHead, parts: readonly Drawing[]): Drawing {
  return stacked([headDrawing(head), ...parts], gap, margin);
}

function paint(context: CanvasRenderingContext2D, shape: Shape, fontFamily: string): void {
  if (shape.kind === 'text') {
    context.font = `${shape.bold ? '600 ' : ''}${shape.size}px ${fontFamily}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillStyle = shape.fill;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  if (shape.kind === 'box') {
    context.fillStyle = shape.fill;
    context.fillRect(shape.x, shape.y, shape.width, shape.height);
    if (shape.stroke === undefined) return;
    context.strokeStyle = shape.stroke;
    context.strokeRect(shape.x, shape.y, shape.width, shape.height);
    return;
  }
  context.strokeStyle = shape.stroke;
  context.beginPath();
  context.moveTo(shape.x1, shape.y1);
  context.lineTo(shape.x2, shape.y2);
  context.stroke();
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be encoded'))), 'image/png');
  });
}

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    // A data URL: what follows the comma is the base64.
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result.slice(reader.result.indexOf(',') + 1) : ''));
    reader.addEventListener('error', () => reject(new Error('the picture could not be read', { cause: reader.error })));
    reader.readAsDataURL(blob);
  });
}

/** A drawing on white ground as the bytes of a PNG file (base64), twice as large, in the window's own font. */
export async function pngOf(drawing: Drawing): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(drawing.width) * pictureScale;
  canvas.height = Math.ceil(drawing.height) * pictureScale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the window has no canvas');
  const { fontFamily } = getComputedStyle(document.body);
  context.scale(pictureScale, pictureScale);
  context.textBaseline = 'middle';
  context.fillStyle = inks.ground;
  context.fillRect(0, 0, drawing.width, drawing.height);
  for (const shape of [...drawing.shapes, ...drawing.marks.flatMap((mark) => mark.shapes)]) paint(context, shape, fontFamily);
  return base64Of(await blobOf(canvas));
}
