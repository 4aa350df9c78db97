import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ReturnedFileView } from '../../../../src-main/contract/collection.ts';
import { useUnitOptions, withChosenUnit } from '../../../api/unit-options.ts';
import { Field } from '../../../ui/field.tsx';
import { PanelFacts } from '../../../ui/panel-facts.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { OutcomeCell, savedWords } from './return-columns.tsx';
import { recognitionWords, returnStateChip } from './return-words.ts';
import type { ReturnActions } from './use-return-actions.ts';
import styles from '../exchange.module.css';

/** One returned file: whose it is, what it brings, the original to open, and setting it aside. */
export function ReturnPanel(props: {
  file: ReturnedFileView;
  period: string;
  actions: ReturnActions;
  onReview: () => void;
  onClose: () => void;
}): ReactNode {
  const { file, actions } = props;
  const { unitOptions } = useUnitOptions();
  const waits = file.state === 'waiting';
  return (
    <SidePanel
      title={file.fileName}
      onClose={props.onClose}
      foot={
        <div className={styles.foot}>
          <span className={styles.footWords} />
          <Button onClick={() => void actions.openFile(file.returnId)}>打开原件</Button>
          {file.state === 'applied' ? null : (
            <Button disabled={actions.running} onClick={() => void actions.setAside([file], waits)}>
              {waits ? '搁置' : '改回待核对'}
            </Button>
          )}
          {waits ? (
            <Button type="primary" onClick={props.onReview}>
              核对
            </Button>
          ) : null}
        </div>
      }
    >
      {waits ? (
        <Field label="单位" hint={file.unitId === null ? '文件里没有认出单位，请选择；选后按该单位的任务核对。' : file.recognisedBy === 'words' ? `${recognitionWords(file)}，不对可以改。` : recognitionWords(file)}>
          <Select<string | null>
            className={styles.full ?? ''}
            aria-label="文件的单位"
            placeholder="选择单位"
            allowClear={file.recognisedBy === 'clerk'}
            showSearch={{ optionFilterProp: 'search' }}
            disabled={actions.running}
            value={file.unitId}
            options={withChosenUnit(unitOptions, file.unitId, file.unitName)}
            onChange={(unitId: string | null | undefined) => void actions.nameUnit(file, unitId ?? null)}
          />
        </Field>
      ) : null}
      <PanelFacts
        facts={[
          ['单位', waits ? null : (file.unitName ?? '未识别')],
          ['填报期', props.period],
          ['保存时间', savedWords(file.savedAt)],
          ['收到日期', file.receivedOn],
          ['行数', `${file.rowCount} 行`],
          ['核对结果', waits ? <OutcomeCell key="outcomes" file={file} /> : null],
          ['佐证材料', file.attachments === 0 ? null : `${file.attachments} 件`],
          ['状态', <StatusChip key="state" {...returnStateChip(file.state)} />],
          ['提示', file.hasNewer ? <span className={styles.open}>同一张表另有更晚保存的文件，以更晚的为准。</span> : null],
        ]}
      />
    </SidePanel>
  );
}
