import { CodeFormat } from '@gongshen/shared/project';
import { Entity } from 'typeorm';
import {
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  KeyColumn,
  LongTextColumn,
  MoneyColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** 珠 4: the unified code is the project's only identifier from first filing to acceptance. */
@Entity('project')
@IndexOn(['code'], { unique: true })
@IndexOn(['organisationId', 'createdAt'])
@IndexOn(['districtCode', 'createdAt'])
export class Project {
  @KeyColumn() id: string;
  @TextColumn(40) code: string;
  @EnumColumn('project', CodeFormat) codeFormat: CodeFormat;
  /** Sentences for the person: what is doubtful in an accepted code. */
  @JsonColumn() codeWarnings: string[];
  @TextColumn(200) name: string;
  @RefColumn('organisation') organisationId: string;
  @RefColumn('division', { length: 12 }) districtCode: string;
  @TextColumn(300) address: string;
  /** The version of the catalogue the project began with, and stays on. */
  @RefColumn('catalogue') catalogueId: string;
  @TextColumn(40) projectType: string;
  @TextColumn(40) investmentSubject: string;
  @TextColumn(40) constructionNature: string;
  /** 万元 */
  @MoneyColumn() totalInvestment: number;
  /** ㎡ */
  @MoneyColumn() landArea: number;
  /** ㎡ */
  @MoneyColumn() floorArea: number;
  @PlainDateColumn({ nullable: true }) plannedStartOn: string | null;
  @PlainDateColumn({ nullable: true }) plannedFinishOn: string | null;
  @LongTextColumn({ nullable: true }) description: string | null;
  /** Answers to the guidance questionnaire: question code → values as text. */
  @JsonColumn() answers: StoredAnswer[];
  @RefColumn('account') createdBy: string;
  @InstantColumn() createdAt: string;
  @IntColumn() version: number;
}

export interface StoredAnswer {
  question: string;
  values: string[];
}
