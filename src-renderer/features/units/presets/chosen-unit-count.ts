/** How many units the chosen classes of a preset have. */
export function chosenUnitCount(classes: readonly { code: string; unitCount: number }[], chosen: readonly string[]): number {
  return classes.reduce((sum, { code, unitCount }) => (chosen.includes(code) ? sum + unitCount : sum), 0);
}
