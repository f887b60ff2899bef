import { useState } from 'react';
import { Button } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import { saveFile } from '../desk/save-file';
import type { CaseFile } from './case-view';
import { deskWords } from './desk-words';

/** A file the applicant handed in: fetched with the editor's sign-in, by no address of its own. */
export function AnswerFile({ file }: { file: CaseFile }) {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      const { data } = await get(`/casework/files/${file.documentId}`, { responseType: 'blob' });
      saveFile(data, file.name);
    } catch {
      toggleNotification({ type: 'danger', message: deskWords().fileFailed });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <Button
      variant="tertiary"
      startIcon={<Download />}
      loading={isBusy}
      onClick={() => {
        void save();
      }}
    >
      {`${deskWords().saveFile}: ${file.name} (${Math.ceil(file.bytes / 1024)} KB)`}
    </Button>
  );
}
