import 'i18next';
import type { resources } from './messages/resources.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: (typeof resources)['zh-CN'];
  }
}
