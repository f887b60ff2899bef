import type { Modules } from '@strapi/strapi';

import { APPLICATION_UID } from './application-row';
import { inCasework } from './casework-scope';

type Input = Modules.Documents.Params.Data.Input<typeof APPLICATION_UID>;
type Values = Record<string, unknown>;

/** Creates an application by the document service, so that it is audited; answers its id. */
export async function createApplication(values: Values): Promise<string> {
  const data = toInput(values);
  const created = await inCasework(() => strapi.documents(APPLICATION_UID).create({ data }));
  return created.documentId;
}

/** Changes an application by the document service, so that it is audited. */
export async function changeApplication(documentId: string, values: Values): Promise<void> {
  const data = toInput(values);
  await inCasework(() => strapi.documents(APPLICATION_UID).update({ documentId, data }));
}

/** Deletes an application; only drafts ever are. */
export async function deleteApplication(documentId: string): Promise<void> {
  await inCasework(() => strapi.documents(APPLICATION_UID).delete({ documentId }));
}

/** Strapi's generated input types do not know null, by which a value is emptied. */
function toInput(values: Values): Input {
  return values as unknown as Input;
}
