import { type PlainDate } from '@gongshen/shared/clock';
import {
  type IdentityDocumentKind,
  needsAuthority,
  readIdentityDocument,
  readPhone,
  type VisitorRelation,
} from '@gongshen/shared/counter';
import { maskPhone } from '@gongshen/shared/project';
import type { FieldProblem } from '../../kernel/graphql/domain-error.js';
import { textProblems } from '../../kernel/written-text.js';

export interface Visitor {
  personName: string;
  documentKind: IdentityDocumentKind;
  documentNumber: string;
  phone: string;
  relation: VisitorRelation;
  authorityFileId?: string | null;
}

export interface NotedVisitor {
  personName: string;
  documentNumber: string;
  documentNumberMasked: string;
  phone: string;
  phoneMasked: string;
}

/** What the clerk notes of a visitor; everything wrong with it at once. No message repeats a number (S56). */
export function noteVisitor(
  visitor: Visitor,
  today: PlainDate,
): { problems: FieldProblem[]; noted: NotedVisitor | null } {
  const problems = textProblems({ field: 'personName', label: '来访人姓名', text: visitor.personName, atMost: 60 });
  if (/\p{Cc}/u.test(visitor.personName)) {
    problems.push({ field: 'personName', reason: 'format', message: '姓名中有不能显示的字符。' });
  }
  const document = readIdentityDocument(visitor.documentKind, visitor.documentNumber, today);
  if (!document.ok) problems.push({ field: 'documentNumber', reason: 'format', message: `${document.message}。` });
  const phone = readPhone(visitor.phone);
  if (!phone.ok) problems.push({ field: 'phone', reason: 'format', message: `${phone.message}。` });
  if (needsAuthority(visitor.relation) && !visitor.authorityFileId) {
    const message = '不是法定代表人的，请扫描上传授权委托书。';
    problems.push({ field: 'authorityFileId', reason: 'required', message });
  }
  if (problems.length > 0 || !document.ok || !phone.ok) return { problems, noted: null };
  return {
    problems: [],
    noted: {
      personName: visitor.personName.trim(),
      documentNumber: document.number,
      documentNumberMasked: document.masked,
      phone: phone.phone,
      phoneMasked: maskPhone(phone.phone),
    },
  };
}
