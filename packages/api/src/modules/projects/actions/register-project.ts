import type { Actor } from '../../../kernel/actor.js';
import type { Tx } from '../../../kernel/database/tx.js';
import { forbidden } from '../../../kernel/errors.js';
import { InvalidInput } from '../../../kernel/graphql/domain-error.js';
import { done, type Outcome, refuse } from '../../../kernel/result.js';
import type { Services } from '../../../kernel/services.js';
import { guidanceProblems } from '../../catalogue/index.js';
import { coversDistrict, Division } from '../../identity/index.js';
import { Project } from '../project.entity.js';
import { ClassifiedRefused, DuplicateProjectCode } from '../project.refusals.js';
import {
  checkCode,
  completedAnswers,
  disagreements,
  fieldProblems,
  type Registration,
  type RegistrationFacts,
  registerQuestions,
} from '../project.rules.js';

export interface RegisterProject extends Registration {
  idempotencyKey: string;
  classified: boolean;
}

interface Registered {
  projectId: string;
  warnings: string[];
}
type Refusals = InvalidInput | ClassifiedRefused | DuplicateProjectCode;

/** What can be registered and what is refused: see `project.rules.ts`. */
export async function registerProject(
  services: Services,
  actor: Actor,
  input: RegisterProject,
): Promise<Outcome<Registered, Refusals>> {
  // 沪 18: before anything is stored — no idempotency key, no audit entry, nothing.
  if (input.classified) return refuse(new ClassifiedRefused());
  const { organisationId } = actor.acting;
  if (organisationId === null) throw forbidden();
  const { idempotencyKey, ...body } = input;
  const command = { name: 'registerProject', permission: 'project.register', idempotencyKey, input: body } as const;
  return services.uow.run<Registered, Refusals>(actor, command, async (tx) => {
    const facts = await registrationFacts(tx);
    const { code, problems: codeProblems, warnings } = checkCode(input.code, input.acceptCodeWarning, facts);
    const edition = services.catalogue.current();
    const answers = completedAnswers(input);
    const problems = [
      ...codeProblems,
      ...fieldProblems(input, facts),
      ...beyondDistrict(actor, input, facts),
      ...disagreements(input),
      ...guidanceProblems(edition, answers),
      ...(['investmentSubject', 'constructionNature'] as const).flatMap((kept) => unanswered(kept, answers)),
    ];
    const unique = problems.filter(({ field }, index) => problems.findIndex((each) => each.field === field) === index);
    if (unique.length > 0 || !code.ok) return refuse(new InvalidInput(unique));
    const known = await tx.find(Project, { code: code.code });
    if (known) {
      return refuse(new DuplicateProjectCode(code.code, known.organisationId === organisationId ? known.id : null));
    }
    const answerTo = (question: string) => answers.find((answer) => answer.question === question)?.values[0] ?? '';
    const project: Project = {
      id: tx.ids.next(),
      code: code.code,
      codeFormat: code.format,
      codeWarnings: warnings,
      name: input.name.trim(),
      organisationId,
      districtCode: input.districtCode,
      address: input.address.trim(),
      catalogueId: edition.id,
      projectType: edition.guidance(answers).projectType?.code ?? '',
      investmentSubject: answerTo(registerQuestions.investmentSubject),
      constructionNature: answerTo(registerQuestions.constructionNature),
      totalInvestment: input.totalInvestment,
      landArea: input.landArea,
      floorArea: input.floorArea,
      plannedStartOn: input.plannedStartOn ?? null,
      plannedFinishOn: input.plannedFinishOn ?? null,
      description: input.description?.trim() || null,
      answers,
      createdBy: actor.accountId,
      createdAt: tx.now,
      version: 1,
    };
    await tx.insert(Project, project);
    await tx.event({
      type: 'project.registered',
      subject: { type: 'project', id: project.id },
      projectId: project.id,
      after: { code: project.code, name: project.name, projectType: project.projectType },
      text: `登记项目“${project.name}”，项目统一代码 ${project.code}。`,
    });
    return done({ projectId: project.id, warnings });
  });
}

async function registrationFacts(tx: Tx): Promise<RegistrationFacts> {
  const divisions = await tx.list(Division, {});
  return {
    // Codes are given out for divisions of the national standard, functional areas have none.
    codeDivisions: new Set(divisions.filter(({ code }) => /^\d{6}$/.test(code)).map(({ code }) => code)),
    districts: new Set(
      divisions.filter(({ level }) => level === 'district' || level === 'zone').map(({ code }) => code),
    ),
    today: tx.today,
  };
}

/** 珠 9: a window files for projects of its own district; an organisation's own people for any. */
function beyondDistrict({ acting }: Actor, { districtCode }: RegisterProject, { districts }: RegistrationFacts) {
  if (!districts.has(districtCode) || coversDistrict(acting, districtCode)) return [];
  return [{ field: 'districtCode', reason: 'beyondDistrict', message: '本窗口只代办本区的项目，请选择本区' }];
}

function unanswered(kept: 'investmentSubject' | 'constructionNature', answers: readonly { question: string }[]) {
  const question = registerQuestions[kept];
  if (answers.some((answer) => answer.question === question)) return [];
  const title = kept === 'investmentSubject' ? '项目投资主体' : '建设性质';
  return [{ field: `answers.${question}`, reason: 'required', message: `请回答“${title}”` }];
}
