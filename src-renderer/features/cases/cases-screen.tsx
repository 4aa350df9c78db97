import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 申请来信. */
export function CasesScreen(): ReactNode {
  return (
    <ScreenFrame title="申请来信" about="" scrolling>
      {null}
    </ScreenFrame>
  );
}
