/** The digit that shows a screen with Ctrl: 1 to 9 for the first nine, 0 for the last one (设置); null for those between. */
export function screenDigit(index: number, screens: number): string | null {
  if (index === screens - 1) return '0';
  return index < 9 ? String(index + 1) : null;
}
