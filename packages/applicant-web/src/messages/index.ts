import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import account from './zh-CN/account.json';
import app from './zh-CN/app.json';
import corrections from './zh-CN/corrections.json';
import filing from './zh-CN/filing.json';
import guidance from './zh-CN/guidance.json';
import parts from './zh-CN/parts.json';
import progress from './zh-CN/progress.json';
import projects from './zh-CN/projects.json';

/** A second language is a second folder of the same files, listed here. */
export const messages = {
  'zh-CN': { account, app, corrections, filing, guidance, parts, progress, projects },
} as const;

/** Makes every text available before the first page is drawn; answers the language (BCP 47). */
export async function loadMessages(): Promise<string> {
  const language = 'zh-CN';
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    resources: messages,
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
  return language;
}
