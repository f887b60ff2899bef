export * from './catalogue-request.ts';
export * from './catalogue-answer.ts';
export * from './parse-catalogue-request.ts';
export * from '../errors.ts';
