import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { resources } from '../messages/resources.js';

/** Starts the message catalogue. Texts lie in the bundle, so this settles before the first paint. */
export async function startMessages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources,
    lng: 'zh-CN',
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
}
