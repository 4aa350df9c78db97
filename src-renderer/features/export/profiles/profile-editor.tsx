import { skipToken, useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { profileTables } from '../../../../src-main/contract/profiles.ts';
import type { ProfileHead, ProfileTable, ProfileView } from '../../../../src-main/contract/profiles.ts';
import { profileTableLabels } from '../../../../src-main/contract/text/profile-words.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { ScreenFrame } from '../../../ui/screen-frame.tsx';
import { questionOf } from '../choice/export-choice.ts';
import type { ExportChoiceState } from '../choice/use-export-choice.ts';
import { PreviewPane } from '../preview/preview-pane.tsx';
import { useTablePreview } from '../preview/use-table-preview.ts';
import { profileTableOf, tableOfProfileTable } from '../tables/table-words.ts';
import { ColumnEditor } from './column-editor.tsx';
import { PageEditor } from './page-editor.tsx';
import { ReadProfileFile } from './profile-files.tsx';
import { ProfileHeader } from './profile-header.tsx';
import { ProfileList } from './profile-list.tsx';
import { useProfileEdits } from './use-profile-edits.ts';
import type { ActOnProfile } from './use-profile-edits.ts';
import { WordsEditor } from './words-editor.tsx';
import styles from './profiles.module.css';

const parts = [
  { value: 'columns', label: '栏目' },
  { value: 'words', label: '文字' },
  { value: 'page', label: '页面和字体' },
] as const;
type Part = (typeof parts)[number]['value'];

/** What can be changed of one table of a profile; every change is saved at once and can be undone. */
function TableEditor({ profile, table, onTable }: { profile: ProfileView; table: ProfileTable; onTable: (table: ProfileTable) => void }): ReactNode {
  const save = useProfileEdits(profile.profileId);
  const [error, setError] = useState<unknown>(null);
  const act: ActOnProfile = (edit, sentence) => void save(edit, sentence).then(setError);
  const [part, setPart] = useState<Part>('columns');
  const shown = profile.tables.find((one) => one.table === table);
  if (!shown) return null;
  return (
    <>
      <div className={styles.tools}>
        <Select<ProfileTable>
          aria-label="哪张表" className={styles.tableChoice ?? ''} value={table}
          options={profileTables.map((value) => ({ value, label: profileTableLabels[value] }))}
          onChange={onTable}
        />
        <Segmented<Part> aria-label="改什么" value={part} options={[...parts]} onChange={setPart} />
      </div>
      <ErrorNotice error={error} onClose={() => setError(null)} />
      <div className={styles.form}>
        {part === 'columns' ? <ColumnEditor profile={profile} table={shown} save={save} act={act} /> : null}
        {part === 'words' ? <WordsEditor profile={profile} table={shown} save={save} /> : null}
        {part === 'page' ? <PageEditor profile={profile} table={shown} save={save} act={act} /> : null}
      </div>
    </>
  );
}

/** The question that shows a table's look with real data: undivided, score sheets of one unit. */
function useLookPreview(state: ExportChoiceState, table: ProfileTable, profileId: string | null): ReturnType<typeof useTablePreview> & { possible: boolean } {
  const shownAs = tableOfProfileTable(table);
  const { held, facts } = state;
  const unitId = table === 'scoreSummary' ? null : (held.unitId ?? (table === 'scoreSheet' ? (facts.unitIds[0] ?? null) : null));
  const question = shownAs === null || !state.ready ? null : questionOf(shownAs, { ...held, unitId, split: 'none' });
  return { ...useTablePreview(profileId === null ? null : question, profileId), possible: question !== null };
}

/** 版式: the profiles by which tables are laid out, and a live preview of what is changed. */
export function ProfileEditor(props: { state: ExportChoiceState; profiles: readonly ProfileHead[]; start: string | null; onEnd: (profileId: string | null) => void }): ReactNode {
  const { state, profiles } = props;
  const { queries } = useApi();
  const [chosen, setChosen] = useState(props.start);
  const [table, setTable] = useState<ProfileTable>(profileTableOf(state.choice.table));
  const head = profiles.find(({ profileId }) => profileId === chosen) ?? profiles.find(({ inForce }) => inForce);
  const profileId = head?.profileId ?? null;
  const { data: profile, error } = useQuery(queries.profiles.get.queryOptions({ input: profileId === null ? skipToken : { profileId } }));
  const preview = useLookPreview(state, table, profileId);
  const missing = preview.possible ? null : (
    <EmptyState
      title="这里没有可以预览的内容"
      text={table === 'fillIn' ? '填报表在“报送收集”里分发时生成，修改后下次分发时采用。' : '有了计划、版本或考核细则以后，这里显示实际效果。'}
    />
  );
  return (
    <ScreenFrame
      title="版式"
      about="栏目、文字、纸张和字体；修改后立即保存，可以撤销"
      actions={
        <Button type="primary" onClick={() => props.onEnd(head?.inForce ? null : profileId)}>
          返回导出
        </Button>
      }
    >
      <div className={styles.side}>
        <ProfileList profiles={profiles} current={profileId} year={state.profileYear} onChoose={setChosen} />
        <ReadProfileFile className={styles.reading} onRead={setChosen} />
      </div>
      <div className={styles.editor} role="group" aria-label="编辑版式">
        <ErrorNotice error={error} />
        {profile && head ? (
          <>
            <ProfileHeader key={`head-${profile.profileId}`} head={head} profiles={profiles} state={state} onShow={setChosen} />
            <TableEditor key={profile.profileId} profile={profile} table={table} onTable={setTable} />
          </>
        ) : null}
      </div>
      <PreviewPane label={profileTableLabels[table]} preview={preview} missing={missing} />
    </ScreenFrame>
  );
}
