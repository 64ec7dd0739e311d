// Why work in a worker came to nothing: the user stopped it, it took too long, what was asked cannot be done (`crash`), or the worker itself is no more (`gone`).

export class JobStopped extends Error {
  constructor(
    readonly why: 'cancelled' | 'time' | 'crash' | 'gone',
    detail = '',
  ) {
    super(detail || why);
  }
}
