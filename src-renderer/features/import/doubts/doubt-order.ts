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

/**
 * Open questions and problems: those of the whole document first, then by the place in the original, those without a
 * place by the order of their draft. Notes (`info`), answered questions and those that the clerk has looked at (`settled` holds
 * their keys) are left out.
 */
export function openDoubts(view: DoubtSource, settled: ReadonlySet<string>): Doubt[] {
  const drafts = new Map(view.draftTasks.map((draft, position) => [draft.id, { draft, position }]));
  const keys = new Map<string, number>();
  const placed = view.diagnostics.flatMap((diagnostic) => {
    const key = keyOf(diagnostic, keys);
    const known = diagnostic.draftTaskId === null ? null : (drafts.get(diagnostic.draftTaskId) ?? null);
    if (diagnostic.severity === 'info' || settled.has(key) || isAnswered(diagnostic, known?.draft ?? null, view)) return [];
    const block = diagnostic.span?.block ?? known?.draft.source.task[0]?.block ?? (known ? Number.MAX_SAFE_INTEGER : -1);
    return [{ doubt: { key, diagnostic }, block, start: diagnostic.span?.start ?? 0, position: known?.position ?? -1 }];
  });
  placed.sort((one, other) => one.block - other.block || one.start - other.start || one.position - other.position);
  return placed.map(({ doubt }) => doubt);
}

/** The doubt that follows (`step` 1) or precedes (`step` -1) the given one, round and round; null when there is none. */
export function nextDoubt(doubts: readonly Doubt[], currentKey: string | null, step: 1 | -1): Doubt | null {
  if (doubts.length === 0) return null;
  const current = doubts.findIndex((doubt) => doubt.key === currentKey);
  if (current === -1) return doubts.at(step === 1 ? 0 : -1) ?? null;
  return doubts[(current + step + doubts.length) % doubts.length] ?? null;
}

/** Open doubts by draft, for the signs in the list. */
export function doubtsByDraft(doubts: readonly Doubt[]): ReadonlyMap<string, readonly Doubt[]> {
  const byDraft = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const { draftTaskId } = doubt.diagnostic;
    if (draftTaskId === null) continue;
    byDraft.set(draftTaskId, [...(byDraft.get(draftTaskId) ?? []), doubt]);
  }
  return byDraft;
}

function keyOf({ code, draftTaskId, span }: ImportDiagnostic, counted: Map<string, number>): string {
  const key = [code, draftTaskId ?? '', span ? `${span.block}-${span.start}` : ''].join(':');
  const count = counted.get(key) ?? 0;
  counted.set(key, count + 1);
  return count === 0 ? key : `${key}:${count}`;
}
