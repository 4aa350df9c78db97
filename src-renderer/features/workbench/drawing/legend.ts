import type { Drawing, Room, Shape } from './drawing.ts';
import { inks } from './drawing.ts';
import { textWidth } from './scales.ts';

/** A sign of a drawing with what it means: a coloured field, or a character. */
export interface LegendItem {
  label: string;
  sign: { kind: 'field'; fill: string; stroke?: string } | { kind: 'character'; text: string; fill: string };
}

/** Signs with their meanings in lines as wide as the room. */
export function legendDrawing(items: readonly LegendItem[], { width, fontSize }: Room): Drawing {
  const lineHeight = Math.round(fontSize * 1.7);
  const signWidth = fontSize;
  const shapes: Shape[] = [];
  let x = 0;
  let y = lineHeight / 2;
  for (const { label, sign } of items) {
    const labelWidth = textWidth(label, fontSize);
    const itemWidth = signWidth + 6 + labelWidth;
    if (x > 0 && x + itemWidth > width) {
      x = 0;
      y += lineHeight;
    }
    if (sign.kind === 'field') {
      const stroke = sign.stroke ? { stroke: sign.stroke } : {};
      shapes.push({ kind: 'box', x, y: y - signWidth / 2, width: signWidth, height: signWidth, fill: sign.fill, ...stroke });
    } else {
      shapes.push({ kind: 'text', x: x + signWidth / 2, y, text: sign.text, size: fontSize, fill: sign.fill, anchor: 'middle' });
    }
    shapes.push({ kind: 'text', x: x + signWidth + 6, y, text: label, size: fontSize, fill: inks.quiet, anchor: 'start' });
    x += itemWidth + fontSize * 1.5;
  }
  return { width, height: y + lineHeight / 2, shapes, marks: [] };
}
