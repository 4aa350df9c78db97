import type { Page } from 'playwright';

/** A window that is worked in without a mouse. */
export interface KeyboardOnly {
  /** Presses keys one after the other. */
  press: (...keys: string[]) => Promise<void>;
  /** How the element that has the focus is called; antd tells a screen reader the place of a tab in front of its words. */
  focusedName: () => Promise<string>;
  /** Presses Tab (or Shift+Tab) until the element of this name has the focus; `part` takes one whose name only begins so. */
  tabTo: (name: string, key?: 'Tab' | 'Shift+Tab', match?: 'whole' | 'part') => Promise<void>;
}

/** More stops than any screen has. */
const mostStops = 80;

/** From now on a use of the mouse is an error of the page. */
export async function refuseMouse(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown']) window.addEventListener(kind, () => { throw new Error('the mouse was used'); }, true);
  });
}

/** The keyboard of the window that `page` gives, which may be another one after a restart. */
export function keyboardOf(page: () => Page): KeyboardOnly {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page().keyboard.press(key);
  };
  const focusedName = async (): Promise<string> => {
    const name = await page().evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
    });
    return name.trim().replace(/^Tab \d of \d/u, '');
  };
  return {
    press,
    focusedName,
    tabTo: async (name, key = 'Tab', match = 'whole') => {
      const passed: string[] = [];
      while (passed.length < mostStops) {
        const focused = await focusedName();
        if (match === 'whole' ? focused === name : focused.startsWith(name)) return;
        passed.push(focused.slice(0, 20));
        await press(key);
      }
      throw new Error(`“${name}” was not reached by ${key}, only ${passed.join(' | ')}`);
    },
  };
}
