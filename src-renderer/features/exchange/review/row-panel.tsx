import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ReturnedFieldView, ReturnedFileView, ReturnedRowView } from '../../../../src-main/contract/collection.ts';
import { fillInFieldLabels, lockedFactLabels } from '../../../../src-main/contract/text/exchange-words.ts';
import { useNavigation } from '../../../app/navigation.ts';
import { PanelFacts } from '../../../ui/panel-facts.tsx';
import { SidePanel } from '../../../ui/side-panel.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { outcomeChip } from '../returns/return-words.ts';
import { PlaceForm } from './place-form.tsx';
import { chosenSide, countingSide } from './review-choices.ts';
import { matchWords } from './review-columns.tsx';
import type { ReviewCells } from './review-columns.tsx';
import { rowName } from './review-lines.ts';
import { SideButtons } from './side-buttons.tsx';
import { problemWords, returnedWords, valueWords } from './value-words.ts';
import styles from '../exchange.module.css';
import review from './review.module.css';

/** The versions of a field in full, with the choice between the sides. */
function ComparedField(props: { row: ReturnedRowView; field: ReturnedFieldView; cells: ReviewCells }): ReactNode {
  const { row, field, cells } = props;
  const label = fillInFieldLabels[field.field];
  const problem = problemWords(field);
  const canChoose = row.taskId !== null && !row.superseded && field.verdict !== 'invalid';
  const versions: [name: string, words: string][] = [
    ...(field.verdict === 'conflict' ? [['下发时', valueWords(field.field, field.base)] satisfies [string, string]] : []),
    ['台账现有', valueWords(field.field, field.current)],
    ['报送', returnedWords(field)],
  ];
  return (
    <div className={review.compared}>
      <div className={review.comparedHead}>
        <strong>{label}</strong>
        {field.verdict === 'conflict' ? <StatusChip {...outcomeChip('conflict')} title="下发以后台账和单位都改过" /> : null}
        {field.verdict === 'invalid' ? <StatusChip {...outcomeChip('invalid')} /> : null}
        {canChoose ? (
          <SideButtons
            name={label}
            side={countingSide(cells.choices, row, field)}
            open={field.verdict === 'conflict' && chosenSide(cells.choices, row, field.field) === null}
            onChoose={(side) => cells.onChoose(row, [field.field], side)}
          />
        ) : null}
      </div>
      <dl className={review.version} style={{ margin: 0 }}>
        {versions.map(([name, words]) => (
          <VersionLine key={name} name={name} words={words} />
        ))}
      </dl>
      {problem === null ? null : <div className={styles.open}>{problem}</div>}
    </div>
  );
}

function VersionLine({ name, words }: { name: string; words: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{words === '' ? <span className={review.nothing}>（空）</span> : words}</dd>
    </>
  );
}

/** One returned row whole: its versions in full, which task it is about, what else came with it. */
export function RowPanel(props: { row: ReturnedRowView; file: ReturnedFileView | undefined; cells: ReviewCells; onClose: () => void }): ReactNode {
  const { row, file, cells } = props;
  const { goTo } = useNavigation();
  const { taskId } = row;
  const told = row.fields.filter(({ verdict }) => verdict !== 'same' && verdict !== 'left');
  return (
    <SidePanel title={rowName(row)} onClose={props.onClose}>
      <PanelFacts
        facts={[
          ['结果', row.superseded ? '另有更晚保存的报送，以更晚的为准' : <StatusChip key="outcome" {...outcomeChip(row.outcome)} />],
          ['单位', row.unitName ?? '未识别'],
          ['对应', matchWords(row) || null],
          ['文件', file === undefined ? null : file.fileName],
          ['位置', `“${row.position.sheet}”第 ${row.position.row} 行`],
        ]}
      />
      {taskId === null ? null : (
        <Button size="small" onClick={() => goTo('ledger', { taskId })}>
          在任务台账中查看
        </Button>
      )}
      {told.map((field) => (
        <ComparedField key={field.field} row={row} field={field} cells={cells} />
      ))}
      {told.length === 0 && taskId !== null ? <p className={styles.words}>填报的内容与台账一致，或没有改动。</p> : null}
      {row.tampered.length > 0 ? (
        <>
          <h3 className={styles.heading}>锁定格被改（仅供参考，不并入）</h3>
          {row.tampered.map(({ fact, given, returned }) => (
            <div key={fact} className={review.compared}>
              <strong>{lockedFactLabels[fact]}</strong>
              <dl className={review.version} style={{ margin: 0 }}>
                <VersionLine name="下发时" words={given} />
                <VersionLine name="报送" words={returned} />
              </dl>
            </div>
          ))}
        </>
      ) : null}
      {row.attachments.length > 0 ? (
        <>
          <h3 className={styles.heading}>佐证材料 {row.attachments.length} 件</h3>
          <ul className={styles.list}>
            {row.attachments.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
      {row.superseded || row.matchedBy === 'id' ? null : <PlaceForm key={`${row.returnId} ${row.rowKey}`} row={row} fileUnitId={file?.unitId ?? null} />}
    </SidePanel>
  );
}
