import type { Modules, UID } from '@strapi/strapi';

import { type Actor, currentActor } from './current-actor';
import {
  type DescribedType,
  describeType,
  type EditorialUid,
  isEditorialUid,
} from './described-types';

const WRITE_ACTIONS = [
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
] as const;
export type WriteAction = (typeof WRITE_ACTIONS)[number];

/** The parameters of any write of the document service, which the pipeline may change. */
export interface WriteParams {
  documentId?: string;
  locale?: string | string[];
  status?: 'draft' | 'published';
  data?: Record<string, unknown>;
}

/** One write of the document service on its way through the pipeline. */
export interface Write {
  uid: UID.ContentType;
  action: WriteAction;
  params: WriteParams;
  type: DescribedType;
  actor: Actor;
}

/** A write of a type with translations and publication. */
export interface EditorialWrite extends Write {
  uid: EditorialUid;
}

/** What the document service answers; an update of a missing document answers null. */
export interface WriteResult {
  documentId?: string;
}

/** Answers the write a middleware's context describes, or null for reads and foreign types. */
export function writeOf(context: Modules.Documents.Middleware.Context): Write | null {
  const action = WRITE_ACTIONS.find((known) => known === context.action);
  if (action === undefined || !context.uid.startsWith('api::')) return null;
  return {
    uid: context.uid,
    action,
    params: context.params,
    type: describeType(context.uid),
    actor: currentActor(),
  };
}

export function isEditorial(write: Write): write is EditorialWrite {
  return isEditorialUid(write.uid);
}

/** The document a write is about: a new one is known only from the result. */
export function writtenDocumentId(write: Write, result: WriteResult | null): string | null {
  const isNew = write.action === 'create' || write.action === 'clone';
  return (isNew ? result?.documentId : write.params.documentId) ?? null;
}
