export * from './catalogue-request.ts';
export * from './catalogue-answer.ts';
export * from '../errors.ts';
