import { applyDecorators } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { mediaTypes } from '#platform/sheet/write-sheet';
import { Limited } from './limited.decorator';
import { Policy, type PolicyRule } from './policy.decorator';
import { ReceiptResponse } from './receipt.response';

/** A list as a file, at once. */
export function ListExport(rule: PolicyRule): MethodDecorator {
  return applyDecorators(
    Limited(rule.who === 'public' ? 'public-export' : 'export'),
    Policy(rule),
    ApiProduces(mediaTypes.xlsx, mediaTypes.csv),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
}

/** The same in the background, for lists too long to wait for; see `/exports`. */
export function ListExportJob(rule: PolicyRule): MethodDecorator {
  return applyDecorators(Limited('export'), Policy(rule), ApiCreatedResponse({ type: ReceiptResponse }));
}
