import type { ApiTaxonomyInterest } from '../../../types/generated/contentTypes';
import type { TypeOf } from '../describe-type';
import { ORDER_FIELD, TAXON_FIELDS } from './part-fields';

export const interest: TypeOf<ApiTaxonomyInterest> = {
  uid: 'api::taxonomy.interest',
  displayName: 'Interest',
  names: { az: 'Maraqlar', ru: 'Интересы' },
  mainField: 'nameAz',
  columns: ['nameAz', 'nameEn', 'nameRu', 'key', 'order'],
  sort: { by: 'order', order: 'ASC' },
  fields: { ...TAXON_FIELDS, order: ORDER_FIELD },
  cards: [[['nameAz', 'nameEn', 'nameRu'], ['key', 'order'], ['aliases']]],
};
