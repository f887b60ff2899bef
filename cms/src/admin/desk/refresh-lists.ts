import { adminApi } from '@strapi/strapi/admin';

/** The content manager's lists are read anew when documents are said to have changed. */
const refreshApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (build) => ({
    refreshLists: build.mutation<null, string>({
      queryFn: () => ({ data: null }),
      invalidatesTags: (_result, _error, uid) => [{ type: 'Document', id: `${uid}_LIST` }],
    }),
  }),
});

/** Answers a function that has the open lists of a type, by its uid, read anew. */
export const { useRefreshListsMutation } = refreshApi;
