import type { Core, Modules } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { changedFields } from '../../../document-pipeline/changed-fields';
import { currentActor } from '../../../document-pipeline/current-actor';
import { APPLICATION_UID, applicationRows } from './application-row';
import { isInCasework } from './casework-scope';

type Middleware = Modules.Documents.Middleware.Middleware;

const WRITES: readonly string[] = ['create', 'update', 'clone', 'delete', 'publish', 'unpublish'];
/** What an editor may set by the generic form, and what the panel sets with it. */
const FREE_FIELDS: readonly string[] = ['assignee', 'updatedBy'];

/**
 * Keeps the admin panel's generic forms from changing an application: its state moves by the
 * rules alone, and what the applicant wrote stays as it is.
 */
export function guardGenericEdits(strapi: Core.Strapi): void {
  const middleware: Middleware = async (context, next) => {
    const isWrite = context.uid === APPLICATION_UID && WRITES.includes(context.action);
    if (isWrite && !isInCasework() && currentActor().kind === 'editor') {
      await refuseUnlessFree(context.action, context.params as EditParams);
    }
    return next();
  };
  strapi.documents.use(middleware);
}

interface EditParams {
  documentId?: string;
  data?: Record<string, unknown>;
}

async function refuseUnlessFree(action: string, params: EditParams): Promise<void> {
  const { documentId, data } = params;
  const row =
    action === 'update' && documentId !== undefined
      ? await applicationRows().findOne({ where: { documentId } })
      : null;
  const { attributes } = strapi.getModel(APPLICATION_UID);
  const changed = row === null ? ['all'] : changedFields(attributes, { ...row }, data ?? {});
  if (changed.every((name) => FREE_FIELDS.includes(name))) return;
  throw new errors.ForbiddenError(
    'An application changes by its own buttons only: use the panel "What happens next".',
  );
}
