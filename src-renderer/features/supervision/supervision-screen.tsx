import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 督办. */
export function SupervisionScreen(): ReactNode {
  return (
    <ScreenFrame title="督办" about="" scrolling>
      {null}
    </ScreenFrame>
  );
}
