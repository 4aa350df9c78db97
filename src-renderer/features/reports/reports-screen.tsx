import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 季度进展. */
export function ReportsScreen(): ReactNode {
  return (
    <ScreenFrame title="季度进展" about="" scrolling>
      {null}
    </ScreenFrame>
  );
}
