/** Something that is painted, in pixels from the top left corner; the same on the screen and in a picture. */
export type Shape =
  | { kind: 'box'; x: number; y: number; width: number; height: number; fill: string; stroke?: string }
  | { kind: 'line'; x1: number; y1: number; x2: number; y2: number; stroke: string }
  /** `y` is the middle of the letters; `size` is that of the font. */
  | { kind: 'text'; x: number; y: number; text: string; size: number; fill: string; anchor: 'start' | 'middle' | 'end'; bold?: boolean };

/** A part of a drawing that leads somewhere: a bar, a cell, a day. */
export interface Mark {
  key: string;
  /** Says without the drawing what the part shows. */
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** A chart, or a part of one, as it is painted: what only stands there, and what leads somewhere. */
export interface Drawing {
  width: number;
  height: number;
  shapes: readonly Shape[];
  marks: readonly Mark[];
}

/** What a drawing is laid out for. */
export interface Room {
  width: number;
  /** Pixels of the font. */
  fontSize: number;
}

/** Colours by what they mean. */
export const inks = {
  ground: '#ffffff',
  text: '#1d2530',
  quiet: '#56606e',
  line: '#c9d0d9',
  track: '#e3e7ec',
  accent: '#1f5fa8',
  done: '#2d7a3e',
  overdue: '#b3261e',
  doneGround: '#d7ecd9',
  partlyGround: '#d6e6f8',
  openGround: '#f3f5f8',
  missedGround: '#f8d9d6',
} as const;

function movedShape(shape: Shape, dx: number, dy: number): Shape {
  if (shape.kind === 'line') return { ...shape, x1: shape.x1 + dx, y1: shape.y1 + dy, x2: shape.x2 + dx, y2: shape.y2 + dy };
  return { ...shape, x: shape.x + dx, y: shape.y + dy };
}

function moved(drawing: Drawing, dx: number, dy: number): Drawing {
  return {
    ...drawing,
    shapes: drawing.shapes.map((shape) => movedShape(shape, dx, dy)),
    marks: drawing.marks.map((mark) => ({
      ...mark,
      x: mark.x + dx,
      y: mark.y + dy,
      shapes: mark.shapes.map((shape) => movedShape(shape, dx, dy)),
    })),
  };
}

/** Drawings below each other as one, `gap` pixels apart, with `margin` pixels around all of them. */
export function stacked(drawings: readonly Drawing[], gap: number, margin: number): Drawing {
  let y = margin;
  const placed = drawings.map((drawing) => {
    const below = moved(drawing, margin, y);
    y += drawing.height + gap;
    return below;
  });
  return {
    width: Math.max(0, ...drawings.map(({ width }) => width)) + 2 * margin,
    height: y - (drawings.length > 0 ? gap : 0) + margin,
    shapes: placed.flatMap(({ shapes }) => shapes),
    marks: placed.flatMap(({ marks }) => marks),
  };
}
