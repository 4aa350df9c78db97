import type { ThemeConfig } from 'antd';

const systemFonts =
  '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** Dense tables, one restrained blue; `largeFont` for clerks who want it bigger. */
export function themeOf(largeFont: boolean): ThemeConfig {
  const fontSize = largeFont ? 17 : 14;
  return {
    cssVar: { prefix: 'taizhang' },
    hashed: false,
    token: {
      fontFamily: systemFonts,
      fontSize,
      colorPrimary: '#1f5fa8',
      colorInfo: '#1f5fa8',
      colorLink: '#1f5fa8',
      colorText: '#1d2530',
      colorTextSecondary: '#56606e',
      colorBorder: '#c9d0d9',
      colorBorderSecondary: '#e3e7ec',
      borderRadius: 4,
      controlHeight: largeFont ? 36 : 30,
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.15s',
    },
    components: {
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
      Table: { cellPaddingBlock: 6, cellPaddingInline: 8, headerBg: '#f3f5f8' },
      Tabs: { horizontalMargin: '0 0 8px 0', horizontalItemPadding: '6px 0' },
    },
  };
}
