import { readFileSync, writeFileSync } from 'node:fs';

/** The smallest window that shows a whole screen, in pixels: office monitors of 1366 × 768. */
export const smallestWindow = { width: 1280, height: 680 } as const;

/** Size and place of the window, in pixels; without x and y it is centred. */
export interface WindowBounds {
  width: number;
  height: number;
  x?: number;
  y?: number;
  maximized: boolean;
}

/** A part of the desktop, in pixels. */
interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bounds that the last start left in `file`; the smallest window when there is none or it is damaged. */
export function readWindowBounds(file: string, screens: readonly Area[]): WindowBounds {
  try {
    return fitBounds(JSON.parse(readFileSync(file, 'utf8')), screens);
  } catch {
    return fitBounds(null, screens);
  }
}

/** Keeps the bounds for the next start; a folder that cannot be written loses only the window's size. */
export function writeWindowBounds(file: string, bounds: WindowBounds): void {
  try {
    writeFileSync(file, JSON.stringify(bounds));
  } catch (error) {
    console.error('The size of the window was not kept:', error);
  }
}

/** Stored bounds as they can be used: not below the smallest size, and the place only where a screen still shows it. */
export function fitBounds(stored: unknown, screens: readonly Area[]): WindowBounds {
  const value = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const size = {
    width: Math.max(smallestWindow.width, wholeNumber(value['width']) ?? 0),
    height: Math.max(smallestWindow.height, wholeNumber(value['height']) ?? 0),
    maximized: value['maximized'] === true,
  };
  const x = wholeNumber(value['x']);
  const y = wholeNumber(value['y']);
  const visible = (screen: Area): boolean =>
    x !== null && y !== null && x >= screen.x && y >= screen.y && x < screen.x + screen.width - 100 && y < screen.y + screen.height - 100;
  return x !== null && y !== null && screens.some(visible) ? { ...size, x, y } : size;
}

function wholeNumber(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
}
