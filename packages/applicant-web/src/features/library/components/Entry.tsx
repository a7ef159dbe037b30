import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConfirmDocumentDocument,
  EndDocumentDocument,
  LibraryEntryDetailsDocument,
  type LibraryEntryFieldsFragment,
  type LibraryGroundQuery,
} from '../../../generated/graphql.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { type Failure, failureOf } from '../../../parts/failures/failure.logic.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { useLabels } from '../../../parts/labels.js';
import { KeepMaterial } from '../../../parts/library/KeepMaterial.js';
import { FileLink } from '../../../parts/results/FileLink.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { readDate, readInstant } from '../../../ui/dates.js';
import { Notice } from '../../../ui/Notice.js';
import { Badge } from '../../../ui/Page.js';
import { TextField } from '../../../ui/TextField.js';
import { standingTone } from '../library.logic.js';
import { DocumentDialog } from './DocumentDialog.js';

interface EntryProps {
  entry: LibraryEntryFieldsFragment;
  ground: LibraryGroundQuery;
  onChanged: () => void;
}

/** One thing of the library: what it is, from where, until when, and what may be done with it. */
export function Entry({ entry, ground, onChanged }: EntryProps) {
  const { t } = useTranslation('library');
  const { librarySource, libraryStanding, libraryAction } = useLabels();
  const [doing, setDoing] = useState<'replace' | 'end' | null>(null);
  const [open, setOpen] = useState(false);
  const may = (action: LibraryEntryFieldsFragment['availableActions'][number]) =>
    entry.availableActions.includes(action);
  const done = () => {
    setDoing(null);
    onChanged();
  };
  const held = entry.source === 'own' || entry.source === 'sharing';
  const place = entry.project?.name ?? (entry.projectCode || t('allProjects'));
  const title = entry.source === 'broughtIn' ? entry.kindName : entry.name;
  const number = entry.source === 'handedIn' ? t('applicationNumber') : t('reference');
  const facts = [
    entry.reference && `${number} ${entry.reference}`,
    entry.issuer,
    entry.issuedOn && t('issued', { date: readDate(entry.issuedOn) }),
    entry.validUntil && t('until', { date: readDate(entry.validUntil) }),
    entry.confirmedAt && t('confirmedLast', { at: readInstant(entry.confirmedAt) }),
    entry.endedReason,
  ].filter(Boolean);
  const opening = t(open ? 'details.hide' : held ? 'details.show' : 'details.showUses');
  return (
    <div className="stack-tight">
      <div className="row-between">
        <h2 className="library-name">{title}</h2>
        <Badge tone={standingTone(entry.standing)}>{libraryStanding[entry.standing]}</Badge>
      </div>
      <p className="small soft">
        {[librarySource[entry.source], entry.kindName === title ? '' : entry.kindName, place]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {facts.length > 0 && <p className="small">{facts.join(' · ')}</p>}
      {entry.file && (
        <p className="small">
          <FileLink file={entry.file} />
        </p>
      )}
      <div className="row">
        {may('replace') && (
          <Button label={t('replace.named', { name: entry.name })} onPress={() => setDoing('replace')}>
            {libraryAction.replace}
          </Button>
        )}
        {may('end') && (
          <Button look="quiet" label={t('end.named', { name: entry.name })} onPress={() => setDoing('end')}>
            {libraryAction.end}
          </Button>
        )}
        {may('confirm') && <Confirm entry={entry} onChanged={onChanged} />}
        {may('keep') && entry.materialId && entry.materialCode && (
          <KeepMaterial
            requirement={{ code: entry.materialCode, name: entry.kindName }}
            materialId={entry.materialId}
            fileName={entry.file?.fileName ?? entry.name}
          />
        )}
        <Button
          look="quiet"
          onPress={() => setOpen(!open)}
          label={t('details.named', { act: opening, name: entry.name })}
        >
          {opening}
        </Button>
      </div>
      {open && <Details id={entry.id} />}
      <DocumentDialog
        open={doing === 'replace'}
        ground={ground}
        entry={entry}
        onClose={() => setDoing(null)}
        onDone={done}
      />
      <End open={doing === 'end'} entry={entry} onClose={() => setDoing(null)} onDone={done} />
    </div>
  );
}

/** Every version, and every application it served. */
function Details({ id }: { id: string }) {
  const { t } = useTranslation('library');
  const { data, error, refetch } = useQuery(LibraryEntryDetailsDocument, { variables: { id } });
  if (!data) return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : null;
  const { versions, uses } = data.libraryEntry;
  return (
    <>
      {versions.length > 1 && (
        <>
          <h3>{t('details.versions')}</h3>
          <ul className="bullets">
            {versions.map((version) => (
              <li key={version.id}>
                {t('details.version', {
                  number: version.number,
                  at: version.recordedAt ? readInstant(version.recordedAt) : '',
                  until: version.validUntil ? readDate(version.validUntil) : t('details.noEnd'),
                })}{' '}
                {version.file && <FileLink file={version.file} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('details.uses')}</h3>
      {uses.length === 0 && <p className="small soft">{t('details.unused')}</p>}
      <ul className="bullets">
        {uses.map((use) => (
          <li key={`${use.applicationId} ${use.requirementName}`}>
            <ButtonLink to={`/applications/${use.applicationId}`} look="quiet">
              {use.applicationNumber ?? t('details.draft')}
            </ButtonLink>{' '}
            {t('details.use', { project: use.projectName, stage: use.stageName, requirement: use.requirementName })}
          </li>
        ))}
      </ul>
    </>
  );
}

function Confirm({ entry, onChanged }: { entry: LibraryEntryFieldsFragment; onChanged: () => void }) {
  const { t } = useTranslation('library');
  const { libraryAction } = useLabels();
  const [confirm, { loading }] = useMutation(ConfirmDocumentDocument);
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const ask = async () => {
    setFailure(null);
    try {
      const { data } = await confirm({ variables: { entryId: entry.id } });
      const result = data?.confirmDocument;
      if (!result) return;
      setSaid(result.__typename === 'LibrarySuccess' ? t('confirmed') : result.message);
      onChanged();
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  return (
    <>
      <Button pending={loading} label={t('confirmNamed', { name: entry.name })} onPress={() => void ask()}>
        {libraryAction.confirm}
      </Button>
      {said && (
        <span className="small" role="status">
          {said}
        </span>
      )}
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

interface EndProps {
  open: boolean;
  entry: LibraryEntryFieldsFragment;
  onClose: () => void;
  onDone: () => void;
}

function End({ open, entry, onClose, onDone }: EndProps) {
  const { t } = useTranslation('library');
  const { libraryAction } = useLabels();
  const end = useCommand(EndDocumentDocument);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    if (!reason.trim()) return setProblem(t('end.reasonNeeded'));
    const data = await end.run({ entryId: entry.id, reason: reason.trim() });
    const result = data?.endDocument;
    if (!result) return;
    if (result.__typename === 'LibrarySuccess') onDone();
    else setProblem(result.message);
  };
  return (
    <Dialog open={open} title={t('end.title', { name: entry.name })} onClose={onClose}>
      <Notice tone="warn">
        <p>{t('end.text')}</p>
      </Notice>
      <TextField
        label={t('end.reason')}
        value={reason}
        required
        maxLength={500}
        problem={problem}
        onChange={(next) => {
          setReason(next);
          setProblem(null);
        }}
      />
      {end.failure && <FailureNotice failure={end.failure} />}
      <div className="row actions">
        <Button look="danger" pending={end.pending} onPress={() => void send()}>
          {libraryAction.end}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
