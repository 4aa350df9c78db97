import { writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBounds, readWindowBounds, smallestWindow, writeWindowBounds } from '../../../src-main/electron/window-bounds.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const screen = { x: 0, y: 0, width: 1366, height: 768 };

describe('window bounds', () => {
  it('come back as they were left', () => {
    const file = path.join(temporaryFolder(), 'window.json');
    const bounds = { x: 10, y: 20, width: 1300, height: 700, maximized: true };
    writeWindowBounds(file, bounds);
    expect(readWindowBounds(file, [screen])).toEqual(bounds);
  });

  it('are the smallest window without a place when the file is missing or damaged', () => {
    const file = path.join(temporaryFolder(), 'window.json');
    const expected = { ...smallestWindow, maximized: false };
    expect(readWindowBounds(file, [screen])).toEqual(expected);
    writeFileSync(file, '{"width":');
    expect(readWindowBounds(file, [screen])).toEqual(expected);
  });

  it('forget a place on a screen that is no longer there', () => {
    const left = { x: 2000, y: 40, width: 1300, height: 700, maximized: false };
    expect(fitBounds(left, [screen])).toEqual({ width: 1300, height: 700, maximized: false });
    expect(fitBounds(left, [screen, { ...screen, x: 1366 }])).toEqual(left);
  });

  it('are never below the smallest window, whatever is stored', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (stored) => {
        const { width, height } = fitBounds(stored, [screen]);
        expect(width).toBeGreaterThanOrEqual(smallestWindow.width);
        expect(height).toBeGreaterThanOrEqual(smallestWindow.height);
      }),
    );
  });
});
