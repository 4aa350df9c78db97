import type { ImportView } from '../../../../src-main/contract/imports.ts';
import type { SelectedWords } from '../source/source-pane.tsx';
import type { ImportEdits } from './use-import-edits.ts';
import type { Review } from './use-review.ts';

/** Makes fields of the chosen draft, or a new draft, of words selected in the original; null in a closed import. */
export function useSelectedWords(view: ImportView, review: Review, edits: ImportEdits): SelectedWords | null {
  const { chosenId } = review;
  if (view.state !== 'open') return null;
  const draft = view.draftTasks.find(({ id }) => id === chosenId);
  const takeField = async (...[field, spans, mode]: Parameters<SelectedWords['onField']>): Promise<void> => {
    if (chosenId === null) return;
    if (await edits.takeField(chosenId, field, spans, mode)) review.pick({ kind: 'draft', draftTaskId: chosenId, field });
  };
  const addTask = async (...[spans]: Parameters<SelectedWords['onNewTask']>): Promise<void> => {
    const added = await edits.addFromSource(chosenId, spans);
    if (added !== null) review.pick({ kind: 'draft', draftTaskId: added, field: 'title' });
  };
  return {
    of: draft ? `${draft.number ?? ''} ${draft.title}`.trim() : null,
    onField: (field, spans, mode) => void takeField(field, spans, mode),
    onNewTask: (spans) => void addTask(spans),
  };
}
