import account from './zh-CN/account.json' with { type: 'json' };
import alerts from './zh-CN/alerts.json' with { type: 'json' };
import app from './zh-CN/app.json' with { type: 'json' };
import calendar from './zh-CN/calendar.json' with { type: 'json' };
import cases from './zh-CN/cases.json' with { type: 'json' };
import certificates from './zh-CN/certificates.json' with { type: 'json' };
import consultations from './zh-CN/consultations.json' with { type: 'json' };
import counter from './zh-CN/counter.json' with { type: 'json' };
import extensions from './zh-CN/extensions.json' with { type: 'json' };
import intake from './zh-CN/intake.json' with { type: 'json' };
import issuance from './zh-CN/issuance.json' with { type: 'json' };
import lead from './zh-CN/lead.json' with { type: 'json' };
import notices from './zh-CN/notices.json' with { type: 'json' };
import opinionSearch from './zh-CN/opinion-search.json' with { type: 'json' };
import parts from './zh-CN/parts.json' with { type: 'json' };
import procedures from './zh-CN/procedures.json' with { type: 'json' };
import projects from './zh-CN/projects.json' with { type: 'json' };
import publication from './zh-CN/publication.json' with { type: 'json' };
import seals from './zh-CN/seals.json' with { type: 'json' };
import sessions from './zh-CN/sessions.json' with { type: 'json' };
import system from './zh-CN/system.json' with { type: 'json' };
import workbench from './zh-CN/workbench.json' with { type: 'json' };

/** Every text a person sees, by language and then by the task it belongs to. A second language is a second folder and a second key here. */
export const resources = {
  'zh-CN': {
    account,
    alerts,
    app,
    calendar,
    cases,
    certificates,
    consultations,
    counter,
    extensions,
    intake,
    issuance,
    lead,
    notices,
    opinionSearch,
    parts,
    procedures,
    projects,
    publication,
    seals,
    sessions,
    system,
    workbench,
  },
} as const;
