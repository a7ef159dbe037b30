import { NoticeState } from '@gongshen/shared/application';
import { Entity } from 'typeorm';
import {
  BooleanColumn,
  EnumColumn,
  IndexOn,
  InstantColumn,
  IntColumn,
  KeyColumn,
  LongTextColumn,
  PlainDateColumn,
  RefColumn,
  TextColumn,
} from '../../kernel/database/columns.js';

/** 材料补齐补正通知: everything that is missing or wrong, told once (珠 9). One per round. */
@Entity('correction_notice')
@IndexOn(['applicationId', 'round'], { unique: true })
@IndexOn(['number'], { unique: true })
export class CorrectionNoticeRow {
  @KeyColumn() id: string;
  @RefColumn('application') applicationId: string;
  @TextColumn(60) number: string;
  @IntColumn() round: number;
  @RefColumn('account') issuedBy: string;
  @InstantColumn() issuedAt: string;
  @PlainDateColumn() answerBy: string;
  @EnumColumn('correction_notice', NoticeState) state: NoticeState;
  /** Why something is named that an earlier notice could have named (一次性告知). */
  @TextColumn(1000, { nullable: true }) repeatReason: string | null;
  @BooleanColumn() repeated: boolean;
  @InstantColumn({ nullable: true }) answeredAt: string | null;
}

@Entity('correction_point')
@IndexOn(['noticeId', 'requirementCode'], { unique: true })
export class CorrectionPointRow {
  @KeyColumn() id: string;
  @RefColumn('correction_notice') noticeId: string;
  @TextColumn(60) requirementCode: string;
  @TextColumn(1000) reason: string;
  @TextColumn(1000, { nullable: true }) remark: string | null;
  @BooleanColumn() repeated: boolean;
  /** 珠 14: where it is held, when the point says what is wrong with what is held; null when it was handed in. */
  @LongTextColumn({ nullable: true }) heldWhere: string | null;
  @LongTextColumn({ nullable: true }) answer: string | null;
  @InstantColumn({ nullable: true }) answeredAt: string | null;
  /** Answered, or its material replaced. */
  @BooleanColumn() resolved: boolean;
}
