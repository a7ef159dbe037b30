import type { PlainDate } from '@gongshen/shared/clock';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { storedFileLoader } from '../../kernel/files/stored-file.loader.js';
import { StoredFileType } from '../../kernel/files/stored-file.type.js';
import { RequestContext } from '../../kernel/request-context.js';
import { PersonType, personLoader, unitLoader } from '../identity/index.js';
import { correctionClockEventsLoader } from './application.loaders.js';
import { Clock, toClock } from './clock/clock.type.js';
import { CorrectionNoticeType, ReceiptType } from './correction.type.js';
import { correctionSpec } from './correction-clock.js';
import { HeldDocumentType, MaterialCheckType } from './requirement.type.js';

@Resolver(() => HeldDocumentType)
export class HeldDocumentResolver {
  @FieldResolver(() => StoredFileType, { nullable: true })
  file(@Ctx() context: RequestContext, @Root() held: HeldDocumentType): Promise<object | null> | null {
    return held.fileId === null ? null : storedFileLoader(context).load(held.fileId);
  }
}

@Resolver(() => MaterialCheckType)
export class MaterialCheckResolver {
  @FieldResolver(() => PersonType)
  checkedBy(@Ctx() context: RequestContext, @Root() check: MaterialCheckType): Promise<object | null> {
    return personLoader(context).load(check.checkedById);
  }
}

@Resolver(() => CorrectionNoticeType)
export class CorrectionNoticeResolver {
  @FieldResolver(() => PersonType)
  issuedBy(@Ctx() context: RequestContext, @Root() notice: CorrectionNoticeType): Promise<object | null> {
    return personLoader(context).load(notice.issuedById);
  }

  @FieldResolver(() => Clock, { nullable: true, description: "The applicant's own limit (珠 11)." })
  async answerClock(@Ctx() context: RequestContext, @Root() notice: CorrectionNoticeType): Promise<Clock | null> {
    const events = await correctionClockEventsLoader(context).load(notice.id);
    if (events.length === 0) return null;
    const calendar = context.services.calendar.current();
    const today = context.today() as PlainDate;
    return toClock({ calendar, today, spec: correctionSpec(calendar, notice, events) });
  }
}

@Resolver(() => ReceiptType)
export class ReceiptResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  issuedBy(@Ctx() context: RequestContext, @Root() receipt: ReceiptType): Promise<object | null> | null {
    return receipt.issuedById === null ? null : personLoader(context).load(receipt.issuedById);
  }

  @FieldResolver(() => String)
  async windowName(@Ctx() context: RequestContext, @Root() receipt: ReceiptType): Promise<string> {
    const unit = receipt.unitId === null ? null : await unitLoader(context).load(receipt.unitId);
    return unit?.name ?? '综合窗口';
  }
}
