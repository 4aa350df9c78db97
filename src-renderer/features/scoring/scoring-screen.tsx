/** Screen 自查评分. */
export function ScoringScreen() {
  return null;
}
