import { useQuery } from '@apollo/client/react';
import { Alert, App, Button, Card, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import {
  type FiledApplicationFragment,
  SaveAtCounterDocument,
  SubmitAtCounterDocument,
  VisitApplicationDocument,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readInstant } from '../../../parts/date/date.logic.js';
import { labels } from '../../../parts/labels/labels.js';
import { Loaded } from '../../../parts/loaded/Loaded.js';
import { paths } from '../../../parts/navigation/paths.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { applicationTone } from '../../../parts/tags/tone.logic.js';
import { StatusTag } from '../../../ui/StatusTag.js';
import { FormFieldInput } from './FormFieldInput.js';
import { changedFields, groupRequirements, isKnown } from './filing.logic.js';
import { RequirementScans } from './RequirementScans.js';

/** 一张申请表单、一套申报材料, filled in by the window for the person who stands there (珠 9, 14). */
export function VisitApplication() {
  const { t } = useTranslation('counter');
  const { visitId = '', applicationId = '' } = useParams();
  const query = useQuery(VisitApplicationDocument, {
    variables: { id: applicationId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded query={query}>
      {({ application }) => (
        <div className="gs-stack">
          <p>
            <Link to={paths.counterProject(visitId, application.project.id)}>{application.project.name}</Link> /{' '}
            <strong>{application.stage.name}</strong>{' '}
            <StatusTag tone={applicationTone[application.status]}>
              {labels().applicationStatus[application.status]}
            </StatusTag>
          </p>
          {application.availableActions.includes('editDraft') ? (
            <Filling key={application.id} application={application} onReload={() => void query.refetch()} />
          ) : (
            <Filed application={application} note={t('filed.text')} />
          )}
        </div>
      )}
    </Loaded>
  );
}

/** Handed in: the same clerk checks it on the spot, and prints receipt or notice (珠 9: 当场). */
function Filed({ application, note }: { application: FiledApplicationFragment; note: string }) {
  const { t } = useTranslation('counter');
  return (
    <Alert
      type="success"
      showIcon
      title={t('filed.title', { number: application.number ?? '' })}
      description={note}
      action={
        <Link to={paths.checkApplication(application.id)}>
          <Button type="primary" tabIndex={-1}>
            {t('filed.check')}
          </Button>
        </Link>
      }
    />
  );
}

const typingPause = 1500;

function Filling({ application, onReload }: { application: FiledApplicationFragment; onReload: () => void }) {
  const { t } = useTranslation('counter');
  const { message } = App.useApp();
  const { visitId = '' } = useParams();
  const save = useCommand(SaveAtCounterDocument, 'sets');
  const submit = useCommand(SubmitAtCounterDocument, 'once');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  // Acts run one after the other, each on the newest version.
  const newest = useRef(application);
  if (application.version >= newest.current.version) newest.current = application;
  const latestTyped = useRef(typed);
  latestTyped.current = typed;
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = <T,>(act: () => Promise<T>): Promise<T> => {
    const run = chain.current.then(act, act);
    chain.current = run.catch(() => undefined);
    return run;
  };
  const store = (declaration?: { requirementCode: string; applicable: boolean }) =>
    inTurn(async () => {
      const fields = changedFields(latestTyped.current, newest.current.fields);
      if (fields.length === 0 && !declaration) return true;
      const done = await save.run({
        applicationId: application.id,
        expectedVersion: newest.current.version,
        ...(fields.length > 0 ? { fields } : {}),
        ...(declaration ? { declarations: [declaration] } : {}),
      });
      if (done) newest.current = done.application;
      return done !== null;
    });
  const storing = useRef(store);
  storing.current = store;
  const count = Object.keys(typed).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every keystroke begins the pause anew
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(() => void storing.current(), typingPause);
    return () => clearTimeout(timer);
  }, [typed, count]);

  const send = async () => {
    setAsking(false);
    const stored = await store();
    if (!stored) return;
    const done = await inTurn(() =>
      submit.run({ applicationId: application.id, expectedVersion: newest.current.version }),
    );
    if (done) message.success(t('filed.title', { number: done.application.number ?? '' }));
  };
  const { missing } = application;
  const missingOf = (kinds: readonly string[], ref: string) =>
    tried ? (missing.find((each) => kinds.includes(each.kind) && each.ref === ref)?.message ?? null) : null;
  const known = application.fields.filter(
    (field) => isKnown(field) && !opened.has(field.code) && typed[field.code] === undefined,
  );
  const asked = application.fields.filter((field) => !known.includes(field));
  const groups = groupRequirements(application.requirements);
  const unsaved = changedFields(typed, application.fields).length > 0;
  return (
    <>
      {tried && missing.length > 0 && (
        <Alert
          role="alert"
          type="warning"
          showIcon
          title={t('form.missing', { count: missing.length })}
          description={
            <ul className="gs-plain-list">
              {missing.map((each) => (
                <li key={`${each.kind} ${each.ref}`}>
                  <a href={each.kind === 'field' ? `#field-${each.ref}` : `#requirement-${each.ref}`}>{each.label}</a>：
                  {each.message}
                </li>
              ))}
            </ul>
          }
        />
      )}
      <Card size="small" title={t('form.items')}>
        {application.items.map(({ name }) => name).join('、')}
      </Card>
      <Card size="small" title={t('form.title')}>
        {known.length > 0 && (
          <dl className="gs-facts">
            {known.map((field) => (
              <div key={field.code}>
                <dt>{field.label}</dt>
                <dd>
                  {field.options.find(({ value }) => value === field.value)?.label ?? field.value}{' '}
                  <span className="gs-note">{t('form.from', { source: field.sourceName ?? '' })}</span>{' '}
                  <Button
                    size="small"
                    type="link"
                    aria-label={t('form.changeNamed', { name: field.label })}
                    onClick={() => setOpened((before) => new Set([...before, field.code]))}
                  >
                    {t('form.change')}
                  </Button>
                </dd>
              </div>
            ))}
          </dl>
        )}
        <div className="gs-two">
          {asked.map((field) => (
            <FormFieldInput
              key={field.code}
              field={field}
              value={typed[field.code] ?? field.value ?? ''}
              missing={missingOf(['field'], field.code)}
              onChange={(value) => setTyped((before) => ({ ...before, [field.code]: value }))}
              onLeave={() => void store()}
            />
          ))}
        </div>
      </Card>
      <Card size="small" title={t('form.materials', { count: groups.asked.length })}>
        <ul className="gs-scan-list gs-stack">
          {groups.asked.map((requirement) => (
            <RequirementScans
              key={requirement.code}
              visitId={visitId}
              application={application}
              requirement={requirement}
              missing={missingOf(['material', 'declaration'], requirement.code)}
              onDeclare={(requirementCode, applicable) => void store({ requirementCode, applicable })}
              inTurn={inTurn}
            />
          ))}
        </ul>
      </Card>
      {groups.held.length > 0 && (
        <Card size="small" title={t('form.held', { count: groups.held.length })}>
          <ul className="gs-plain-list">
            {groups.held.map((requirement) => (
              <li key={requirement.code}>
                {requirement.name}{' '}
                <span className="gs-note">
                  {requirement.held ? t('form.heldAt', { name: requirement.held.sourceName }) : t('form.online')}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <RefusalAlert command={save} onReload={onReload} />
      <RefusalAlert command={submit} onReload={onReload} />
      <div className="gs-submit-bar">
        <span className="gs-note" aria-live="polite">
          {save.busy || unsaved
            ? t('form.saving')
            : t('form.saved', { when: readInstant(newest.current.draftSavedAt) })}
        </span>
        <Button onClick={() => void store()} disabled={!unsaved}>
          {t('form.save')}
        </Button>
        <Button
          type="primary"
          loading={submit.busy}
          onClick={() => {
            setTried(true);
            if (missing.length === 0) setAsking(true);
            else window.scrollTo({ top: 0 });
          }}
        >
          {missing.length > 0 ? t('form.missingCount', { count: missing.length }) : t('form.submit')}
        </Button>
      </div>
      <Modal
        open={asking}
        title={t('form.confirmTitle')}
        okText={t('form.submit')}
        onOk={() => void send()}
        onCancel={() => setAsking(false)}
      >
        <p>{t('form.confirmText')}</p>
      </Modal>
    </>
  );
}
