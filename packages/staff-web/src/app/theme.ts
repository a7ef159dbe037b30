import type { ThemeConfig } from 'antd';

/**
 * One calm palette. Text colours are darker than the library's: its placeholder, description and extra texts stay
 * below the 4.5 : 1 contrast that a reader with weak eyes needs.
 */
export const theme: ThemeConfig = {
  cssVar: { key: 'gongshen' },
  token: {
    // Whoever asked the system for less movement gets none: dialogs are there at once.
    motion: !window.matchMedia?.('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#17517e',
    colorInfo: '#17517e',
    colorLink: '#14578c',
    colorLinkHover: '#0f4069',
    colorSuccess: '#2c7442',
    colorWarning: '#9a5b00',
    colorError: '#b3261e',
    colorText: '#1d2733',
    colorTextSecondary: '#4a5664',
    colorTextTertiary: '#566270',
    colorTextQuaternary: '#616d7a',
    colorTextPlaceholder: '#65717e',
    colorTextDescription: '#566270',
    colorTextDisabled: '#6b7580',
    colorInfoBg: '#eaf2f9',
    colorInfoBorder: '#a9c8e2',
    colorSuccessBg: '#eaf6ee',
    colorSuccessBorder: '#a8d3b5',
    colorWarningBg: '#fdf5e4',
    colorWarningBorder: '#e4c487',
    colorErrorBg: '#fcefee',
    colorErrorBorder: '#e5afab',
    colorBgLayout: '#f3f5f8',
    colorBorder: '#c6ced7',
    colorBorderSecondary: '#e2e7ed',
    borderRadius: 4,
    fontFamily:
      '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", system-ui, sans-serif',
  },
  components: {
    Layout: { headerBg: '#17517e', headerHeight: 56, headerPadding: '0 16px', siderBg: '#ffffff' },
    Menu: { activeBarBorderWidth: 0, itemSelectedBg: '#e4eef6', itemSelectedColor: '#123f63' },
    Table: { headerBg: '#eef2f6', headerColor: '#2d3947', cellPaddingBlock: 10 },
    Tabs: { itemColor: '#3b4754' },
    Timeline: { itemPaddingBottom: 14 },
  },
};
