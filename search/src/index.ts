export * from './vocabulary/kinds.ts';
export * from './vocabulary/locales.ts';
export * from './vocabulary/levels.ts';
export * from './vocabulary/institution-types.ts';
export * from './vocabulary/opening.ts';
export * from './vocabulary/fit.ts';
