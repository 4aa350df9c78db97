import type { ImportDiagnostic } from './doubt-order.ts';

/** True for a note of what was cleaned in the text. */
export function isCleaning({ code, severity }: ImportDiagnostic): boolean {
  return severity === 'info' && code.startsWith('CLEANED_');
}

/** Notes (`info`) other than those of cleaning by their code, in the order of the first of each: what happened often is told once. */
export function noteGroups(diagnostics: readonly ImportDiagnostic[]): ImportDiagnostic[][] {
  const groups = new Map<ImportDiagnostic['code'], ImportDiagnostic[]>();
  for (const diagnostic of diagnostics) {
    if (diagnostic.severity !== 'info' || isCleaning(diagnostic)) continue;
    const group = groups.get(diagnostic.code);
    if (group) group.push(diagnostic);
    else groups.set(diagnostic.code, [diagnostic]);
  }
  return [...groups.values()];
}
