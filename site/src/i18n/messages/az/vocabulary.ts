export const vocabulary = {
  'kind-student-service': 'Tələbə xidməti',
  'kind-club': 'Klub',
  'kind-volunteer-project': 'Könüllü layihə',
  'kind-article': 'Məqalə',
  'level-first-step': 'İlk addım',
  'level-some-experience': 'Bir az təcrübə',
  'level-advanced': 'Təcrübəli',
  'institution-university': 'Universitet',
  'institution-college': 'Kollec',
  'institution-vocational-school': 'Peşə məktəbi',
} as const;
