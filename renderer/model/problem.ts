// What can be wrong with something that was read. A problem is data; its sentence is made in views/text.

/** What can be wrong with measurements. */
export type ObservationProblemCode =
  | 'day_given_again'
  | 'days_given_again'
  | 'day_twice'
  | 'days_twice'
  | 'day_in_future'
  | 'day_not_in_name'
  | 'unit_differs'
  | 'observed_unknown'
  | 'baseline_missing'
  | 'baseline_unreadable'
  | 'baseline_empty'
  | 'perhaps_totals'
  | 'total_fell'
  | 'totals_skipped_days';

/** What can be wrong with a case file. */
export type CaseFileProblemCode = 'case_newer' | 'case_cut' | 'case_part_missing' | 'case_part_changed' | 'case_history_broken';

/** What can be wrong with comments on a page. */
export type CommentProblemCode = 'comments_not_ours' | 'comments_newer' | 'comments_elsewhere' | 'comment_target_gone' | 'comment_known';

/** What went wrong, as a stable word. `views/text/problems.ts` holds a sentence and advice for each. */
export type ProblemCode =
  | 'file_too_large'
  | 'file_empty'
  | 'format_unknown'
  | 'file_unreadable'
  | 'archive_unsafe'
  | 'time_limit'
  | 'xml_malformed'
  | 'xml_doctype'
  | 'xml_too_deep'
  | 'json_malformed'
  | 'json_too_deep'
  | 'yaml_malformed'
  | 'yaml_too_deep'
  | 'yaml_too_large'
  | 'key_twice'
  | 'table_malformed'
  | 'column_missing'
  | 'column_twice'
  | 'column_unknown'
  | 'value_required'
  | 'value_invalid'
  | 'value_not_in_list'
  | 'value_out_of_range'
  | 'value_twice'
  | 'id_missing'
  | 'id_twice'
  | 'row_twice'
  | 'cell_too_long'
  | 'row_too_long'
  | 'rows_too_many'
  | 'columns_too_many'
  | 'workbook_too_large'
  | 'nothing_inside'
  | 'reference_unknown'
  | 'reference_sheet_absent'
  | 'structure'
  | 'file_missing'
  | 'rdf_malformed'
  | 'triples_too_many'
  | 'context_unknown'
  | 'datasets_none'
  | 'datasets_elsewhere'
  | 'answer_failed'
  | 'description_only'
  | 'part_not_used'
  | 'topojson'
  | 'coordinates_not_degrees'
  | 'described_differently'
  | 'perhaps_the_same'
  | ObservationProblemCode
  | CaseFileProblemCode
  | CommentProblemCode
  | 'export_not_kept'
  | 'export_cell_cut'
  | 'export_rows_cut'
  | 'export_left_out'
  | 'export_words_left_out'
  | 'export_numbers_blotted'
  | 'describes_data'
  | 'columns_guessed'
  | 'columns_unsure'
  | 'row_is_note'
  | 'rule_query'
  | 'code_stands_in'
  | 'problems_more';

/** `expected` and `value` are material for the sentence; `column` is the header as it stands in the file, where there is one. */
export interface Problem {
  readonly file: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly column: string;
  readonly value: string;
  readonly code: ProblemCode;
  readonly expected: string;
}

/** Why a row of the input is not in the case. */
export type UnusedReason =
  | 'mapping_needed'
  | 'not_a_record'
  | 'no_id'
  | 'id_twice'
  | 'row_twice'
  | 'no_place_in_model'
  | 'ends_on_relationship'
  | 'end_missing'
  | 'end_not_used'
  | 'inside_one_system'
  | 'same_system'
  | 'older_version'
  | 'not_referred_to'
  | 'target_not_loaded'
  | 'another_case'
  | 'sheet_unknown'
  | 'unreadable'
  | 'shows_structure'
  | 'person'
  | 'no_job_or_dataset'
  | 'removed'
  | 'not_an_area';

/** Rows of one file left out for one reason; `rows` names each of them (row number, identifier or element name). */
export interface UnusedRows {
  readonly reason: UnusedReason;
  readonly count: number;
  readonly rows: readonly string[];
}

/** What became of one file: rowsRead = rowsUsed + all counts of rowsNotUsed. `format` is a reader's name, or 'unknown'. */
export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsNotUsed: readonly UnusedRows[];
  readonly problems: readonly Problem[];
}
