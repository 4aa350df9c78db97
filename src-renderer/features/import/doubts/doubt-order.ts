import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { isAnswered } from './answered.ts';

export type ImportDiagnostic = ImportView['diagnostics'][number];

/** A question or problem of the reading. */
export interface Doubt {
  /** Stays the same while other doubts come and go. */
  key: string;
  diagnostic: ImportDiagnostic;
}

/** What an import view says about doubts; enough of it to order them. */
type DoubtSource = Pick<ImportView, 'diagnostics' | 'draftTasks' | 'header'>;

/** All questions and problems of an import, those that are still to be answered and those that are not. */
export interface Doubts {
  all: readonly Doubt[];
  open: readonly Doubt[];
  /** Answered by a correction, or looked at. */
  settled: readonly Doubt[];
}

/** True for a doubt about words that may belong in one of several fields: the clerk is asked which. */
export function asksForField({ candidates, span, draftTaskId }: ImportDiagnostic): boolean {
  return candidates.length > 0 && span !== null && draftTaskId !== null;
}

/** The field that a digit chooses for the words of a doubt, by its place among the candidates; null for other keys. */
export function candidateOfKey(doubt: Doubt, press: { key: string; ctrlKey: boolean; altKey: boolean }): ImportDiagnostic['candidates'][number] | null {
  if (!asksForField(doubt.diagnostic) || press.ctrlKey || press.altKey || !/^[1-9]$/u.test(press.key)) return null;
  return doubt.diagnostic.candidates[Number(press.key) - 1] ?? null;
}

/**
 * Questions and problems: first words that could not be told apart, then those of the whole document, then by the place
 * in the original, those without a place by the order of their draft. Notes (`info`) are left out.
 */
export function doubtsOf(view: DoubtSource): Doubts {
  const drafts = new Map(view.draftTasks.map((draft, position) => [draft.id, { draft, position }]));
  const placed = view.diagnostics.flatMap((diagnostic) => {
    if (diagnostic.severity === 'info') return [];
    const known = diagnostic.draftTaskId === null ? null : (drafts.get(diagnostic.draftTaskId) ?? null);
    const settled = diagnostic.settled || isAnswered(diagnostic, known?.draft ?? null, view);
    const block = diagnostic.span?.block ?? known?.draft.source.task[0]?.block ?? (known ? Number.MAX_SAFE_INTEGER : -1);
    const first = asksForField(diagnostic) ? 0 : 1;
    return [{ doubt: { key: diagnostic.diagnosticId, diagnostic }, settled, first, block, position: known?.position ?? -1 }];
  });
  placed.sort(
    (one, other) =>
      one.first - other.first ||
      one.block - other.block ||
      startOf(one.doubt) - startOf(other.doubt) ||
      one.position - other.position,
  );
  const those = (settled: boolean): Doubt[] => placed.filter((one) => one.settled === settled).map(({ doubt }) => doubt);
  return { all: placed.map(({ doubt }) => doubt), open: those(false), settled: those(true) };
}

function startOf({ diagnostic }: Doubt): number {
  return diagnostic.span?.start ?? 0;
}

/**
 * The open doubt that follows (`step` 1) or precedes (`step` -1) the given one, round and round, also when that one is
 * settled by now; null when none is open.
 */
export function nextDoubt({ all, open }: Doubts, currentKey: string | null, step: 1 | -1): Doubt | null {
  const current = all.findIndex((doubt) => doubt.key === currentKey);
  if (current === -1) return open.at(step === 1 ? 0 : -1) ?? null;
  const following = [...all.slice(current + 1), ...all.slice(0, current + 1)];
  const preceding = [...all.slice(current), ...all.slice(0, current)];
  const isOpen = (doubt: Doubt): boolean => open.includes(doubt);
  return (step === 1 ? following.find(isOpen) : preceding.findLast(isOpen)) ?? null;
}

/** Doubts by draft, for the signs in the list. */
export function doubtsByDraft(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const byDraft = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const { draftTaskId } = doubt.diagnostic;
    if (draftTaskId === null) continue;
    byDraft.set(draftTaskId, [...(byDraft.get(draftTaskId) ?? []), doubt]);
  }
  return byDraft;
}
