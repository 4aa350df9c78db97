import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 上级报表: the superior's own tables, filled in from the ledger. */
export function TemplatesScreen(): ReactNode {
  return <ScreenFrame title="上级报表" about="按上级下发的表格填写，只填本级的单元格">{null}</ScreenFrame>;
}
