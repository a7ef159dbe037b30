import { type Labels, type Locale, labels as labelsIn } from '@gongshen/shared/labels';
import i18next from 'i18next';

/** Texts of every enum in the language of the page. */
export function labels(): Labels {
  return labelsIn(i18next.language as Locale);
}
