import { useState } from 'react';
import type { ReactNode } from 'react';
import type { EvidenceView } from '../../../../../src-main/contract/evidence.ts';
import { useApi } from '../../../../api/api-provider.tsx';
import { useChange } from '../../../../api/change-hooks.ts';
import { draftOfEvidence, fieldsOfEvidence } from './evidence-draft.ts';
import { EvidenceForm } from './evidence-form.tsx';

/** Title, publication day and the rest of a stored piece of evidence, for all units that show it. */
export function ChangeForm(props: { evidence: EvidenceView; onDone: () => void }): ReactNode {
  const { client } = useApi();
  const { run, running, error } = useChange();
  const [{ evidenceId, rowVersion }] = useState(props.evidence);
  const [draft, setDraft] = useState(() => draftOfEvidence(props.evidence));
  const save = async (): Promise<void> => {
    const fields = fieldsOfEvidence(draft);
    const saved = await run(() => client.evidence.update({ ...fields, evidenceId, rowVersion }), `已修改佐证材料“${fields.title}”`);
    if (saved) props.onDone();
  };
  return (
    <EvidenceForm
      draft={draft}
      chooseKind={false}
      onChange={(change) => setDraft({ ...draft, ...change })}
      saveLabel="保存"
      onSave={() => void save()}
      running={running}
      error={error}
    />
  );
}
