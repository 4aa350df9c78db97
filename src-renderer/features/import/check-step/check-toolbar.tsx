import { DownOutlined, PlusOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Dropdown, Segmented, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import type { ImportView } from '../../../../src-main/contract/imports.ts';
import { rowMenuItems } from '../drafts/row-menu.tsx';
import { sideOptions, showsDrafts } from './review-sides.ts';
import type { ReviewSide } from './review-sides.ts';
import type { CheckCommand } from './shortcuts.ts';
import type { Review } from './use-review.ts';
import styles from './check-step.module.css';

/** Which side is shown, the way through the doubts with their count, and what can be done with the chosen draft. */
export function CheckToolbar(props: {
  view: ImportView;
  review: Review;
  canDo: (command: CheckCommand) => boolean;
  onCommand: (command: CheckCommand) => void;
}): ReactNode {
  const { view, review, onCommand } = props;
  const { open, settled } = review.doubts;
  const total = open.length + settled.length;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="核对">
      <Segmented<ReviewSide>
        aria-label="右边显示什么" disabled={false} value={review.side} options={sideOptions(view, review.doubts)}
        onChange={review.setSide}
      />
      <Tooltip title="上一处疑问（Shift+F8）">
        <Button
          icon={<UpOutlined />} aria-label="上一处疑问" disabled={open.length === 0}
          onClick={() => onCommand('previousDoubt')}
        />
      </Tooltip>
      <Tooltip title="下一处疑问（F8）；看过无误的按 Ctrl+Enter 记为已核对">
        <Button icon={<DownOutlined />} disabled={open.length === 0} onClick={() => onCommand('nextDoubt')}>
          下一处疑问 <kbd className={styles.key}>F8</kbd>
        </Button>
      </Tooltip>
      <span className={styles.tally} role="status">
        {total === 0 ? '没有疑问' : `已核对 ${settled.length}/${total}`}
      </span>
      <span className={styles.spread} />
      {showsDrafts(review.side) ? (
        <>
          <Tooltip title="在当前任务后面新增一项（Insert）">
            <Button icon={<PlusOutlined />} onClick={() => onCommand('add')}>
              新增任务
            </Button>
          </Tooltip>
          <Dropdown
            trigger={['click']}
            autoFocus
            menu={{ items: rowMenuItems(props.canDo), onClick: ({ key }) => onCommand(key as CheckCommand) }}
          >
            <Button title="移动、拆分、合并、设为标题、不导入（在任务上按右键或 Shift+F10）">
              整理 <DownOutlined />
            </Button>
          </Dropdown>
        </>
      ) : null}
    </div>
  );
}
