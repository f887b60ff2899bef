import { IconButton } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import { FileCsv } from '@strapi/icons';

import { listWords } from './list-words';
import { useExport } from './use-export';

/** Parts of the list's address that choose rows; its page and columns do not. */
const CHOOSING = /^(filters|_q|sort)\b/;

/** Takes out the list as it is filtered and sorted, over all its pages. */
export function ExportList() {
  const { search } = useLocation();
  const { isBusy, save } = useExport();
  const chosen = [...new URLSearchParams(search)].filter(([name]) => CHOOSING.test(name));
  return (
    <IconButton
      label={listWords().exportList}
      disabled={isBusy}
      onClick={() => {
        void save(new URLSearchParams(chosen).toString());
      }}
    >
      <FileCsv />
    </IconButton>
  );
}
