import { Button } from 'antd';
import { useCallback } from 'react';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/api-provider.tsx';
import { chooseOpenFile } from '../../../api/shell.ts';
import type { NamedFile } from '../../../api/shell.ts';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { JobProgressBar } from '../../../ui/job-progress-bar.tsx';
import { pastedTextLabel } from '../../../../src-main/contract/text/labels.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportList } from './import-list.tsx';
import { PasteBox } from './paste-box.tsx';
import { useIntake } from './use-intake.ts';
import type { Intake } from './use-intake.ts';
import styles from './file-step.module.css';

function IntakeOutcomeNotice(props: { intake: Intake; onOpen: (importId: string) => void }): ReactNode {
  const { outcome, start, reset } = props.intake;
  if (outcome.kind === 'failed') return <ErrorNotice error={outcome.error} onClose={reset} />;
  if (outcome.kind === 'none') return null;
  return (
    <ErrorNotice
      error={outcome.error}
      onClose={reset}
      action={
        <span className={styles.choices}>
          <Button size="small" type="primary" onClick={() => props.onOpen(outcome.importId)}>
            打开上次的导入
          </Button>
          <Button size="small" onClick={() => void start(outcome.request, true)}>
            仍然导入
          </Button>
        </span>
      }
    />
  );
}

/** First step: a file or text comes in, or an earlier import is taken up again. */
export function FileStep(props: { onOpen: (importId: string) => void }): ReactNode {
  const { shell } = useApi();
  const intake = useIntake(props.onOpen);
  const { start, fail } = intake;
  const importFile = useCallback(
    async (choose: () => Promise<NamedFile | null>) => {
      try {
        const file = await choose();
        if (file) await start({ name: `“${file.fileName}”`, source: { kind: 'file', fileToken: file.fileToken } });
      } catch (error) {
        fail(error);
      }
    },
    [start, fail],
  );
  const dropped = (files: readonly File[]): void => {
    const [file] = files;
    if (file) void importFile(() => shell.tokenForDroppedFile(file));
  };
  const busy = intake.job !== null;
  return (
    <div className={styles.step}>
      <div className={styles.intake}>
        <IntakeOutcomeNotice intake={intake} onOpen={props.onOpen} />
        {intake.job ? <JobProgressBar job={intake.job} /> : null}
        <DropZone disabled={busy} onDrop={dropped} onChoose={() => void importFile(() => chooseOpenFile(shell, 'plan'))} />
        <PasteBox
          disabled={busy}
          onImport={(text, html) => start({ name: pastedTextLabel, source: { kind: 'pasted', text, html } })}
        />
      </div>
      <ImportList onOpen={props.onOpen} />
    </div>
  );
}
