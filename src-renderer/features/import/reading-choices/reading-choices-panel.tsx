import { Button, ConfigProvider, Radio } from 'antd';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import type { SourceSpan } from '../source/source-marks.ts';
import { nothingChosen, sameChoices, tableForms } from './column-choices.ts';
import { planPartLabels } from './reading-words.ts';
import type { PlanPart } from './reading-words.ts';
import { RememberedLines } from './remembered-lines.tsx';
import { TableColumns } from './table-columns.tsx';
import { useReadAgain } from './use-read-again.ts';
import type { ReadAgain } from './use-read-again.ts';
import styles from './reading-choices.module.css';

const partOptions = Object.entries(planPartLabels).map(([value, label]) => ({ value: value as PlanPart, label }));

/** What reading again means, and the ways to do it or to leave it. */
function ReadAgainFoot({ again }: { again: ReadAgain }): ReactNode {
  const busy = again.running ? { disabled: true } : {};
  return (
    <div className={styles.foot}>
      {again.job ? (
        <JobProgressBar job={again.job} />
      ) : (
        <span className={styles.footWords}>
          重新识别会保留您改过的任务；未改过的按新的方式重读，已核对的疑问会重新提出。
        </span>
      )}
      {sameChoices(again.choices, nothingChosen) ? null : (
        <Button {...busy} onClick={() => again.choose(nothingChosen)}>
          全部由程序判断
        </Button>
      )}
      {again.changed ? (
        <Button {...busy} onClick={again.giveUp}>
          放弃
        </Button>
      ) : null}
      <Button
        type="primary" {...(again.changed ? busy : { disabled: true })}
        title={again.changed ? '' : '更正上面的选择后可以重新识别'} onClick={() => void again.start()}
      >
        按此重新识别
      </Button>
    </div>
  );
}

/** 识别方式: from which part the tasks were read and what the columns of the tables hold; read again as corrected. */
export function ReadingChoicesPanel(props: { view: ImportView; onShowPlace: (span: SourceSpan) => void }): ReactNode {
  const { view, onShowPlace } = props;
  const { reading } = view;
  const again = useReadAgain(view);
  const { choices, choose } = again;
  const forms = tableForms(reading.tables);
  return (
    <section className={styles.panel} aria-label="识别方式">
      <ErrorNotice error={again.error} onClose={again.clearError} />
      <ConfigProvider componentDisabled={again.running || view.state !== 'open'}>
        <div className={styles.head}>
          <div className={styles.part}>
            <span id="reading-part">任务从哪里读取</span>
            <Radio.Group
              aria-labelledby="reading-part"
              optionType="button"
              options={partOptions}
              value={choices.readFrom ?? reading.readFrom}
              onChange={(event) => choose({ ...choices, readFrom: event.target.value as PlanPart })}
            />
            <span className={styles.quiet}>{choices.readFrom === null ? '由程序判断' : '由您指定'}</span>
          </div>
          <RememberedLines view={view} />
        </div>
        <div className={styles.tables}>
          {forms.length === 0 ? (
            <p className={styles.none}>文中没有像任务表的表格，任务都是从文字里识别的。</p>
          ) : (
            forms.map((form, index) => (
              <TableColumns key={index} form={form} choices={choices} onChoose={choose} onShowPlace={onShowPlace} />
            ))
          )}
        </div>
      </ConfigProvider>
      {view.state === 'open' ? <ReadAgainFoot again={again} /> : null}
    </section>
  );
}
