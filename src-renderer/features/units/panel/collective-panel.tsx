import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import type { CollectiveUnitView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { useStoredValue } from '../../../app/stored-value.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { keepFocusInPanel } from '../../../ui/panel-focus.ts';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { UnitGroup } from '../list/unit-groups.ts';
import { MemberChoice } from './member-choice.tsx';
import { collectiveDraftOf, isCollectiveDraft } from './unit-draft.ts';
import type { CollectiveDraft } from './unit-draft.ts';
import styles from './unit-panel.module.css';

/** A collective unit (各乡镇) and the units it stands for; a new one when `collective` is null. */
export function CollectivePanel(props: {
  collective: CollectiveUnitView | null;
  groups: readonly UnitGroup[];
  onSaved: (collectiveUnitId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { collective, groups } = props;
  const { client } = useApi();
  const { run, running, error, clearError } = useChange();
  const [stored, setStored] = useStoredValue(`draft:collective:${collective?.id ?? 'new'}`, isCollectiveDraft);
  const draft = stored ?? collectiveDraftOf(collective);
  const change = (part: Partial<CollectiveDraft>): void => setStored({ ...draft, ...part });
  const discard = (): void => {
    setStored(null);
    clearError();
    keepFocusInPanel();
  };
  const save = async (): Promise<void> => {
    const saved = await run(
      () => client.units.saveCollective({ ...draft, collectiveUnitId: collective?.id ?? null }),
      `已保存集合单位“${draft.name}”，成员 ${draft.memberIds.length} 家`,
    );
    if (!saved) return;
    discard();
    props.onSaved(saved.collectiveUnitId);
  };
  return (
    <SidePanel
      title={collective?.name ?? '新增集合单位'}
      onClose={props.onClose}
      foot={
        <>
          <ErrorNotice error={error} />
          <div className={styles.buttons}>
            <span className={styles.first}>成员 {draft.memberIds.length} 家</span>
            {stored ? (
              <Button onClick={discard}>放弃</Button>
            ) : null}
            <Button
              type="primary"
              loading={running}
              disabled={!stored || draft.name.trim() === ''}
              onClick={() => void save()}
            >
              保存
            </Button>
          </div>
        </>
      }
    >
      <Field label="名称" required hint="文件里的叫法，如“各乡镇”“县直有关部门”。成员改动后，用到它的任务随之调整。">
        <Input
          aria-label="名称"
          autoFocus={!collective}
          maxLength={200}
          value={draft.name}
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field label="成员单位">
        <MemberChoice groups={groups} memberIds={draft.memberIds} onChange={(memberIds) => change({ memberIds })} />
      </Field>
    </SidePanel>
  );
}
