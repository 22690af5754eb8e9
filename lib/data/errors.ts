import "server-only";

/** A fault of the request that a person can understand and mend. `status` is that of HTTP. */
export abstract class RequestError extends Error {
  abstract readonly status: 400 | 403 | 404;
}

/** No result set exists for a period of the right shape. */
export class UnknownPeriodError extends RequestError {
  override name = "UnknownPeriodError";
  readonly status = 404;
  constructor(readonly period: string) {
    super(`there is no result for ${period}`);
  }
}

/** No unit has this code, or the viewer may not see it: the two must not be told apart from outside. */
export class UnknownUnitError extends RequestError {
  override name = "UnknownUnitError";
  readonly status = 404;
  constructor(readonly unit: string) {
    super(`there is no unit ${unit}, or it lies outside the scope`);
  }
}

/** The scheme has no indicator, dimension, lens or pillar of this id. */
export class UnknownNodeError extends RequestError {
  override name = "UnknownNodeError";
  readonly status = 404;
  constructor(readonly node: string) {
    super(`the scheme has no node ${node}`);
  }
}

/** There is no result at all yet: an empty database. */
export class NoResultError extends RequestError {
  override name = "NoResultError";
  readonly status = 404;
  constructor() {
    super("there is no result yet");
  }
}

/** The unit exists within the scope but took no part in this result. */
export class NoUnitResultError extends RequestError {
  override name = "NoUnitResultError";
  readonly status = 404;
  constructor(
    readonly unit: string,
    readonly period: string,
  ) {
    super(`${unit} has no result in ${period}`);
  }
}

/** A parameter is written in a way that names nothing. */
export class InvalidParameterError extends RequestError {
  override name = "InvalidParameterError";
  readonly status = 400;
  constructor(
    readonly parameter: string,
    readonly value: string,
    readonly expected?: string,
  ) {
    super(`${parameter}=${value} is not valid${expected ? `: expected ${expected}` : ""}`);
  }
}

/** The role does not allow the action. Not used for data outside a scope: that does not exist for the viewer. */
export class ForbiddenError extends RequestError {
  override name = "ForbiddenError";
  readonly status = 403;
  constructor(readonly action: string) {
    super(`the account may not ${action}`);
  }
}
