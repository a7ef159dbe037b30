import type { messages } from './index.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof messages)['zh-CN'];
  }
}
