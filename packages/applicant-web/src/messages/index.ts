import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import app from './zh-CN/app.json';
import guidance from './zh-CN/guidance.json';
import parts from './zh-CN/parts.json';

/** On every page, or on the first one. A second language is a second folder of the same files, listed here and below. */
const atFirst = { app, guidance, parts };

/** Texts of pages that are loaded when they are opened. */
const withTheirPage = {
  account: () => import('./zh-CN/account.json'),
  certificates: () => import('./zh-CN/certificates.json'),
  consultation: () => import('./zh-CN/consultation.json'),
  corrections: () => import('./zh-CN/corrections.json'),
  decisions: () => import('./zh-CN/decisions.json'),
  delivery: () => import('./zh-CN/delivery.json'),
  duties: () => import('./zh-CN/duties.json'),
  filing: () => import('./zh-CN/filing.json'),
  library: () => import('./zh-CN/library.json'),
  progress: () => import('./zh-CN/progress.json'),
  projects: () => import('./zh-CN/projects.json'),
  sessions: () => import('./zh-CN/sessions.json'),
};

type Loaders = typeof withTheirPage;
type PageTexts = keyof Loaders;
export type Messages = typeof atFirst & { [Name in PageTexts]: Awaited<ReturnType<Loaders[Name]>>['default'] };

const language = 'zh-CN';

let begun: Promise<string> | undefined;

/** Makes the texts of every page available before the first one is drawn; answers the language (BCP 47). */
export function loadMessages(): Promise<string> {
  begun ??= begin();
  return begun;
}

async function begin(): Promise<string> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    defaultNS: 'app',
    resources: { [language]: atFirst },
    interpolation: { escapeValue: false },
    showSupportNotice: false,
  });
  document.documentElement.lang = language;
  return language;
}

/** For a route: the page arrives together with its texts, so that nothing is drawn without words. */
export function withTexts<Component>(names: readonly PageTexts[], load: () => Promise<Component>) {
  return async (): Promise<{ Component: Component }> => {
    const [Component] = await Promise.all([load(), ...names.map(addTexts)]);
    return { Component };
  };
}

async function addTexts(name: PageTexts): Promise<void> {
  // The router looks for the first page while it is made, before anything else has begun.
  await loadMessages();
  if (i18next.hasResourceBundle(language, name)) return;
  const { default: texts } = await withTheirPage[name]();
  i18next.addResourceBundle(language, name, texts);
}
