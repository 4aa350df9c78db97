import type { ReactNode } from 'react';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { useStoredValue } from '../../../../app/stored-value.ts';
import { emptyReference, fieldsOfEvidence, isEvidenceDraft } from './evidence-draft.ts';
import { EvidenceForm } from './evidence-form.tsx';

/** A page on the web or a document by its number for the parts of a task; what was typed survives closing the form. */
export function ReferenceForm(props: { taskId: string; places: { taskId: string; unitId: string }[]; onDone: () => void }): ReactNode {
  const { taskId, places } = props;
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [stored, setStored] = useStoredValue(`draft:evidence:${taskId}`, isEvidenceDraft);
  const draft = stored ?? emptyReference;
  const { kind } = draft;
  const add = async (): Promise<void> => {
    if (kind === 'file') return;
    const fields = fieldsOfEvidence(draft);
    const added = await run(() => client.evidence.addReference({ ...fields, kind, places }), `已添加佐证材料“${fields.title}”`);
    if (!added) return;
    setStored(null);
    props.onDone();
  };
  return (
    <EvidenceForm
      draft={draft}
      chooseKind
      onChange={(change) => setStored({ ...draft, ...change })}
      saveLabel={`添加到 ${places.length} 个单位`}
      onSave={() => void add()}
      running={running}
      error={error}
    />
  );
}
