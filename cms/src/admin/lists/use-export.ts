import { useState } from 'react';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';

import { saveFile } from '../desk/save-file';
import { shownLanguage } from '../views/panel-language';
import { listWords } from './list-words';

/** Takes applications out as a CSV file: what `search` names, in the words of the address. */
export function useExport(): { isBusy: boolean; save: (search: string) => Promise<void> } {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isBusy, setIsBusy] = useState(false);
  const save = async (search: string) => {
    setIsBusy(true);
    try {
      const address = `/casework/export?language=${shownLanguage()}&${search}`;
      const { data } = await get(address, { responseType: 'blob' });
      saveFile(data, `applications-${new Date().toISOString().slice(0, 10)}.csv`);
    } catch {
      toggleNotification({ type: 'danger', message: listWords().exportFailed });
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, save };
}
