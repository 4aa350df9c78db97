import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import type { CollectiveUnitView, UnitClassView } from '../../../../src-main/contract/units.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { useChange } from '../../../api/change-hooks.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { Field } from '../../../ui/field.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import type { UnitGroup } from '../list/unit-groups.ts';
import { DraftFoot } from '../../../ui/draft-foot.tsx';
import { useFieldsDraft } from '../../../app/use-fields-draft.ts';
import { collectiveFormOf, collectiveProblem, definitionOf, isCollectiveDraft } from './collective-draft.ts';
import { DefinitionFields } from './definition-fields.tsx';
import { ImpactView } from './impact-view.tsx';
import { impactWords } from './impact-words.ts';
import { MembersOn } from './members-on.tsx';
import { useSettled } from './use-settled.ts';
import styles from './collective.module.css';

/** A collective unit (各乡镇) and the units it stands for, with what a change would do; a new one when `collective` is null. */
export function CollectivePanel(props: {
  collective: CollectiveUnitView | null;
  groups: readonly UnitGroup[];
  classes: readonly UnitClassView[];
  unitNames: ReadonlyMap<string, string>;
  onSaved: (collectiveUnitId: string) => void;
  onClose: () => void;
}): ReactNode {
  const { collective, groups, unitNames } = props;
  const id = collective?.id ?? null;
  const { client, queries } = useApi();
  const change = useChange();
  const saved = collectiveFormOf(collective);
  const draft = useFieldsDraft(`draft:collective:${id ?? 'new'}`, isCollectiveDraft, saved, collective?.rowVersion ?? null);
  const { fields } = draft;
  const impactView = useRef<HTMLDivElement>(null);
  const problem = collectiveProblem(fields);
  const definition = definitionOf(fields, id);
  const settled = useSettled(definition, JSON.stringify(definition));
  const preview = useQuery({
    ...queries.units.previewCollective.queryOptions({ input: settled }),
    enabled: draft.typed && (fields.way !== 'classes' || fields.classCodes.length > 0),
    placeholderData: keepPreviousData,
  });
  const shown = draft.typed ? preview.data : undefined;
  const impact = shown && id !== null ? impactWords(shown) : null;
  const memberCount = shown?.memberIds.length ?? (fields.way === 'members' ? fields.memberIds.length : saved.memberIds.length);
  const save = async (): Promise<void> => {
    const name = fields.name.trim();
    const answer = await change.run(
      () => client.units.saveCollective({ ...definition, name, rowVersion: draft.rowVersion }),
      ({ touchedTasks }) => `已保存集合单位“${name}”${touchedTasks > 0 ? `，${touchedTasks} 项任务的单位随之调整` : ''}`,
    );
    if (!answer) return;
    draft.discard();
    props.onSaved(answer.collectiveUnitId);
  };
  const archive = async (one: CollectiveUnitView): Promise<void> => {
    const write = () => client.units.archiveCollective({ collectiveUnitId: one.id, rowVersion: one.rowVersion });
    if (!(await change.run(write, `已停用集合单位“${one.name}”`))) return;
    draft.discard();
    props.onClose();
  };
  return (
    <SidePanel
      title={collective?.name ?? '新增集合单位'}
      onClose={props.onClose}
      foot={
        <DraftFoot draft={draft} change={change} saveLabel="保存" problem={problem} onSave={() => void save()}>
          <span className={styles.foot}>
            <span>
              成员 {memberCount} 家
              {impact === null ? null : (
                <button
                  type="button"
                  className={styles.change}
                  title="看影响"
                  onClick={() => impactView.current?.scrollIntoView({ block: 'start' })}
                >
                  {impact}
                </button>
              )}
            </span>
            {collective && !draft.typed ? (
              <Button loading={change.running} onClick={() => void archive(collective)}>
                停用
              </Button>
            ) : null}
          </span>
        </DraftFoot>
      }
    >
      <Field label="名称" required hint="文件里的叫法，如“各乡镇”“县直有关部门”。">
        <Input
          aria-label="名称"
          autoFocus={!collective}
          maxLength={200}
          value={fields.name}
          onChange={(event) => draft.change({ name: event.target.value })}
        />
      </Field>
      {collective && !draft.typed ? <MembersOn collective={collective} unitNames={unitNames} /> : null}
      {draft.typed ? <ErrorNotice error={preview.error} /> : null}
      <DefinitionFields fields={fields} groups={groups} classes={props.classes} onChange={draft.change} />
      {shown && fields.way !== 'members' ? (
        <Field label={`成员 ${shown.memberIds.length} 家`}>
          <p className={styles.names}>{shown.memberIds.map((member) => unitNames.get(member) ?? '').join('、') || '没有成员'}</p>
        </Field>
      ) : null}
      <div ref={impactView}>
        {shown && id !== null ? <ImpactView impact={shown} unitNames={unitNames} /> : null}
      </div>
    </SidePanel>
  );
}
