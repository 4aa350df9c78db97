/** The digit that shows a screen with Ctrl: 1 to 9, then 0 for the tenth; null for those after it. */
export function screenDigit(index: number): string | null {
  return index < 10 ? String((index + 1) % 10) : null;
}
