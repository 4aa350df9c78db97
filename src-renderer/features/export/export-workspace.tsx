import { Button } from 'antd';
import type { ReactNode } from 'react';
import { isComposingKey } from '../../app/shortcut-guard.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useWindowKeys } from '../../app/use-window-keys.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { ScreenFrame } from '../../ui/screen-frame.tsx';
import { ChoiceForm } from './choice/choice-form.tsx';
import { fieldsOfTable } from './choice/export-choice.ts';
import { ProfileField } from './choice/profile-field.tsx';
import type { ExportChoiceState } from './choice/use-export-choice.ts';
import { PreviewPane } from './preview/preview-pane.tsx';
import { useTablePreview } from './preview/use-table-preview.ts';
import { useManyPages } from './print/many-pages.tsx';
import { usePaper } from './print/use-paper.tsx';
import { usePrintTable } from './print/use-print-table.ts';
import type { PrintableTable } from './print/use-print-table.ts';
import { heldProfileId } from './profiles/profile-words.ts';
import type { ProfileHead } from '../../../src-main/contract/profiles.ts';
import { SaveOutcomes } from './save/save-outcomes.tsx';
import { useSaveTable } from './save/use-save-table.ts';
import { TableList } from './tables/table-list.tsx';
import { tableName } from './tables/table-words.ts';
import styles from './export-screen.module.css';

/** What is missing before a table can be laid out, with the way to it; null when nothing is. */
function Missing({ state }: { state: ExportChoiceState }): ReactNode {
  const { goTo } = useNavigation();
  const { choice, held } = state;
  const needsPlan = fieldsOfTable[choice.table].includes('plan');
  if (needsPlan && held.planId === null) {
    return (
      <EmptyState
        title="还没有计划"
        text={`先导入年度计划并入库，就可以导出${tableName(choice.table)}。`}
        actions={
          <Button type="primary" onClick={() => goTo('import')}>
            去导入计划
          </Button>
        }
      />
    );
  }
  if (choice.table === 'changeList') {
    return (
      <EmptyState
        title="这份计划还没有发布过"
        text="发布第 1 版以后再有调整，就可以列出两个版本之间的变更。"
        actions={<Button onClick={() => goTo('plans', held.planId === null ? {} : { planId: held.planId })}>去发布计划</Button>}
      />
    );
  }
  return <EmptyState title="没有考核细则" text="这张表要按考核细则计算得分。" />;
}

/** The chosen table with its choices, its preview as it will be printed, and the ways out. */
export function ExportWorkspace(props: {
  state: ExportChoiceState;
  profiles: readonly ProfileHead[];
  onEditProfile: () => void;
}): ReactNode {
  const { state, profiles } = props;
  const { choice, question, ready } = state;
  const name = tableName(choice.table);
  const profileId = heldProfileId(choice.profileId, profiles);
  const preview = useTablePreview(question, profileId);
  const paper = usePaper();
  const manyPages = useManyPages();
  const printing = usePrintTable(name, paper, manyPages);
  const saving = useSaveTable(name, printing);
  const canSave = question !== null && preview.shown !== null;
  const isAtRest = !preview.loading && !printing.running && !saving.pdf.running;
  const printable: PrintableTable | null = canSave && isAtRest ? { question, profileId, only: preview.names.length === 1 ? preview.shown : null } : null;
  useWindowKeys((event) => {
    if (event.key.toLowerCase() !== 'p' || !event.ctrlKey || event.shiftKey || isComposingKey(event)) return;
    event.preventDefault();
    if (printable) printing.print(printable);
  });
  return (
    <ScreenFrame
      title="导出"
      about="预览与打印一致；写成 Excel 后会重新打开核对一遍"
      actions={
        <>
          <Button
            type="primary" disabled={!canSave} loading={saving.excel.running}
            onClick={() => question && saving.saveExcel(question, profileId)}
          >
            导出 Excel…
          </Button>
          <Button
            disabled={printable === null} loading={saving.pdf.running}
            onClick={() => printable && saving.savePdf(printable)}
          >
            导出 PDF…
          </Button>
          <Button title="打印所有页（Ctrl+P）" disabled={printable === null} loading={printing.running} onClick={() => printable && printing.print(printable)}>
            打印…
          </Button>
        </>
      }
    >
      <TableList current={choice.table} onChoose={(table) => state.change({ table })} />
      <div className={styles.choices} role="group" aria-label={`${name}的范围`}>
        <ErrorNotice error={state.error} />
        <ChoiceForm state={state} />
        <ProfileField
          profiles={profiles}
          profileId={profileId}
          year={state.profileYear}
          onChoose={(chosen) => state.change({ profileId: chosen })}
        />
        <Button size="small" onClick={props.onEditProfile}>
          编辑版式…
        </Button>
      </div>
      <div className={styles.result}>
        <SaveOutcomes printing={printing} saving={saving} table={choice.table} />
        <PreviewPane label={name} preview={preview} missing={ready && question === null ? <Missing state={state} /> : null} />
      </div>
      {manyPages.dialog}
      {paper.pages}
    </ScreenFrame>
  );
}
