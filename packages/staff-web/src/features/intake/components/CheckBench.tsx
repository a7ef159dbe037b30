import { Alert, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CheckedApplicationFragment, RecordCheckDocument } from '../../../generated/graphql.js';
import { FormValues } from '../../../parts/application/FormValues.js';
import { ClockCard } from '../../../parts/clock/ClockCard.js';
import { useCommand } from '../../../parts/command/useCommand.js';
import { readDate } from '../../../parts/date/date.logic.js';
import { RequirementReader } from '../../../parts/material-reader/RequirementReader.js';
import { RefusalAlert } from '../../../parts/refusal/RefusalAlert.js';
import { RequirementTree } from '../../../parts/requirements/RequirementTree.js';
import { groupRequirements, inReadingOrder, neighbour } from '../../../parts/requirements/requirement-groups.logic.js';
import { TabStrip } from '../../../ui/TabStrip.js';
import { CheckForm } from './CheckForm.js';
import {
  type CheckDraft,
  draftOf,
  draftProblem,
  nextUnchecked,
  passedDraft,
  progressOf,
  verdictOf,
} from './check.logic.js';
import { EarlierCheck } from './EarlierCheck.js';
import { KeysHelp } from './KeysHelp.js';
import { NoticeHistory } from './NoticeHistory.js';
import { useCheckKeys } from './useCheckKeys.js';
import { VerdictMark } from './VerdictMark.js';

/** Materials to the left, the file in the middle, the check and the form to the right. */
export function CheckBench({ application }: { application: CheckedApplicationFragment }) {
  const { t } = useTranslation('intake');
  const groups = groupRequirements(application.items, application.requirements);
  const ordered = inReadingOrder(groups);
  const [selected, setSelected] = useState<string | null>(
    () => ordered.find((each) => verdictOf(each) === 'unchecked')?.code ?? ordered[0]?.code ?? null,
  );
  const [drafts, setDrafts] = useState<Readonly<Record<string, CheckDraft>>>({});
  const [keysOn, setKeysOn] = useState(true);
  const record = useCommand(RecordCheckDocument, 'sets');
  const requirement = ordered.find((each) => each.code === selected);
  const mayCheck = application.availableActions.includes('recordCheck');
  const draft = requirement ? (drafts[requirement.code] ?? draftOf(requirement.check)) : passedDraft;
  const progress = progressOf(application.requirements);

  const go = (code: string | null) => {
    record.clear();
    if (code) setSelected(code);
  };
  const save = async (checked: CheckDraft) => {
    if (!requirement || draftProblem(checked)) return;
    setDrafts((all) => ({ ...all, [requirement.code]: checked }));
    const { present, legible, matches, reasonCode, remark } = checked;
    const done = await record.run({
      applicationId: application.id,
      requirementCode: requirement.code,
      round: application.submissionRound,
      present: present === true,
      legible: legible === true,
      matches: matches === true,
      reasonCode,
      remark: remark.trim() || null,
    });
    if (!done) return;
    setDrafts(({ [requirement.code]: _saved, ...others }) => others);
    const after = inReadingOrder(groupRequirements(done.application.items, done.application.requirements));
    const following = nextUnchecked(after, requirement.code);
    // Whoever went to another material while this was being saved stays there.
    setSelected((now) => (now === requirement.code ? (following ?? now) : now));
  };
  const checkable = mayCheck && requirement !== undefined && verdictOf(requirement) !== 'notNeeded';
  const codes = ordered.map((each) => each.code);
  useCheckKeys(
    {
      next: () => go(neighbour(codes, selected, 1)),
      previous: () => go(neighbour(codes, selected, -1)),
      pass: () => checkable && void save(passedDraft),
    },
    keysOn,
  );

  return (
    <>
      {application.classifiedHits.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('classified.title')}
          description={t('classified.text', { words: application.classifiedHits.join('、') })}
          className="gs-block"
        />
      )}
      {application.returnedReason && (
        <Alert
          type="warning"
          showIcon
          title={t('returned', { reason: application.returnedReason })}
          className="gs-block"
        />
      )}
      {application.receipt && (
        <Alert
          type="success"
          showIcon
          title={t(application.receipt.deemed ? 'receivedDeemed' : 'received', {
            number: application.receipt.number,
            date: readDate(application.receipt.receivedOn),
            who: application.receipt.issuedBy?.displayName ?? '',
          })}
          className="gs-block"
        />
      )}
      <div className="gs-bench">
        <div className="gs-bench-tree">
          <div className="gs-bench-progress">
            <strong role="status">{t('progress', { done: progress.done, total: progress.total })}</strong>
            {progress.failed > 0 && <span className="gs-bad">{t('progressFailed', { count: progress.failed })}</span>}
            <KeysHelp enabled={keysOn} onChange={setKeysOn} />
          </div>
          <Progress
            percent={progress.total > 0 ? Math.round((progress.done / progress.total) * 100) : 0}
            showInfo={false}
            size="small"
            aria-label={t('progress', { done: progress.done, total: progress.total })}
          />
          <RequirementTree
            groups={groups}
            itemName={(code) => application.items.find((item) => item.code === code)?.name ?? code}
            selected={selected}
            onSelect={go}
            mark={(each) => <VerdictMark verdict={verdictOf(each)} />}
            groupNote={(group) => {
              const { done, total } = progressOf(group.requirements);
              return total > 0 ? <span className="gs-note">{`${done}/${total}`}</span> : null;
            }}
          />
        </div>
        <div className="gs-bench-reader">
          {requirement && (
            <>
              <h2 className="gs-section-title">{requirement.name}</h2>
              {requirement.condition && <p className="gs-note">{t('condition', { text: requirement.condition })}</p>}
              <RequirementReader
                key={requirement.code}
                requirement={requirement}
                form={<FormValues fields={application.fields} />}
                applicationId={application.id}
              />
            </>
          )}
        </div>
        <div className="gs-bench-side">
          <TabStrip
            label={t('tab.label')}
            tabs={[
              {
                key: 'check',
                label: t('tab.check'),
                children: requirement && (
                  <>
                    <EarlierCheck requirement={requirement} notices={application.correctionNotices} />
                    {checkable ? (
                      <CheckForm
                        key={requirement.code}
                        requirement={requirement}
                        draft={draft}
                        onChange={(next) => setDrafts((all) => ({ ...all, [requirement.code]: next }))}
                        onSave={() => void save(draft)}
                        onPass={() => void save(passedDraft)}
                        busy={record.busy}
                      />
                    ) : (
                      <p className="gs-note">{t(mayCheck ? 'check.notNeeded' : 'check.closed')}</p>
                    )}
                    <RefusalAlert command={record} />
                  </>
                ),
              },
              { key: 'form', label: t('tab.form'), children: <FormValues fields={application.fields} /> },
              {
                key: 'notices',
                label: t('tab.notices'),
                children: <NoticeHistory notices={application.correctionNotices} />,
              },
            ]}
          />
          {application.checkClock && (
            <ClockCard
              title={t('checkClock')}
              clock={application.checkClock}
              subject={{ kind: 'check', id: application.id }}
            />
          )}
        </div>
      </div>
    </>
  );
}
