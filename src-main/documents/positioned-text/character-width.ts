/** Width of a text in heights of its font: Chinese characters are square, others about half as wide. */
export function widthInHeights(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u0000-\u02ff]/u.test(character) ? 0.5 : 1), 0);
}
