import type { PanelComponent } from '@strapi/content-manager/strapi-admin';

import { NextSteps } from './next-steps';
import { deskWords } from './desk-words';

const APPLICATION = 'api::casework.application';

/** Shown beside an application; every other type has no such panel. */
export const NextStepsPanel: PanelComponent = ({ model, documentId, collectionType }) => {
  if (model !== APPLICATION || documentId === undefined) return null;
  return {
    title: deskWords().title,
    content: (
      <NextSteps
        key={documentId}
        model={model}
        documentId={documentId}
        collectionType={collectionType}
      />
    ),
  };
};
