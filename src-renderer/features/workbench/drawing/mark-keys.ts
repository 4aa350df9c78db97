import type { Mark } from './drawing.ts';

type Place = Pick<Mark, 'key' | 'x' | 'y' | 'width' | 'height'>;

/** Which way an arrow key goes: along x or y, forwards or back. */
const arrows: Readonly<Record<string, { along: 'x' | 'y'; sign: 1 | -1 }>> = {
  ArrowRight: { along: 'x', sign: 1 },
  ArrowLeft: { along: 'x', sign: -1 },
  ArrowDown: { along: 'y', sign: 1 },
  ArrowUp: { along: 'y', sign: -1 },
};

function middle(place: Place, axis: 'x' | 'y'): number {
  return axis === 'x' ? place.x + place.width / 2 : place.y + place.height / 2;
}

/** A key's next mark: the nearest one in the direction of an arrow, the first or last with Home and End; null when there is none. */
export function markAfterKey(key: string, marks: readonly Place[], current: string): string | null {
  if (key === 'Home') return marks[0]?.key ?? null;
  if (key === 'End') return marks.at(-1)?.key ?? null;
  const arrow = arrows[key];
  const from = marks.find((mark) => mark.key === current);
  if (!arrow || !from) return null;
  const across = arrow.along === 'x' ? 'y' : 'x';
  let best: { key: string; ahead: number; aside: number } | null = null;
  for (const mark of marks) {
    const ahead = (middle(mark, arrow.along) - middle(from, arrow.along)) * arrow.sign;
    const aside = Math.abs(middle(mark, across) - middle(from, across));
    // Half a pixel is how far sums of bands stray; a mark of another row is no neighbour to the side.
    if (ahead < 0.5 || (arrow.along === 'x' && aside > from.height / 2)) continue;
    if (!best || ahead < best.ahead - 0.5 || (ahead < best.ahead + 0.5 && aside < best.aside)) best = { key: mark.key, ahead, aside };
  }
  return best?.key ?? null;
}
