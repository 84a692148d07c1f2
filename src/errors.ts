/** Errors of the two kinds that are thrown; what goes wrong within one document is never thrown but recorded with the document. */

export type ErrorCode =
  | 'INVALID_ARGUMENT'
  | 'MODEL_NOT_FOUND'
  | 'MODEL_BROKEN'
  | 'INPUT_UNREADABLE'
  | 'INPUT_INVALID'
  | 'LANGUAGE_NOT_READ'
  | 'OUTPUT_EXISTS'
  | 'OUTPUT_UNWRITABLE'
  | 'RESUME_IMPOSSIBLE'
  | 'DOCUMENT_FAILED';

/** An error with a stable code and the remedy: what the user can do about it. */
export class ClaimlineError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(code: ErrorCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ClaimlineError';
    this.code = code;
    this.remedy = remedy;
  }
}
