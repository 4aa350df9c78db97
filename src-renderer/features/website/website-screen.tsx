import type { ReactNode } from 'react';
import { ScreenFrame } from '../../ui/screen-frame.tsx';

/** 网站栏目. */
export function WebsiteScreen(): ReactNode {
  return (
    <ScreenFrame title="网站栏目" about="" scrolling>
      {null}
    </ScreenFrame>
  );
}
