import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useEffect, useMemo, useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { CellPreview } from '../../../../src-main/contract/ledger.ts';
import { useApi } from '../../../api/api-provider.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import type { CellBlock } from './cell-block.ts';
import { previewInput, writesOf } from './cell-block.ts';
import { useCellWrites } from './use-cell-writes.ts';
import { WriteList } from './write-list.tsx';
import styles from './write-dialog.module.css';

const noPreviews: readonly CellPreview[] = [];

function summary(taken: number, refused: number, rowsBeyond: number): string {
  const parts = [
    taken > 0 ? `将改 ${taken} 处` : '没有要改的内容',
    ...(refused > 0 ? [`${refused} 处不能写入，将跳过`] : []),
    ...(rowsBeyond > 0 ? [`最后 ${rowsBeyond} 行超出台账的行数，不写入`] : []),
  ];
  return `${parts.join('；')}。`;
}

/** A button that takes the focus once, when it can be pressed for the first time; later the focus stays where the clerk works. */
function useFirstFocus(isReady: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const taken = useRef(false);
  useEffect(() => {
    if (!isReady || taken.current) return;
    taken.current = true;
    button.current?.focus();
  }, [isReady]);
  return button;
}

/** The decision to write a block of texts into cells, with what it changes; `choices` say what goes where. */
export function WriteDialog(props: {
  title: string;
  /** What is said afterwards begins so: 已粘贴. */
  verb: string;
  block: CellBlock;
  choices?: ReactNode;
  onClose: () => void;
}): ReactNode {
  const { block } = props;
  const { queries } = useApi();
  const { write, running, error } = useCellWrites();
  const writes = useMemo(() => writesOf(block), [block]);
  const input = useMemo(() => previewInput(writes), [writes]);
  const hasWrites = writes.length > 0;
  // What was shown stays until the next is known: a list that comes and goes would move the choices under the mouse.
  const preview = useQuery({ ...queries.ledger.previewCells.queryOptions({ input }), enabled: hasWrites, placeholderData: keepPreviousData });
  const known = hasWrites ? (preview.data?.cells ?? noPreviews) : noPreviews;
  const previews = known.filter(({ refused, before, after }) => refused !== null || before !== after);
  const refused = previews.filter((one) => one.refused !== null).length;
  const taken = previews.length - refused;
  const isReady = taken > 0 && !preview.isPlaceholderData;
  const confirmButton = useFirstFocus(isReady);
  const confirm = async (): Promise<void> => {
    if (await write(writes, previews, props.verb)) props.onClose();
  };
  return (
    <Modal
      open
      title={props.title}
      width={1080}
      onCancel={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>取消</Button>
          <Button ref={confirmButton} type="primary" disabled={!isReady} loading={running} onClick={() => void confirm()}>
            {taken > 0 ? `写入 ${taken} 处` : '写入'}
          </Button>
        </>
      }
    >
      <div className={styles.head}>
        {props.choices}
        <ErrorNotice error={error ?? preview.error} />
        {hasWrites && preview.isPending ? null : <div>{summary(taken, refused, block.rowsBeyond)}</div>}
      </div>
      {previews.length > 0 ? <WriteList previews={previews} rows={block.rows} /> : null}
    </Modal>
  );
}
