import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { BringInGroundDocument, type BringInGroundQuery, BringInResultDocument } from '../../../generated/graphql.js';
import { problemsByField } from '../../../parts/commands/problems.logic.js';
import { useCommand } from '../../../parts/commands/useCommand.js';
import { useKept } from '../../../parts/commands/useKept.js';
import { FailureNotice, QueryProblem } from '../../../parts/failures/QueryProblem.js';
import { FileChooser } from '../../../parts/uploads/FileChooser.js';
import { Button } from '../../../ui/Button.js';
import { Notice } from '../../../ui/Notice.js';
import { Card, Loading, Page } from '../../../ui/Page.js';
import { SelectField, TextField } from '../../../ui/TextField.js';
import { type BroughtIn, bringInOptions, bringInProblems, emptyBroughtIn } from '../bring-in/bring-in.logic.js';

const formats = ['PDF', 'OFD'];

/** A result obtained before the project entered the system: registered once with its paper, then checked by the window. */
export function BringInResultPage() {
  const { t } = useTranslation('projects');
  const { projectId = '' } = useParams();
  const { data, error, refetch } = useQuery(BringInGroundDocument, { variables: { projectId } });
  if (!data) {
    return error ? <QueryProblem error={error} retry={() => void refetch().catch(() => {})} /> : <Loading />;
  }
  const { project, today } = data;
  return (
    <Page
      title={t('bringIn.title')}
      back={{ to: `/projects/${project.id}`, label: project.name }}
      lead={t('bringIn.lead')}
      narrow
    >
      {project.availableActions.includes('bringInResult') ? (
        <BringInForm project={project} today={today} />
      ) : (
        <Notice tone="warn">
          <p>{t('bringIn.closed')}</p>
        </Notice>
      )}
    </Page>
  );
}

function BringInForm({ project, today }: { project: BringInGroundQuery['project']; today: string }) {
  const { t } = useTranslation('projects');
  const client = useApolloClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const command = useCommand(BringInResultDocument);
  const [kept, setKept, forget] = useKept<BroughtIn>(`bring-in:${project.id}`, emptyBroughtIn);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<{ message: string; problems: ReadonlyMap<string, string> } | null>(null);
  const options = bringInOptions(project.stages);
  const asked = search.get('item');
  const itemCode = kept.itemCode || (options.some((option) => option.value === asked) ? (asked ?? '') : '');
  const typed = { ...kept, itemCode };
  const own = bringInProblems(typed, today);

  const field = (name: keyof Omit<BroughtIn, 'fileName'>) => {
    const reason = tried ? own.get(name) : undefined;
    return {
      id: `field-${name}`,
      label: t(`bringIn.${name}`),
      value: typed[name],
      problem: reason
        ? t(`bringIn.problem.${reason}`, { field: t(`bringIn.${name}`) })
        : (refusal?.problems.get(name) ?? null),
      required: true,
      onChange: (value: string) => {
        setRefusal(null);
        setKept((old) => ({ ...old, itemCode, [name]: value }));
      },
    };
  };

  const send = async () => {
    setTried(true);
    const [first] = own.keys();
    if (first) {
      document.getElementById(`field-${first}`)?.focus();
      return;
    }
    const { documentNumber, issuedBy, issuedOn, fileId } = typed;
    const data = await command.run({
      projectId: project.id,
      itemCode,
      documentNumber: documentNumber.trim(),
      issuedBy: issuedBy.trim(),
      issuedOn,
      fileId,
    });
    const result = data?.bringInResult;
    if (!result) return;
    if (result.__typename === 'PriorResultSuccess') {
      forget();
      client.cache.evict({ id: client.cache.identify({ __typename: 'Project', id: project.id }) });
      await navigate(`/projects/${project.id}`);
    } else {
      const problems = problemsByField(result.__typename === 'InvalidInput' ? result.problems : []);
      setRefusal({ message: result.message, problems });
    }
  };

  return (
    <Card>
      <SelectField
        {...field('itemCode')}
        options={options}
        placeholder={t('facts.choose')}
        hint={t('bringIn.itemHint')}
      />
      <TextField {...field('documentNumber')} maxLength={100} hint={t('bringIn.numberHint')} />
      <TextField {...field('issuedBy')} maxLength={100} />
      <TextField {...field('issuedOn')} type="date" short max={today} />
      <div className="field" id="field-fileId" tabIndex={-1}>
        <span className="field-label">{t('bringIn.fileId')}</span>
        {field('fileId').problem && <p className="field-problem">{field('fileId').problem}</p>}
        {kept.fileId && <p role="status">{t('bringIn.chosen', { name: kept.fileName })}</p>}
        <FileChooser
          formats={formats}
          label={t('bringIn.upload')}
          text={t(kept.fileId ? 'bringIn.uploadOther' : 'bringIn.uploadNow')}
          purpose={{ project: project.id, result: itemCode }}
          onUploaded={(fileId, file) => setKept((old) => ({ ...old, itemCode, fileId, fileName: file.name }))}
        />
      </div>
      {refusal && (
        <Notice tone="bad" live>
          <p>{refusal.message}</p>
        </Notice>
      )}
      {command.failure && <FailureNotice failure={command.failure} />}
      <div className="row actions">
        <Button look="primary" pending={command.pending} onPress={() => void send()}>
          {t('bringIn.send')}
        </Button>
      </div>
    </Card>
  );
}
