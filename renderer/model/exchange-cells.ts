// How an exchange goes and under what: the cells that traces and stories read alike.
import { answered, type Cells, number, text } from './cells.ts';

export function exchangeCells(row: Cells) {
  return {
    standardId: text(row, 'standard_id'),
    recipientRole: text(row, 'recipient_role'),
    agreementId: text(row, 'agreement_id'),
    correction: text(row, 'correction'),
    isFeedback: answered(row, 'is_feedback'),
    transferSafeguard: text(row, 'transfer_safeguard'),
    isTemporary: answered(row, 'is_temporary'),
    reviewOn: text(row, 'review_on'),
    exitPlan: text(row, 'exit_plan'),
    validFrom: text(row, 'valid_from'),
    validUntil: text(row, 'valid_until'),
    describedBy: text(row, 'described_by'),
    certainty: text(row, 'certainty'),
    volumePerYear: number(row, 'volume_per_year'),
    processStep: text(row, 'process_step'),
  };
}
