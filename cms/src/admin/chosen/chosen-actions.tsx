import { useCallback } from 'react';
import type { BulkActionComponent } from '@strapi/content-manager/strapi-admin';
import { useTable } from '@strapi/strapi/admin';

import { APPLICATION_UID } from '../desk/addresses';
import { useRefreshListsMutation } from '../desk/refresh-lists';
import { listWords } from '../lists/list-words';
import { useExport } from '../lists/use-export';
import { AnswerChosenDialog } from './answer-chosen-dialog';
import { chosenWords } from './chosen-words';

/** Answers the chosen applications alike. */
export const AnswerChosen: BulkActionComponent = ({ model, documents }) => {
  const selectRow = useTable('AnswerChosen', (table) => table.selectRow);
  const [refreshLists] = useRefreshListsMutation();
  const chosen = documents.map(({ documentId }) => String(documentId)).join(',');
  // Another function would be another component: the dialog would begin anew.
  const content = useCallback(
    ({ onClose }: { onClose: () => void }) => (
      <AnswerChosenDialog documentIds={chosen.split(',')} onClose={onClose} />
    ),
    [chosen],
  );
  if (model !== APPLICATION_UID) return null;
  const words = chosenWords();
  const finish = () => {
    selectRow([]);
    void refreshLists(APPLICATION_UID);
  };
  return {
    label: words.answer,
    variant: 'default',
    dialog: {
      type: 'modal',
      title: words.title,
      content,
      onClose: finish,
    },
  };
};

/** Takes the chosen applications out as a CSV file. */
export const ExportChosen: BulkActionComponent = ({ model, documents }) => {
  const { isBusy, save } = useExport();
  if (model !== APPLICATION_UID) return null;
  const documentIds = documents.map(({ documentId }) => String(documentId)).join(',');
  return {
    label: listWords().exportChosen,
    variant: 'secondary',
    disabled: isBusy,
    onClick: () => {
      void save(new URLSearchParams({ documentIds }).toString());
    },
  };
};
